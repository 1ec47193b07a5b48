package org.ringside.sim.spatial.world;

import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.StartState;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.collision.Collision;
import org.ringside.sim.spatial.dynamics.Kinematics;

/**
 * Puts a robot at the start of an episode: in its home pose, the base as high above the plane through the terrain under its feet as it
 * is above level ground at home, tilted with that plane, and then raised until nothing is inside the scene.
 * A pole in its place stays there and pushes it aside. Or in the full state that the episode says, raised likewise.
 */
final class StartPose {
    private static final int MOST_RAISES = 100;

    /** Longest way up at a time, m: the way out of a wall is not known beforehand. */
    private static final double LONGEST_RAISE = 0.05;

    private final RobotModel robot;
    private final Scene scene;
    private final Model model;
    private final RobotBinding binding;
    private final State state;

    private StartPose(RobotModel robot, Scene scene, Model model, RobotBinding binding, State state) {
        this.robot = robot;
        this.scene = scene;
        this.model = model;
        this.binding = binding;
        this.state = state;
    }

    /**
     * Writes the start position.
     *
     * @param state qpos and qvel, what follows from them, and contacts are written. Modified.
     * @throws IllegalArgumentException if the setup's own state is not one of this robot's, or no height is free of the scene
     */
    static void write(
            RobotModel robot, Scene scene, Model model, RobotBinding binding, EpisodeSetup setup, State state) {
        StartPose pose = new StartPose(robot, scene, model, binding, state);
        if (setup.start().isPresent()) {
            pose.place(setup.start().get());
        } else {
            pose.level(setup);
            pose.tilt(setup);
        }
        if (!pose.raise()) {
            throw new IllegalArgumentException("the start at (" + setup.x() + ", " + setup.y() + ") m leaves "
                    + robot.name() + " inside the scene " + scene.name() + ", also " + MOST_RAISES * LONGEST_RAISE
                    + " m higher; choose another place");
        }
    }

    private void place(StartState start) {
        int joints = binding.jointPosition.length;
        if (start.velocity().size() != WorldState.QVEL_JOINTS + joints) {
            throw new IllegalArgumentException("the start state has " + (start.velocity().size()
                    - WorldState.QVEL_JOINTS) + " joints, but " + robot.name() + " has " + joints);
        }
        for (int i = 0; i < WorldState.QPOS_JOINTS; i++) {
            state.qpos[binding.basePosition + i] = start.position().get(i);
        }
        for (int i = 0; i < WorldState.QVEL_JOINTS; i++) {
            state.qvel[binding.baseVelocity + i] = start.velocity().get(i);
        }
        for (int i = 0; i < joints; i++) {
            RobotJoint joint = robot.joints().get(i);
            double position = start.position().get(WorldState.QPOS_JOINTS + i);
            if (position < joint.lower() || position > joint.upper()) {
                throw new IllegalArgumentException("the start state has joint " + joint.name() + " of " + robot.name()
                        + " at " + position + " rad, but its range is " + joint.lower() + " to " + joint.upper());
            }
            state.qpos[binding.jointPosition[i]] = position;
            state.qvel[binding.jointVelocity[i]] = start.velocity().get(WorldState.QVEL_JOINTS + i);
        }
    }

    private void level(EpisodeSetup setup) {
        double[] qpos = state.qpos;
        int base = binding.basePosition;
        qpos[base] = setup.x();
        qpos[base + 1] = setup.y();
        qpos[base + 2] = robot.homeHeight();
        qpos[base + 3] = StrictMath.cos(setup.heading() / 2);
        qpos[base + 4] = 0;
        qpos[base + 5] = 0;
        qpos[base + 6] = StrictMath.sin(setup.heading() / 2);
        for (int i = 0; i < binding.jointPosition.length; i++) {
            qpos[binding.jointPosition[i]] = robot.homePosition().get(i);
        }
    }

    /** Fits a plane through the terrain under the feet (least squares) and puts the robot onto it. */
    private void tilt(EpisodeSetup setup) {
        Kinematics.compute(model, state);
        int feet = binding.footGeom.length;
        double[] position = state.geomPosition;
        double floor = SceneGeometry.floorAt(scene, setup.x(), setup.y());
        double meanX = 0;
        double meanY = 0;
        double meanZ = 0;
        double[] z = new double[feet];
        for (int i = 0; i < feet; i++) {
            int at = 3 * binding.footGeom[i];
            z[i] = SceneGeometry.floorAt(scene, position[at], position[at + 1]) - floor;
            meanX += position[at] / feet;
            meanY += position[at + 1] / feet;
            meanZ += z[i] / feet;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xz = 0;
        double yz = 0;
        for (int i = 0; i < feet; i++) {
            double x = position[3 * binding.footGeom[i]] - meanX;
            double y = position[3 * binding.footGeom[i] + 1] - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            xz += x * (z[i] - meanZ);
            yz += y * (z[i] - meanZ);
        }
        double determinant = xx * yy - xy * xy;
        boolean wide = determinant > 1e-9;
        double slopeX = wide ? (yy * xz - xy * yz) / determinant : 0;
        double slopeY = wide ? (xx * yz - xy * xz) / determinant : 0;
        stand(slopeX, slopeY, floor + meanZ + slopeX * (setup.x() - meanX) + slopeY * (setup.y() - meanY));
    }

    /** Puts the base upright on a plane of the given slopes, which has the given height at the base's x and y. */
    private void stand(double slopeX, double slopeY, double height) {
        double[] qpos = state.qpos;
        int base = binding.basePosition;
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        // the shortest turn from z to the plane's normal
        double w = 1 + 1 / length;
        double x = slopeY / length;
        double y = -slopeX / length;
        double norm = Math.sqrt(w * w + x * x + y * y);
        double[] tilt = {w / norm, x / norm, y / norm, 0};
        double[] heading = {qpos[base + 3], 0, 0, qpos[base + 6]};
        Rotations.multiply(tilt, 0, heading, 0, qpos, base + 3);
        qpos[base + 2] = height + robot.homeHeight() * length;
    }

    /** Returns whether the robot came free. */
    private boolean raise() {
        for (int i = 0; i < MOST_RAISES; i++) {
            Kinematics.compute(model, state);
            Collision.detect(model, state);
            double up = deepest(state.contacts);
            if (up < 1e-9) {
                return true;
            }
            state.qpos[binding.basePosition + 2] += up;
        }
        return false;
    }

    /** Returns how far the robot has to go up for its deepest contact with the scene, poles apart, to be none, m. */
    private double deepest(Contacts contacts) {
        double deepest = 0;
        for (int i = 0; i < contacts.count; i++) {
            if (isTerrain(contacts.geom1[i]) || isTerrain(contacts.geom2[i])) {
                double steep = Math.abs(contacts.frame[9 * i + 2]);
                deepest = Math.max(deepest, -contacts.distance[i] / Math.max(steep, 0.1));
            }
        }
        return Math.min(deepest, LONGEST_RAISE);
    }

    private boolean isTerrain(int geom) {
        return binding.surfaceOfGeom[geom] >= 0 && model.geoms.type[geom] != GeomType.CYLINDER;
    }
}
