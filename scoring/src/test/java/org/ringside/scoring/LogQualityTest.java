package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.trace.Trace;

/** Each weakness of a log is found, with its worst case and its time, and none in a sound log. */
class LogQualityTest {
    /** A sound log of 10 s at 100 Hz and 1 m/s, changed in one way. */
    private static List<Finding> change(Consumer<double[][]> change) {
        double[][] columns = new double[3][1001];
        for (int i = 0; i <= 1000; i++) {
            columns[0][i] = i * 0.01;
            columns[1][i] = i * 0.01;
        }
        change.accept(columns);
        return LogQuality.of(new Trace("log", columns[0], columns[1], columns[2], Optional.empty()));
    }

    private static void only(String id, String words, List<Finding> findings) {
        assertEquals(List.of(id), findings.stream().map(Finding::id).toList(), findings.toString());
        assertTrue(findings.getFirst().text().contains(words), findings.toString());
    }

    private static void delay(double[][] columns, int from, double seconds) {
        for (int i = from; i <= 1000; i++) {
            columns[0][i] += seconds;
        }
    }

    @Test
    void aSoundLogHasNoFindings() {
        assertEquals(List.of(), change(columns -> {}));
    }

    @Test
    void aGapIsFound() {
        only("gap", "1 gap longer than 0.1 s; the longest is 0.160 s at 2.99 s", change(c -> delay(c, 300, 0.15)));
    }

    @Test
    void aTeleportIsFound() {
        only("teleport", "1 step faster than 6 m/s; the worst is 0.510 m at 51.0 m/s, at 3.00 s", change(c -> {
            for (int i = 300; i <= 1000; i++) {
                c[1][i] += 0.5;
            }
        }));
    }

    @Test
    void alternatingIntervalsAreJitter() {
        only("jitter", "around a median of", change(c -> {
            for (int i = 1; i <= 1000; i += 2) {
                c[0][i] += 0.004;
            }
        }));
    }

    @Test
    void aSlowLogHasALowRate() {
        only("low-rate", "that is 12.5 Hz", change(c -> {
            for (int i = 0; i <= 1000; i++) {
                c[0][i] *= 8;
            }
        }));
    }

    @Test
    void repeatedTimesAreFound() {
        only("duplicate-time", "1 sample has the time of the one before; the first at 5.00 s",
                change(c -> c[0][501] = c[0][500]));
    }

    @Test
    void aLongRestIsFound() {
        only("standing-still", "for 9.00 s from 0.99 s", change(c -> {
            for (int i = 100; i < 1000; i++) {
                c[1][i] = 1;
            }
            c[1][1000] = 1.05;
        }));
    }
}
