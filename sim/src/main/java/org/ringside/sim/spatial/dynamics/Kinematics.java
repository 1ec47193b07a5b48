package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Layout;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.State;

/**
 * Where everything is: positions and orientations of bodies, joints, geoms and sites from qpos, and the motion of each degree of
 * freedom. What cannot move is placed once in the life of a state.
 */
public final class Kinematics {
    /** Quaternions shorter than this have no direction and count as no rotation. */
    private static final double SHORTEST = 1e-15;

    private Kinematics() {}

    /**
     * Places everything and computes {@link State#motion}.
     *
     * @param model the model. Not modified.
     * @param state reads qpos, whose quaternions need not have length 1; writes what it calls kinematics. Modified.
     */
    public static void compute(Model model, State state) {
        Layout layout = model.layout;
        if (state.scratch.placed != layout) {
            placeStatics(model, state);
            state.scratch.placed = layout;
        }
        halveAngles(model, state);
        for (int body : layout.movingBodies) {
            if (layout.bodyHinged[body]) {
                HingedBodies.place(model, state, body);
            } else {
                placeBody(model, state, body);
                computeMotions(model, state, body);
            }
        }
        for (int geom : layout.movingGeoms) {
            place(state, model.geoms.body[geom], geom, layout.geomAligned[geom], model.geoms.position,
                    layout.geomRotation,
                    state.geomPosition, state.geomRotation);
        }
        for (int site : layout.movingSites) {
            place(state, model.sites.body[site], site, layout.siteAligned[site], model.sites.position,
                    layout.siteRotation,
                    state.sitePosition, state.siteRotation);
        }
    }

    private static void placeStatics(Model model, State state) {
        state.bodyQuaternion[0] = 1;
        Rotations.fromQuaternion(state.bodyQuaternion, 0, state.bodyRotation, 0);
        for (int body = 1; body < model.bodies.count; body++) {
            if (model.bodies.weld[body] == 0) {
                placeBody(model, state, body);
            }
        }
        for (int geom = 0; geom < model.geoms.count; geom++) {
            place(state, model.geoms.body[geom], geom, model.layout.geomAligned[geom], model.geoms.position,
                    model.layout.geomRotation, state.geomPosition, state.geomRotation);
        }
        for (int site = 0; site < model.sites.count; site++) {
            place(state, model.sites.body[site], site, model.layout.siteAligned[site], model.sites.position,
                    model.layout.siteRotation, state.sitePosition, state.siteRotation);
        }
    }

    /** Sines and cosines before all else: they do not wait for each other, while bodies wait for their parents. */
    private static void halveAngles(Model model, State state) {
        int[] positionStart = model.joints.positionStart;
        double[] qpos = state.qpos;
        double[] reference = model.referencePosition;
        double[] halfAngle = state.scratch.halfAngle;
        for (int joint : model.layout.hinges) {
            int q = positionStart[joint];
            Trigonometry.sineAndCosine(0.5 * (qpos[q] - reference[q]), halfAngle, 2 * joint);
        }
    }

    private static void placeBody(Model model, State state, int body) {
        Bodies bodies = model.bodies;
        double[] position = state.bodyPosition;
        double[] quaternion = state.bodyQuaternion;
        double[] rotation = state.bodyRotation;
        int b3 = 3 * body;
        int b4 = 4 * body;
        int b9 = 9 * body;

        // where it would be if its joints did not move
        if (!model.layout.bodyFree[body]) {
            int parent = bodies.parent[body];
            Rotations.rotate(rotation, 9 * parent, bodies.position, b3, position, b3);
            position[b3] += position[3 * parent];
            position[b3 + 1] += position[3 * parent + 1];
            position[b3 + 2] += position[3 * parent + 2];
            if (model.layout.bodyAligned[body]) {
                System.arraycopy(quaternion, 4 * parent, quaternion, b4, 4);
            } else {
                Rotations.multiply(quaternion, 4 * parent, bodies.quaternion, b4, quaternion, b4);
            }
        }
        // where they take it
        int first = bodies.firstJoint[body];
        for (int joint = first; joint < first + bodies.jointCount[body]; joint++) {
            moveJoint(model, state, joint, body);
        }
        Rotations.fromQuaternion(quaternion, b4, rotation, b9);
        Rotations.rotate(rotation, b9, bodies.inertialPosition, b3, state.bodyCentre, b3);
        state.bodyCentre[b3] += position[b3];
        state.bodyCentre[b3 + 1] += position[b3 + 1];
        state.bodyCentre[b3 + 2] += position[b3 + 2];
    }

