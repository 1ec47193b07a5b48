package org.ringside.controllers.policy.driving;

import java.util.List;
import org.ringside.controllers.policy.ActionTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.JointCommand;
import org.ringside.sim.robot.RobotModel;

/**
 * Makes joint commands of the network's output: squash where that is left to the runner, clip, moving average, scale, offset, limit;
 * then the actuators' gains. A joint without an action is held at its default position. Confined to one thread.
 */
final class ActionStage {
    private enum Kind {
        POSITION,
        VELOCITY,
        TORQUE
    }

    private final boolean squashed;
    private final double[] clip;
    private final double[] filter;
    private final double[] scale;
    private final double[] offset;
    private final double[] lower;
    private final double[] upper;
    /** Moving averages of the clipped actions, which start at an action of zero (actions). */
    private final double[] average;
    /** Which of the card's joints each number is for (actions). */
    private final int[] joint;
    private final Kind[] kind;

    private final JointBinding joints;
    private final double[] stiffness;
    /** Damping in the drives' torque (joints). */
    private final double[] damping;
    /** Damping that the joints themselves have, N m s/rad (joints). */
    private final double[] jointDamping;

    /** Plans the stage for a card, which is known to fit the robot and to have actions on joints only. */
    ActionStage(PolicyCard card, RobotModel robot) {
        joints = new JointBinding(card, robot);
        squashed = card.model().squash().equals("tanh");
        int size = card.actionSize();
        clip = new double[size];
        filter = new double[size];
        scale = new double[size];
        offset = new double[size];
        lower = new double[size];
        upper = new double[size];
        average = new double[size];
        joint = new int[size];
        kind = new Kind[size];
        int next = 0;
        for (ActionTerm term : card.actions()) {
            next = plan(term, next);
        }
        CardActuators actuators = new CardActuators(card, joints);
        stiffness = actuators.stiffness;
        damping = actuators.damping;
        jointDamping = actuators.jointDamping;
    }

    private int plan(ActionTerm term, int from) {
        int[] places = joints.places(term.joints());
        double[] scales = TermFeed.each(term.scale(), places.length);
        double[] offsets = term.offset().equals("list") ? TermFeed.each(term.offsets(), places.length) : null;
        for (int i = 0; i < places.length; i++) {
            int at = from + i;
            joint[at] = places[i];
            kind[at] = switch (term.term()) {
                case "joint_position" -> Kind.POSITION;
                case "joint_velocity" -> Kind.VELOCITY;
                default -> Kind.TORQUE;
            };
            clip[at] = term.clip();
            filter[at] = term.filter();
            scale[at] = scales[i];
            offset[at] = offsets != null ? offsets[i] : term.offset().equals("default") ? joints.rest[places[i]] : 0;
            boolean ranged = term.limit().equals("joint-range");
            boolean listed = term.limit().equals("list");
            lower[at] = listed ? one(term.lower(), i) : ranged ? joints.lower[places[i]] : -Double.MAX_VALUE;
            upper[at] = listed ? one(term.upper(), i) : ranged ? joints.upper[places[i]] : Double.MAX_VALUE;
        }
        return from + places.length;
    }

    private static double one(List<Double> numbers, int i) {
        return numbers.get(numbers.size() == 1 ? 0 : i);
    }

    /**
     * Takes an output.
     *
     * @param output of the network. Not modified.
     * @param situation its last actions are overwritten
     */
    void take(float[] output, Situation situation) {
        for (int i = 0; i < output.length; i++) {
            double raw = squashed ? StrictMath.tanh(output[i]) : output[i];
            double clipped = Math.clamp(raw, -clip[i], clip[i]);
            average[i] = filter[i] * clipped + (1 - filter[i]) * average[i];
            situation.rawAction[i] = raw;
            situation.clippedAction[i] = clipped;
            situation.processedAction[i] = Math.clamp(average[i] * scale[i] + offset[i], lower[i], upper[i]);
        }
    }

    /**
     * Writes the command.
     *
     * @param targets the processed action. Not modified.
     * @param command overwritten
     */
    void write(double[] targets, JointCommand command) {
        for (int j = 0; j < stiffness.length; j++) {
            int at = joints.index[j];
            command.position[at] = joints.sign[j] * joints.rest[j] + joints.offset[j];
            command.velocity[at] = 0;
            command.stiffness[at] = stiffness[j];
            command.damping[at] = damping[j];
            command.feedForwardTorque[at] = 0;
        }
        for (int i = 0; i < targets.length; i++) {
            int j = joint[i];
            int at = joints.index[j];
            double target = joints.sign[j] * targets[i];
            switch (kind[i]) {
                case POSITION -> command.position[at] = target + joints.offset[j];
                case VELOCITY -> {
                    command.stiffness[at] = 0;
                    command.velocity[at] = target;
                    // the joint's own damping pulls towards standing still: this makes it pull towards the target
                    command.feedForwardTorque[at] = jointDamping[j] * target;
                }
                case TORQUE -> {
                    command.stiffness[at] = 0;
                    command.damping[at] = 0;
                    command.feedForwardTorque[at] = target;
                }
            }
        }
    }
}
