package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.dynamics.Turns;

/** Moves positions along velocities. */
final class Positions {
    private Positions() {}

    /** Advances positions as if velocities were constant for a time; quaternions by the exponential map, to length 1. */
    static void advance(Model model, double[] qpos, double[] velocity, double time) {
        Joints joints = model.joints;
        int[] positionStart = joints.positionStart;
        int[] firstDof = joints.firstDof;
        for (int joint = 0; joint < joints.count; joint++) {
            int q = positionStart[joint];
            int v = firstDof[joint];
            JointType type = joints.type[joint];
            if (type == JointType.HINGE || type == JointType.SLIDE) {
                qpos[q] += time * velocity[v];
            } else if (type == JointType.BALL) {
                Turns.advance(qpos, q, velocity, v, time);
            } else {
                qpos[q] += time * velocity[v];
                qpos[q + 1] += time * velocity[v + 1];
                qpos[q + 2] += time * velocity[v + 2];
                Turns.advance(qpos, q + 3, velocity, v + 3, time);
            }
        }
    }
}
