package org.ringside.courses.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Randomisation;
import org.ringside.courses.format.CourseHash;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;

class CourseDrawTest {
    private final Course course = CourseLibrary.builtIn("barkour");

    @Test
    void withoutRangesItIsThePublishedCourse() {
        assertSame(course, CourseDraw.of(Randomisation.OFF, 7, course));
    }

    @Test
    void theSameSeedDrawsTheSameCourseAndAnotherDoesNot() {
        Course drawn = CourseDraw.of(course.hard(), 7, course);
        assertEquals(drawn, CourseDraw.of(course.hard(), 7, course));
        assertNotEquals(drawn.hash(), CourseDraw.of(course.hard(), 8, course).hash());
        assertEquals(drawn.hash(), CourseHash.of(drawn));
        assertEquals(drawn, CourseReader.read(CourseWriter.pretty(drawn), "drawn"));
    }

    @Test
    void obstaclesMoveWithinTheRangesAndKeepTheirShapes() {
        double sumX = 0;
        int count = 0;
        for (long seed = 0; seed < 300; seed++) {
            Course drawn = CourseDraw.of(course.hard(), seed, course);
            for (int i = 0; i < course.obstacles().size(); i++) {
                Obstacle before = course.obstacles().get(i);
                Obstacle after = drawn.obstacles().get(i);
                for (int g = 0; g < before.gates().size(); g++) {
                    assertEquals(before.gates().get(g).width(), after.gates().get(g).width(), 1e-12);
                }
                if (before instanceof Obstacle.PauseTable table && after instanceof Obstacle.PauseTable moved) {
                    double dx = moved.centre().x() - table.centre().x();
                    double dy = moved.centre().y() - table.centre().y();
                    double turn = moved.heading() - table.heading();
                    assertTrue(Math.abs(dx) <= 0.03 + 1e-12 && Math.abs(dy) <= 0.03 + 1e-12, "seed " + seed);
                    assertTrue(Math.abs(turn) <= Math.toRadians(1.5) + 1e-12, "seed " + seed);
                    sumX += dx;
                    count++;
                    // the gate turns with its table: its distance from the middle stays
                    Gate gate = table.gates().getFirst();
                    assertEquals(gate.left().distanceTo(table.centre()),
                            moved.gates().getFirst().left().distanceTo(moved.centre()), 1e-12);
                }
            }
            double factor = drawn.surfaces().ground() / course.surfaces().ground();
            assertTrue(factor >= 0.8 && factor <= 1.2 && drawn.surfaces().table() != drawn.surfaces().ground());
        }
        assertEquals(0, sumX / count, 4 * 0.03 / Math.sqrt(3.0 * count));
    }
}
