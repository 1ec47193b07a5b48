package org.ringside.app.skill.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Episodes are summed up without those that fell. */
class TrialResultTest {
    private static final TrialGroup GROUP = new TrialGroup("group", "rule", List.of(
            new Figure("a", "m", 1, Figure.Over.MEAN, "what a is"),
            new Figure("b", "m", 1, Figure.Over.LEAST, "what b is"),
            new Figure("c", "m", 1, Figure.Over.MOST, "what c is"),
            new Figure("d", "m", 1, Figure.Over.MEAN, "what d is")), List.of());

    private static TrialResult result(boolean target) {
        return new TrialResult(new LevelTrial("level", target, 0, 0, 0), GROUP, List.of(
                new Achievement(7, "", false, List.of(1.0, 5.0, 5.0, Double.NaN)),
                new Achievement(8, "speed", false, List.of(2.0, 3.0, 3.0, Double.NaN)),
                new Achievement(9, "fell", true, List.of(90.0, -90.0, 90.0, 1.0)),
                new Achievement(10, "speed", false, List.of(Double.NaN, 4.0, 4.0, Double.NaN))));
    }

    @Test
    void figuresAreThoseOfTheEpisodesThatMeasuredThemWithoutAFall() {
        TrialResult result = result(true);
        assertEquals(1.5, result.figure(0).getAsDouble());
        assertEquals(3, result.figure(1).getAsDouble());
        assertEquals(5, result.figure(2).getAsDouble());
        assertTrue(result.figure(3).isEmpty());
    }

    @Test
    void failuresAreCountedAndNamed() {
        TrialResult result = result(true);
        assertEquals(1, result.passed());
        assertEquals(1, result.falls());
        assertEquals(Map.of("speed", List.of(8L, 10L), "fell", List.of(9L)), result.failures());
        // Wilson, 1 of 4, 95 %: as published calculators give it
        assertEquals(0.0456, result.share().low(), 5e-5);
        assertEquals(0.6994, result.share().high(), 5e-5);
    }

    @Test
    void onlyTargetsAreMissed() {
        SkillTrials skill = TrialCatalogue.all().getFirst();
        List<SkillBench.SkillResult> results =
                List.of(new SkillBench.SkillResult(skill, List.of(result(true), result(false))));
        assertEquals(List.of(result(true)), SkillBench.missed(results, 0.26));
        assertEquals(List.of(), SkillBench.missed(results, 0.25));
    }
}
