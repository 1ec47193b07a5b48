package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.IntegratorScratch;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * The classical method of fourth order: three more evaluations, two in the middle of the step and one at its end. As in MuJoCo the
 * angular velocities of free and ball joints are averaged as if their frames stood still, so that for these it is of second order.
 */
final class RungeKutta {
    private RungeKutta() {}

    static void advance(Model model, State state) {
        IntegratorScratch start = state.scratch.integrator;
        int nv = model.nv;
        double time = model.options.timestep();
        double startTime = state.time;
        System.arraycopy(state.qpos, 0, start.qpos, 0, model.nq);
        System.arraycopy(state.qvel, 0, start.qvel, 0, nv);
        for (int i = 0; i < nv; i++) {
            start.velocity[i] = state.qvel[i] / 6;
            start.acceleration[i] = state.qacc[i] / 6;
        }
        for (int stage = 1; stage < 4; stage++) {
            double part = stage == 3 ? time : time / 2;
            double weight = stage == 3 ? 1.0 / 6 : 1.0 / 3;
            move(model, state, part, state.qvel, state.qacc);
            state.time = startTime + part;
            Simulation.accelerate(model, state);
            for (int i = 0; i < nv; i++) {
                start.velocity[i] += weight * state.qvel[i];
                start.acceleration[i] += weight * state.qacc[i];
            }
        }
        state.time = startTime;
        move(model, state, time, start.velocity, start.acceleration);
    }

    /** Puts the state where constant rates would bring it from the start of the step. */
    private static void move(Model model, State state, double time, double[] velocity, double[] acceleration) {
        IntegratorScratch start = state.scratch.integrator;
        // positions first: the velocity may be the state's own
        System.arraycopy(start.qpos, 0, state.qpos, 0, model.nq);
        Positions.advance(model, state.qpos, velocity, time);
        for (int i = 0; i < model.nv; i++) {
            state.qvel[i] = start.qvel[i] + time * acceleration[i];
        }
    }
}
