package org.ringside.courses.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.geometry.Motion;

class LintInvarianceTest {
    private static final List<Course> COURSES = List.of(
            Broken.edited("barkour", text -> text),
            Broken.edited("barkour-long", text -> text),
            Broken.barkour("\"centre\": [2.75, -4.5]", "\"centre\": [3.9, -4.1]"),
            Broken.barkour("\"heading\": -144.94", "\"heading\": -120"),
            Broken.barkour("[3.2, -0.7], [3.8", "[3.2, -0.6], [3.8"));

    /** The arena is a rectangle along the axes, so that quarter turns keep it; other turns are tried without its rules. */
    @Test
    void movingAWholeCourseChangesNoFinding() {
        long seed = 23;
        Random random = new Random(seed);
        for (Course course : COURSES) {
            List<String> findings = findings(course, true);
            for (int i = 0; i < 6; i++) {
                boolean quarters = i % 2 == 0;
                double turn = quarters ? random.nextInt(4) * Math.PI / 2 : 6 * random.nextDouble();
                // jumps from whole nanometres: findings are rounded, and a shift must not move a rounding edge
                Motion motion =
                        new Motion(random.nextBoolean(), turn, random.nextInt(40) - 20, random.nextInt(40) - 20);
                String where = "seed " + seed + ", " + motion;
                assertEquals(quarters ? findings : findings(course, false), findings(motion.apply(course), quarters),
                        where);
            }
        }
    }

    private static List<String> findings(Course course, boolean withArena) {
        return CourseLinter.lint(course).stream()
                .filter(finding -> withArena || !finding.rule().matches("outside-arena|line-.*(arena|border)"))
                .map(finding -> finding.severity() + finding.rule() + finding.path())
                .toList();
    }
}
