package org.ringside.app;

import java.io.BufferedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code ringside}: options that every subcommand has, and the list of subcommands. */
@Command(
        name = "ringside",
        description = "Quadruped agility in the style of Barkour: simulate runs over a course and score them.",
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            ScoreCommand.class,
            VerifyCommand.class,
            LeaderboardCommand.class,
            KeysCommand.class,
            CoursesCommand.class,
            RobotsCommand.class,
            PolicyCommand.class,
            SkillCommand.class,
            ProbeCommand.class,
            CompletionCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionProvider.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:ran, but missed the bar that was asked for",
            "2:bad usage or bad input",
            "3:done, but the output could not be written",
            "70:a defect in Ringside",
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
public final class Main {
    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean stacktrace;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean helpAsked;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean versionAsked;

    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param args the command line, without the program's name
     */
    public static void main(String[] args) {
        StandardOutput stdout = new StandardOutput();
        PrintWriter out = new PrintWriter(new BufferedOutputStream(stdout), true, charset("stdout.encoding"));
        PrintWriter err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        // what a plug-in prints must not end up in the middle of a report
        System.setOut(System.err);
        int exitCode = run(commandLine(Colours.choose()), out, err, args);
        out.flush();
        if (stdout.failure() != null && exitCode == ExitCode.DONE) {
            exitCode = ExitCode.UNWRITTEN;
            if (!stdout.readerLeft()) {
                err.println("ringside: the output could not be written: " + stdout.failure());
            }
        }
        err.flush();
        System.exit(exitCode);
    }

    /** The root command with all its subcommands, ready to execute. */
    static CommandLine commandLine(Help.Ansi ansi) {
        CommandLine root = new CommandLine(new Main());
        root.setColorScheme(Help.defaultColorScheme(ansi));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setAbbreviatedOptionsAllowed(false);
        root.setUsageHelpAutoWidth(false);
        root.setUsageHelpWidth(100);
        root.setUsageHelpLongOptionsMaxWidth(40);
        return root;
    }

    /** Executes one command line; whatever happens ends in an exit code. */
    static int run(CommandLine root, PrintWriter out, PrintWriter err, String... args) {
        ErrorReporter reporter = new ErrorReporter(() -> ((Main) root.getCommand()).stacktrace);
        root.setOut(out);
        root.setErr(err);
        root.setParameterExceptionHandler(reporter);
        root.setExecutionExceptionHandler(reporter);
        try {
            return root.execute(args);
        } catch (Error e) {
            // Picocli hands only exceptions to its handlers.
            return reporter.report(e, err);
        }
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property);
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
