package org.ringside.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringside.scoring.trace.LogException;
import org.ringside.scoring.trace.LogLimits;
import org.ringside.scoring.trace.LogReader;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.mcap.McapTraceReader;
import org.ringside.scoring.trace.mcap.TraceLabels;

/** The one place that knows which files hold traces: text logs, MCAP files, and folders of these. */
final class TraceFiles {
    /** Stands for standard input on a command line. */
    static final String STANDARD_INPUT = "-";

    /** Ending of MCAP files. */
    private static final String MCAP = ".mcap";

    /** How deep traces lie in a folder of runs. */
    private static final int DEPTH = 4;

    private TraceFiles() {}

    /**
     * A trace and, where its file says so, what it was made of.
     *
     * @param trace the trace
     * @param labels what it was made of
     */
    record Loaded(Trace trace, Optional<TraceLabels> labels) {}

    /**
     * Lists the traces that an argument stands for: itself, or the MCAP files in a folder, in the order of their paths.
     *
     * @throws LogException if a folder holds none
     */
    static List<String> in(String argument) {
        Path path = path(argument);
        if (argument.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
            return List.of(argument);
        }
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            List<String> traces = files.filter(file -> isMcap(file.toString()) && Files.isRegularFile(file))
                    .sorted()
                    .map(Path::toString)
                    .toList();
            if (traces.isEmpty()) {
                throw new LogException(printable(argument) + ": this folder holds no trace: no *" + MCAP
                        + " file in it; name a run's folder or a log file");
            }
            return traces;
        } catch (IOException | UncheckedIOException e) {
            throw new LogException(printable(argument) + ": this folder cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads one trace.
     *
     * @param argument a file, or {@code -}
     * @param standardInput what {@code -} stands for
     * @throws LogException if it cannot be read; the message says where and why
     */
    static Loaded read(String argument, InputStream standardInput) {
        if (argument.equals(STANDARD_INPUT)) {
            try {
                return new Loaded(LogReader.read(standardInput, "standard input", LogLimits.DEFAULT), Optional.empty());
            } catch (IOException e) {
                throw new LogException("standard input: cannot be read: " + e.getMessage());
            }
        }
        Path path = path(argument);
        if (!isMcap(argument) || !Files.isRegularFile(path)) {
            return new Loaded(LogReader.read(path), Optional.empty());
        }
        try {
            McapTraceReader.Labelled labelled = McapTraceReader.readLabelled(path);
            return new Loaded(labelled.trace(), Optional.of(labelled.labels()));
        } catch (IOException e) {
            throw new LogException(e.getMessage());
        }
    }

    private static boolean isMcap(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(MCAP);
    }

    /** A name as it may be printed: control characters could disturb a terminal. */
    static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }

    private static Path path(String argument) {
        if (argument.isBlank()) {
            throw new LogException("the name of a log is empty; name a file, a folder, or - for standard input");
        }
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new LogException("no file can have this name: " + e.getReason());
        }
    }
}
