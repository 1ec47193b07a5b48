package org.ringside.scoring.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.ringside.sim.WorldState;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** A robot of a base and two one-joint legs, a scene with one box, and random states of them. */
public final class TestRobots {
    private TestRobots() {}

    /** The robot: bodies base, left, right; feet left_foot, right_foot. */
    public static RobotModel robot() {
        List<RobotBody> bodies = new ArrayList<>();
        bodies.add(body("base", -1, Optional.empty(), Optional.empty()));
        List<RobotJoint> joints = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            RobotJoint joint = new RobotJoint(side + "_hip", new Vector3d(0, 1, 0), -1, 1, 0, 0, 0, 10, 20, 1);
            joints.add(joint);
            bodies.add(body(side, 0, Optional.of(joint), Optional.of(side + "_foot")));
        }
        return new RobotModel("two-legs", "beef", bodies, joints, Collections.nCopies(2, 0.1), 0.3);
    }

    /** The scene: surfaces ground and box. */
    public static Scene scene() {
        CentreLine line =
                CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(1, 0, 0)));
        Solid box = new Solid.Box(new Surface("box", 1), 0.5, 0, 0, 0.2, 0.2, 0.1);
        return new Scene("one-box", new Surface("ground", 1), List.of(box), line);
    }

    /** A state whose every number is drawn anew, without contacts. */
    public static WorldState randomState(RandomStreams random, long counter) {
        WorldState state = new WorldState(2, 2);
        randomise(state, random, counter);
        return state;
    }

    /** Draws every number of a state anew; contacts are cleared. */
    public static void randomise(WorldState state, RandomStreams random, long counter) {
        for (int i = 0; i < state.qpos.length; i++) {
            state.qpos[i] = random.gaussian("qpos-" + i, counter);
        }
        double norm = 0;
        for (int i = 3; i < 7; i++) {
            norm += state.qpos[i] * state.qpos[i];
        }
        for (int i = 3; i < 7; i++) {
            state.qpos[i] /= Math.sqrt(norm);
        }
        for (int i = 0; i < state.qvel.length; i++) {
            state.qvel[i] = random.gaussian("qvel-" + i, counter);
        }
        for (int i = 0; i < state.jointTorque.length; i++) {
            state.jointTorque[i] = random.gaussian("torque-" + i, counter);
        }
        state.contacts.clear();
    }

    /** A trace of random states at 100 Hz with touches in it. */
    public static Trace randomTrace(long seed, int samples) {
        RandomStreams random = new RandomStreams(seed);
        TraceRecorder recorder = new TraceRecorder(robot(), scene(), 0.01, "random trace " + seed);
        for (int i = 0; i < samples; i++) {
            WorldState state = randomState(random, i);
            for (int foot = 0; foot < 2; foot++) {
                if (random.uniform("touch-" + foot, i) < 0.7) {
                    state.contacts.add(1 + foot, foot, i % 5 == 0 ? 1 : 0, i, foot, 0.25, random.uniform("force", i));
                }
            }
            if (i == 0) {
                recorder.reset(state);
            } else {
                recorder.step(state);
            }
        }
        return recorder.build();
    }

    private static RobotBody body(String name, int parent, Optional<RobotJoint> joint, Optional<String> foot) {
        RobotBody.Shape shape = new RobotBody.Shape(
                RobotBody.Kind.SPHERE, new Vector3d(), new Vector3d(), new Vector3d(0.02, 0, 0), 1, foot);
        return new RobotBody(name, parent, new Vector3d(), 1, new Vector3d(), 0.1, joint, List.of(shape));
    }
}
