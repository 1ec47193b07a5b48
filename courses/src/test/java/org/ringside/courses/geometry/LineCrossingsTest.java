package org.ringside.courses.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.LineCrossings.Crossing;
import org.ringside.sim.scene.CentreLine;

class LineCrossingsTest {
    private final CentreLine straight =
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(10, 0, 0)));

    @Test
    void aGateAcrossALineIsCrossedOnceWhereItStands() {
        List<Crossing> crossings = LineCrossings.of(straight, new Gate(new Point(3.21, 1), new Point(3.21, -3)));
        assertEquals(1, crossings.size());
        assertEquals(3.21, crossings.getFirst().s(), 1e-9);
        assertEquals(0.25, crossings.getFirst().share(), 1e-9);
        assertTrue(crossings.getFirst().rightWay());
    }

    @Test
    void withItsEndsSwappedItIsCrossedTheWrongWay() {
        assertFalse(LineCrossings.of(straight, new Gate(new Point(3, -1), new Point(3, 1))).getFirst().rightWay());
    }

    @Test
    void aGateBesideOrBeyondTheLineIsNotCrossed() {
        assertEquals(List.of(), LineCrossings.of(straight, new Gate(new Point(3, 2), new Point(3, 0.01))));
        assertEquals(List.of(), LineCrossings.of(straight, new Gate(new Point(10.01, 1), new Point(10.01, -1))));
    }

    @Test
    void aHairpinCrossesAGateThereAndBack() {
        CentreLine hairpin = CentreLine.through(List.of(
                new CentreLine.Corner(0, 0, 0),
                new CentreLine.Corner(5, 0, 1),
                new CentreLine.Corner(5, 2, 1),
                new CentreLine.Corner(0, 2, 0)));
        List<Crossing> crossings = LineCrossings.of(hairpin, new Gate(new Point(3, 3), new Point(3, -1)));
        assertEquals(List.of(true, false), crossings.stream().map(Crossing::rightWay).toList());
    }
}
