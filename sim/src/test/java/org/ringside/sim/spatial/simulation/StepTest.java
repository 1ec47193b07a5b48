package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.RandomModels.Traits;
import org.ringside.sim.spatial.State;

/** What a step leaves behind. */
class StepTest {
    @Test
    void aStepAllocatesNothing() {
        Model robot = OracleModel.read(OracleResources.firstLine("barkour-v0-flat.jsonl.gz"));
        for (Integrator integrator : Integrator.values()) {
            allocatesNothing(robot.with(Variants.integrator(robot.options, integrator)), integrator + " on a robot");
            Model random = RandomModels.model(5, Traits.ALL);
            allocatesNothing(random.with(Variants.integrator(random.options, integrator)),
                    integrator + " on random trees");
        }
    }

    private static void allocatesNothing(Model model, String what) {
        State state = new State(model);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int k = 0; k < 3; k++) {
            run(model, state, 300);
        }
        // the virtual machine itself leaves some bytes now and then, so the least of some attempts
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 4; k++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            run(model, state, 300);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, what);
    }

    private static void run(Model model, State state, int steps) {
        if (model.keyframes.isEmpty()) {
            state.reset(model);
        } else {
            state.reset(model, model.keyframes.getFirst());
        }
        for (int i = 0; i < steps; i++) {
            Simulation.step(model, state);
        }
    }

    @Test
    void forwardChangesNeitherPositionsNorVelocities() {
        for (int seed = 0; seed < 20; seed++) {
            Model model = RandomModels.model(seed, Traits.ALL);
            State state = RandomModels.state(seed, model);
            double[] qpos = state.qpos.clone();
            double[] qvel = state.qvel.clone();
            Simulation.forward(model, state);
            assertArrayEquals(qpos, state.qpos);
            assertArrayEquals(qvel, state.qvel);
            assertArrayEquals(state.qacc, state.warmStart);
        }
    }

    @Test
    void theSameStateGivesTheSameBitsWhateverWasComputedBefore() {
        for (int seed = 0; seed < 20; seed++) {
            Model model = RandomModels.model(seed, Traits.ALL);
            State fresh = RandomModels.state(seed, model);
            State used = RandomModels.state(seed + 1, model);
            Simulation.step(model, used);
            State again = RandomModels.state(seed, model);
            System.arraycopy(again.qpos, 0, used.qpos, 0, model.nq);
            System.arraycopy(again.qvel, 0, used.qvel, 0, model.nv);
            System.arraycopy(again.ctrl, 0, used.ctrl, 0, model.nu);
            Simulation.step(model, fresh);
            Simulation.step(model, used);
            assertArrayEquals(fresh.qpos, used.qpos);
            assertArrayEquals(fresh.qvel, used.qvel);
        }
    }
}
