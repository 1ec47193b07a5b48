package org.ringside.bench.spatial;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Optional;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.controllers.ControllerProvider;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.StrictJudge;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceRecorder;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

/**
 * Where the processor time of a 20-second episode in three dimensions goes: reset, sensing with the mild errors, controller, physics,
 * recording, both judges.
 *
 * <p>{@code java -cp bench/target/benchmarks.jar org.ringside.bench.spatial.EpisodeProfile [CONTROLLER [ROBOT]]}
 */
public final class EpisodeProfile {
    private static final double SECONDS = 20;
    private static final int WARM_UP = 3;
    private static final double SCAN_RATE = 50;
    private static final String[] PARTS = {"reset", "sensing", "controller", "physics", "recording", "judges"};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] spent = new long[PARTS.length];
    private long last;

    private EpisodeProfile() {}

    /**
     * Measures one episode after some to warm up, and prints the parts.
     *
     * @param args name of a controller, {@code specialists} if absent, and of a robot, {@code barkour-v0} if absent
     */
    public static void main(String[] args) {
        String controller = args.length > 0 ? args[0] : "specialists";
        ControllerProvider provider = ControllerLibrary.load(Optional.empty()).named(controller);
        RobotModel robot = Robots.named(args.length > 1 ? args[1] : "barkour-v0");
        for (int i = 0; i < WARM_UP; i++) {
            new EpisodeProfile().run(provider, robot, i);
        }
        EpisodeProfile profile = new EpisodeProfile();
        profile.run(provider, robot, WARM_UP);
        profile.print(System.out);
    }

    private void run(ControllerProvider provider, RobotModel robot, long seed) {
        Course course = CourseLibrary.builtIn("barkour");
        last = THREADS.getCurrentThreadCpuTime();
        Course actual = CourseDraw.of(course.mild(), seed, course);
        EpisodeSetup setup = course.mild().draw(seed, course.start());
        Scene scene = SceneBuilder.build(actual);
        SpatialWorld world = new SpatialWorld(robot, robot.document(), scene, provider.controlRate());
        world.reset(setup);
        Sensors sensors = new Sensors(scene, provider.sensors(), SCAN_RATE);
        sensors.reset(setup, world.controlPeriod());
        TraceRecorder recorder = new TraceRecorder(robot, scene, world.controlPeriod(), "profile");
        recorder.reset(world.state());
        Observation observation =
                new Observation(robot.joints().size(), robot.feet().size(), provider.sensors());
        JointCommand command = new JointCommand(robot.joints().size());
        Controller controller = provider.create();
        controller.begin(new Briefing(robot, course, provider.sensors(), world.controlPeriod(), seed));
        account(0);
        while (world.state().time < SECONDS - 1e-9) {
            sensors.observe(world.state(), observation);
            account(1);
            controller.act(observation, command);
            account(2);
            world.step(command);
            account(3);
            recorder.step(world.state());
            account(4);
        }
        Trace trace = recorder.build();
        account(4);
        int length = new OfficialJudge().judge(actual, trace).hashCode()
                + new StrictJudge().judge(actual, trace).hashCode();
        account(5);
        if (length == 0) {
            throw new IllegalStateException("the judges said nothing");
        }
        controller.close();
    }

    private void account(int part) {
        long now = THREADS.getCurrentThreadCpuTime();
        spent[part] += now - last;
        last = now;
    }

    private void print(PrintStream out) {
        double sum = 0;
        for (int i = 0; i < PARTS.length; i++) {
            out.printf(Locale.ROOT, "%-10s %8.1f ms%n", PARTS[i], spent[i] / 1e6);
            sum += spent[i] / 1e6;
        }
        out.printf(Locale.ROOT, "%-10s %8.1f ms for %.0f s%n", "all", sum, SECONDS);
    }
}
