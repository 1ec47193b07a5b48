package org.ringside.courses.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.courses.library.CourseLibrary;

class CourseFiguresTest {
    @Test
    void theClockRunsFromTheStartGateToTheEndTablesEdge() {
        CourseFigures figures = CourseFigures.of(CourseLibrary.builtIn("barkour"));
        // 0.9 m from the start pose to the gate, 0.5 m from the table's edge to its middle
        assertEquals(figures.pathLength() - 0.9 - 0.5, figures.clockedLength(), 0.02);
        assertEquals(0.35, figures.tightestRadius(), 1e-9);
        assertEquals(10.6509, figures.allottedTime(), 1e-4);
    }

    @Test
    void theOfficialAllotmentLeavesRoom() {
        assertTrue(CourseFigures.of(CourseLibrary.builtIn("barkour")).slack() > 1.4);
    }
}
