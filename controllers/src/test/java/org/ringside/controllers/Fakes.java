package org.ringside.controllers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joml.Vector3d;
import org.ringside.courses.Course;
import org.ringside.courses.StartPose;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Variation;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/** Stand-ins for what an episode is made of. */
final class Fakes {
    static final Course COURSE = CourseLibrary.builtIn("barkour");

    /** A base and two joints, without feet. */
    static final RobotModel ROBOT = robot();

    private Fakes() {}

    static EpisodeSetup setup(long seed) {
        StartPose start = COURSE.start();
        return new EpisodeSetup(seed, start.position().x(), start.position().y(), start.heading(), Variation.NONE);
    }

    /** A provider of controllers that do what a function says. */
    static ControllerProvider provider(String name, int rate, Supplier<Controller> controllers) {
        return new ControllerProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "a fake";
            }

            @Override
            public int controlRate() {
                return rate;
            }

            @Override
            public Controller create() {
                return controllers.get();
            }
        };
    }

    /** A controller that only acts. */
    interface Act extends Controller {
        @Override
        default void begin(Briefing briefing) {}

        @Override
        void act(Observation observation, JointCommand command);
    }

    /** A world of 50 Hz whose robot goes where a script puts it; it starts level at the setup's place. */
    static final class ScriptedWorld implements World {
        private final WorldState state = new WorldState(2, 0);
        private final Consumer<WorldState> script;
        private long periods;

        ScriptedWorld(Consumer<WorldState> script) {
            this.script = script;
        }

        @Override
        public void reset(EpisodeSetup setup) {
            periods = 0;
            state.time = 0;
            state.contacts.clear();
            state.qpos[0] = setup.x();
            state.qpos[1] = setup.y();
            state.qpos[2] = 0.5;
            state.qpos[3] = 1;
        }

        @Override
        public void step(JointCommand command) {
            state.time = ++periods / 50.0;
            state.contacts.clear();
            state.qvel[6] = command.position[0];
            script.accept(state);
        }

        @Override
        public WorldState state() {
            return state;
        }

        @Override
        public double controlPeriod() {
            return 0.02;
        }
    }

    private static RobotModel robot() {
        List<RobotBody> bodies = new ArrayList<>();
        List<RobotJoint> joints = new ArrayList<>();
        bodies.add(body("base", -1, Optional.empty()));
        for (String name : List.of("hip", "knee")) {
            joints.add(new RobotJoint(name, new Vector3d(0, 1, 0), -1, 1, 0, 0, 0, 10, 20, 1));
            bodies.add(body(name, 0, Optional.of(joints.getLast())));
        }
        return new RobotModel("fake", "beef", bodies, joints, Collections.nCopies(2, 0.0), 0.3);
    }

    private static RobotBody body(String name, int parent, Optional<RobotJoint> joint) {
        return new RobotBody(name, parent, new Vector3d(), 1, new Vector3d(), 0.1, joint, List.of());
    }
}
