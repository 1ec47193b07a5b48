package org.ringside.app.skill.bench;

import java.util.Arrays;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.LegState;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.sim.ContactList;
import org.ringside.sim.WorldState;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.RobotModel;

/** A robot as it truly is, in the terms in which trials judge. Written by {@link #update} alone; confined to one thread. */
public final class Posture {
    /** Simulated time, s. */
    double time;

    /** Position of the base in the world, m. */
    double x;

    double y;

    /** Direction in which the base looks, seen from above, rad, without jumps. */
    double heading;

    /** Level velocity of the base ahead and to the left, m/s. */
    double ahead;

    double left;

    /** Angle between the base's vertical and the world's, rad. */
    double tilt;

    /** Whether the trunk touches anything. */
    boolean trunkTouches;

    /** Centres of the feet in the world, from above, m (feet). */
    final double[] footX;

    final double[] footY;

    /** Height of the lowest point of each foot, m (feet). */
    final double[] footBottom;

    /** Whether each foot touches anything (feet). */
    final boolean[] touching;

    /** What is touched now. */
    ContactList contacts;

    private final LegChain[] legs;
    private final LegState[] states;
    private final double[] joints;
    private final double[] quaternion = new double[4];
    private final double[] rotation = new double[9];
    private final double[] down = new double[3];
    private final double[] place = new double[3];
    private boolean begun;

    Posture(RobotModel robot) {
        int feet = robot.legs().size();
        legs = new LegChain[feet];
        states = new LegState[feet];
        for (int i = 0; i < feet; i++) {
            legs[i] = new LegChain(robot, robot.legs().get(i));
            states[i] = new LegState();
        }
        joints = new double[robot.joints().size()];
        footX = new double[feet];
        footY = new double[feet];
        footBottom = new double[feet];
        touching = new boolean[feet];
    }

    void update(WorldState state) {
        double[] q = state.qpos;
        double[] v = state.qvel;
        time = state.time;
        x = q[0];
        y = q[1];
        System.arraycopy(q, 3, quaternion, 0, 4);
        Vectors.rotation(quaternion, rotation);
        tilt = StrictMath.acos(Math.clamp(rotation[8], -1, 1));
        double seen = StrictMath.atan2(rotation[3], rotation[0]);
        heading = begun ? seen + 2 * Math.PI * Math.rint((heading - seen) / (2 * Math.PI)) : seen;
        begun = true;
        double c = Trigonometry.cos(heading);
        double s = Trigonometry.sin(heading);
        ahead = c * v[0] + s * v[1];
        left = c * v[1] - s * v[0];
        placeFeet(q);
        findContacts(state.contacts);
    }

    private void placeFeet(double[] q) {
        System.arraycopy(q, WorldState.QPOS_JOINTS, joints, 0, joints.length);
        for (int r = 0; r < 3; r++) {
            down[r] = -rotation[6 + r];
        }
        for (int i = 0; i < legs.length; i++) {
            legs[i].forward(joints, down, states[i]);
            Vectors.multiply(rotation, states[i].foot, 0, place, 0);
            footX[i] = q[0] + place[0];
            footY[i] = q[1] + place[1];
            footBottom[i] = q[2] + place[2] - legs[i].footRadius;
        }
    }

    private void findContacts(ContactList now) {
        contacts = now;
        trunkTouches = false;
        Arrays.fill(touching, false);
        for (int k = 0; k < now.size; k++) {
            if (now.foot[k] >= 0) {
                touching[now.foot[k]] = true;
            } else {
                trunkTouches |= now.body[k] == 0;
            }
        }
    }
}
