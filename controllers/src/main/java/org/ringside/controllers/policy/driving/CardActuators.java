package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ringside.controllers.policy.ActuatorGroup;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.PhysicsRequest;

/** The actuators of a card, joint by joint, in the policy's order. Immutable. */
final class CardActuators {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Stiffness, N m/rad (joints). */
    final double[] stiffness;
    /** Damping in the drives' torque, N m s/rad (joints). */
    final double[] damping;
    /** Damping that the joints themselves have, N m s/rad; 0 where the card leaves that to the robot (joints). */
    final double[] jointDamping;

    private final OptionalDouble[] request;
    private final double[] torqueLimit;
    private final double[] stallTorque;
    private final double[] speedLimit;

    CardActuators(PolicyCard card, JointBinding joints) {
        int count = joints.index.length;
        stiffness = new double[count];
        damping = new double[count];
        jointDamping = new double[count];
        request = new OptionalDouble[count];
        torqueLimit = new double[count];
        stallTorque = new double[count];
        speedLimit = new double[count];
        for (ActuatorGroup group : card.actuators()) {
            int[] places = joints.places(group.joints());
            boolean inJoint = group.dampingPlace().equals("implicit-joint-damping");
            for (int i = 0; i < places.length; i++) {
                int j = places[i];
                stiffness[j] = one(group.stiffness(), i, 0);
                double kd = one(group.damping(), i, 0);
                damping[j] = inJoint ? 0 : kd;
                jointDamping[j] = inJoint ? kd : 0;
                request[j] = inJoint ? OptionalDouble.of(kd) : OptionalDouble.empty();
                torqueLimit[j] = one(group.effortLimit(), i, UNLIMITED);
                stallTorque[j] = one(group.stallTorque(), i, UNLIMITED);
                speedLimit[j] = one(group.velocityLimit(), i, UNLIMITED);
            }
        }
    }

    private static double one(List<Double> numbers, int i, double otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(numbers.size() == 1 ? 0 : i);
    }

    /**
     * Returns what is asked of the physics. What a policy sees late and does late differ only in when its clock begins to tick, so both
     * delays are one.
     */
    static PhysicsRequest request(PolicyCard card, JointBinding joints) {
        CardActuators actuators = new CardActuators(card, joints);
        List<PhysicsRequest.Drive> asked = new ArrayList<>();
        for (int j = 0; j < actuators.request.length; j++) {
            String joint = card.robot().robotJoint(card.robot().jointOrder().get(j)).joint();
            asked.add(new PhysicsRequest.Drive(joint, actuators.request[j], actuators.torqueLimit[j],
                    actuators.stallTorque[j],
                    actuators.speedLimit[j]));
        }
        int delay = card.rates().actionDelaySteps() + card.rates().observationDelaySteps();
        return new PhysicsRequest(card.rates().physicsHz(), delay, asked);
    }
}
