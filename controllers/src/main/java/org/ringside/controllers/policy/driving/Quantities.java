package org.ringside.controllers.policy.driving;

import java.util.Arrays;
import org.joml.Vector3dc;
import org.ringside.controllers.policy.GaitClock;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.HeightScan;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.RobotModel;

/** Makes the readers of the quantities that terms name. */
final class Quantities {
    private final PolicyCard card;
    private final JointBinding joints;
    private final Vector3dc imu;
    private final HeightScan scan;
    private final Situation situation;

    /**
     * Prepares for a card, which is known to fit the robot.
     *
     * @param situation the one that the readers will be shown; only its layout is used
     */
    Quantities(PolicyCard card, JointBinding joints, RobotModel robot, SensorLayout sensors, Situation situation) {
        this.card = card;
        this.joints = joints;
        this.situation = situation;
        imu = robot.imuPosition();
        scan = sensors.heightScan();
    }

    /** Makes the reader of a term. */
    Quantity of(ObservationTerm term) {
        return switch (term.term()) {
            case "base_lin_vel" -> vector(term, linearVelocity(term));
            case "base_ang_vel" -> vector(term, (now, out) -> copy(now.observation.angularVelocityInBase, out));
            case "base_lin_acc" -> vector(term, (now, out) -> copy(now.observation.linearAccelerationInBase, out));
            // up, so that a sign of -1 points down
            case "projected_gravity" -> vector(term, (now, out) -> {
                for (int i = 0; i < 3; i++) {
                    out[i] = -now.observation.projectedGravity[i];
                }
            });
            case "rpy" -> axes(term, (now, out) -> Attitude.rollPitchYaw(now.observation.baseOrientation, out));
            case "yaw" -> (now, out) -> out[0] = Attitude.yaw(now.observation.baseOrientation);
            case "joint_pos" -> jointPosition(term);
            case "joint_vel" -> jointVelocity(term);
            case "last_action" -> lastAction(term);
            case "command" -> command(term);
            case "heading_error" -> (now, out) -> out[0] = StrictMath.atan2(now.goals[1], now.goals[0]);
            case "clock" -> new ClockReader(term, clock(term));
            case "height_scan" -> heightScan(term);
            case "ray_distance" -> (now, out) -> copy(now.observation.rayDistance, out);
            case "foot_contact" -> feet(term, now -> now.observation.footContact);
            case "foot_force" -> feet(term, now -> now.observation.footForce);
            case "base_height" -> baseHeight(term);
            case "time" -> (now, out) -> out[0] = now.observation.time;
            case "skill_id" -> (now, out) -> {
                Arrays.fill(out, 0);
                out[now.skill] = 1;
            };
            case "goal_relative" -> (now, out) -> System.arraycopy(now.goals, 0, out, 0, out.length);
            case "constant" -> (now, out) -> Arrays.fill(out, 0);
            default -> throw new IllegalArgumentException("no term " + term.term());
        };
    }

    private static void copy(double[] from, double[] out) {
        System.arraycopy(from, 0, out, 0, out.length);
    }

    private Quantity linearVelocity(ObservationTerm term) {
        if (!term.frame().equals("imu")) {
            return (now, out) -> copy(now.observation.linearVelocityInBase, out);
        }
        // the point of the IMU moves with the base and turns about its origin: v + w x r
        return (now, out) -> {
            double[] v = now.observation.linearVelocityInBase;
            double[] w = now.observation.angularVelocityInBase;
            out[0] = v[0] + w[1] * imu.z() - w[2] * imu.y();
            out[1] = v[1] + w[2] * imu.x() - w[0] * imu.z();
            out[2] = v[2] + w[0] * imu.y() - w[1] * imu.x();
        };
    }

    /** A vector in the base's axes, which are the IMU's too, or turned into the world's. */
    private static Quantity vector(ObservationTerm term, Quantity inBase) {
        if (!term.frame().equals("world")) {
            return axes(term, inBase);
        }
        return axes(term, (now, out) -> {
            inBase.read(now, out);
            Attitude.toWorld(now.observation.baseOrientation, out);
        });
    }

    /** Some of three numbers. */
    private static Quantity axes(ObservationTerm term, Quantity ofThree) {
        int[] taken = term.axes().chars().map(axis -> axis - 'x').toArray();
        double[] all = new double[3];
        return (now, out) -> {
            ofThree.read(now, all);
            for (int i = 0; i < taken.length; i++) {
                out[i] = all[taken[i]];
            }
        };
    }

    private Quantity jointPosition(ObservationTerm term) {
        int[] places = joints.places(term.joints());
        boolean relative = term.relativeTo().equals("default");
        return (now, out) -> {
            for (int i = 0; i < places.length; i++) {
                int joint = places[i];
                double onRobot = now.observation.jointPosition[joints.index[joint]];
                out[i] = joints.sign[joint] * (onRobot - joints.offset[joint]) - (relative ? joints.rest[joint] : 0);
            }
        };
    }

    private Quantity jointVelocity(ObservationTerm term) {
        int[] places = joints.places(term.joints());
        return (now, out) -> {
            for (int i = 0; i < places.length; i++) {
                out[i] = joints.sign[places[i]] * now.observation.jointVelocity[joints.index[places[i]]];
            }
        };
    }

    private static Quantity lastAction(ObservationTerm term) {
        return switch (term.stage()) {
            case "clipped" -> (now, out) -> copy(now.clippedAction, out);
            case "processed" -> (now, out) -> copy(now.processedAction, out);
            default -> (now, out) -> copy(now.rawAction, out);
        };
    }

    private Quantity command(ObservationTerm term) {
        int[] places = term.fields().stream().mapToInt(situation::commandIndex).toArray();
        return (now, out) -> {
            for (int i = 0; i < places.length; i++) {
                out[i] = now.commands[places[i]];
            }
        };
    }

    private PhaseClock clock(ObservationTerm term) {
        GaitClock clock = card.clocks().get(term.clock());
        return new PhaseClock(clock, clock.command().isEmpty() ? -1 : situation.commandIndex(clock.command()));
    }

    private Quantity heightScan(ObservationTerm term) {
        int countX = term.grid().get(0);
        int countY = term.grid().get(1);
        boolean byX = term.gridOrder().equals("x-major");
        return (now, out) -> {
            double base = now.observation.basePosition[2];
            for (int i = 0; i < countX; i++) {
                for (int j = 0; j < countY; j++) {
                    out[byX ? i * countY + j : j * countX + i] =
                            base - now.observation.terrainHeight[i * countY + j];
                }
            }
        };
    }

    private Quantity baseHeight(ObservationTerm term) {
        return term.frame().equals("world")
                ? (now, out) -> out[0] = now.observation.basePosition[2]
                : (now, out) -> out[0] =
                        now.observation.basePosition[2] - scan.heightAt(now.observation.terrainHeight, 0, 0);
    }

    private interface FootSense {
        double[] of(Situation now);
    }

    private Quantity feet(ObservationTerm term, FootSense sense) {
        int[] places = joints.feet(term.legs());
        return (now, out) -> {
            double[] all = sense.of(now);
            for (int i = 0; i < places.length; i++) {
                out[i] = all[places[i]];
            }
        };
    }
}
