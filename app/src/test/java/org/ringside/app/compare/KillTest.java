package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed (SIGKILL) at random moments and goes on. The property {@code ringside.kills} says how often; docs/comparing.md
 * has the command for ten.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("ringside.kills", 2);
    private static final long PATIENCE = 300;

    @TempDir
    private Path folder;

    private Process start(Path out) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.ringside.app.Main", "compare", "specialists", "limp",
                "--episodes", "8",
                "--sweep", "friction=0.8:1:2", "--sweep-episodes", "2", "--no-timing", "--quiet", "--out",
                out.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }

    private void finish(Path out) throws IOException, InterruptedException {
        Process process = start(out);
        assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log.txt")));
    }

    private static long lines(Path out) throws IOException {
        Path journal = out.resolve(Journal.FILE);
        return Files.exists(journal) ? Files.readString(journal).chars().filter(c -> c == '\n').count() : 0;
    }

    @Test
    void killedAtRandomMomentsItEndsWithTheSameBytes() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path calm = folder.resolve("calm");
        finish(calm);
        Path killed = folder.resolve("killed");
        for (int kill = 0; kill < KILLS; kill++) {
            long before = lines(killed);
            Process process = start(killed);
            // a random moment after its first new episode, or the end
            while (process.isAlive() && lines(killed) <= before) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();
            assertTrue(lines(killed) >= before, "seed " + seed + ": a finished episode was lost at kill " + kill);
        }
        finish(killed);
        for (String file : List.of("result.json", "episodes.csv")) {
            assertEquals(Files.readString(calm.resolve(file)), Files.readString(killed.resolve(file)),
                    "seed " + seed + ", " + file);
        }
        // the page names the folder that it was written to
        assertEquals(Files.readString(calm.resolve("report.html")).replace("/calm", "/killed"),
                Files.readString(killed.resolve("report.html")), "seed " + seed);
    }
}