    private static void moveJoint(Model model, State state, int joint, int body) {
        Joints joints = model.joints;
        int j3 = 3 * joint;
        int b3 = 3 * body;
        int b4 = 4 * body;
        int q = joints.positionStart[joint];
        double[] position = state.bodyPosition;
        double[] quaternion = state.bodyQuaternion;
        double[] anchor = state.jointAnchor;
        double[] axis = state.jointAxis;
        boolean centred = model.layout.jointCentred[joint];
        JointType type = joints.type[joint];
        if (type == JointType.FREE) {
            System.arraycopy(state.qpos, q, position, b3, 3);
            System.arraycopy(state.qpos, q, anchor, j3, 3);
            System.arraycopy(joints.axis, j3, axis, j3, 3);
            unit(state.qpos, q + 3, quaternion, b4);
            return;
        }
        // the anchor, and the axis before the joint turns (a hinge does not turn its own)
        turn(quaternion, b4, joints.axis, j3, axis, j3);
        if (centred) {
            System.arraycopy(position, b3, anchor, j3, 3);
        } else {
            turn(quaternion, b4, joints.position, j3, anchor, j3);
            anchor[j3] += position[b3];
            anchor[j3 + 1] += position[b3 + 1];
            anchor[j3 + 2] += position[b3 + 2];
        }
        if (type == JointType.SLIDE) {
            double way = state.qpos[q] - model.referencePosition[q];
            position[b3] += way * axis[j3];
            position[b3 + 1] += way * axis[j3 + 1];
            position[b3 + 2] += way * axis[j3 + 2];
            return;
        }
        if (type == JointType.HINGE) {
            turnAbout(joints.axis, j3, state.scratch.halfAngle, 2 * joint, quaternion, b4);
        } else {
            double[] unit = state.scratch.quaternion;
            unit(state.qpos, q, unit, 0);
            Rotations.multiply(quaternion, b4, unit, 0, quaternion, b4);
        }
        // the anchor stays where it is
        if (!centred) {
            turn(quaternion, b4, joints.position, j3, position, b3);
            position[b3] = anchor[j3] - position[b3];
            position[b3 + 1] = anchor[j3 + 1] - position[b3 + 1];
            position[b3 + 2] = anchor[j3 + 2] - position[b3 + 2];
        }
    }

    /** q = q * (cosine, sine axis). */
    private static void turnAbout(double[] axis, int ia, double[] sineAndCosine, int at, double[] q, int iq) {
        double s = sineAndCosine[at];
        double w = sineAndCosine[at + 1];
        double x = s * axis[ia];
        double y = s * axis[ia + 1];
        double z = s * axis[ia + 2];
        double aw = q[iq];
        double ax = q[iq + 1];
        double ay = q[iq + 2];
        double az = q[iq + 3];
        q[iq] = aw * w - ax * x - ay * y - az * z;
        q[iq + 1] = aw * x + ax * w + ay * z - az * y;
        q[iq + 2] = aw * y - ax * z + ay * w + az * x;
        q[iq + 3] = aw * z + ax * y - ay * x + az * w;
    }

    /** Turns a vector by a unit quaternion: v + 2 w (u x v) + 2 u x (u x v). */
    static void turn(double[] q, int iq, double[] v, int iv, double[] out, int io) {
        double w = q[iq];
        double x = q[iq + 1];
        double y = q[iq + 2];
        double z = q[iq + 3];
        double a = v[iv];
        double b = v[iv + 1];
        double c = v[iv + 2];
        double tx = 2 * (y * c - z * b);
        double ty = 2 * (z * a - x * c);
        double tz = 2 * (x * b - y * a);
        out[io] = a + w * tx + (y * tz - z * ty);
        out[io + 1] = b + w * ty + (z * tx - x * tz);
        out[io + 2] = c + w * tz + (x * ty - y * tx);
    }

    /**
     * Gives a quaternion length 1.
     *
     * @param q array that holds it. Not modified.
     * @param from where it starts
     * @param out array to hold the result; no rotation if it was (almost) zero. Modified.
     * @param to where it starts
     */
    public static void unit(double[] q, int from, double[] out, int to) {
        double w = q[from];
        double x = q[from + 1];
        double y = q[from + 2];
        double z = q[from + 3];
        double length = Math.sqrt(w * w + x * x + y * y + z * z);
        if (length < SHORTEST) {
            out[to] = 1;
            out[to + 1] = 0;
            out[to + 2] = 0;
            out[to + 3] = 0;
            return;
        }
        double scale = 1 / length;
        out[to] = w * scale;
        out[to + 1] = x * scale;
        out[to + 2] = y * scale;
        out[to + 3] = z * scale;
    }

