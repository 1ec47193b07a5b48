package org.ringside.controllers.spatial.stride;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.controllers.EpisodeReason;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
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

    @ParameterizedTest
    @ValueSource(strings = {"barkour", "barkour-mirrored"})
    void theCourseIsRunToTheEndInTheSpatialEngine(String name) throws InterruptedException {
        Course course = CourseLibrary.builtIn(name);
        Scene scene = SceneBuilder.build(course);
        EpisodeOutcome outcome = new EpisodeRunner(robot, course, Duration.ofSeconds(60))
                .run(new SpatialWorld(robot, robot.document(), scene, rate), course, new Sensors(scene, layout, 50),
                        provider, Randomisation.OFF.draw(1, course.start()), List.of());
        assertEquals(EpisodeReason.FINISHED, outcome.reason(), outcome.text());
    }

    @Test
    void aControlStepAllocatesNothingAfterWarmUp() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        Course course = CourseLibrary.builtIn("barkour");
        Scene scene = SceneBuilder.build(course);
        SpatialWorld world = new SpatialWorld(robot, robot.document(), scene, rate);
        Sensors sensors = new Sensors(scene, layout, 50);
        Observation observation = new Observation(robot.joints().size(), robot.feet().size(), layout);
        JointCommand command = new JointCommand(robot.joints().size());
        StrideController controller = new StrideController();
        world.reset(Randomisation.OFF.draw(1, course.start()));
        controller.begin(new Briefing(robot, course, layout, world.controlPeriod(), 1));
        threads.getThreadAllocatedBytes(thread);
        int allocating = 0;
        for (int i = 0; i < 6 * rate; i++) {
            sensors.observe(world.state(), observation);
            long before = threads.getThreadAllocatedBytes(thread);
            controller.act(observation, command);
            long after = threads.getThreadAllocatedBytes(thread);
            allocating += i > 3 * rate && after > before ? 1 : 0;
            world.step(command);
        }
        // the compiler may replace a method under way, which is the machine's allocation, not ours
        assertTrue(allocating <= 2, allocating + " of " + 3 * rate + " control steps allocate");
    }
}
