package org.ringside.controllers.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

class LegChainTest {
    private static final long SEED = 20260728;
    private static final int ROUNDS = 500;
    private static final double STEP = 1e-6;

    private final RandomStreams streams = new RandomStreams(SEED);
    private final double[] down = {0.1, -0.2, -Math.sqrt(1 - 0.05)};
    private final LegState state = new LegState();
    private final LegState other = new LegState();

    @ParameterizedTest
    @ValueSource(strings = {"barkour-v0", "barkour-vb", "unitree-go1"})
    void theInversePutsTheFootWhereForwardSaysItIs(String name) {
        RobotModel robot = Robots.named(name);
        double[] angles = new double[3];
        for (Leg leg : robot.legs()) {
            LegChain chain = new LegChain(robot, leg);
            for (int round = 0; round < ROUNDS; round++) {
                double[] q = pose(robot, chain, round);
                chain.forward(q, down, state);
                chain.inverse(state.foot[0], state.foot[1], state.foot[2], angles);
                for (int k = 0; k < 3; k++) {
                    q[chain.joint[k]] = angles[k];
                }
                chain.forward(q, down, other);
                for (int r = 0; r < 3; r++) {
                    assertEquals(state.foot[r], other.foot[r], 1e-9, where(name, leg, round));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"barkour-v0", "barkour-vb", "unitree-go1"})
    void theJacobiansAreTheRatesOfChangeOfFootAndMassAndHoldingTorquesThoseOfTheWeight(String name) {
        RobotModel robot = Robots.named(name);
        for (Leg leg : robot.legs()) {
            LegChain chain = new LegChain(robot, leg);
            for (int round = 0; round < ROUNDS; round++) {
                double[] q = pose(robot, chain, round);
                chain.forward(q, down, state);
                for (int k = 0; k < 3; k++) {
                    double[] moved = q.clone();
                    moved[chain.joint[k]] += STEP;
                    chain.forward(moved, down, other);
                    double lifted = 0;
                    for (int r = 0; r < 3; r++) {
                        assertEquals((other.foot[r] - state.foot[r]) / STEP, state.jacobian[3 * r + k], 1e-5,
                                where(name, leg, round));
                        double shift = (other.moment[r] - state.moment[r]) / STEP;
                        assertEquals(shift, state.momentJacobian[3 * r + k], 1e-5, where(name, leg, round));
                        lifted -= 9.81 * down[r] * shift;
                    }
                    assertEquals(lifted, state.holdingTorque[k], 1e-4, where(name, leg, round));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"barkour-v0", "barkour-vb", "unitree-go1"})
    void placesOutOfReachAreReachedForWithinTheRanges(String name) {
        RobotModel robot = Robots.named(name);
        double[] angles = new double[3];
        for (Leg leg : robot.legs()) {
            LegChain chain = new LegChain(robot, leg);
            for (int round = 0; round < ROUNDS; round++) {
                chain.inverse(draw("x", round, 3), draw("y", round, 3), draw("z", round, 3), angles);
                for (int k = 0; k < 3; k++) {
                    RobotJoint joint = robot.joints().get(chain.joint[k]);
                    double within = Math.clamp(angles[k], joint.lower(), joint.upper());
                    assertEquals(within, angles[k], where(name, leg, round));
                }
            }
        }
    }

    /** A pose around home, with the knee well within its range. */
    private double[] pose(RobotModel robot, LegChain chain, int round) {
        double[] q = robot.homePosition().stream().mapToDouble(p -> p).toArray();
        for (int k = 0; k < 3; k++) {
            int i = chain.joint[k];
            RobotJoint joint = robot.joints().get(i);
            q[i] = Math.clamp(q[i] + draw("joint-" + k, round, 0.4), joint.lower() + 0.1, joint.upper() - 0.1);
        }
        return q;
    }

    private double draw(String stream, int round, double size) {
        return streams.uniform(stream, round, -size, size);
    }

    private static String where(String robot, Leg leg, int round) {
        return robot + " " + leg.name() + ", seed " + SEED + ", round " + round;
    }
}