    /** Places what is fixed to a body. */
    private static void place(State state, int body, int index, boolean aligned, double[] localPosition,
            double[] localRotation,
            double[] position, double[] rotation) {
        double[] bodyPosition = state.bodyPosition;
        double[] bodyRotation = state.bodyRotation;
        int b3 = 3 * body;
        int b9 = 9 * body;
        int i3 = 3 * index;
        int i9 = 9 * index;
        double r0 = bodyRotation[b9];
        double r1 = bodyRotation[b9 + 1];
        double r2 = bodyRotation[b9 + 2];
        double r3 = bodyRotation[b9 + 3];
        double r4 = bodyRotation[b9 + 4];
        double r5 = bodyRotation[b9 + 5];
        double r6 = bodyRotation[b9 + 6];
        double r7 = bodyRotation[b9 + 7];
        double r8 = bodyRotation[b9 + 8];
        double x = localPosition[i3];
        double y = localPosition[i3 + 1];
        double z = localPosition[i3 + 2];
        position[i3] = bodyPosition[b3] + (r0 * x + r1 * y + r2 * z);
        position[i3 + 1] = bodyPosition[b3 + 1] + (r3 * x + r4 * y + r5 * z);
        position[i3 + 2] = bodyPosition[b3 + 2] + (r6 * x + r7 * y + r8 * z);
        if (aligned) {
            rotation[i9] = r0;
            rotation[i9 + 1] = r1;
            rotation[i9 + 2] = r2;
            rotation[i9 + 3] = r3;
            rotation[i9 + 4] = r4;
            rotation[i9 + 5] = r5;
            rotation[i9 + 6] = r6;
            rotation[i9 + 7] = r7;
            rotation[i9 + 8] = r8;
            return;
        }
        for (int k = 0; k < 3; k++) {
            x = localRotation[i9 + k];
            y = localRotation[i9 + k + 3];
            z = localRotation[i9 + k + 6];
            rotation[i9 + k] = r0 * x + r1 * y + r2 * z;
            rotation[i9 + k + 3] = r3 * x + r4 * y + r5 * z;
            rotation[i9 + k + 6] = r6 * x + r7 * y + r8 * z;
        }
    }

    /** The motions of a body's joints; those of its ancestors have been placed. */
    private static void computeMotions(Model model, State state, int body) {
        Joints joints = model.joints;
        double[] origin = state.bodyPosition;
        double[] anchor = state.jointAnchor;
        double[] axis = state.jointAxis;
        double[] motion = state.motion;
        int o = 3 * model.bodies.root[body];
        int first = model.bodies.firstJoint[body];
        for (int joint = first; joint < first + model.bodies.jointCount[body]; joint++) {
            int s = 6 * joints.firstDof[joint];
            int j3 = 3 * joint;
            JointType type = joints.type[joint];
            if (type == JointType.HINGE) {
                turning(axis[j3], axis[j3 + 1], axis[j3 + 2], anchor[j3] - origin[o], anchor[j3 + 1] - origin[o + 1],
                        anchor[j3 + 2] - origin[o + 2], motion, s);
            } else if (type == JointType.SLIDE) {
                motion[s] = 0;
                motion[s + 1] = 0;
                motion[s + 2] = 0;
                motion[s + 3] = axis[j3];
                motion[s + 4] = axis[j3 + 1];
                motion[s + 5] = axis[j3 + 2];
            } else if (type == JointType.BALL) {
                turningThree(model, state, joint, s);
            } else {
                for (int k = 0; k < 18; k++) {
                    motion[s + k] = k == 3 || k == 10 || k == 17 ? 1 : 0;
                }
                turningThree(model, state, joint, s + 18);
            }
        }
    }

    /** Rotations about the three axes of the body, through the joint's anchor. */
    private static void turningThree(Model model, State state, int joint, int s) {
        int body = model.joints.body[joint];
        int o = 3 * model.bodies.root[body];
        int r = 9 * body;
        double[] rotation = state.bodyRotation;
        double[] anchor = state.jointAnchor;
        double x = anchor[3 * joint] - state.bodyPosition[o];
        double y = anchor[3 * joint + 1] - state.bodyPosition[o + 1];
        double z = anchor[3 * joint + 2] - state.bodyPosition[o + 2];
        for (int k = 0; k < 3; k++) {
            turning(rotation[r + k], rotation[r + k + 3], rotation[r + k + 6], x, y, z, state.motion, s + 6 * k);
        }
    }

    /** Rotation about the axis a through the point p, seen from the origin of the tree: (a, p x a). */
    static void turning(double ax, double ay, double az, double px, double py, double pz, double[] motion,
            int s) {
        motion[s] = ax;
        motion[s + 1] = ay;
        motion[s + 2] = az;
        motion[s + 3] = py * az - pz * ay;
        motion[s + 4] = pz * ax - px * az;
        motion[s + 5] = px * ay - py * ax;
    }
}
