package org.ringside.bench;

import java.util.ArrayList;
import java.util.List;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.specialists.SpecialistProvider;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceRecorder;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Variation;
import org.ringside.sim.planar.PlanarWorld;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.sensing.Sensors;

/**
 * The shipped controller on the official course in the planar engine, episode after episode, without the run's files. Confined to
 * one thread.
 */
final class DrivenWorld {
    /** After this the robot stands on the end table, s. */
    private static final double EPISODE = 19;

    private static final double SCAN_RATE = 50;

    final Course course = CourseLibrary.builtIn("barkour");
    final PlanarWorld world;
    private final RobotModel robot = Robots.named("barkour-v0");
    private final Scene scene = SceneBuilder.build(course);
    private final SpecialistProvider provider = new SpecialistProvider();
    private final Observation observation;
    private final JointCommand command;
    private Sensors sensors;
    private Controller controller;

    /** Looks on, or null. */
    private TraceRecorder recorder;

    DrivenWorld() {
        world = new PlanarWorld(robot, scene, provider.controlRate());
        observation = new Observation(robot.joints().size(), robot.feet().size(), provider.sensors());
        command = new JointCommand(robot.joints().size());
        begin();
    }

    void begin() {
        world.reset(new EpisodeSetup(
                1,
                course.start().position().x(),
                course.start().position().y(),
                course.start().heading(),
                Variation.NONE));
        sensors = new Sensors(scene, provider.sensors(), SCAN_RATE);
        controller = provider.create();
        controller.begin(new Briefing(robot, course, provider.sensors(), world.controlPeriod(), 1));
    }

    /** One control period: sensing, controller, physics. Starts over after the end of an episode. */
    void period() {
        if (world.state().time >= EPISODE) {
            begin();
        }
        sensors.observe(world.state(), observation);
        controller.act(observation, command);
        world.step(command);
        if (recorder != null) {
            recorder.step(world.state());
        }
    }

    /** Runs a whole episode and returns its trace. */
    Trace record() {
        begin();
        recorder = new TraceRecorder(robot, scene, world.controlPeriod(), "benchmark");
        recorder.reset(world.state());
        while (world.state().time < EPISODE) {
            period();
        }
        Trace trace = recorder.build();
        recorder = null;
        return trace;
    }

    /** Runs a whole episode and returns what was commanded in each period. */
    List<JointCommand> commands() {
        begin();
        List<JointCommand> commands = new ArrayList<>();
        while (world.state().time < EPISODE) {
            period();
            commands.add(copy(command));
        }
        begin();
        return commands;
    }

    private static JointCommand copy(JointCommand from) {
        JointCommand copy = new JointCommand(from.position.length);
        System.arraycopy(from.position, 0, copy.position, 0, copy.position.length);
        System.arraycopy(from.velocity, 0, copy.velocity, 0, copy.position.length);
        System.arraycopy(from.stiffness, 0, copy.stiffness, 0, copy.position.length);
        System.arraycopy(from.damping, 0, copy.damping, 0, copy.position.length);
        System.arraycopy(from.feedForwardTorque, 0, copy.feedForwardTorque, 0, copy.position.length);
        return copy;
    }

    static double episodeSeconds() {
        return EPISODE;
    }
}
