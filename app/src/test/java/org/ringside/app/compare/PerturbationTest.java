package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;

class PerturbationTest {
    private static final Course COURSE = CourseLibrary.builtIn("barkour");

    @Test
    void aFactorScalesEveryDrawAndMovesNoOther() {
        for (long seed = 1; seed <= 50; seed++) {
            EpisodeSetup plain = COURSE.hard().draw(seed, COURSE.start());
            EpisodeSetup slippery =
                    new Perturbation(Perturbation.Kind.FRICTION, 0.5).applied(COURSE.hard()).draw(seed, COURSE.start());
            assertEquals(0.5 * plain.variation().friction(), slippery.variation().friction(), 1e-15);
            assertEquals(plain.variation().mass(), slippery.variation().mass());
            assertEquals(plain.x(), slippery.x());
            assertEquals(plain.variation().commandLatency(), slippery.variation().commandLatency());
        }
    }

    @ParameterizedTest
    @EnumSource(Perturbation.Kind.class)
    void everyKindChangesTheRangesAndReadsWhatItWrites(Perturbation.Kind kind) {
        Perturbation perturbation = new Perturbation(kind, 0.25);
        assertEquals(perturbation, Perturbation.of(perturbation.toString()));
        Randomisation changed = perturbation.applied(COURSE.hard());
        assertTrue(!changed.equals(COURSE.hard()), kind.key());
    }

    @Test
    void noiseNeedsSensorsThatErr() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new Perturbation(Perturbation.Kind.NOISE, 2).applied(Randomisation.OFF));
        assertTrue(refused.getMessage().contains("--randomisation"), refused.getMessage());
    }

    @Test
    void aSweepHasRoundValuesFromEndToEnd() {
        assertEquals(List.of(0.4, 0.6, 0.8, 1.0, 1.2), Sweep.of("friction=0.4:1.2:5").values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"friction", "friction=1:2", "friction=2:1:3", "friction=0.4:1.2:1", "friction=0.4:1.2:2.5",
                "wind=0:1:3", "friction=a:1:3", "friction=NaN:1:3", "latency=0:9:3", "friction=0.4:1.2:1000000",
                "=1:2:3", ""})
    void whatIsNoSweepIsRefusedWithAReason(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Sweep.of(text)).getMessage();
        assertTrue(message.contains("expected") || message.contains("cannot be varied") || message.contains("no number")
                || message.contains("not a number"), message);
    }
}
