package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.Fixture;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;

/** The drives: law, limits and directions; and where the joints put the feet. */
class DriveTest {
    private static final int EVERY_STEP = PlanarWorld.PHYSICS_RATE;

    private final Draws draws = new Draws("drive");
    private final RobotModel model = Testbed.BARKOUR;

    private JointCommand randomCommand() {
        JointCommand command = new JointCommand(model.joints().size());
        for (int i = 0; i < command.position.length; i++) {
            command.position[i] = draws.uniform(-1, 2);
            command.velocity[i] = draws.uniform(-10, 10);
            command.stiffness[i] = draws.uniform(0, 80);
            command.damping[i] = draws.uniform(0, 1.5);
            command.feedForwardTorque[i] = draws.uniform(-10, 10);
        }
        return command;
    }

    @Test
    void torqueFollowsTheFiveNumberLawWithinTheLimit() {
        int clamped = 0;
        for (int k = 0; k < 40; k++) {
            double strength = draws.uniform(0.3, 1.2);
            PlanarWorld world = new PlanarWorld(model, Testbed.flat(0.7), EVERY_STEP);
            world.reset(new EpisodeSetup(1, 0, 0, 0, new Variation(1, 1, strength)));
            WorldState state = world.state();
            for (int step = 0; step < 50; step++) {
                JointCommand command = randomCommand();
                double[] q = state.qpos.clone();
                double[] v = state.qvel.clone();
                world.step(command);
                for (Leg leg : model.legs()) {
                    for (int joint : new int[] {leg.hip(), leg.knee()}) {
                        double limit = model.joints().get(joint).torqueLimit() * strength;
                        double wanted = command.stiffness[joint] * (command.position[joint] - q[7 + joint])
                                + command.damping[joint] * (command.velocity[joint] - v[6 + joint])
                                + command.feedForwardTorque[joint];
                        clamped += Math.abs(wanted) > limit ? 1 : 0;
                        assertEquals(
                                Math.max(-limit, Math.min(limit, wanted)), state.jointTorque[joint], 1e-9,
                                draws::toString);
                    }
                }
            }
        }
        assertTrue(clamped > 1000, "the limit must have been met: " + clamped);
    }

    @Test
    void everyJointMovesTowardsItsTarget() {
        for (Leg leg : model.legs()) {
            for (int joint : new int[] {leg.hip(), leg.knee()}) {
                for (double step : new double[] {-0.2, 0.2}) {
                    PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 100);
                    Testbed.toss(world, 5, 0, 0, 0);
                    JointCommand command = Testbed.hold(model, 35, 0.65);
                    command.position[joint] += step;
                    for (int i = 0; i < 60; i++) {
                        world.step(command);
                    }
                    for (Leg other : model.legs()) {
                        for (int moved : new int[] {other.hip(), other.knee()}) {
                            double expected = command.position[moved];
                            assertEquals(
                                    expected,
                                    world.state().qpos[WorldState.QPOS_JOINTS + moved],
                                    0.03,
                                    model.joints().get(joint).name() + " by " + step);
                        }
                    }
                }
            }
        }
    }

    @Test
    void jointsStopAtTheirLimits() {
        for (double pull : new double[] {-1, 1}) {
            PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 100);
            Testbed.toss(world, 8, 0, 0, 0);
            JointCommand command = new JointCommand(model.joints().size());
            for (int i = 0; i < command.position.length; i++) {
                command.feedForwardTorque[i] = 3 * pull;
            }
            for (int i = 0; i < 100; i++) {
                world.step(command);
                for (Leg leg : model.legs()) {
                    for (int joint : new int[] {leg.hip(), leg.knee()}) {
                        double q = world.state().qpos[WorldState.QPOS_JOINTS + joint];
                        assertTrue(q > model.joints().get(joint).lower() - 0.05,
                                model.joints().get(joint).name() + " " + q);
                        assertTrue(q < model.joints().get(joint).upper() + 0.05,
                                model.joints().get(joint).name() + " " + q);
                    }
                }
            }
        }
    }

    /** Slow twin: a chain of 4 by 4 matrices, with the axes of the definition, in three dimensions. */
    private List<Vector3d> footCentres(double[] qpos) {
        Quaterniond turn = new Quaterniond(qpos[4], qpos[5], qpos[6], qpos[3]);
        Matrix4d base = new Matrix4d().translationRotate(qpos[0], qpos[1], qpos[2], turn);
        List<Matrix4d> frames = new ArrayList<>();
        List<Vector3d> feet = new ArrayList<>();
        int joint = 0;
        for (RobotBody body : model.bodies()) {
            Matrix4d frame = base;
            if (body.parent() >= 0) {
                double angle = qpos[WorldState.QPOS_JOINTS + joint++];
                frame = new Matrix4d(frames.get(body.parent()))
                        .translate(body.position())
                        .rotate(angle, body.joint().orElseThrow().axis());
            }
            frames.add(frame);
            for (RobotBody.Shape shape : body.shapes()) {
                if (shape.foot().isPresent()) {
                    feet.add(frame.transformPosition(new Vector3d(shape.centre())));
                }
            }
        }
        return feet;
    }

    private List<Vector3d> footCircles(PlanarWorld world) {
        List<Vector3d> feet = new ArrayList<>();
        for (Body body : Testbed.bodies(world).reversed()) {
            for (Fixture fixture = body.getFixtureList(); fixture != null; fixture = fixture.getNext()) {
                CircleShape circle = (CircleShape) fixture.getShape();
                if (circle.m_radius == (float) model.legs().getFirst().footRadius()) {
                    feet.add(new Vector3d(
                            body.getWorldPoint(circle.m_p).x, 0, body.getWorldPoint(circle.m_p).y));
                }
            }
        }
        return feet;
    }

    @Test
    void feetAreWhereForwardKinematicsOfTheStateSays() {
        for (int k = 0; k < 20; k++) {
            PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 100);
            Testbed.toss(world, 5, draws.uniform(-1, 1), 1, draws.uniform(-2, 2));
            for (int i = 0; i < 30; i++) {
                world.step(randomCommand());
                List<Vector3d> expected = footCentres(world.state().qpos);
                List<Vector3d> circles = footCircles(world);
                assertEquals(4, circles.size());
                for (int foot = 0; foot < 4; foot++) {
                    assertEquals(expected.get(foot).x, circles.get(foot).x, 2e-3, draws::toString);
                    assertEquals(expected.get(foot).z, circles.get(foot).z, 2e-3, draws::toString);
                }
            }
        }
    }

    @Test
    void abductionsStayAtHomeWithoutTorque() {
        PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 100);
        for (int i = 0; i < 50; i++) {
            world.step(randomCommand());
        }
        for (Leg leg : model.legs()) {
            double home = model.homePosition().get(leg.abduction());
            assertEquals(home, world.state().qpos[WorldState.QPOS_JOINTS + leg.abduction()]);
            assertEquals(0, world.state().qvel[WorldState.QVEL_JOINTS + leg.abduction()]);
            assertEquals(0, world.state().jointTorque[leg.abduction()]);
        }
    }
}
