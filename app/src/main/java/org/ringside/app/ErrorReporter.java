package org.ringside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a short message for people and an exit code for scripts. */
final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final BooleanSupplier stacktraceAsked;

    ErrorReporter(BooleanSupplier stacktraceAsked) {
        this.stacktraceAsked = stacktraceAsked;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        if (args.length == 0) {
            command.usage(err);
            return ExitCode.BAD_INPUT;
        }
        err.println(command.getColorScheme().errorText("ringside: " + explain(e)));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for the usage.");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof UserError) {
            err.println(command.getColorScheme().errorText("ringside: " + e.getMessage()));
            if (stacktraceAsked.getAsBoolean()) {
                e.printStackTrace(err);
            }
            return ExitCode.BAD_INPUT;
        }
        return report(e, err);
    }

    /** Reports a defect: one line, and the stack trace where it does not get in the way. */
    int report(Throwable e, PrintWriter err) {
        String line = "ringside: internal error: " + firstLine(e.toString());
        if (stacktraceAsked.getAsBoolean()) {
            err.println(line);
            e.printStackTrace(err);
            return ExitCode.INTERNAL_ERROR;
        }
        String where;
        try {
            Path file = Files.createTempFile("ringside-error-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                e.printStackTrace(writer);
            }
            where = " (stack trace: " + file + ")";
        } catch (IOException unwritable) {
            where = " (run again with --stacktrace to see where)";
        }
        err.println(line + where);
        return ExitCode.INTERNAL_ERROR;
    }

    private static String explain(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (unmatched.isUnknownOption()) {
                return "unknown option: " + first;
            }
            boolean commandExpected = !e.getCommandLine().getSubcommands().isEmpty();
            return (commandExpected ? "no such command: " : "unexpected argument: ") + first;
        }
        return firstLine(e.getMessage());
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
