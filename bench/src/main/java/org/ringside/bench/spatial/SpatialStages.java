package org.ringside.bench.spatial;

import java.io.IOException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.simulation.Simulation;

/** States along the trot of our own robot, each computed through, so that any stage can be computed again. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
public class SpatialStages {
    /** How many states: few enough to stay in the cache. */
    private static final int COUNT = 16;

    /** The scene. */
    @Param({"flat", "course"})
    public String scene;

    Model model;
    private final State[] states = new State[COUNT];
    private int next;

    /** Made by JMH. */
    public SpatialStages() {
        // JMH fills it
    }

    /**
     * Drives the robot and keeps a state every 50 ms.
     *
     * @throws IOException if the model cannot be laid out
     */
    @Setup
    public void drive() throws IOException {
        model = BenchModels.own(scene);
        DrivenRobot robot = new DrivenRobot(model, scene.equals("course"));
        for (int i = 0; i < COUNT; i++) {
            for (int k = 0; k < 25; k++) {
                robot.step();
            }
            states[i] = new State(model);
            copy(robot.state, states[i]);
            Simulation.forward(model, states[i]);
        }
    }

    private static void copy(State from, State to) {
        to.time = from.time;
        System.arraycopy(from.qpos, 0, to.qpos, 0, from.qpos.length);
        System.arraycopy(from.qvel, 0, to.qvel, 0, from.qvel.length);
        System.arraycopy(from.ctrl, 0, to.ctrl, 0, from.ctrl.length);
        System.arraycopy(from.warmStart, 0, to.warmStart, 0, from.warmStart.length);
    }

    /** The next state, round and round. */
    State next() {
        next = (next + 1) % COUNT;
        return states[next];
    }
}
