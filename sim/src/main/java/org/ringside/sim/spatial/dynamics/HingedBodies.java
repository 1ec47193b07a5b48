package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Layout;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Bodies on one hinge, which walking robots are made of: in one piece, because numbers that pass through memory cost more than the sums.
 * Anchor and axis do not move against the parent, so that they need not wait for the hinge's angle; the general way through all joints of
 * a body gives the same.
 */
final class HingedBodies {
    private HingedBodies() {}

    /** Places the body and its joint, and computes the joint's motion. */
    static void place(Model model, State state, int body) {
        Bodies bodies = model.bodies;
        Layout layout = model.layout;
        int joint = bodies.firstJoint[body];
        int parent = bodies.parent[body];
        double[] position = state.bodyPosition;
        double[] quaternion = state.bodyQuaternion;
        double[] rotation = state.bodyRotation;

        // orientation: the parent's times (cosine q + sine q axis), q that of the body at rest
        int j4 = 4 * joint;
        int b4 = 4 * body;
        int p4 = 4 * parent;
        double sine = state.scratch.halfAngle[2 * joint];
        double cosine = state.scratch.halfAngle[2 * joint + 1];
        double[] rest = bodies.quaternion;
        double[] turned = layout.turnedAxis;
        double tw = cosine * rest[b4] + sine * turned[j4];
        double tx = cosine * rest[b4 + 1] + sine * turned[j4 + 1];
        double ty = cosine * rest[b4 + 2] + sine * turned[j4 + 2];
        double tz = cosine * rest[b4 + 3] + sine * turned[j4 + 3];
        double ow = quaternion[p4], ox = quaternion[p4 + 1], oy = quaternion[p4 + 2], oz = quaternion[p4 + 3];
        double w = ow * tw - ox * tx - (oy * ty + oz * tz);
        double x = ow * tx + ox * tw + (oy * tz - oz * ty);
        double y = ow * ty + oy * tw + (oz * tx - ox * tz);
        double z = ow * tz + oz * tw + (ox * ty - oy * tx);
        quaternion[b4] = w;
        quaternion[b4 + 1] = x;
        quaternion[b4 + 2] = y;
        quaternion[b4 + 3] = z;

        // anchor and axis, seen from the parent
        int j3 = 3 * joint;
        int p9 = 9 * parent;
        double r0 = rotation[p9], r1 = rotation[p9 + 1], r2 = rotation[p9 + 2];
        double r3 = rotation[p9 + 3], r4 = rotation[p9 + 4], r5 = rotation[p9 + 5];
        double r6 = rotation[p9 + 6], r7 = rotation[p9 + 7], r8 = rotation[p9 + 8];
        double[] local = layout.anchorInParent;
        double lx = local[j3], ly = local[j3 + 1], lz = local[j3 + 2];
        double px = position[3 * parent] + (r0 * lx + r1 * ly + r2 * lz);
        double py = position[3 * parent + 1] + (r3 * lx + r4 * ly + r5 * lz);
        double pz = position[3 * parent + 2] + (r6 * lx + r7 * ly + r8 * lz);
        double[] direction = layout.axisInParent;
        double ux = direction[j3], uy = direction[j3 + 1], uz = direction[j3 + 2];
        double ax = r0 * ux + r1 * uy + r2 * uz;
        double ay = r3 * ux + r4 * uy + r5 * uz;
        double az = r6 * ux + r7 * uy + r8 * uz;
        double[] anchor = state.jointAnchor;
        anchor[j3] = px;
        anchor[j3 + 1] = py;
        anchor[j3 + 2] = pz;
        double[] axis = state.jointAxis;
        axis[j3] = ax;
        axis[j3 + 1] = ay;
        axis[j3 + 2] = az;

        // rotation
        int b9 = 9 * body;
        double xx = x * x, yy = y * y, zz = z * z, ww = w * w;
        r0 = ww + xx - (yy + zz);
        r1 = 2 * (x * y - w * z);
        r2 = 2 * (x * z + w * y);
        r3 = 2 * (x * y + w * z);
        r4 = ww + yy - (xx + zz);
        r5 = 2 * (y * z - w * x);
        r6 = 2 * (x * z - w * y);
        r7 = 2 * (y * z + w * x);
        r8 = ww + zz - (xx + yy);
        rotation[b9] = r0;
        rotation[b9 + 1] = r1;
        rotation[b9 + 2] = r2;
        rotation[b9 + 3] = r3;
        rotation[b9 + 4] = r4;
        rotation[b9 + 5] = r5;
        rotation[b9 + 6] = r6;
        rotation[b9 + 7] = r7;
        rotation[b9 + 8] = r8;

        // from the anchor back to the origin of the body
        int b3 = 3 * body;
        double bx = px, by = py, bz = pz;
        if (!layout.jointCentred[joint]) {
            double[] offset = model.joints.position;
            bx -= r0 * offset[j3] + r1 * offset[j3 + 1] + r2 * offset[j3 + 2];
            by -= r3 * offset[j3] + r4 * offset[j3 + 1] + r5 * offset[j3 + 2];
            bz -= r6 * offset[j3] + r7 * offset[j3 + 1] + r8 * offset[j3 + 2];
        }
        position[b3] = bx;
        position[b3 + 1] = by;
        position[b3 + 2] = bz;
        local = bodies.inertialPosition;
        lx = local[b3];
        ly = local[b3 + 1];
        lz = local[b3 + 2];
        double[] centre = state.bodyCentre;
        centre[b3] = bx + (r0 * lx + r1 * ly + r2 * lz);
        centre[b3 + 1] = by + (r3 * lx + r4 * ly + r5 * lz);
        centre[b3 + 2] = bz + (r6 * lx + r7 * ly + r8 * lz);
        int root = 3 * bodies.root[body];
        Kinematics.turning(ax, ay, az, px - position[root], py - position[root + 1], pz - position[root + 2],
                state.motion,
                6 * model.joints.firstDof[joint]);
    }
}
