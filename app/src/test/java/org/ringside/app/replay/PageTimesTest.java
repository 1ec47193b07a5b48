package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Says how long pages take to open in a browser without a graphics card: {@code -Dringside.pages=FILE[,FILE]} names them, reports or
 * replays. A measurement, not a verdict: no time fails it.
 */
class PageTimesTest {
    private static final int VISITS = 3;

    /** All times in ms since the page was asked for; a picture counts when a pixel of it can be read. */
    private static final String PROBE =
            """
                    const button = document.querySelector("button[data-scene]"), begun = button ? performance.now() : 0;
                    if (button) button.click();
                    const shown = button ? button.nextElementSibling.mounted : window.replay;
                    if (shown) {
                      await shown.ready;
                      const read = () => {
                        shown.show();
                        const gl = shown.stage.renderer.getContext();
                        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
                      };
                      read(); note("picture", Math.round(performance.now() - begun));
                      const start = performance.now();
                      for (let i = 0; i < 5; i++) read();
                      note("frame", Math.round((performance.now() - start) / 5));
                    }
                    const entry = performance.getEntriesByType("paint").find(paint => paint.name === "first-contentful-paint");
                    note("words", entry ? Math.round(entry.startTime) : null);
                    """;

    @TempDir
    private static Path folder;

    @Test
    void pagesOpen() throws IOException, InterruptedException {
        String pages = System.getProperty("ringside.pages");
        Assumptions.assumeTrue(pages != null, "no -Dringside.pages=FILE[,FILE]");
        try (Browser browser = Browser.start(folder)) {
            for (String file : pages.split(",")) {
                String page = Files.readString(Path.of(file));
                for (int visit = 0; visit < VISITS; visit++) {
                    Browser.Visit seen = browser.visit(page, "", new Browser.Look(1280, 800, false, true), PROBE);
                    System.out.println(file + ", " + page.length() / 1000 + " kB, ms: " + seen.said());
                    assertEquals(List.of(), seen.complaints());
                }
            }
        }
    }
}
