package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.statistics.interval.ScoreRange;

/** The least score of a course is the one of a run that completes nothing, and the range of its scores begins there. */
class LeastScoreTest {
    @Test
    void theOfficialCourseHasNoScoreBelowNothing() {
        // five obstacles of 0.1 and fifty seconds of 0.01
        assertEquals(0.0, OfficialJudge.leastScore(CourseLibrary.builtIn("barkour")));
    }

    @ParameterizedTest
    @MethodSource("org.ringside.courses.library.CourseLibrary#names")
    void whoStandsStillHasTheLeastScore(String name) {
        Course course = CourseLibrary.builtIn(name);
        double least = OfficialJudge.leastScore(course);
        // far from everything, for ever
        double score = new OfficialJudge().judge(course, TestTraces.rows(0, 500, 500, 1, 500, 500)).score();
        assertEquals(least, score, 1e-9, name);
        assertTrue(new ScoreRange(Math.min(0, least), 1).contains(score), name + ": " + score);
    }

    @Test
    void aRangeForgivesRoundingAndNothingElse() {
        assertTrue(ScoreRange.UNIT.contains(-1e-12) && ScoreRange.UNIT.contains(1 + 1e-12));
        assertFalse(ScoreRange.UNIT.contains(-1e-6) || ScoreRange.UNIT.contains(Double.NaN));
    }
}
