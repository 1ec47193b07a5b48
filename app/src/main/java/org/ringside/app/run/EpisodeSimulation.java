package org.ringside.app.run;

import java.time.Duration;
import java.util.List;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.controllers.StateHash;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceRecorder;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * Simulates and judges one episode after the other: what comes of a seed depends on this and the seed alone. Safe in several
 * threads; each episode has a world, a controller and sensors of its own.
 */
public final class EpisodeSimulation {
    private final Course published;
    private final ControllerProvider controller;
    private final String engine;
    private final RobotModel robot;
    private final Randomisation ranges;
    private final EpisodeRunner runner;

    /**
     * An episode that was simulated.
     *
     * @param result what came of it
     * @param trace what happened
     */
    public record Simulated(EpisodeResult result, Trace trace) {}

    /**
     * Prepares episodes.
     *
     * @param published the published course, which the controller is told
     * @param controller makes the controllers
     * @param engine name of the physics engine
     * @param robot the robot
     * @param ranges from which an episode's figures are drawn
     */
    public EpisodeSimulation(
            Course published, ControllerProvider controller, String engine, RobotModel robot, Randomisation ranges) {
        this(published, controller, engine, robot, ranges, EpisodeRunner.DEFAULT_DEADLINE);
    }

    /**
     * Prepares episodes with a deadline of their own.
     *
     * @param published the published course, which the controller is told
     * @param controller makes the controllers
     * @param engine name of the physics engine
     * @param robot the robot
     * @param ranges from which an episode's figures are drawn
     * @param deadline how long one answer of the controller may take, wall clock
     */
    EpisodeSimulation(
            Course published,
            ControllerProvider controller,
            String engine,
            RobotModel robot,
            Randomisation ranges,
            Duration deadline) {
        this.published = published;
        this.controller = controller;
        this.engine = engine;
        this.robot = robot;
        this.ranges = ranges;
        runner = new EpisodeRunner(robot, published, deadline);
    }

    /**
     * Simulates an episode.
     *
     * @param seed its seed
     * @param onlooker looks on while it runs
     * @param band whether to look at the official score's sensitivity, which takes as long as some forty judgements
     * @return what came of it
     * @throws InterruptedException if the calling thread is interrupted; the episode is given up
     */
    public Simulated run(long seed, EpisodeListener onlooker, boolean band) throws InterruptedException {
        // world, sensors and judges have the drawn course
        Course course = CourseDraw.of(ranges, seed, published);
        Scene scene = SceneBuilder.build(course);
        World world = Engines.world(engine, robot, scene, controller.controlRate(), controller.physics());
        EpisodeSetup setup = ranges.draw(seed, course.start());
        String source = published.name() + ", " + controller.name() + ", seed " + seed;
        TraceRecorder recorder = new TraceRecorder(robot, scene, world.controlPeriod(), source);
        StateHash hash = new StateHash();
        MotionMeter meter = new MotionMeter(robot, setup.variation(), world.controlPeriod());
        TimedProvider timed = new TimedProvider(controller);
        List<EpisodeListener> listeners = List.of(recording(recorder), hash, meter, onlooker);
        long start = System.nanoTime();
        EpisodeOutcome outcome = runner.run(
                world, course, Engines.sensing(scene, controller.sensors()), timed, setup, listeners);
        double wallSeconds = (System.nanoTime() - start) / 1e9;
        Trace trace = recorder.build();
        JudgedTrace.Options options =
                new JudgedTrace.Options(true, true, false, band, Engines.lineTolerance(engine));
        JudgedTrace judged = JudgedTrace.of("seed " + seed, course, trace, options);
        EpisodeResult result = new EpisodeResult(
                seed, outcome, judged, hash.hex(), meter.quality(), timed.latency(), wallSeconds);
        return new Simulated(result, trace);
    }

    private static EpisodeListener recording(TraceRecorder recorder) {
        return new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {
                recorder.reset(state);
            }

            @Override
            public void onStep(WorldState state, JointCommand command) {
                recorder.step(state);
            }
        };
    }
}
