package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.sim.robot.Robots;

/** The page in a browser. Skipped where there is no Chromium that works. */
class ReplayInBrowserTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    @TempDir
    private static Path folder;

    private static Path page;
    private static Path browser;

    @BeforeAll
    static void writePage() throws IOException, InterruptedException {
        browser = onPath("chromium");
        Assumptions.assumeTrue(browser != null, "chromium is not installed");
        RecordedRun run = RecordedRun.ofSpecialists();
        page = folder.resolve("replay.html");
        ReplayLabels labels = new ReplayLabels("</script><b>hostile", "planar", "", 1, "finished");
        Files.writeString(page, ReplayPage.html(
                Robots.named("barkour-v0"), run.trace(), run.result().judged(), labels).orElseThrow());
    }

    private static Path onPath(String name) {
        String path = System.getenv("PATH");
        for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path file = Path.of(directory, name);
            if (!directory.isEmpty() && Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }

    /** What the page looks like at an instant of the run; it must not complain. */
    private static BufferedImage pictureAt(double time) throws IOException, InterruptedException {
        Path picture = folder.resolve("at-" + time + ".png");
        Path log = folder.resolve("at-" + time + ".log");
        Process process = new ProcessBuilder(
                browser.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--enable-logging=stderr", "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--window-size=" + WIDTH + "," + HEIGHT, "--virtual-time-budget=2000", "--screenshot=" + picture,
                page.toUri() + "#t=" + time)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Assumptions.assumeTrue(Files.exists(picture), "chromium takes no pictures here");
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertTrue(!said.contains("CONSOLE"), said);
        return ImageIO.read(picture.toFile());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    @Test
    void itDrawsWithoutComplaintsAndSeekingChangesThePicture() throws IOException, InterruptedException {
        BufferedImage weaving = pictureAt(4);
        BufferedImage climbing = pictureAt(7.5);
        assertEquals(WIDTH, weaving.getWidth());
        // the fill of the A-frame and of the legs, as the style sheet has them
        assertTrue(colours(weaving).contains(0xff0072b2), "the right legs are blue");
        assertTrue(colours(climbing).contains(0xfffbe6bd), "the ramps are there");
        int different = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                different += weaving.getRGB(x, y) == climbing.getRGB(x, y) ? 0 : 1;
            }
        }
        assertTrue(different > WIDTH * HEIGHT / 50, different + " pixels differ");
    }
}
