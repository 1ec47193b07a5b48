package org.ringside.sim.spatial.mjcf;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Tables;

/**
 * Reads models in MJCF, MuJoCo's format: the part of it that legged robots and courses use. What only draws is skipped; what would
 * change the physics and is not supported is an error. Files may come from anybody: sizes are bounded, and nothing outside the
 * folder of the model is opened.
 */
public final class MjcfReader {
    private MjcfReader() {}

    /**
     * Reads a file and what it includes.
     *
     * @param file the main file
     * @return the model
     * @throws MjcfException if it cannot be read or means nothing that we can simulate; the message says where and why
     */
    public static Model read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return ModelCompiler.compile(MjcfDocument.read(file), folder, tables -> {});
    }

    /**
     * Reads text, which can neither include files nor name any.
     *
     * @param name what messages call it
     * @param text the document
     * @return the model
     * @throws MjcfException if it means nothing that we can simulate; the message says where and why
     */
    public static Model read(String name, String text) {
        return read(name, text, Collections.emptyMap(), tables -> {});
    }

    /**
     * Reads text that may include other texts, and changes numbers before anything is derived from them: what comes out is as if
     * the texts had said so.
     *
     * @param name what messages call it
     * @param text the document
     * @param texts what it may include, by name, each once; they can name no files. Not modified.
     * @param change is given the tables once, filled as the texts say; it may write the numbers in them
     * @return the model
     * @throws MjcfException if it means nothing that we can simulate; the message says where and why
     */
    public static Model read(String name, String text, Map<String, String> texts, Consumer<Tables> change) {
        return ModelCompiler.compile(MjcfDocument.parse(name, text, texts), null, change);
    }
}
