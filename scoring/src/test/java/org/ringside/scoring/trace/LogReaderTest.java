package org.ringside.scoring.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.scoring.SharedLogs;

/** Text logs: what is read, and what is refused with which words. */
class LogReaderTest {
    private static Trace read(String text) throws IOException {
        return read(text, LogLimits.DEFAULT);
    }

    private static Trace read(String text, LogLimits limits) throws IOException {
        return LogReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", limits);
    }

    private static String refusal(String text) {
        return assertThrows(LogException.class, () -> read(text)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,-2\n0.5,1.5,-2.5\n",
                "0,1,-2\n0.5,1.5,-2.5",
                "0,1,-2\r\n0.5,1.5,-2.5\r\n",
                "0,1,-2\r0.5,1.5,-2.5\r",
                "\uFEFF# Time, X, Y\n\n  0 ,\t1 , -2.0e0\n   # in between\n+.5,1.5,-25E-1\n\n",
                "time,x,y\n0,1,-2\n0.5,1.5,-2.5\n",
                "\uFEFFY, Pitch, T, X\n-2,9,0,1\n-2.5,nan,0.5,1.5\n",
                "\"t\",\"x\",\"y\"\n\"0\",\"1\",\"-2\"\n0.5,1.5,-2.5\n"
            })
    void manySpellingsOfTheSameLogReadTheSame(String text) throws IOException {
        Trace trace = read(text);
        assertArrayEquals(new double[] {0, 0.5}, trace.time());
        assertArrayEquals(new double[] {1, 1.5}, trace.x());
        assertArrayEquals(new double[] {-2, -2.5}, trace.y());
        assertTrue(trace.motion().isEmpty());
    }

    @Test
    void numbersKeepEveryBit() throws IOException {
        Trace trace = read("1.038694381713867188e-02,4.966812133789062500e-01,-4.227e-01\n");
        assertEquals(0.01038694381713867188, trace.time()[0]);
        assertEquals(0.4966812133789062500, trace.x()[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0,1|a.csv:1: 3 columns",
                "0,1,2,3|not 4: \"0,1,2,3\"",
                "0 1 2|not 1: \"0 1 2\"",
                "0,nan,2|a.csv:1: x must be a finite decimal number of at most 1000000.0 m, not \"nan\"",
                "0,1,inf|y must be",
                "0,1,1e400|y must be",
                "1e999,1,1|time must be",
                "0,1,0x1p3|y must be",
                "0,1,2d|not \"2d\"",
                "0,1,|not \"\"",
                "0,2000000,1|of at most 1000000.0 m",
                "time,x|no column is named \"y\"",
                "t,x,x,y|two columns are named \"x\""
            })
    void aBadLineIsNamedWithWhatWasFound(String line, String words) {
        String message = refusal(line + "\n");
        assertTrue(message.startsWith("a.csv:1: ") && message.contains(words), message);
    }

    @Test
    void linesAreCountedWithCommentsAndBlankLines() {
        assertTrue(refusal("# one\r\n\r\n0,1,2\r\n0,x,2\r\n").startsWith("a.csv:4: x must be"));
        assertTrue(refusal("0,1,2\r\rbad\r").startsWith("a.csv:3:"));
    }

    @Test
    void timeMustNotRunBackwards() throws IOException {
        assertTrue(refusal("# \n1,0,0\n\n0.5,0,0\n")
                .startsWith("a.csv:4: time runs backwards, from 1.0 s on line 2 to 0.5 s"));
        assertEquals(2, read("1,0,0\n1,0,0\n").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "time,x,y\n", "\uFEFF"})
    void aLogWithoutSamplesIsRefused(String text) {
        assertTrue(refusal(text).contains("holds no samples"));
    }

    @Test
    void controlCharactersNeverReachTheMessage() {
        String message = refusal("0,\u001b[31mred\u0007,2\n");
        assertTrue(message.contains("\"\\u001b[31mred\\u0007\""), message);
        assertTrue(message.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void zeroBytesAreNoText() {
        assertTrue(refusal("0,1,2\n\0\0").startsWith("a.csv:2: this is not a text file"));
    }

    @Test
    void anEndlessLineIsRefusedAfterFourKilobytes() {
        long[] served = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                served[0]++;
                return '1';
            }
        };
        LogException e = assertThrows(LogException.class, () -> LogReader.read(endless, "a.csv", LogLimits.DEFAULT));
        assertTrue(e.getMessage().startsWith("a.csv:1: the line is longer than 4096 bytes"), e.getMessage());
        assertTrue(served[0] < 1 << 20, served[0] + " bytes read");
    }

    @Test
    void limitsHold() {
        String rows = "0,0,0\n".repeat(11);
        assertThrows(LogException.class, () -> read(rows, new LogLimits(100, 10, 1000)));
        assertThrows(LogException.class, () -> read(rows, new LogLimits(100, 100, 60)));
        assertThrows(LogException.class, () -> read(rows, new LogLimits(4, 100, 1000)));
        assertEquals(11, assertDoesRead(rows, new LogLimits(5, 11, 66)));
    }

    private static int assertDoesRead(String text, LogLimits limits) {
        try {
            return read(text, limits).size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void filesThatCannotBeReadSayWhy(@TempDir Path folder) throws IOException {
        assertTrue(refusal(folder.resolve("none.csv")).endsWith("none.csv: there is no such file"));
        assertTrue(refusal(folder).contains("this is a folder"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        assertTrue(refusal(loop).contains("loop: cannot be opened"));
        Path locked = Files.writeString(folder.resolve("locked.csv"), "0,0,0\n");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(locked), "SKIPPED the unreadable file: this user may read everything");
        assertTrue(refusal(locked).endsWith("no permission to read this file"));
    }

    private static String refusal(Path file) {
        return assertThrows(LogException.class, () -> LogReader.read(file)).getMessage();
    }

    @Test
    void anOfficialLogReadsBitForBit() throws IOException {
        Trace plain = SharedLogs.read(0);
        Trace trace = LogReader.read(SharedLogs.path(0));
        assertArrayEquals(plain.time(), trace.time());
        assertArrayEquals(plain.x(), trace.x());
        assertArrayEquals(plain.y(), trace.y());
    }
}
