package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** The reasons for a difference account for all of it. */
class ScoreDifferenceTest {
    private final Course course = TestCourses.barkour();

    @Test
    void reasonsAddUpToTheDifference() {
        long seed = Long.getLong("ringside.seed", 71);
        System.out.println("ScoreDifferenceTest: replay with -Dringside.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int different = 0;
        for (int run = 0; run < 300; run++) {
            double[] line = TestCourses.cleanLine();
            double stray = random.nextDouble(0.3);
            for (int i = 2; i < line.length - (random.nextBoolean() ? 2 : 0); i++) {
                line[i] += random.nextDouble(-stray, stray);
            }
            Trace trace = TestTraces.along(line, random.nextDouble(0.2, 3), 0.01 * random.nextInt(1, 9), 5.5);
            boolean touched = random.nextBoolean();
            Scorecard official = new OfficialJudge(touched).judge(course, trace);
            Scorecard strict = new StrictJudge(touched, 0.2).judge(course, trace);
            List<ScoreDifference> reasons = ScoreDifference.between(official, strict, 0.01);
            double sum = reasons.stream().mapToDouble(ScoreDifference::points).sum();
            assertEquals(strict.score() - official.score(), sum, 1e-8, "run " + run + " of seed " + seed);
            // nothing is left over for the clamp to explain, except where the score was clamped
            boolean clamped = reasons.stream().anyMatch(reason -> reason.text().contains("kept within"));
            assertTrue(!clamped || strict.score() == 0, reasons.toString());
            different += reasons.isEmpty() ? 0 : 1;
        }
        assertTrue(different > 100, "only " + different + " runs differ");
    }

    @Test
    void onRunsWithoutFaultsStrictGainsNoMoreThanTheFlooredPartOfASecond() {
        for (double speed = 0.5; speed < 3; speed += 0.037) {
            Trace trace = TestTraces.clean(speed);
            Scorecard official = new OfficialJudge().judge(course, trace);
            Scorecard strict = new StrictJudge().judge(course, trace);
            assertTrue(strict.clean() && official.clean());
            double gain = strict.score() - official.score();
            // the instants differ by less than the way of the tolerance and a sample
            assertTrue(gain < 0.01 + 0.01 * 0.2 && gain > -0.01 * 0.2, "speed " + speed + ": " + gain);
        }
    }

    @Test
    void theReasonNamesTheFault() {
        // the path cuts a pole by 1 cm on the wrong side: near enough for the official rules
        Trace trace = TestTraces.rows(0, 1.2, -0.3, 1, 1.36, -0.71, 2, 1.385, -0.71, 3, 1.41, -0.71, 4, 1.5, -0.9);
        Scorecard official = new OfficialJudge().judge(course, trace);
        Scorecard strict = new StrictJudge().judge(course, trace);
        List<ScoreDifference> reasons = ScoreDifference.between(official, strict, 0.01);
        assertEquals(1, reasons.size(), reasons.toString());
        assertEquals(-0.1, reasons.getFirst().points(), 1e-12);
        assertTrue(reasons.getFirst().text().startsWith("start-table: strict saw missed-gate"), reasons.toString());
    }
}
