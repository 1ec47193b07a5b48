package org.ringside.controllers.spatial.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

/** On level ground in the spatial engine the trot goes where it is told. */
class TrotSkillTest {
    private static final int RATE = new StrideProvider().controlRate();
    private static final SensorLayout LAYOUT = new StrideProvider().sensors();
    private static final double LARGEST_TILT = 0.17;
    private static final int RAMP = RATE;

    @ParameterizedTest
    @CsvSource({
        "barkour-v0, 0, 0, 0", "barkour-v0, 1.2, 0, 0", "barkour-v0, -0.6, 0, 0", "barkour-v0, 0, 0.5, 0",
        "barkour-v0, 0, 0, 1.5", "barkour-v0, 0.8, 0.2, 1", "barkour-v0, 1.2, 0, 2", "barkour-vb, 1.2, 0, 0",
        "barkour-vb, 0, 0.5, 0",
        "unitree-go1, 1.2, 0, 0", "unitree-go1, 0, 0, -1.5"
    })
    void theMeanVelocityIsTheOneAskedFor(String name, double forward, double sideways, double turn) {
        RobotModel robot = Robots.named(name);
        Course course = CourseLibrary.builtIn("barkour");
        Scene flat = new Scene("flat", new Surface("ground", 1), List.of(), course.line());
        SpatialWorld world = new SpatialWorld(robot, robot.document(), flat, RATE);
        Sensors sensors = new Sensors(flat, LAYOUT, 50);
        int joints = robot.joints().size();
        Observation observation = new Observation(joints, robot.feet().size(), LAYOUT);
        JointCommand command = new JointCommand(joints);
        SpatialBody body = new SpatialBody(new Briefing(robot, course, LAYOUT, 1.0 / RATE, 1));
        TrotSkill trot = new TrotSkill(TrotParameters.FLAT, robot.feet().size());
        VelocityCommand request = new VelocityCommand();
        world.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
        double[] mean = new double[3];
        int counted = 3 * RATE;
        for (int i = 0; i < 2 * RAMP + counted; i++) {
            sensors.observe(world.state(), observation);
            body.update(observation);
            if (i == 0) {
                trot.begin(body);
            }
            double share = Math.min(1, (double) i / RAMP);
            request.steady(share * forward, share * sideways, share * turn);
            trot.act(body, request, command);
            world.step(command);
            assertTrue(body.rotation[8] > StrictMath.cos(LARGEST_TILT), "upright at " + body.time + " s");
            if (i >= 2 * RAMP) {
                double s = body.headingSineCosine[0];
                double c = body.headingSineCosine[1];
                mean[0] += (c * body.velocity[0] + s * body.velocity[1]) / counted;
                mean[1] += (c * body.velocity[1] - s * body.velocity[0]) / counted;
                mean[2] += body.angularVelocity[2] / counted;
            }
        }
        assertEquals(forward, mean[0], 0.08);
        assertEquals(sideways, mean[1], 0.06);
        assertEquals(turn, mean[2], 0.1);
    }
}
