package org.ringside.bench.spatial;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.simulation.Simulation;

/** A robot that trots, put back to a start every four seconds, and the sums of what its steps took. Confined to one thread. */
final class DrivenRobot {
    private static final double SECONDS = 4;

    /** On the start table, on top of the A-frame, among the poles, on the end table: x, y, height of the ground, m. */
    private static final double[][] COURSE =
            {{0.5, -0.5, 0.13}, {2.0, -2.5, 0.24}, {2.5, -0.72, 0.03}, {4.2, -4.5, 0.13}};

    final State state;
    private final Model model;
    private final TrotGait gait;
    private final boolean course;
    private final long horizon;

    long steps;
    long contacts;
    long rows;
    long iterations;
    double height;

    DrivenRobot(Model model, boolean course) {
        this.model = model;
        this.course = course;
        gait = new TrotGait(model);
        state = new State(model);
        horizon = Math.round(SECONDS / model.options.timestep());
    }

    void step() {
        if (steps % horizon == 0) {
            restart((int) (steps / horizon));
        }
        gait.control(state);
        Simulation.step(model, state);
        steps++;
        contacts += state.contacts.count;
        rows += state.constraints.count;
        iterations += state.iterations;
        height += state.qpos[2];
    }

    private void restart(int episode) {
        state.reset(model, model.keyframes.getFirst());
        state.qpos[2] += 0.02;
        if (course) {
            double[] start = COURSE[episode & 3];
            state.qpos[0] = start[0];
            state.qpos[1] = start[1];
            state.qpos[2] += start[2];
        }
    }

    /** Forgets the sums and starts over. */
    void clear() {
        steps = 0;
        contacts = 0;
        rows = 0;
        iterations = 0;
        height = 0;
    }
}
