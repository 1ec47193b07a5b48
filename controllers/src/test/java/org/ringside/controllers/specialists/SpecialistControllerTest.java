package org.ringside.controllers.specialists;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.Briefing;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.HeightScan;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.planar.PlanarWorld;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.sensing.Sensors;

class SpecialistControllerTest {
    private static final SensorLayout LAYOUT = SensorLayout.of(HeightScan.LINE);

    private static final int RATE = 200;

    /** Trot, climb, trot, jump, trot, hold. */
    private static final int SKILL_CHANGES = 5;

    private final RobotModel robot = Robots.named("barkour-v0");
    private final Course course = CourseLibrary.builtIn("barkour");
    private final Scene scene = SceneBuilder.build(course);

    @Test
    void aControlStepAllocatesNothingAfterWarmUpUnlessTheSkillChanges() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        // a first reading allocates what the bean itself needs
        threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 3; i++) {
            new Drive().advance(16 * RATE);
        }
        Drive drive = new Drive();
        drive.advance(RATE);
        int allocating = 0;
        for (int i = 0; i < 15 * RATE; i++) {
            drive.sensors.observe(drive.world.state(), drive.observation);
            long before = threads.getThreadAllocatedBytes(thread);
            drive.controller.act(drive.observation, drive.command);
            allocating += threads.getThreadAllocatedBytes(thread) > before ? 1 : 0;
            drive.world.step(drive.command);
        }
        assertTrue(allocating <= SKILL_CHANGES, allocating + " of " + 15 * RATE + " control steps allocate");
    }

    @Test
    void driveTorquesStayWithinTheirLimits() {
        Drive drive = new Drive();
        double largest = 0;
        for (int i = 0; i < 20 * RATE; i++) {
            drive.advance(1);
            for (int joint = 0; joint < robot.joints().size(); joint++) {
                double torque = Math.abs(drive.world.state().jointTorque[joint]);
                largest = Math.max(largest, torque - robot.joints().get(joint).torqueLimit());
            }
        }
        assertTrue(largest <= 1e-9, "largest excess " + largest + " N m");
    }

    /** The controller on the standard course, without randomisation. */
    private final class Drive {
        private final PlanarWorld world = new PlanarWorld(robot, scene, RATE);
        private final Sensors sensors = new Sensors(scene, LAYOUT, 50);
        private final SpecialistController controller = new SpecialistController();
        private final Observation observation =
                new Observation(robot.joints().size(), robot.feet().size(), LAYOUT);
        private final JointCommand command = new JointCommand(robot.joints().size());

        private Drive() {
            world.reset(Randomisation.OFF.draw(1, course.start()));
            controller.begin(new Briefing(robot, course, LAYOUT, world.controlPeriod(), 1));
        }

        private void advance(int steps) {
            for (int i = 0; i < steps; i++) {
                sensors.observe(world.state(), observation);
                controller.act(observation, command);
                world.step(command);
            }
        }
    }
}
