package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** The band is narrow where the score is sound, names what hangs on a hair, and is the same every time. */
class SensitivityBandTest {
    private final Course course = TestCourses.barkour();

    private SensitivityBand band(Trace trace) {
        return SensitivityBand.of(new OfficialJudge(), course, trace).orElseThrow();
    }

    @Test
    void aPerfectScoreThroughTheMiddleOfTheGatesStaysPerfect() {
        SensitivityBand band = band(TestTraces.clean(1.8));
        assertEquals(new SensitivityBand.Band(1, 1, 20, List.of()), band.decimation());
        assertEquals(new SensitivityBand.Band(1, 1, 20, List.of()), band.noise());
    }

    @Test
    void aGrazedGateFlips() {
        // past the end of the start gate in steps of 5 mm, 1.9 cm beside it: the official rules count it, at three samples alone
        SensitivityBand band = band(TestTraces.along(new double[] {1.3, -0.719, 1.5, -0.719}, 1, 0.005, 0));
        assertEquals(List.of("start-table"),
                band.decimation().flips().stream().map(SensitivityBand.Flip::obstacle).toList());
        // 2.5 cm beside it is a miss, but noise carries a sample into the 2 cm
        SensitivityBand miss = band(TestTraces.along(new double[] {1.3, -0.725, 1.5, -0.725}, 1, 0.005, 0));
        assertTrue(miss.noise().flips().getFirst().readings() > 0);
    }

    @Test
    void theBandHoldsTheScoreAndIsTheSameEveryTime() {
        Trace trace = TestTraces.clean(0.9);
        double score = new OfficialJudge().judge(course, trace).score();
        SensitivityBand band = band(trace);
        assertTrue(band.decimation().minimum() <= score && score <= band.decimation().maximum());
        assertTrue(band.decimation().minimum() < band.decimation().maximum());
        assertEquals(band, band(trace));
    }

    @Test
    void stoppingTheLogWithTheHoldDoesNotMakeThinningUnfinish() {
        // exactly the first sample with five seconds of hold ends the log
        Trace whole = TestTraces.clean(1);
        int last = new OfficialRun(course, whole).follow().lastSample;
        Trace cut = new Trace(
                "cut",
                Arrays.copyOf(whole.time(), last + 1),
                Arrays.copyOf(whole.x(), last + 1),
                Arrays.copyOf(whole.y(), last + 1),
                Optional.empty());
        assertTrue(new OfficialJudge().judge(course, cut).finished());
        assertEquals(List.of(), band(cut).decimation().flips());
    }

    @Test
    void tooLongALogHasNoBand() {
        int size = SensitivityBand.MAXIMUM_SAMPLES + 1;
        Trace trace = new Trace("long", new double[size], new double[size], new double[size], Optional.empty());
        assertTrue(SensitivityBand.of(new OfficialJudge(), course, trace).isEmpty());
    }
}
