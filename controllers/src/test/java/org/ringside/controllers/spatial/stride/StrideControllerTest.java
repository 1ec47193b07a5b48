package org.ringside.controllers.spatial.stride;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.controllers.EpisodeReason;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

class StrideControllerTest {
    private final StrideProvider provider = new StrideProvider();
    private final SensorLayout layout = provider.sensors();
    private final int rate = provider.controlRate();
    private final RobotModel robot = Robots.named("barkour-v0");

    /** Seed 0 stands for no disturbances. */
    @ParameterizedTest
    @CsvSource({
        "barkour-v0, barkour, 0", "barkour-v0, barkour-mirrored, 0", "barkour-v0, barkour, 1",
        "barkour-v0, barkour, 2", "barkour-v0, barkour-mirrored, 3", "unitree-go1, barkour, 0",
        "unitree-go1, barkour-mirrored, 0"
    })
    void theCourseIsRunToTheEndTouchingNeitherPoleNorBoard(String robotName, String name, long seed)
            throws InterruptedException {
        RobotModel runner = Robots.named(robotName);
        Course course = CourseLibrary.builtIn(name);
        Randomisation ranges = seed == 0 ? Randomisation.OFF : course.mild();
        Course drawn = CourseDraw.of(ranges, seed, course);
        Scene scene = SceneBuilder.build(drawn);
        EpisodeListener touches = new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {}

            @Override
            public void onStep(WorldState state, JointCommand command) {
                for (int k = 0; k < state.contacts.size; k++) {
                    String surface =
                            scene.surfaces().get(state.contacts.surface[k]).name();
                    assertFalse(surface.startsWith("weave-poles") || surface.equals("broad-jump"),
                            surface + " touched at " + state.time + " s");
                }
            }
        };
        EpisodeOutcome outcome = new EpisodeRunner(runner, course, Duration.ofSeconds(60))
                .run(new SpatialWorld(runner, runner.document(), scene, rate), course, new Sensors(scene, layout, 50),
                        provider, ranges.draw(seed, drawn.start()), List.of(touches));
        assertEquals(EpisodeReason.FINISHED, outcome.reason(), outcome.text());
    }

    @Test
    void aControlStepAllocatesNothingAfterWarmUp() {
        Course course = CourseLibrary.builtIn("barkour");
        Scene scene = SceneBuilder.build(course);
        int[] allocating = new int[1];
        // the compiler replaces methods under way while it is warm-up, and that allocates too
        for (int episode = 0; episode < 3; episode++) {
            allocating[0] = 0;
            SpatialWorld world = new SpatialWorld(robot, robot.document(), scene, rate);
            drive(robot, course, scene, world, (before, now) -> {
                allocating[0] += now > before ? 1 : 0;
                return world.state().time > 10;
            });
        }
        assertEquals(0, allocating[0], "control steps that allocate");
    }

    /** Looks on at each step; is told what its thread had allocated before the controller acted and after, in bytes. */
    private interface Onlooker {
        boolean isOver(long before, long now);
    }

    /** Drives until the onlooker says that it is over, for 25 s at most; returns how many control steps that took. */
    private int drive(RobotModel walker, Course course, Scene scene, SpatialWorld world, Onlooker onlooker) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        Sensors sensors = new Sensors(scene, layout, 50);
        Observation observation =
                new Observation(walker.joints().size(), walker.feet().size(), layout);
        JointCommand command = new JointCommand(walker.joints().size());
        StrideController controller = new StrideController();
        world.reset(Randomisation.OFF.draw(1, course.start()));
        controller.begin(new Briefing(walker, course, layout, world.controlPeriod(), 1));
        for (int i = 0; i < 25 * rate; i++) {
            sensors.observe(world.state(), observation);
            long before = threads.getThreadAllocatedBytes(thread);
            controller.act(observation, command);
            long now = threads.getThreadAllocatedBytes(thread);
            world.step(command);
            if (onlooker.isOver(before, now)) {
                return i;
            }
        }
        return 25 * rate;
    }
}
