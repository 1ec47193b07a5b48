package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.ringside.controllers.policy.GaitClock;
import org.ringside.controllers.policy.JointLayout;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.robot.RobotModel;

/**
 * What a network's input must be, the slow and obvious way: every number from the whole list of situations so far, each time anew, as
 * the card says it in words.
 */
final class SlowInputs {
    private final PolicyCard card;
    private final RobotModel robot;
    private final List<Moment> moments;

    /** A situation that stays. */
    record Moment(
            double time,
            Vector3d position,
            Quaterniond orientation,
            Vector3d linearVelocity,
            Vector3d angularVelocity,
            Vector3d acceleration,
            double[] jointPosition,
            double[] jointVelocity,
            double[] heights,
            double[] rays,
            double[] contact,
            double[] force,
            double[] commands,
            double[] goals,
            int skill,
            double[] raw,
            double[] clipped,
            double[] processed) {}

    SlowInputs(PolicyCard card, RobotModel robot, List<Moment> moments) {
        this.card = card;
        this.robot = robot;
        this.moments = moments;
    }

    List<Double> input(ObservationGroup group) {
        List<Double> all = new ArrayList<>();
        ObservationGroup.History past = group.history();
        if (past.layout().equals("frame-major") && past.length() > 1) {
            for (int back : backwards(past)) {
                group.terms().forEach(term -> all.addAll(at(term, back, past)));
            }
        } else {
            for (ObservationTerm term : group.terms()) {
                ObservationGroup.History own = term.history().length() > 1 ? term.history() : past;
                for (int back : backwards(own)) {
                    all.addAll(at(term, back, own));
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            double value = Math.max(-group.clip(), Math.min(group.clip(), all.get(i)));
            if (!group.normaliser().mean().isEmpty()) {
                double bound = group.normaliser().clip();
                value = (value - group.normaliser().mean().get(i)) / group.normaliser().deviation().get(i);
                value = Math.max(-bound, Math.min(bound, value));
            }
            all.set(i, value);
        }
        return all;
    }

    /** How many steps back each time is, in the order of the layout. */
    private static List<Integer> backwards(ObservationGroup.History past) {
        List<Integer> back = new ArrayList<>();
        for (int i = 0; i < past.length(); i++) {
            back.add(past.order().equals("newest-first") ? i : past.length() - 1 - i);
        }
        return back;
    }

    private List<Double> at(ObservationTerm term, int back, ObservationGroup.History past) {
        int now = moments.size() - 1 - back;
        int width = term.width(card.robot().jointOrder().size(), card.actionSize());
        List<Double> values = new ArrayList<>();
        if (now < 0 && past.fill().equals("zeros")) {
            for (int i = 0; i < width; i++) {
                values.add(0.0);
            }
            return values;
        }
        int seen = Math.max(0, Math.max(0, now) - term.lag());
        double[] quantity = quantity(term, seen);
        for (int i = 0; i < width; i++) {
            double value = term.sign() * quantity[i] + term.offset().get(term.offset().size() == 1 ? 0 : i);
            value = Math.max(term.range().low(), Math.min(term.range().high(), value));
            value *= term.scale().get(term.scale().size() == 1 ? 0 : i);
            values.add(Math.max(-term.clip(), Math.min(term.clip(), value)));
        }
        return values;
    }

    private double[] quantity(ObservationTerm term, int index) {
        Moment now = moments.get(index);
        return switch (term.term()) {
            case "base_lin_vel" -> {
                Vector3d arm = term.frame().equals("imu") ? new Vector3d(robot.imuPosition()) : new Vector3d();
                Vector3d there = new Vector3d(now.angularVelocity()).cross(arm).add(now.linearVelocity());
                yield picked(term, there, now);
            }
            case "base_ang_vel" -> picked(term, now.angularVelocity(), now);
            case "base_lin_acc" -> picked(term, now.acceleration(), now);
            case "projected_gravity" ->
                picked(term, now.orientation().transformInverse(new Vector3d(0, 0, 1)), now);
            case "rpy" -> {
                // turns about the world's z, then y, then x axes, last one first
                Vector3d angles = now.orientation().getEulerAnglesZYX(new Vector3d());
                double[] all = {angles.x, angles.y, angles.z};
                yield term.axes().chars().mapToDouble(axis -> all[axis - 'x']).toArray();
            }
            case "yaw" -> new double[] {now.orientation().getEulerAnglesZYX(new Vector3d()).z};
            case "joint_pos" -> term.joints().stream().mapToDouble(joint -> {
                JointLayout.JointMapping onRobot = card.robot().robotJoint(joint);
                double angle = onRobot.sign() * (now.jointPosition()[robot.jointIndex(onRobot.joint())]
                        - onRobot.offset());
                int place = card.robot().jointOrder().indexOf(joint);
                return term.relativeTo().equals("default")
                        ? angle - card.robot().defaultPosition().get(place)
                        : angle;
            }).toArray();
            case "joint_vel" -> term.joints().stream().mapToDouble(joint -> {
                JointLayout.JointMapping onRobot = card.robot().robotJoint(joint);
                return onRobot.sign() * now.jointVelocity()[robot.jointIndex(onRobot.joint())];
            }).toArray();
            case "last_action" -> term.stage().equals("raw")
                    ? now.raw()
                    : term.stage().equals("clipped") ? now.clipped() : now.processed();
            case "command" -> {
                List<String> names = List.of("vx", "vy", "wz", "gait");
                yield term.fields().stream().mapToDouble(field -> now.commands()[names.indexOf(field)]).toArray();
            }
            case "heading_error" -> new double[] {Math.atan2(now.goals()[1], now.goals()[0])};
            case "clock" -> clock(term, index);
            case "height_scan" -> {
                double[] below = new double[6];
                for (int x = 0; x < 3; x++) {
                    for (int y = 0; y < 2; y++) {
                        int at = term.gridOrder().equals("x-major") ? 2 * x + y : 3 * y + x;
                        below[at] = now.position().z - now.heights()[2 * x + y];
                    }
                }
                yield below;
            }
            case "ray_distance" -> now.rays();
            case "foot_contact" -> feet(now.contact());
            case "foot_force" -> feet(now.force());
            case "base_height" -> new double[] {now.position().z
                    - (term.frame().equals("world") ? 0 : underneath(now.heights()))};
            case "time" -> new double[] {now.time()};
            case "skill_id" -> {
                double[] hot = new double[4];
                hot[now.skill()] = 1;
                yield hot;
            }
            case "goal_relative" -> now.goals();
            case "constant" -> new double[term.size()];
            default -> throw new AssertionError(term.term());
        };
    }

    private static double[] picked(ObservationTerm term, Vector3d inBase, Moment now) {
        Vector3d vector =
                term.frame().equals("world") ? now.orientation().transform(new Vector3d(inBase)) : inBase;
        return term.axes().chars().mapToDouble(axis -> vector.get(axis - 'x')).toArray();
    }

    private double[] clock(ObservationTerm term, int index) {
        GaitClock clock = card.clocks().get(term.clock());
        double cycles = 0;
        for (int i = 1; i <= index; i++) {
            double frequency = clock.command().isEmpty() ? clock.frequency() : moments.get(i).commands()[3];
            cycles += frequency * (moments.get(i).time() - moments.get(i - 1).time());
        }
        List<Double> shown = new ArrayList<>();
        for (String leg : term.legs()) {
            double phase = cycles + clock.legOffsets().get(leg);
            phase -= Math.floor(phase);
            switch (term.form()) {
                case "phase" -> shown.add(phase);
                case "sin" -> shown.add(Math.sin(2 * Math.PI * phase));
                default -> {
                    shown.add(Math.sin(2 * Math.PI * phase));
                    shown.add(Math.cos(2 * Math.PI * phase));
                }
            }
        }
        return shown.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The cards ask for the hind left, front right, hind right and front left foot. */
    private double[] feet(double[] all) {
        List<String> feet = robot.feet();
        return new double[] {all[feet.indexOf("RL_foot")], all[feet.indexOf("FR_foot")], all[feet.indexOf("RR_foot")],
            all[feet.indexOf("FL_foot")]};
    }

    /** The base is above the middle of a grid of 3 by 2 points, or over the only point. */
    private static double underneath(double[] heights) {
        return heights.length == 1 ? heights[0] : (heights[2] + heights[3]) / 2;
    }
}
