package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * Builds the rows of contacts. The base rows of a contact are the relative velocity of the two bodies along normal and tangents, then
 * their relative rotation about the same axes. A frictionless contact takes the first, an elliptic one as many as its dimension; the
 * edges of a pyramid are normal plus and minus coefficient times each other row.
 */
final class ContactRows {
    private ContactRows() {}

    static void build(Model model, State state) {
        Contacts contacts = state.contacts;
        boolean pyramidal = model.options.cone() == Cone.PYRAMIDAL;
        int[] geomBody = model.geoms.body;
        int[] lastDof = model.bodies.lastDof;
        for (int c = 0; c < contacts.count; c++) {
            int body1 = geomBody[contacts.geom1[c]];
            int body2 = geomBody[contacts.geom2[c]];
            if (contacts.distance[c] < contacts.includeMargin[c] && (lastDof[body1] >= 0 || lastDof[body2] >= 0)) {
                add(model, state, c, body1, body2, pyramidal);
            }
        }
    }

    private static void add(Model model, State state, int c, int body1, int body2, boolean pyramidal) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int dimension = state.contacts.dimension[c];
        int dof1 = model.bodies.lastDof[body1];
        int dof2 = model.bodies.lastDof[body2];
        boolean chain = dof1 < 0 || dof2 < 0;
        int entries = chain ? chain(model.dofs, dof1, dof2, scratch) : columns(model.dofs, dof1, dof2, scratch);
        int leaf = chain || oneSided(scratch.sign, entries) ? scratch.columns[0] : -1;
        boolean edges = pyramidal && dimension > 1;
        int count = edges ? 2 * (dimension - 1) : dimension;
        Constraints.Kind kind = edges ? Constraints.Kind.CONTACT_PYRAMIDAL
                : dimension > 1 ? Constraints.Kind.CONTACT_ELLIPTIC : Constraints.Kind.CONTACT_FRICTIONLESS;
        int first = rows.add(count, entries);
        state.contacts.row[c] = first;
        int[] column = rows.column;
        int at = rows.start[first];
        for (int row = first; row < first + count; row++) {
            ConstraintRows.setKind(rows, row, kind, c);
            rows.leaf[row] = leaf;
            for (int k = 0; k < entries; k++) {
                column[at + k] = scratch.columns[k];
            }
            at += entries;
        }
        base(model, state, c, body1, body2, entries);
        if (edges) {
            edges(state, c, first, dimension, entries);
        } else {
            System.arraycopy(scratch.base, 0, rows.jacobian, rows.start[first], dimension * entries);
            System.arraycopy(scratch.baseVelocity, 0, rows.velocity, first, dimension);
        }
        ContactLaw.set(model, state, c, first, body1, body2);
    }

    /** Lists the degrees of freedom of the one body that moves, in falling order. */
    private static int chain(Dofs dofs, int dof1, int dof2, SolverScratch scratch) {
        int leaf = Math.max(dof1, dof2);
        double side = dof2 < 0 ? -1 : 1;
        int from = dofs.rowStart[leaf];
        int entries = dofs.rowStart[leaf + 1] - from;
        int[] column = dofs.column;
        int[] columns = scratch.columns;
        double[] sign = scratch.sign;
        for (int k = 0; k < entries; k++) {
            columns[k] = column[from + k];
            sign[k] = side;
        }
        return entries;
    }

    /**
     * Lists the degrees of freedom that move one body but not the other, in falling order, with the sign of the side. Those that move
     * both move the two points alike.
     */
    private static int columns(Dofs dofs, int dof1, int dof2, SolverScratch scratch) {
        int[] parent = dofs.parent;
        int[] columns = scratch.columns;
        double[] sign = scratch.sign;
        int a = dof1;
        int b = dof2;
        int n = 0;
        while (a != b) {
            if (a > b) {
                sign[n] = -1;
                columns[n++] = a;
                a = parent[a];
            } else {
                sign[n] = 1;
                columns[n++] = b;
                b = parent[b];
            }
        }
        return n;
    }

    /** Whether all columns are on one side: then each is the parent of the one before. */
    private static boolean oneSided(double[] sign, int entries) {
        for (int k = 1; k < entries; k++) {
            if (sign[k] != sign[0]) {
                return false;
            }
        }
        return entries > 0;
    }

    /** Writes the base rows of a contact, each over the listed columns, one after the other, and the velocities along them. */
    private static void base(Model model, State state, int c, int body1, int body2, int entries) {
        SolverScratch scratch = state.scratch.solver;
        double[] frame = state.contacts.frame;
        double[] position = state.contacts.position;
        double[] body = state.bodyPosition;
        double[] motion = state.motion;
        double[] base = scratch.base;
        double[] sign = scratch.sign;
        int[] columns = scratch.columns;
        int dimension = state.contacts.dimension[c];
        int f = 9 * c;
        double nx = frame[f];
        double ny = frame[f + 1];
        double nz = frame[f + 2];
        double sx = frame[f + 3];
        double sy = frame[f + 4];
        double sz = frame[f + 5];
        double tx = frame[f + 6];
        double ty = frame[f + 7];
        double tz = frame[f + 8];
        double px = position[3 * c];
        double py = position[3 * c + 1];
        double pz = position[3 * c + 2];
        double[] qvel = state.qvel;
        double[] velocity = scratch.baseVelocity;
        double normalVelocity = 0;
        double firstVelocity = 0;
        double secondVelocity = 0;
        velocity[3] = 0;
        velocity[4] = 0;
        velocity[5] = 0;
        int root1 = 3 * model.bodies.root[body1];
        int root2 = 3 * model.bodies.root[body2];
        for (int k = 0; k < entries; k++) {
            double side = sign[k];
            int root = side > 0 ? root2 : root1;
            double rx = px - body[root];
            double ry = py - body[root + 1];
            double rz = pz - body[root + 2];
            int m = 6 * columns[k];
            double wx = side * motion[m];
            double wy = side * motion[m + 1];
            double wz = side * motion[m + 2];
            // velocity of the point: linear part + angular part x arm
            double vx = side * motion[m + 3] + wy * rz - wz * ry;
            double vy = side * motion[m + 4] + wz * rx - wx * rz;
            double vz = side * motion[m + 5] + wx * ry - wy * rx;
            double speed = qvel[columns[k]];
            double normal = nx * vx + ny * vy + nz * vz;
            double first = sx * vx + sy * vy + sz * vz;
            double second = tx * vx + ty * vy + tz * vz;
            normalVelocity += normal * speed;
            firstVelocity += first * speed;
            secondVelocity += second * speed;
            base[k] = normal;
            base[entries + k] = first;
            base[2 * entries + k] = second;
            if (dimension > 3) {
                double spin = nx * wx + ny * wy + nz * wz;
                double roll1 = sx * wx + sy * wy + sz * wz;
                double roll2 = tx * wx + ty * wy + tz * wz;
                velocity[3] += spin * speed;
                velocity[4] += roll1 * speed;
                velocity[5] += roll2 * speed;
                base[3 * entries + k] = spin;
                base[4 * entries + k] = roll1;
                base[5 * entries + k] = roll2;
            }
        }
        velocity[0] = normalVelocity;
        velocity[1] = firstVelocity;
        velocity[2] = secondVelocity;
    }

    private static void edges(State state, int c, int first, int dimension, int entries) {
        Constraints rows = state.constraints;
        double[] base = state.scratch.solver.base;
        double[] jacobian = rows.jacobian;
        double[] velocity = state.scratch.solver.baseVelocity;
        int at = rows.start[first];
        for (int j = 1; j < dimension; j++) {
            double friction = state.contacts.friction[5 * c + j - 1];
            double slip = friction * velocity[j];
            int row = first + 2 * (j - 1);
            rows.velocity[row] = velocity[0] + slip;
            rows.velocity[row + 1] = velocity[0] - slip;
            int from = j * entries;
            for (int k = 0; k < entries; k++) {
                double n = base[k];
                double t = friction * base[from + k];
                jacobian[at + k] = n + t;
                jacobian[at + entries + k] = n - t;
            }
            at += 2 * entries;
        }
    }
}
