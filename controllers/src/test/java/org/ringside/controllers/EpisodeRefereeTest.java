package org.ringside.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Obstacle;
import org.ringside.courses.SceneBuilder;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.Surface;

/** The feet on the end table; what needs no feet is tested with the episode runner. */
class EpisodeRefereeTest {
    private static final Obstacle.PauseTable TABLE = Fakes.COURSE.endTable();
    private static final double HOLD = Fakes.COURSE.rules().holdTime() + 0.2;
    private static final int SURFACE = SceneBuilder.build(Fakes.COURSE).surfaces().stream()
            .map(Surface::name)
            .toList()
            .indexOf(TABLE.name());

    /** Puts the base on the table from the start and foot 1 whenever the predicate holds of the millisecond. */
    private static EpisodeOutcome hold(IntPredicate secondFootAt) {
        EpisodeReferee referee = new EpisodeReferee(Fakes.COURSE, 2);
        referee.reset();
        WorldState state = new WorldState(0, 2);
        state.qpos[0] = TABLE.centre().x();
        state.qpos[1] = TABLE.centre().y();
        state.qpos[3] = 1;
        for (int i = 0;; i++) {
            state.time = i * 20 / 1000.0;
            state.contacts.clear();
            state.contacts.add(1, 0, SURFACE, 0, 0, 0, 1);
            if (secondFootAt.test(i * 20)) {
                state.contacts.add(2, 1, SURFACE, 0, 0, 0, 1);
            }
            EpisodeOutcome outcome = referee.judge(state);
            if (outcome != null) {
                return outcome;
            }
        }
    }

    @Test
    void theHoldCountsFromTheLastFoot() {
        assertEquals(1 + HOLD, hold(time -> time >= 1000).simulatedSeconds(), 1e-9);
    }

    @Test
    void aBounceIsNoStep() {
        assertEquals(HOLD, hold(time -> time < 2000 || time > 2060).simulatedSeconds(), 1e-9);
    }

    @Test
    void aStepStartsTheCountAnew() {
        assertEquals(2.3 + HOLD, hold(time -> time < 2000 || time >= 2300).simulatedSeconds(), 1e-9);
    }

    @Test
    void aFootThatNeverComesIsNotWaitedForForever() {
        EpisodeOutcome outcome = hold(time -> false);
        assertEquals(EpisodeReason.FINISHED, outcome.reason());
        assertEquals(HOLD + 3, outcome.simulatedSeconds(), 1e-9);
    }
}
