package org.ringside.controllers.spatial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.skills.TrotParameters;
import org.ringside.controllers.spatial.skills.TrotSkill;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

/** A trot on level ground in the spatial engine, under the disturbances of the official course: is what is estimated nearer to the truth? */
class SpatialBodyEstimateTest {
    private static final int RATE = new StrideProvider().controlRate();
    private static final SensorLayout LAYOUT = new StrideProvider().sensors();
    private static final int STEPS = 4 * RATE;

    @ParameterizedTest
    @CsvSource({
        "barkour-v0, 1, 1.2, 0", "barkour-v0, 2, 0.5, 2", "barkour-vb, 3, 1, -1", "unitree-go1, 4, 1.2, 0",
        "unitree-go1, 5, 0, 2"
    })
    void errorsOfTheVelocityAreHalvedAndThoseOfPositionAndTiltAreNotMade(
            String name, long seed, double forward, double turn) {
        RobotModel robot = Robots.named(name);
        Course course = CourseLibrary.builtIn("barkour");
        Randomisation ranges = course.mild();
        Scene flat = new Scene("flat", new Surface("ground", 1), List.of(), course.line());
        SpatialWorld world = new SpatialWorld(robot, robot.document(), flat, RATE);
        Sensors sensors = new Sensors(flat, LAYOUT, 50);
        EpisodeSetup setup = ranges.draw(seed, course.start());
        Observation observation =
                new Observation(robot.joints().size(), robot.feet().size(), LAYOUT);
        JointCommand command = new JointCommand(robot.joints().size());
        SpatialBody body = new SpatialBody(new Briefing(robot, course, LAYOUT, 1.0 / RATE, 1));
        TrotSkill trot = new TrotSkill(TrotParameters.FLAT, robot.feet().size());
        VelocityCommand request = new VelocityCommand();
        world.reset(setup);
        sensors.reset(setup, 1.0 / RATE);
        Errors seen = new Errors();
        Errors estimated = new Errors();
        for (int i = 0; i < STEPS; i++) {
            WorldState state = world.state();
            sensors.observe(state, observation);
            body.update(observation);
            if (i == 0) {
                trot.begin(body);
            }
            seen.add(state, observation);
            estimated.add(state, body.position, body.rotation, body.velocity);
            request.steady(forward, 0, turn);
            trot.act(body, request, command);
            world.step(command);
        }
        assertTrue(estimated.velocity < seen.velocity / 4, "velocity: " + estimated.velocity / seen.velocity);
        assertTrue(estimated.place < 1.05 * seen.place, "position: " + estimated.place / seen.place);
        assertTrue(estimated.tilt < seen.tilt, "orientation: " + estimated.tilt / seen.tilt);
    }

    /** Sums of squares. */
    private static final class Errors {
        private final double[] isTurned = new double[9];
        private final double[] turned = new double[9];
        private final double[] moves = new double[3];
        private double velocity;
        private double place;
        private double tilt;

        private void add(WorldState state, Observation observation) {
            double[] rotation = new double[9];
            Vectors.rotation(observation.baseOrientation, rotation);
            Vectors.multiply(rotation, observation.linearVelocityInBase, 0, moves, 0);
            add(state, observation.basePosition, rotation, moves);
        }

        private void add(WorldState state, double[] position, double[] rotation, double[] speed) {
            System.arraycopy(state.qpos, 3, turned, 0, 4);
            Vectors.rotation(turned, isTurned);
            for (int r = 0; r < 3; r++) {
                velocity += square(speed[r] - state.qvel[r]);
                place += square(position[r] - state.qpos[r]);
            }
            for (int k = 0; k < 9; k++) {
                tilt += square(rotation[k] - isTurned[k]);
            }
        }

        private static double square(double a) {
            return a * a;
        }
    }
}
