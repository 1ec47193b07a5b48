package org.ringside.sim.spatial;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the hot loops would otherwise find out again in each step: who moves, where trees of degrees of freedom start, which
 * fixed offsets are trivial. All of it follows from the tables. Nobody writes after construction.
 */
public final class Layout {
    /** The bodies that can move, in order. */
    public final int[] movingBodies;
    /** The bodies that cannot move, the world first. */
    public final int[] staticBodies;
    /** The bodies that cannot move but are the parent of one that can, in order. */
    public final int[] carriers;
    /** The geoms that can move, in order. */
    public final int[] movingGeoms;
    /** The sites that can move, in order. */
    public final int[] movingSites;
    /** The joints that are hinges, in order. */
    public final int[] hinges;
    /** The joints that have a spring, in order. */
    public final int[] springs;
    /** The hinges and slides whose sum of actuator forces is clamped, in order. */
    public final int[] actuatorLimits;
    /** The first degree of freedom of each free joint whose body carries no joints. */
    public final int[] loneFreeDofs;
    /** Whether any degree of freedom is damped. */
    public final boolean damped;
    /** Whether the body's frame is not turned against its parent's (bodies). */
    public final boolean[] bodyAligned;
    /** Each body's first degree of freedom, -1 if it has none of its own (bodies). */
    public final int[] bodyFirstDof;
    /** How many degrees of freedom each body has of its own (bodies). */
    public final int[] bodyDofCount;
    /** Whether the body has exactly one joint and that is a free one (bodies). */
    public final boolean[] bodyFree;
    /** Whether the body has exactly one joint and that is a hinge (bodies). */
    public final boolean[] bodyHinged;
    /** A point on each joint's axis in the frame of the body's parent, as if nothing had moved, m (joints x 3). */
    public final double[] anchorInParent;
    /** Each joint's axis in the frame of the body's parent, as if nothing had moved (joints x 3). */
    public final double[] axisInParent;
    /** The body's quaternion times the joint's axis as a quaternion (joints x 4). */
    public final double[] turnedAxis;
    /** Whether the body has a ball or free joint (bodies). */
    public final boolean[] bodyTurnsFreely;
    /** Whether the joint sits at the origin of its body (joints). */
    public final boolean[] jointCentred;
    /** Whether the geom is not turned against its body (geoms). */
    public final boolean[] geomAligned;
    /** Orientation of each geom in its body as a matrix (geoms x 9). */
    public final double[] geomRotation;
    /** Whether the site is not turned against its body (sites). */
    public final boolean[] siteAligned;
    /** Orientation of each site in its body as a matrix (sites x 9). */
    public final double[] siteRotation;

    Layout(Model model) {
        Bodies bodies = model.bodies;
        movingBodies = pick(bodies.count, b -> bodies.weld[b] != 0);
        staticBodies = pick(bodies.count, b -> bodies.weld[b] == 0);
        carriers = Arrays.stream(movingBodies).map(b -> bodies.parent[b]).filter(b -> bodies.weld[b] == 0).sorted()
                .distinct()
                .toArray();
        movingGeoms = pick(model.geoms.count, g -> bodies.weld[model.geoms.body[g]] != 0);
        movingSites = pick(model.sites.count, s -> bodies.weld[model.sites.body[s]] != 0);
        hinges = pick(model.joints.count, j -> model.joints.type[j] == JointType.HINGE);
        springs = pick(model.joints.count, j -> model.joints.stiffness[j] != 0);
        actuatorLimits = pick(model.joints.count,
                j -> model.joints.actuatorForceLimited[j] && model.joints.type[j].velocities == 1);
        Dofs dofs = model.dofs;
        loneFreeDofs = IntStream.range(0, dofs.treeCount)
                .filter(t -> dofs.treeStart[t + 1] - dofs.treeStart[t] == 6
                        && model.joints.type[dofs.joint[dofs.treeStart[t]]] == JointType.FREE)
                .map(t -> dofs.treeStart[t])
                .toArray();
        damped = Arrays.stream(model.dofs.damping).anyMatch(d -> d != 0);
        bodyAligned = aligned(bodies.quaternion);
        bodyFirstDof = new int[bodies.count];
        bodyDofCount = new int[bodies.count];
        bodyFree = new boolean[bodies.count];
        bodyHinged = new boolean[bodies.count];
        Arrays.fill(bodyFirstDof, -1);
        for (int dof = model.nv - 1; dof >= 0; dof--) {
            bodyFirstDof[model.dofs.body[dof]] = dof;
            bodyDofCount[model.dofs.body[dof]]++;
        }
        for (int b = 1; b < bodies.count; b++) {
            boolean single = bodies.jointCount[b] == 1;
            bodyFree[b] = single && model.joints.type[bodies.firstJoint[b]] == JointType.FREE;
            bodyHinged[b] = single && model.joints.type[bodies.firstJoint[b]] == JointType.HINGE;
        }
        bodyTurnsFreely = new boolean[bodies.count];
        for (int j = 0; j < model.joints.count; j++) {
            bodyTurnsFreely[model.joints.body[j]] |= model.joints.type[j].velocities >= 3;
        }
        jointCentred = new boolean[model.joints.count];
        for (int j = 0; j < jointCentred.length; j++) {
            double[] p = model.joints.position;
            jointCentred[j] = p[3 * j] == 0 && p[3 * j + 1] == 0 && p[3 * j + 2] == 0;
        }
        anchorInParent = new double[3 * model.joints.count];
        axisInParent = new double[3 * model.joints.count];
        turnedAxis = new double[4 * model.joints.count];
        for (int j = 0; j < model.joints.count; j++) {
            seeFromParent(bodies, model.joints, j);
        }
        geomAligned = aligned(model.geoms.quaternion);
        geomRotation = matrices(model.geoms.quaternion);
        siteAligned = aligned(model.sites.quaternion);
        siteRotation = matrices(model.sites.quaternion);
    }

    private void seeFromParent(Bodies bodies, Joints joints, int j) {
        int body = joints.body[j];
        double[] rotation = new double[9];
        Rotations.fromQuaternion(bodies.quaternion, 4 * body, rotation, 0);
        Rotations.rotate(rotation, 0, joints.axis, 3 * j, axisInParent, 3 * j);
        Rotations.rotate(rotation, 0, joints.position, 3 * j, anchorInParent, 3 * j);
        for (int k = 0; k < 3; k++) {
            anchorInParent[3 * j + k] += bodies.position[3 * body + k];
        }
        double[] axis = {0, joints.axis[3 * j], joints.axis[3 * j + 1], joints.axis[3 * j + 2]};
        Rotations.multiply(bodies.quaternion, 4 * body, axis, 0, turnedAxis, 4 * j);
    }

    private static int[] pick(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }

    private static boolean[] aligned(double[] quaternions) {
        boolean[] identity = new boolean[quaternions.length / 4];
        for (int i = 0; i < identity.length; i++) {
            identity[i] = Math.abs(quaternions[4 * i]) == 1;
        }
        return identity;
    }

    private static double[] matrices(double[] quaternions) {
        double[] result = new double[quaternions.length / 4 * 9];
        for (int i = 0; i < quaternions.length / 4; i++) {
            Rotations.fromQuaternion(quaternions, 4 * i, result, 9 * i);
        }
        return result;
    }
}
