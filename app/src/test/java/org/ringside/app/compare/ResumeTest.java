package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that was interrupted comes to the same bytes as one that was not. */
class ResumeTest {
    private static final long SEED = 20261128;
    private static final int CUTS = 12;

    @TempDir
    private Path folder;

    private static CompareSettings settings(boolean untilDecided) {
        return Comparisons.settings(untilDecided ? 12 : 4, untilDecided, List.of(Sweep.of("friction=0.8:1.2:2")),
                "limp", "broken");
    }

    @Test
    void anyCutOfTheJournalLeadsToTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        for (boolean untilDecided : new boolean[] {false, true}) {
            Path whole = folder.resolve("whole-" + untilDecided);
            Comparisons.Bytes expected = Comparisons.run(whole, settings(untilDecided), 2);
            byte[] journal = Files.readAllBytes(whole.resolve(Journal.FILE));
            int head = new String(journal, StandardCharsets.UTF_8).indexOf('\n') + 1;
            for (int cut = 0; cut < CUTS; cut++) {
                Path torn = folder.resolve("torn-" + untilDecided + cut);
                Files.createDirectories(torn);
                // killed at a random byte, with a random set of episodes finished before in a random order
                byte[] left = shuffled(journal, head, random);
                int length = head + random.nextInt(left.length - head + 1);
                Files.write(torn.resolve(Journal.FILE), Arrays.copyOf(left, length));
                assertEquals(expected, Comparisons.run(torn, settings(untilDecided), 1 + random.nextInt(3)),
                        "seed " + SEED + ", cut " + cut + " at byte " + length);
            }
        }
    }

    private static byte[] shuffled(byte[] journal, int head, Random random) {
        List<String> lines = new ArrayList<>(
                new String(journal, head, journal.length - head, StandardCharsets.UTF_8).lines().toList());
        Collections.shuffle(lines, random);
        return (new String(journal, 0, head, StandardCharsets.UTF_8) + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void noFinishedEpisodeIsRunAgain() throws Exception {
        Comparisons.run(folder, settings(false), 2);
        byte[] before = Files.readAllBytes(folder.resolve(Journal.FILE));
        Comparisons.run(folder, settings(false), 2);
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(folder.resolve(Journal.FILE)));
    }

    @Test
    void otherSettingsAreRefusedAndNamed() throws Exception {
        Comparisons.run(folder, settings(false), 2);
        CompareSettings other =
                Comparisons.settings(5, false, List.of(Sweep.of("friction=0.8:1.2:2")), "limp", "broken");
        String message = assertThrows(JournalException.class, () -> Comparisons.run(folder, other, 1)).getMessage();
        assertTrue(message.contains("seeds.count was 4 and is now 5"), message);
        assertTrue(message.contains("--out"), message);
    }

    @Test
    void aSecondProgramIsKeptOut() throws Exception {
        CompareSettings settings = settings(false);
        try (Comparer first = new Comparer(folder, settings, Declaration.of(settings, "test"))) {
            assertEquals(0, first.earlier());
            assertTrue(assertThrows(JournalException.class, () -> Comparisons.run(folder, settings, 1)).getMessage()
                    .contains("another comparison is writing"));
        }
    }

    @Test
    void rubbishInTheMiddleIsNamedByItsLine() throws Exception {
        Comparisons.run(folder, settings(false), 2);
        Path file = folder.resolve(Journal.FILE);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (String rubbish : List.of("", "{}", "[1]", "null", "\u0000", "{\"seed\":NaN}",
                lines.get(2).replace("\"seed\":", "\"seed\":1e400,\"x\":"),
                lines.get(2).replace("\"limp\"", "\"other\"").replace("\"broken\"", "\"other\""))) {
            lines.set(2, rubbish);
            Files.write(file, lines);
            String message = assertThrows(JournalException.class, () -> Comparisons.run(folder, settings(false), 1))
                    .getMessage();
            assertTrue(message.contains("line 3") || message.contains("no part of this comparison"), message);
            assertFalse(message.contains("Feature"), "advice to programmers: " + message);
        }
        Files.writeString(file, "no journal\n");
        assertThrows(JournalException.class, () -> Comparisons.run(folder, settings(false), 1));
        Files.writeString(file, "");
        assertThrows(JournalException.class, () -> Comparisons.run(folder, settings(false), 1));
    }

    @Test
    void anEpisodeReadsAsItWasWritten() throws IOException, InterruptedException {
        CompareSettings settings = settings(false);
        Comparisons.run(folder, settings, 2);
        for (String line : Files.readAllLines(folder.resolve(Journal.FILE)).subList(1, 9)) {
            assertEquals(line + "\n", RecordJson.line(RecordJson.parse(line)));
        }
    }
}
