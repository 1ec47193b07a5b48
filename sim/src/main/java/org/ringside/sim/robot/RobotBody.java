package org.ringside.sim.robot;

import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A rigid link. All body frames are parallel to the base's when every joint is at zero. Immutable.
 *
 * @param name unique in the robot
 * @param parent index of the parent in {@code RobotModel.bodies()}, -1 for the base
 * @param position origin in the parent's frame, which is where the joint sits, m
 * @param mass mass, kg
 * @param centreOfMass centre of mass in the body's frame, m
 * @param pitchInertia moment of inertia about the body's y axis through the centre of mass, kg m^2
 * @param joint the hinge to the parent; none for the base
 * @param shapes what can touch
 */
public record RobotBody(
        String name,
        int parent,
        Vector3dc position,
        double mass,
        Vector3dc centreOfMass,
        double pitchInertia,
        Optional<RobotJoint> joint,
        List<Shape> shapes) {
    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if mass or inertia is not positive; the message names the body
     */
    public RobotBody {
        position = new Vector3d(position);
        centreOfMass = new Vector3d(centreOfMass);
        shapes = List.copyOf(shapes);
        if (!(mass > 0 && mass < 1e6) || !(pitchInertia > 0 && pitchInertia < 1e6)) {
            throw new IllegalArgumentException("body " + name + ": mass and inertia must be positive: mass = " + mass
                    + " kg, pitch inertia = " + pitchInertia + " kg m^2");
        }
    }

    /**
     * A primitive that can touch the scene. Immutable.
     *
     * @param kind which primitive
     * @param centre centre in the body's frame, m
     * @param halfAxis for a capsule, from the centre to one end of its axis in the body's frame, m; else zero
     * @param size radius (sphere, capsule: x alone) or half sizes (box), m
     * @param friction Coulomb's coefficient
     * @param foot name of the foot, empty where the shape is none
     */
    public record Shape(
            Kind kind, Vector3dc centre, Vector3dc halfAxis, Vector3dc size, double friction, Optional<String> foot) {
        /** Copies the vectors. */
        public Shape {
            centre = new Vector3d(centre);
            halfAxis = new Vector3d(halfAxis);
            size = new Vector3d(size);
        }
    }

    /** Which primitive a shape is. */
    public enum Kind {
        /** A ball. */
        SPHERE,
        /** A cylinder with round ends. */
        CAPSULE,
        /** A box along the body's axes. */
        BOX
    }

    static void requireNotNegative(String owner, String what, double value) {
        if (!(value >= 0 && value < 1e9)) {
            throw new IllegalArgumentException(owner + ": " + what + " must be finite and not negative: " + value);
        }
    }
}
