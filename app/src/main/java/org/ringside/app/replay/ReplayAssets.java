package org.ringside.app.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page needs to show a replay: put {@link #style()} into a {@code <style>} element, {@link #script()} into a
 * {@code <script>} element, {@link #embedded} data into the page, and call {@code Ringside.mountReplay(element, data)}.
 */
public final class ReplayAssets {
    /** The library that draws; built from {@code app/src/main/web}. */
    static final String THREE = "three.slim.js";

    /** The page's own scripts, each after those that it needs. */
    static final List<String> SCRIPTS = List.of(
            "replay-data.js", "replay-robot.js", "replay-course.js", "replay-stage.js", "replay-panel.js", "replay.js");

    private ReplayAssets() {}

    /**
     * Returns the style sheet. All of its rules are for what stands in an element of class {@code replay}.
     *
     * @return CSS
     */
    public static String style() {
        return text("replay.css");
    }

    /**
     * Returns the scripts: three.js with its licence, then what defines {@code Ringside.mountReplay}.
     *
     * @return JavaScript, which asks nobody for anything and holds no end tag
     */
    public static String script() {
        return "/*\nthree.js\n" + text("three.LICENSE.txt") + "*/\n" + text(THREE)
                + SCRIPTS.stream().map(ReplayAssets::text).collect(Collectors.joining());
    }

    /**
     * Writes JSON that cannot end the element it stands in, whatever names it holds.
     *
     * @param data the data
     * @return JSON
     */
    public static String embedded(JsonNode data) {
        return JsonMapper.shared()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static String text(String name) {
        try (InputStream in = ReplayAssets.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
