package org.ringside.sim.spatial.mjcf;

import java.nio.file.Path;
import org.ringside.sim.spatial.Model;

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
        return ModelCompiler.compile(MjcfDocument.read(file), folder);
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
        return ModelCompiler.compile(MjcfDocument.parse(name, text), null);
    }
}
