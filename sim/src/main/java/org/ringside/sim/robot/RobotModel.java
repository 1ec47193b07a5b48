package org.ringside.sim.robot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The definition of a four-legged robot. Immutable and safe in any thread.
 *
 * @param name short name, such as {@code barkour-v0}
 * @param hash SHA-256 of the file that it was read from, hexadecimal
 * @param bodies links, parents before children; the base is number 0
 * @param joints hinges in the order of their bodies, which is the order of every joint array
 * @param homePosition home positions of the joints, rad
 * @param homeHeight height of the base's origin above level ground in the home pose, m
 * @param imuPosition where the inertial measurement unit is in the base's frame, m; its axes are the base's
 * @param document its MJCF document, for an engine that reads more of it than this holds; empty for a robot without one
 */
public record RobotModel(
        String name,
        String hash,
        List<RobotBody> bodies,
        List<RobotJoint> joints,
        List<Double> homePosition,
        double homeHeight,
        Vector3dc imuPosition,
        String document) {
    /**
     * Copies the lists and checks that names are unique and the home pose fits the joints.
     *
     * @throws IllegalArgumentException if they do not; the message names the robot and the offender
     */
    public RobotModel {
        bodies = List.copyOf(bodies);
        joints = List.copyOf(joints);
        homePosition = List.copyOf(homePosition);
        imuPosition = new Vector3d(imuPosition);
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (RobotBody body : bodies) {
            if (names.put(body.name(), true) != null) {
                throw new IllegalArgumentException("robot " + name + ": two bodies are named " + body.name());
            }
        }
        names.clear();
        for (RobotJoint joint : joints) {
            if (names.put(joint.name(), true) != null) {
                throw new IllegalArgumentException("robot " + name + ": two joints are named " + joint.name());
            }
        }
        if (homePosition.size() != joints.size()) {
            throw new IllegalArgumentException("robot " + name + ": the home pose has " + homePosition.size()
                    + " joint positions, but the robot has " + joints.size() + " joints");
        }
    }

    /**
     * Makes a robot without a document, whose inertial measurement unit is at the base's origin.
     *
     * @param name short name
     * @param hash names its content
     * @param bodies links, parents before children
     * @param joints hinges in the order of their bodies
     * @param homePosition home positions of the joints, rad
     * @param homeHeight height of the base's origin above level ground in the home pose, m
     */
    public RobotModel(
            String name,
            String hash,
            List<RobotBody> bodies,
            List<RobotJoint> joints,
            List<Double> homePosition,
            double homeHeight) {
        this(name, hash, bodies, joints, homePosition, homeHeight, new Vector3d(), "");
    }

    /**
     * Returns the whole mass.
     *
     * @return the mass, kg
     */
    public double mass() {
        double mass = 0;
        for (RobotBody body : bodies) {
            mass += body.mass();
        }
        return mass;
    }

    /**
     * Returns the names of the feet, in the order of their bodies.
     *
     * @return the names; the order of every foot array
     */
    public List<String> feet() {
        List<String> feet = new ArrayList<>();
        for (RobotBody body : bodies) {
            for (RobotBody.Shape shape : body.shapes()) {
                shape.foot().ifPresent(feet::add);
            }
        }
        return List.copyOf(feet);
    }

    /**
     * Finds a joint by its name.
     *
     * @param jointName the name
     * @return its index, or -1
     */
    public int jointIndex(String jointName) {
        for (int i = 0; i < joints.size(); i++) {
            if (joints.get(i).name().equals(jointName)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the legs: chains of an abduction, a hip and a knee that end in a foot.
     *
     * @return the legs, in the order of their feet
     * @throws IllegalArgumentException if a foot is not at the end of such a chain
     */
    public List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        for (int lower = 0; lower < bodies.size(); lower++) {
            for (RobotBody.Shape shape : bodies.get(lower).shapes()) {
                if (shape.foot().isPresent()) {
                    legs.add(leg(lower, shape, legs.size()));
                }
            }
        }
        return List.copyOf(legs);
    }

    private Leg leg(int lower, RobotBody.Shape foot, int footIndex) {
        int upper = bodies.get(lower).parent();
        int abduction = upper < 0 ? -1 : bodies.get(upper).parent();
        if (abduction < 0 || bodies.get(abduction).parent() != 0) {
            throw new IllegalArgumentException("robot " + name + ": foot " + foot.foot().orElseThrow()
                    + " must be three joints away from the base: abduction, hip, knee");
        }
        Vector3d hip = new Vector3d(bodies.get(abduction).position()).add(bodies.get(upper).position());
        String legName = (hip.x > 0 ? "F" : "H") + (hip.y > 0 ? "L" : "R");
        return new Leg(
                legName,
                jointOf(abduction),
                jointOf(upper),
                jointOf(lower),
                upper,
                lower,
                footIndex,
                hip,
                bodies.get(lower).position(),
                foot.centre(),
                foot.size().x());
    }

    private int jointOf(int body) {
        Optional<RobotJoint> joint = bodies.get(body).joint();
        return joint.map(j -> jointIndex(j.name())).orElse(-1);
    }
}
