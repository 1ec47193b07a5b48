package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

class MainTest {
    private record Result(int exitCode, String out, String err) {}

    /** A subcommand that does what the test says. */
    @Command(name = "act")
    private record Act(Callable<Integer> action) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return action.call();
        }
    }

    private static Result run(CommandLine root, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(root, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Result(exitCode, out.toString(), err.toString());
    }

    private static Result run(String... args) {
        return run(Main.commandLine(Ansi.OFF), args);
    }

    private static Result act(Callable<Integer> action, String... args) {
        CommandLine root = Main.commandLine(Ansi.OFF);
        root.addSubcommand(new Act(action));
        return run(root, args);
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        Result result = run("--help");
        assertEquals(ExitCode.DONE, result.exitCode());
        assertAll(Main.commandLine(Ansi.OFF).getSubcommands().keySet().stream()
                .map(name -> () -> assertTrue(result.out().contains("\n  " + name + " "), name)));
        assertTrue(result.out().contains("\n  70   a defect"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void everyCommandHasHelpOfItsOwn() {
        for (String name : Main.commandLine(Ansi.OFF).getSubcommands().keySet()) {
            Result result = run(name, "--help");
            assertEquals(ExitCode.DONE, result.exitCode(), name);
            assertTrue(result.out().startsWith("Usage: ringside " + name + " "), result.out());
        }
    }

    @Test
    void versionIsTheBuildsOwn() {
        Result result = run("--version");
        assertEquals(ExitCode.DONE, result.exitCode());
        assertTrue(result.out().matches("ringside \\d+\\.\\d+\\.\\d+(-\\w+)?\\R"), result.out());
    }

    @Test
    void noCommandAtAllShowsTheUsage() {
        Result result = run();
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().startsWith("Usage: ringside "), result.err());
        assertEquals("", result.out());
    }

    @Test
    void misspeltCommandGetsASuggestion() {
        Result result = run("compltion");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().startsWith("ringside: no such command: compltion\nDid you mean: ringside completion"),
                result.err());
        assertTrue(result.err().endsWith("Try 'ringside --help' for the usage.\n"), result.err());
    }

    @Test
    void misspeltOptionGetsASuggestion() {
        Result result = run("completion", "--stacktrce", "bash");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().startsWith("ringside: unknown option: --stacktrce\n"), result.err());
        assertTrue(result.err().contains("--stacktrace"), result.err());
    }

    @Test
    void wrongParameterNamesTheChoices() {
        Result result = run("completion", "fish");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().contains("[bash, zsh]"), result.err());
    }

    @Test
    void completionScriptKnowsTheCommands() {
        Result result = run("completion", "bash");
        assertEquals(ExitCode.DONE, result.exitCode());
        assertTrue(result.out().contains("complete -F _complete_ringside"), result.out());
        assertEquals(result.out(), run("completion", "zsh").out());
    }

    @Test
    void exitCodeOfACommandIsKept() {
        assertEquals(ExitCode.MISSED, act(() -> ExitCode.MISSED, "act").exitCode());
    }

    @Test
    void userErrorIsPrintedAsItIs() {
        Result result = act(() -> {
            throw new UserError("course.json: no such file");
        }, "act");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertEquals("ringside: course.json: no such file\n", result.err());
    }

    @Test
    void userErrorShowsItsCauseOnlyWhenAsked() {
        Result result = act(() -> {
            throw new UserError("bad", new IOException("the cause"));
        }, "act", "--stacktrace");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().contains("Caused by: java.io.IOException: the cause"), result.err());
    }

    @Test
    void defectIsOneLineAndAFileWithTheTrace() throws IOException {
        Result result = act(() -> {
            throw new IllegalStateException("wheel\nfell off");
        }, "act");
        assertEquals(ExitCode.INTERNAL_ERROR, result.exitCode());
        Matcher line = Pattern.compile("ringside: internal error: java.lang.IllegalStateException: wheel "
                + "\\(stack trace: (.+)\\)\\R").matcher(result.err());
        assertTrue(line.matches(), result.err());
        Path trace = Path.of(line.group(1));
        assertTrue(Files.readString(trace).contains("at org.ringside.app.MainTest"));
        Files.delete(trace);
    }

    @Test
    void errorsThatAreNotExceptionsAreDefectsToo() {
        Result result = act(() -> {
            throw new StackOverflowError();
        }, "--stacktrace", "act");
        assertEquals(ExitCode.INTERNAL_ERROR, result.exitCode());
        assertTrue(result.err().contains("\n\tat org.ringside.app.MainTest"), result.err());
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertEquals(Ansi.ON, Colours.choose(Map.of("TERM", "xterm"), true));
        assertEquals(Ansi.OFF, Colours.choose(Map.of("TERM", "xterm"), false));
        assertEquals(Ansi.OFF, Colours.choose(Map.of("NO_COLOR", "1"), true));
        assertEquals(Ansi.ON, Colours.choose(Map.of("NO_COLOR", ""), true));
        assertEquals(Ansi.OFF, Colours.choose(Map.of("TERM", "dumb"), true));
        assertTrue(run(Main.commandLine(Ansi.ON), "--help").out().contains("\u001b["));
        assertFalse(run("--help").out().contains("\u001b["));
    }
}
