package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Builds the rows of joint limits: one for each side that a hinge or slide has come near, one for a ball turned too far. */
final class LimitRows {
    private LimitRows() {}

    static void build(Model model, State state) {
        Joints joints = model.joints;
        for (int j = 0; j < joints.count; j++) {
            if (joints.limited[j]) {
                if (joints.type[j] == JointType.BALL) {
                    ball(model, state, j);
                } else if (joints.type[j] != JointType.FREE) {
                    scalar(model, state, j);
                }
            }
        }
    }

    private static void scalar(Model model, State state, int j) {
        Joints joints = model.joints;
        double value = state.qpos[joints.positionStart[j]];
        double margin = joints.margin[j];
        double above = value - joints.range[2 * j];
        double below = joints.range[2 * j + 1] - value;
        if (above < margin) {
            side(model, state, j, above - margin, 1);
        }
        if (below < margin) {
            side(model, state, j, below - margin, -1);
        }
    }

    private static void side(Model model, State state, int j, double position, double direction) {
        Constraints rows = state.constraints;
        int dof = model.joints.firstDof[j];
        int row = rows.add(1);
        int entry = rows.start[row];
        rows.column[entry] = dof;
        rows.jacobian[entry] = direction;
        rows.velocity[row] = direction * state.qvel[dof];
        finish(model, rows, row, j, dof, position);
    }

    /** Limits the angle of the rotation, however it is turned: the row is minus the axis. */
    private static void ball(Model model, State state, int j) {
        Joints joints = model.joints;
        int q = joints.positionStart[j];
        double x = state.qpos[q + 1];
        double y = state.qpos[q + 2];
        double z = state.qpos[q + 3];
        double sine = Math.sqrt(x * x + y * y + z * z);
        double angle = 2 * StrictMath.atan2(sine, Math.abs(state.qpos[q]));
        double most = Math.max(joints.range[2 * j], joints.range[2 * j + 1]);
        double margin = joints.margin[j];
        if (most - angle >= margin) {
            return;
        }
        Constraints rows = state.constraints;
        int dof = joints.firstDof[j];
        int row = rows.add(3);
        int entry = rows.start[row];
        // q and -q are the same rotation: take the shorter way; an undefined axis is x
        double scale = sine < 1e-15 ? 0 : (state.qpos[q] < 0 ? 1 : -1) / sine;
        double velocity = 0;
        for (int k = 0; k < 3; k++) {
            double component = sine < 1e-15 ? (k == 2 ? -1 : 0) : scale * state.qpos[q + 3 - k];
            rows.column[entry + k] = dof + 2 - k;
            rows.jacobian[entry + k] = component;
            velocity += component * state.qvel[dof + 2 - k];
        }
        rows.velocity[row] = velocity;
        finish(model, rows, row, j, dof, most - angle - margin);
        rows.leaf[row] = dof + 2;
    }

    private static void finish(Model model, Constraints rows, int row, int j, int dof, double position) {
        ConstraintRows.setKind(rows, row, Constraints.Kind.LIMIT, j);
        rows.leaf[row] = dof;
        ConstraintRows.setLaw(rows, row, position, model.dofs.inverseWeight[dof], model.joints.limitReference, 2 * j,
                model.joints.limitImpedance, 5 * j, ConstraintRows.leastTime(model));
    }
}
