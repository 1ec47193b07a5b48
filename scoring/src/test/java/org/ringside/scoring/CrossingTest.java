package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;

/** Where and when a path crosses a gate. */
class CrossingTest {
    /** From (0, 1) on the left to (0, 0) on the right: crossed towards larger x. */
    private static final Gate GATE = new Gate(new Point(0, 1), new Point(0, 0));

    private static List<Crossing> of(double... rows) {
        return Crossing.of(3, 4, GATE, TestTraces.rows(rows));
    }

    @Test
    void theInstantAndThePlaceAreInterpolated() {
        assertEquals(List.of(new Crossing(3, 4, true, 0, 0.25, 10.5, 0, 0.625)), of(10, -1, 0.5, 12, 3, 1));
        assertEquals(List.of(new Crossing(3, 4, false, 0, 0.75, 11.5, 0, 0.625)), of(10, 3, 1, 12, -1, 0.5));
    }

    @Test
    void aSampleOnTheGateMakesOneCrossing() {
        assertEquals(List.of(new Crossing(3, 4, true, 0, 1, 1, 0, 0.5)), of(0, -1, 0.5, 1, 0, 0.5, 2, 1, 0.5));
        assertEquals(List.of(new Crossing(3, 4, false, 1, 0, 1, 0, 0.5)), of(0, 1, 0.5, 1, 0, 0.5, 2, -1, 0.5));
    }

    @Test
    void thePostsBelongToTheGateAndNothingBeyondThem() {
        assertEquals(1, of(0, -1, 0, 1, 1, 0).size());
        assertEquals(1, of(0, -1, 1, 1, 1, 1).size());
        assertEquals(0, of(0, -1, -1e-9, 1, 1, -1e-9).size());
        assertEquals(0, of(0, -1, 1 + 1e-9, 1, 1, 1 + 1e-9).size());
    }
}
