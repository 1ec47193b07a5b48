package org.ringside.controllers.sagittal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.planar.PlanarWorld;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;

class LegKinematicsTest {
    private static final long SEED = Long.getLong("ringside.seed", 1);

    private final RobotModel robot = Robots.named("barkour-v0");
    private final List<Leg> definitions = robot.legs();
    private final RandomStreams draws = new RandomStreams(SEED);
    private long draw;

    private double uniform(double low, double high) {
        return draws.uniform("legs", draw++, low, high);
    }

    private String place() {
        return "-Dringside.seed=" + SEED + ", after draw " + draw;
    }

    /** Random joints of a leg: the knee within its range and away from the stretched leg. */
    private double[] randomJoints(LegKinematics leg) {
        double lower = robot.joints().get(leg.hip).lower();
        double upper = robot.joints().get(leg.hip).upper();
        return new double[] {
            uniform(lower, upper),
            uniform(robot.joints().get(leg.knee).lower(), robot.joints().get(leg.knee).upper() - 0.05)
        };
    }

    @Test
    void inverseUndoesForward() {
        double[] at = new double[6];
        double[] again = new double[6];
        double[] joints = new double[2];
        int same = 0;
        for (int k = 0; k < 4000; k++) {
            LegKinematics leg = new LegKinematics(robot, definitions.get(k % 4));
            double[] wanted = randomJoints(leg);
            leg.forward(wanted[0], wanted[1], at);
            Arrays.fill(joints, Double.NaN);
            leg.inverse(at[0], at[1], joints);
            leg.forward(joints[0], joints[1], again);
            assertEquals(at[0], again[0], 1e-9, this::place);
            assertEquals(at[1], again[1], 1e-9, this::place);
            // the hip may come out a whole turn away where its range is wider than a turn
            if (Math.abs(joints[0] - wanted[0]) < 1e-6 && Math.abs(joints[1] - wanted[1]) < 1e-6) {
                same++;
            }
        }
        assertTrue(same > 3900, "the joints themselves came back " + same + " times of 4000");
    }

    @Test
    void pointsOutOfReachGiveTheNearestLegAndStayWithinTheKneesRange() {
        double[] joints = new double[2];
        double[] at = new double[6];
        for (int k = 0; k < 1000; k++) {
            LegKinematics leg = new LegKinematics(robot, definitions.get(k % 4));
            double angle = uniform(-Math.PI, 0);
            double far = leg.reach() * uniform(1.001, 3);
            leg.inverse(leg.hipX + far * Math.cos(angle), leg.hipZ + far * Math.sin(angle), joints);
            leg.forward(joints[0], joints[1], at);
            double distance = Math.hypot(at[0] - leg.hipX, at[1] - leg.hipZ);
            assertEquals(leg.reach(), distance, 1e-9, this::place);
            double cosine = ((at[0] - leg.hipX) * Math.cos(angle) + (at[1] - leg.hipZ) * Math.sin(angle)) / distance;
            assertEquals(1, cosine, 1e-9, this::place);
            assertTrue(joints[1] >= robot.joints().get(leg.knee).lower()
                    && joints[1] <= robot.joints().get(leg.knee).upper());
        }
    }

    @Test
    void jacobianIsTheRateOfTheFoot() {
        double[] at = new double[6];
        double[] plus = new double[6];
        double[] minus = new double[6];
        double h = 1e-6;
        for (int k = 0; k < 2000; k++) {
            LegKinematics leg = new LegKinematics(robot, definitions.get(k % 4));
            double[] joints = randomJoints(leg);
            leg.forward(joints[0], joints[1], at);
            for (int joint = 0; joint < 2; joint++) {
                leg.forward(joints[0] + (joint == 0 ? h : 0), joints[1] + (joint == 1 ? h : 0), plus);
                leg.forward(joints[0] - (joint == 0 ? h : 0), joints[1] - (joint == 1 ? h : 0), minus);
                assertEquals((plus[0] - minus[0]) / (2 * h), at[2 + joint], 1e-8, this::place);
                assertEquals((plus[1] - minus[1]) / (2 * h), at[4 + joint], 1e-8, this::place);
            }
        }
    }

    @Test
    void contactsOfTheSimulatedFeetAreWhereTheKinematicsPutThem() {
        CentreLine line = CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(9, 0, 0)));
        Scene flat = new Scene("flat", new Surface("ground", 0.8), List.of(), line);
        double[] at = new double[6];
        int compared = 0;
        for (int k = 0; k < 12; k++) {
            PlanarWorld world = new PlanarWorld(robot, flat, 200);
            world.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
            JointCommand command = new JointCommand(robot.joints().size());
            for (int i = 0; i < command.position.length; i++) {
                command.position[i] = robot.homePosition().get(i) + uniform(-0.15, 0.15);
                command.stiffness[i] = 60;
                command.damping[i] = 1.5;
            }
            for (int i = 0; i < 300; i++) {
                world.step(command);
            }
            WorldState state = world.state();
            double pitch = 2 * Math.atan2(state.qpos[5], state.qpos[3]);
            for (int i = 0; i < state.contacts.size; i++) {
                if (state.contacts.foot[i] >= 0) {
                    LegKinematics leg = new LegKinematics(robot, definitions.get(state.contacts.foot[i]));
                    leg.forward(state.qpos[7 + leg.hip], state.qpos[7 + leg.knee], at);
                    double x = state.qpos[0] + Math.cos(pitch) * at[0] + Math.sin(pitch) * at[1];
                    double z = state.qpos[2] - Math.sin(pitch) * at[0] + Math.cos(pitch) * at[1];
                    double radius = definitions.get(leg.foot).footRadius();
                    assertEquals(x, state.contacts.position[3 * i], 2e-3, this::place);
                    assertEquals(z - radius, state.contacts.position[3 * i + 2], 2e-3, this::place);
                    compared++;
                }
            }
        }
        assertTrue(compared >= 24, "feet on the ground: " + compared);
    }
}
