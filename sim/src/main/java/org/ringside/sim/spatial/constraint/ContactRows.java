package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Contacts;
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
        int entries = columns(model, body1, body2, scratch);
        int leaf = leaf(model, scratch, entries);
        boolean edges = pyramidal && dimension > 1;
        int count = edges ? 2 * (dimension - 1) : dimension;
        Constraints.Kind kind = edges ? Constraints.Kind.CONTACT_PYRAMIDAL
                : dimension > 1 ? Constraints.Kind.CONTACT_ELLIPTIC : Constraints.Kind.CONTACT_FRICTIONLESS;
        int first = rows.count;
        state.contacts.row[c] = first;
        for (int k = 0; k < count; k++) {
            int row = rows.add(entries);
            System.arraycopy(scratch.columns, 0, rows.column, rows.start[row], entries);
            ConstraintRows.setKind(rows, row, kind, c);
            rows.leaf[row] = leaf;
            rows.sharing[row] = count - k;
        }
        base(model, state, c, body1, body2, entries);
        if (edges) {
            edges(state, c, first, dimension, entries);
        } else {
            plain(state, first, dimension, entries);
        }
        ContactLaw.set(model, state, c, first, body1, body2);
    }

    /**
     * Lists the degrees of freedom that move one body but not the other, in falling order, with the sign of the side. Those that move
     * both move the two points alike.
     */
    private static int columns(Model model, int body1, int body2, SolverScratch scratch) {
        int[] parent = model.dofs.parent;
        int[] columns = scratch.columns;
        double[] sign = scratch.sign;
        int a = model.bodies.lastDof[body1];
        int b = model.bodies.lastDof[body2];
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

    /** Returns the first column if every other is the parent of the one before, else -1. */
    private static int leaf(Model model, SolverScratch scratch, int entries) {
        int[] columns = scratch.columns;
        // all on one side: a chain, as the walk went from parent to parent
        return entries > 0 && scratch.sign[0] * scratch.sign[entries - 1] > 0 && oneSided(scratch.sign, entries)
                ? columns[0] : -1;
    }

    private static boolean oneSided(double[] sign, int entries) {
        for (int k = 1; k < entries; k++) {
            if (sign[k] != sign[0]) {
                return false;
            }
        }
        return true;
    }

    /** Writes the base rows of a contact, each over the listed columns, one after the other. */
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
            base[k] = nx * vx + ny * vy + nz * vz;
            if (dimension > 1) {
                base[entries + k] = sx * vx + sy * vy + sz * vz;
                base[2 * entries + k] = tx * vx + ty * vy + tz * vz;
            }
            if (dimension > 3) {
                base[3 * entries + k] = nx * wx + ny * wy + nz * wz;
            }
            if (dimension > 4) {
                base[4 * entries + k] = sx * wx + sy * wy + sz * wz;
                base[5 * entries + k] = tx * wx + ty * wy + tz * wz;
            }
        }
    }

    private static double velocity(State state, int j, int entries) {
        double[] base = state.scratch.solver.base;
        int[] columns = state.scratch.solver.columns;
        double[] qvel = state.qvel;
        double sum = 0;
        for (int k = 0; k < entries; k++) {
            sum += base[j * entries + k] * qvel[columns[k]];
        }
        return sum;
    }

    private static void plain(State state, int first, int dimension, int entries) {
        Constraints rows = state.constraints;
        System.arraycopy(state.scratch.solver.base, 0, rows.jacobian, rows.start[first], dimension * entries);
        for (int j = 0; j < dimension; j++) {
            rows.velocity[first + j] = velocity(state, j, entries);
        }
    }

    private static void edges(State state, int c, int first, int dimension, int entries) {
        Constraints rows = state.constraints;
        double[] base = state.scratch.solver.base;
        double[] jacobian = rows.jacobian;
        double normal = velocity(state, 0, entries);
        int at = rows.start[first];
        for (int j = 1; j < dimension; j++) {
            double friction = state.contacts.friction[5 * c + j - 1];
            double slip = friction * velocity(state, j, entries);
            int row = first + 2 * (j - 1);
            rows.velocity[row] = normal + slip;
            rows.velocity[row + 1] = normal - slip;
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
