package org.ringside.courses.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Rules;
import org.ringside.courses.SceneBuilder;
import org.ringside.sim.scene.CentreLine;

class BarkourCourseTest {
    private final Course course = CourseLibrary.builtIn("barkour");
    private final CentreLine line = course.line();

    @Test
    void hasTheOfficialThirteenGatesInTheirOrder() {
        List<Gate> official = List.of(
                gate(1.4, 0, 1.4, -0.7),
                gate(1.7, 0, 1.7, -0.7),
                gate(2.5, -0.5, 1.7, -0.7),
                gate(2.5, -0.5, 3.2, -0.7),
                gate(3.8, -0.5, 3.2, -0.7),
                gate(3.8, -0.5, 4.3, -0.7),
                gate(5, -0.7, 4.3, -0.7),
                gate(4.35, -2.0, 3.65, -1.1),
                gate(2.92, -3.0, 2.22, -2.1),
                gate(1.5, -4.0, 0.8, -3.1),
                gate(1.7, -4, 1.7, -5),
                gate(3.7, -4, 3.7, -5),
                gate(4.1, -4, 4.1, -5));
        assertEquals(official, course.gates());
    }

    @Test
    void allotsTheOfficialTenPointSixFiveSeconds() {
        double allotted = course.obstacles().stream().mapToDouble(course::allottedTime).sum();
        assertEquals(10.650887573964496, allotted, 1e-12);
        assertEquals(Rules.BARKOUR, course.rules());
    }

    @Test
    void itsCentreLineCrossesEveryGateOnceInOrderWithTheLeftEndOnTheLeft() {
        double last = -1;
        for (Gate gate : course.gates()) {
            double at = crossing(gate);
            assertTrue(at > last, gate + " is crossed at " + at + ", not after " + last);
            last = at;
        }
    }

    @Test
    void itsCentreLineKeepsTwentyTwoCentimetresFromPolesAndAQuarterMetreFromWalls() {
        Obstacle.WeavePoles weave = (Obstacle.WeavePoles) course.obstacles().get(1);
        for (double s = 0; s < line.length(); s += 0.001) {
            Point at = new Point(line.x(s), line.y(s));
            for (Point pole : weave.poles()) {
                assertTrue(at.distanceTo(pole) >= 0.22, at + " is near " + pole);
            }
            assertTrue(at.x() > 0.25 && at.x() < 4.75 && at.y() > -4.75 && at.y() < -0.25, at + " is near the wall");
            assertTrue(Math.abs(line.curvature(s)) <= 1 / 0.35 + 1e-9, "tight turn at " + at);
        }
    }

    @Test
    void itsSceneIsAsPublished() {
        var scene = SceneBuilder.build(course);
        assertEquals(0.1, scene.heightAt(0.5, -0.5), 1e-12);
        assertEquals(1.0, scene.heightAt(2.57, -2.55), 1e-9);
        assertEquals(0.001, scene.heightAt(2.75, -4.5), 1e-12);
    }

    /** Arc length at which the line crosses the gate the right way; fails unless it does so exactly once. */
    private double crossing(Gate gate) {
        double found = Double.NaN;
        for (double s = 0; s < line.length(); s += 0.001) {
            double before = side(gate, s);
            double after = side(gate, s + 0.001);
            double dx = gate.right().x() - gate.left().x();
            double dy = gate.right().y() - gate.left().y();
            double along =
                    ((line.x(s) - gate.left().x()) * dx + (line.y(s) - gate.left().y()) * dy) / (dx * dx + dy * dy);
            if (before * after <= 0 && before != after && along >= 0 && along <= 1) {
                assertTrue(Double.isNaN(found), gate + " is crossed twice");
                assertTrue(before < after, gate + " is crossed the wrong way");
                found = s;
            }
        }
        assertTrue(!Double.isNaN(found), gate + " is not crossed");
        return found;
    }

    /** Positive beyond the gate, seen by whoever has its left end on the left hand. */
    private double side(Gate gate, double s) {
        double dx = gate.right().x() - gate.left().x();
        double dy = gate.right().y() - gate.left().y();
        return dx * (line.y(s) - gate.left().y()) - dy * (line.x(s) - gate.left().x());
    }

    private static Gate gate(double leftX, double leftY, double rightX, double rightY) {
        return new Gate(new Point(leftX, leftY), new Point(rightX, rightY));
    }
}
