package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun run(String bundle, String... more) {
        String[] args = {
            "run", "--quiet", "--controller", "limp", "--episodes", "2", "--out", at("run"), "--bundle", at(bundle)};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return CommandLineRun.of(all);
    }

    @Test
    void whatWasRunAndSignedVerifiesAlsoWithItsController() {
        assertEquals(ExitCode.DONE, CommandLineRun.of("keys", "new", at("mine")).exitCode());
        CommandLineRun run = run("a.ringside", "--sign", at("mine.key"), "--commitment", "headline", "--json");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        JsonNode told = JsonMapper.shared().readTree(run.out()).path("bundle");
        CommandLineRun verify = CommandLineRun.of("verify", "--quiet", at("a.ringside"), "--closed-loop", "--key",
                at("mine.pub"), "--commitment", told.path("commitment").stringValue());
        assertEquals(ExitCode.DONE, verify.exitCode(), verify.out());
        assertTrue(verify.out().contains("verified, 2 episodes replayed and run again bit for bit"), verify.out());
        assertTrue(verify.out().contains(told.path("root").stringValue()), verify.out());
        assertTrue(verify.out().contains("\"headline\""), verify.out());
        assertTrue(verify.out().contains(told.path("signedBy").stringValue()), verify.out());
    }

    @Test
    void aChangedByteIsNamedAndEndsInOne() throws IOException {
        run("a.ringside");
        byte[] bytes = Files.readAllBytes(folder.resolve("a.ringside"));
        bytes[bytes.length / 2] ^= 4;
        Files.write(folder.resolve("a.ringside"), bytes);
        CommandLineRun verify = CommandLineRun.of("verify", "--quiet", "--json", at("a.ringside"));
        assertEquals(ExitCode.MISSED, verify.exitCode());
        JsonNode told = JsonMapper.shared().readTree(verify.out());
        assertFalse(told.path("verified").booleanValue());
        assertTrue(told.path("discrepancies").size() > 0);
    }

    @Test
    void aSampleIsSaidToBeOne() {
        run("a.ringside");
        CommandLineRun verify = CommandLineRun.of("verify", "--quiet", at("a.ringside"), "--episodes", "1");
        assertEquals(ExitCode.DONE, verify.exitCode());
        assertTrue(verify.out().contains("verified in part, 1 of 2 episodes replayed"), verify.out());
    }

    @Test
    void whatIsNoBundleEndsInTwo() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "time,x,y\n");
        for (String[] args : new String[][] {
            {"verify", at("a.txt")}, {"verify", at("none")}, {"verify", folder.toString()},
            {"verify", at("a.txt"), "--plugins", "x.jar"}, {"verify", at("a.txt"), "--key", at("none.pub")},
            {"verify", at("a.txt"), "--commitment", "abc"}, {"verify", at("a.txt"), "--episodes", "0"},
            {"keys", "new", ""}, {"run", "--sign", "x.key"}, {"run", "--bundle", at("b"), "--sign", at("none.key")}}) {
            CommandLineRun run = CommandLineRun.of(args);
            assertEquals(ExitCode.BAD_INPUT, run.exitCode(), String.join(" ", args) + run.out());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }

    @Test
    void whatIsMissingOrInTheWayIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.writeString(folder.resolve("refused.ringside"), "no bundle");
        assertEquals("ringside: " + at("none") + " does not exist\n", CommandLineRun.of("verify", at("none")).err());
        assertEquals("ringside: the keys " + at("none/mine") + " cannot be written: there is no folder " + at("none")
                + "\n", CommandLineRun.of("keys", "new", at("none/mine")).err());
        assertEquals("ringside: " + at("a.txt/index.html") + " cannot be written: " + at("a.txt")
                + " exists and is no folder\n",
                CommandLineRun.of("leaderboard", "--quiet", folder.toString(), "-o", at("a.txt")).err());
    }

    @Test
    void aRobotOfOnesOwnIsInTheBundle() throws IOException {
        Path model = folder.resolve("dog.xml");
        Files.writeString(model, org.ringside.sim.robot.Robots.document("unitree-go1"));
        CommandLineRun run = run("a.ringside", "--engine", "spatial", "--robot", model.toString(), "--randomisation",
                "hard");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        Files.delete(model);
        CommandLineRun verify = CommandLineRun.of("verify", "--quiet", at("a.ringside"));
        assertEquals(ExitCode.DONE, verify.exitCode(), verify.out());
        assertTrue(verify.out().contains("the robot dog is none of those that come with Ringside"), verify.out());
    }
}
