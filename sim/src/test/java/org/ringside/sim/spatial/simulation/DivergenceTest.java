package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.RandomModels.Traits;
import org.ringside.sim.spatial.State;

/** Numbers without meaning are reported where they arise, and do not outlive a reset. */
class DivergenceTest {
    private final Model model = RandomModels.model(3, Traits.ALL);
    private final State state = RandomModels.state(3, model);

    @Test
    void namesBodyJointQuantityValueAndTime() {
        state.time = 1.5;
        int last = model.nv - 1;
        state.qvel[last] = Double.NaN;
        DivergedException e = assertThrows(DivergedException.class, () -> Simulation.forward(model, state));
        int joint = model.dofs.joint[last];
        assertEquals("the simulation diverged: body number " + model.joints.body[joint] + ", joint 'joint " + joint
                + "': velocity NaN at time 1.5 s", e.getMessage());
    }

    @Test
    void everyEntryIsWatched() {
        for (int i = 0; i < model.nq; i++) {
            double kept = state.qpos[i];
            state.qpos[i] = -1e11;
            assertTrue(assertThrows(DivergedException.class, () -> Simulation.inverse(model, state)).getMessage()
                    .contains("position -1.0E11"));
            state.qpos[i] = kept;
        }
        for (int i = 0; i < model.nv; i++) {
            state.appliedForce[i] = Double.POSITIVE_INFINITY;
            assertTrue(assertThrows(DivergedException.class, () -> Simulation.step(model, state)).getMessage()
                    .contains("acceleration"));
            state.appliedForce[i] = 0;
        }
    }

    @Test
    void aStepThatLeavesTheRangeIsReportedAtOnce() {
        state.qvel[0] = 9.9e9;
        state.appliedForce[0] = 1e11;
        DivergedException e = assertThrows(DivergedException.class, () -> {
            for (int i = 0; i < 1000; i++) {
                Simulation.step(model, state);
            }
        });
        assertTrue(e.getMessage().startsWith("the simulation diverged: body "), e.getMessage());
    }

    @Test
    void aStateOfAnotherModelIsRefused() {
        Model other = RandomModels.model(4, Traits.ALL);
        State foreign = new State(other);
        for (Executable use : List.<Executable>of(() -> Simulation.forward(model, foreign),
                () -> Simulation.step(model, foreign), () -> Simulation.inverse(model, foreign),
                () -> foreign.reset(model))) {
            String message = assertThrows(IllegalArgumentException.class, use).getMessage();
            assertTrue(message.startsWith("this state was made for another model"), message);
        }
        // other options make no other state
        Simulation.step(model.with(Options.DEFAULTS), state);
    }

    @Test
    void aKeyframeOfAnotherModelIsRefused() {
        Keyframe longer = new Keyframe("k", 0, new double[model.nq + 1], new double[model.nv], new double[model.nu]);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> state.reset(model, longer)).getMessage()
                .contains("keyframe"));
    }

    @Test
    void resetMakesGood() {
        State fresh = new State(model);
        Simulation.step(model, fresh);
        state.ctrl[0] = Double.NaN;
        assertThrows(DivergedException.class, () -> Simulation.step(model, state));
        state.reset(model);
        Simulation.step(model, state);
        for (int i = 0; i < model.nq; i++) {
            assertEquals(fresh.qpos[i], state.qpos[i]);
        }
    }
}
