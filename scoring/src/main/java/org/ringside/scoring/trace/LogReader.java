package org.ringside.scoring.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads text logs: lines of time in s, x and y in m, separated by commas, as the official Barkour logs are. Lines that start with
 * {@code #} and blank lines are skipped; a first row of names may put the columns in another order among others. Reads as a
 * stream, within {@link LogLimits}. Not for use by several threads at once.
 */
public final class LogReader {
    /** Decimal numbers only: what {@code Double.parseDouble} takes beyond them (NaN, hexadecimal, suffixes) is refused. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    /** Beyond this a position cannot be one, m; and squares stay far from overflow. */
    private static final double FARTHEST = 1e6;

    private final String source;
    private final LogLimits limits;
    private double[] time = new double[1024];
    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int size;
    private long lastRowLine;

    private LogReader(String source, LogLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file the log
     * @return the trace, without motion
     * @throws LogException if it cannot be read; the message says where and why
     */
    public static Trace read(Path file) {
        String name = printable(file.toString());
        if (Files.isDirectory(file)) {
            throw new LogException(name + ": this is a folder; a log file of lines \"time,x,y\" is expected");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name, LogLimits.DEFAULT);
        } catch (NoSuchFileException e) {
            throw new LogException(name + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new LogException(name + ": no permission to read this file");
        } catch (FileSystemLoopException e) {
            throw new LogException(name + ": its symbolic links run in a circle");
        } catch (FileSystemException e) {
            throw new LogException(
                    name + ": cannot be opened: " + (e.getReason() == null ? "unknown reason" : e.getReason()));
        } catch (IOException e) {
            throw new LogException(name + ": cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a stream to its end. Does not close it.
     *
     * @param in the log
     * @param source what to call it in messages
     * @param limits how large it may be
     * @return the trace, without motion
     * @throws LogException if it is no log; the message says where and why
     * @throws IOException if the stream fails
     */
    public static Trace read(InputStream in, String source, LogLimits limits) throws IOException {
        return new LogReader(source, limits).read(new LogLines(in, source, limits));
    }

    private Trace read(LogLines lines) throws IOException {
        LogColumns columns = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            List<String> cells = LogColumns.cells(text);
            if (columns == null) {
                boolean header = LogColumns.isHeader(cells);
                columns = header ? LogColumns.named(cells, source, lines.number) : LogColumns.OFFICIAL;
                if (header) {
                    continue;
                }
            }
            add(cells, columns, text, lines.number);
        }
        if (size == 0) {
            throw new LogException(
                    source + ": the log holds no samples; lines of time (s), x (m), y (m) are expected, such as"
                            + " \"0.01,0.5,-0.5\"");
        }
        return new Trace(
                source, Arrays.copyOf(time, size), Arrays.copyOf(x, size), Arrays.copyOf(y, size), Optional.empty());
    }

    private void add(List<String> cells, LogColumns columns, String text, long line) {
        if (cells.size() != columns.count()) {
            throw new LogException(source, line, columns.count() + " columns separated by commas are expected"
                    + (columns.equals(LogColumns.OFFICIAL) ? " (time,x,y; name the columns in a first row to have more)"
                            : "")
                    + ", not " + cells.size() + ": " + LogException.quote(text));
        }
        if (size == limits.rows()) {
            throw new LogException(source, line,
                    "the log has more than " + limits.rows() + " samples; cut it into runs");
        }
        if (size == time.length) {
            int larger = Math.min(limits.rows(), 2 * size);
            time = Arrays.copyOf(time, larger);
            x = Arrays.copyOf(x, larger);
            y = Arrays.copyOf(y, larger);
        }
        time[size] = number(cells.get(columns.time()), "time", Double.MAX_VALUE, line);
        x[size] = number(cells.get(columns.x()), "x", FARTHEST, line);
        y[size] = number(cells.get(columns.y()), "y", FARTHEST, line);
        if (size > 0 && time[size] < time[size - 1]) {
            throw new LogException(source, line,
                    "time runs backwards, from " + time[size - 1] + " s on line " + lastRowLine + " to "
                            + time[size] + " s; sort the log by time, or cut it where the clock was reset");
        }
        lastRowLine = line;
        size++;
    }

    private double number(String cell, String column, double largest, long line) {
        double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!(Math.abs(value) <= largest)) {
            throw new LogException(source, line, column + " must be a finite decimal number"
                    + (largest < Double.MAX_VALUE ? " of at most " + largest + " m" : "") + ", not "
                    + LogException.quote(cell)
                    + "; correct or remove the line");
        }
        return value;
    }

    /** A file name without control characters, so that it cannot disturb a terminal. */
    private static String printable(String name) {
        return name.chars().anyMatch(Character::isISOControl) ? LogException.quote(name) : name;
    }
}
