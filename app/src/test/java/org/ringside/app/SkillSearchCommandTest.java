package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.sim.robot.Robots;

class SkillSearchCommandTest {
    private static final LeapParameters SHIPPED = LeapFile.shippedFor(Robots.named("barkour-v0"));

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundDoesNotDependOnThreads() throws IOException {
        assertEquals(search(1), search(2));
    }

    private String search(int threads) throws IOException {
        Path file = folder.resolve(threads + ".properties");
        CommandLineRun run = CommandLineRun.of("skill", "search", "jump", "--generations", "1", "--population", "4",
                "--episodes", "1", "--threads", "" + threads, "--out", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        String text = Files.readString(file);
        LeapFile.read("what was written", text);
        return text;
    }

    @Test
    void figuresComeBackFromTextWithTheSameBits() {
        assertEquals(SHIPPED, LeapFile.read("text", LeapFile.write(SHIPPED, "a remark")));
    }

    @Test
    void filesThatAreNoFiguresAreNamedWithTheOffender() throws IOException {
        String good = LeapFile.write(SHIPPED, "a remark");
        refused(good.replace("balance", "balanse"), "unknown figure \"balanse\"");
        refused(good.replaceFirst("clearance = .*", ""), "\"clearance\" is missing");
        refused(good.replaceFirst("clearance = .*", "clearance = high"), "clearance = high: a number is expected");
        refused(good.replaceFirst("clearance = .*", "clearance = 9"), "clearance must be from 0.005 to 0.3: 9.0");
        refused("\\u12", "not lines of name = value");
    }

    private void refused(String text, String expected) throws IOException {
        Path file = folder.resolve("bad.properties");
        Files.writeString(file, text);
        CommandLineRun run = CommandLineRun.of("skill", "search", "jump", "--start", file.toString());
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    @Test
    void settingsOutOfRangeAndUnknownSkillsAreRefused() {
        assertEquals(2, CommandLineRun.of("skill", "search", "hop").exitCode());
        assertEquals(2, CommandLineRun.of("skill", "search", "jump", "--population", "3").exitCode());
        assertEquals(2, CommandLineRun.of("skill", "search", "jump", "--threads", "0").exitCode());
        assertEquals(2, CommandLineRun.of("skill").exitCode());
    }
}
