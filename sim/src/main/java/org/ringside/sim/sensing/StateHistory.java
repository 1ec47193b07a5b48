package org.ringside.sim.sensing;

import org.ringside.sim.WorldState;

/**
 * What was true at the last control periods, for sensors that tell what is past. Between periods it is interpolated: on a straight
 * line, orientations then made unit length; before the first and after the last the nearest one holds. Confined to one thread.
 */
final class StateHistory {
    /** Base position, world (3). */
    static final int POSITION = 0;
    /** Base orientation (4). */
    static final int ORIENTATION = 3;
    /** Base velocity in the base (3). */
    static final int VELOCITY = 7;
    /** Turn rates in the base (3). */
    static final int TURN_RATE = 10;
    /** Acceleration less gravity in the base (3). */
    static final int SPECIFIC_FORCE = 13;
    /** Joint positions (joints); joint velocities and foot forces follow. */
    static final int JOINTS = 16;

    /** Two times nearer than this are the same, s. */
    private static final double SAME = 1e-9;

    private final double[] times;
    /** One row a period (capacity x width). */
    private final double[] rows;

    private final int width;
    private int newest = -1;
    private int size;

    StateHistory(int capacity, int joints, int feet) {
        width = JOINTS + 2 * joints + feet;
        times = new double[capacity];
        rows = new double[capacity * width];
    }

    /** Returns the time of the newest state; minus infinity while there is none. */
    double newestTime() {
        return size == 0 ? Double.NEGATIVE_INFINITY : times[newest];
    }

    void clear() {
        newest = -1;
        size = 0;
    }

    /** Adds a state, which is later than all before. */
    void add(WorldState state) {
        newest = (newest + 1) % times.length;
        size = Math.min(size + 1, times.length);
        times[newest] = state.time;
        int row = newest * width;
        double[] qpos = state.qpos;
        double[] qvel = state.qvel;
        int joints = qpos.length - WorldState.QPOS_JOINTS;
        System.arraycopy(qpos, 0, rows, row, WorldState.QPOS_JOINTS);
        rotateIntoBase(qpos, 3, qvel[0], qvel[1], qvel[2], rows, row + VELOCITY);
        System.arraycopy(qvel, 3, rows, row + TURN_RATE, 3);
        double[] a = state.linearAcceleration;
        rotateIntoBase(qpos, 3, a[0], a[1], a[2] + state.gravity, rows, row + SPECIFIC_FORCE);
        System.arraycopy(qpos, WorldState.QPOS_JOINTS, rows, row + JOINTS, joints);
        System.arraycopy(qvel, WorldState.QVEL_JOINTS, rows, row + JOINTS + joints, joints);
        System.arraycopy(state.footForce, 0, rows, row + JOINTS + 2 * joints, state.footForce.length);
    }

    /** Rotates a vector by the inverse of an orientation, the one of the numbers from an offset on. */
    static void rotateIntoBase(double[] q, int at, double x, double y, double z, double[] out, int to) {
        double w = q[at];
        double a = -q[at + 1];
        double b = -q[at + 2];
        double c = -q[at + 3];
        double tx = 2 * (b * z - c * y);
        double ty = 2 * (c * x - a * z);
        double tz = 2 * (a * y - b * x);
        out[to] = x + w * tx + (b * tz - c * ty);
        out[to + 1] = y + w * ty + (c * tx - a * tz);
        out[to + 2] = z + w * tz + (a * ty - b * tx);
    }

    /** Reads consecutive numbers as they were at a time; filled into out. */
    void read(double time, int from, int count, double[] out) {
        int before = rowBefore(time);
        int start = before * width + from;
        if (before == newest || times[before] >= time) {
            System.arraycopy(rows, start, out, 0, count);
            return;
        }
        int after = (before + 1) % times.length;
        double share = (time - times[before]) / (times[after] - times[before]);
        int end = after * width + from;
        for (int i = 0; i < count; i++) {
            out[i] = rows[start + i] + share * (rows[end + i] - rows[start + i]);
        }
    }

    /** Reads the orientation as it was at a time; filled into out (4). */
    void readOrientation(double time, double[] out) {
        int before = rowBefore(time);
        int start = before * width + ORIENTATION;
        if (before == newest || times[before] >= time) {
            System.arraycopy(rows, start, out, 0, 4);
            return;
        }
        int after = (before + 1) % times.length;
        double share = (time - times[before]) / (times[after] - times[before]);
        int end = after * width + ORIENTATION;
        double dot = 0;
        for (int i = 0; i < 4; i++) {
            dot += rows[start + i] * rows[end + i];
        }
        // a quaternion and its negative are the same orientation
        double sign = dot < 0 ? -1 : 1;
        double square = 0;
        for (int i = 0; i < 4; i++) {
            out[i] = (1 - share) * rows[start + i] + share * sign * rows[end + i];
            square += out[i] * out[i];
        }
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < 4; i++) {
            out[i] *= scale;
        }
    }

    /** Returns the last state that is not later than a time, or the oldest. */
    private int rowBefore(double time) {
        int row = newest;
        for (int left = size - 1; left > 0 && times[row] > time + SAME; left--) {
            row = (row + times.length - 1) % times.length;
        }
        return row;
    }
}
