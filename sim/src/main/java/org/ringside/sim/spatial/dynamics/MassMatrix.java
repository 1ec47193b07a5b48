package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Layout;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * The mass matrix: composite rigid bodies (Featherstone, Rigid Body Dynamics Algorithms, 2008, ch. 6), its factors L^T D L and their
 * use (Featherstone, Efficient factorization of the joint-space inertia matrix for branched kinematic trees, IJRR 24(6), 2005), which
 * keep the zeros between branches. Matrices are tree-sparse as {@link Dofs} says. A tree that stands on six degrees of
 * freedom, as every walking robot does, has all its sums over those six written out.
 */
public final class MassMatrix {
    private MassMatrix() {}

    /**
     * Computes inertias, mass matrix and its factors.
     *
     * @param model the model. Not modified.
     * @param state reads the kinematics; writes what it calls inertia. Modified.
     */
    public static void compute(Model model, State state) {
        Inertias.compute(model, state);
        int[] moving = model.layout.movingBodies;
        boolean[] free = model.layout.bodyFree;
        for (int m = moving.length - 1; m >= 0; m--) {
            if (free[moving[m]]) {
                freeRows(model, state, moving[m]);
            } else {
                rows(model, state, moving[m]);
            }
        }
        System.arraycopy(state.mass, 0, state.massFactor, 0, state.mass.length);
        factor(model.dofs, state.massFactor, state.massInverseDiagonal);
    }

    /** Rows of the degrees of freedom of one body, M_ij = s_j (I s_i); and what it carries becomes part of its parent. */
    private static void rows(Model model, State state, int body) {
        Layout layout = model.layout;
        double[] armature = model.dofs.armature;
        int[] rowStart = model.dofs.rowStart;
        int[] parent = model.dofs.parent;
        double[] inertia = state.compositeInertia;
        double[] motion = state.motion;
        double[] mass = state.mass;
        int at = 10 * body;
        double xx = inertia[at];
        double yy = inertia[at + 1];
        double zz = inertia[at + 2];
        double xy = inertia[at + 3];
        double xz = inertia[at + 4];
        double yz = inertia[at + 5];
        double hx = inertia[at + 6];
        double hy = inertia[at + 7];
        double hz = inertia[at + 8];
        double m = inertia[at + 9];
        int root = model.bodies.root[body];
        int lastFree = root != body && layout.bodyFree[root] ? layout.bodyFirstDof[root] + 5 : -1;
        double[] rotation = state.bodyRotation;
        double r0 = rotation[9 * root];
        double r1 = rotation[9 * root + 1];
        double r2 = rotation[9 * root + 2];
        double r3 = rotation[9 * root + 3];
        double r4 = rotation[9 * root + 4];
        double r5 = rotation[9 * root + 5];
        double r6 = rotation[9 * root + 6];
        double r7 = rotation[9 * root + 7];
        double r8 = rotation[9 * root + 8];
        int first = layout.bodyFirstDof[body];
        for (int i = first; i < first + layout.bodyDofCount[body]; i++) {
            // the momentum that this degree of freedom gives to all that it carries
            int s = 6 * i;
            double wx = motion[s];
            double wy = motion[s + 1];
            double wz = motion[s + 2];
            double vx = motion[s + 3];
            double vy = motion[s + 4];
            double vz = motion[s + 5];
            double nx = xx * wx + xy * wy + xz * wz + (hy * vz - hz * vy);
            double ny = xy * wx + yy * wy + yz * wz + (hz * vx - hx * vz);
            double nz = xz * wx + yz * wy + zz * wz + (hx * vy - hy * vx);
            double lx = m * vx + (wy * hz - wz * hy);
            double ly = m * vy + (wz * hx - wx * hz);
            double lz = m * vz + (wx * hy - wy * hx);
            int row = rowStart[i];
            int end = row;
            for (int j = i; j > lastFree; j = parent[j]) {
                int t = 6 * j;
                mass[end++] = (motion[t] * nx + motion[t + 1] * ny + motion[t + 2] * nz)
                        + (motion[t + 3] * lx + motion[t + 4] * ly + motion[t + 5] * lz);
            }
            if (lastFree >= 0) {
                // the root's axes, through the origin, and those of the world
                mass[end] = r2 * nx + r5 * ny + r8 * nz;
                mass[end + 1] = r1 * nx + r4 * ny + r7 * nz;
                mass[end + 2] = r0 * nx + r3 * ny + r6 * nz;
                mass[end + 3] = lz;
                mass[end + 4] = ly;
                mass[end + 5] = lx;
            }
            mass[row] += armature[i];
        }
        int above = model.bodies.parent[body];
        if (model.bodies.weld[above] != 0) {
            int p = 10 * above;
            inertia[p] += xx;
            inertia[p + 1] += yy;
            inertia[p + 2] += zz;
            inertia[p + 3] += xy;
            inertia[p + 4] += xz;
            inertia[p + 5] += yz;
            inertia[p + 6] += hx;
            inertia[p + 7] += hy;
            inertia[p + 8] += hz;
            inertia[p + 9] += m;
        }
    }

    /**
     * Rows of a free joint: three translations along the world's axes, and three rotations about the columns of the body's rotation
     * through its origin, where it all is.
     */
    private static void freeRows(Model model, State state, int body) {
        double[] armature = model.dofs.armature;
        double[] inertia = state.compositeInertia;
        double[] rotation = state.bodyRotation;
        double[] mass = state.mass;
        int first = model.layout.bodyFirstDof[body];
        int at = 10 * body;
        double xy = inertia[at + 3];
        double xz = inertia[at + 4];
        double yz = inertia[at + 5];
        double hx = inertia[at + 6];
        double hy = inertia[at + 7];
        double hz = inertia[at + 8];
        double m = inertia[at + 9];
        int row = model.dofs.rowStart[first];
        mass[row] = m + armature[first];
        mass[row + 1] = m + armature[first + 1];
        mass[row + 2] = 0;
        mass[row + 3] = m + armature[first + 2];
        mass[row + 4] = 0;
        mass[row + 5] = 0;
        row += 6;
        for (int k = 0; k < 3; k++) {
            int r = 9 * body + k;
            double wx = rotation[r];
            double wy = rotation[r + 3];
            double wz = rotation[r + 6];
            double nx = inertia[at] * wx + xy * wy + xz * wz;
            double ny = xy * wx + inertia[at + 1] * wy + yz * wz;
            double nz = xz * wx + yz * wy + inertia[at + 2] * wz;
            // with itself and the rotations before it, then with the translations
            for (int j = k; j >= 0; j--) {
                int c = 9 * body + j;
                mass[row + k - j] = rotation[c] * nx + rotation[c + 3] * ny + rotation[c + 6] * nz;
            }
            mass[row] += armature[first + 3 + k];
            mass[row + k + 1] = wx * hy - wy * hx;
            mass[row + k + 2] = wz * hx - wx * hz;
            mass[row + k + 3] = wy * hz - wz * hy;
            row += k + 4;
        }
    }

    /**
     * Factors a tree-sparse matrix in place, M = L^T D L.
     *
     * @param dofs the tree. Not modified.
     * @param matrix positive definite; becomes D on the diagonal and the unit triangular L beside it. Modified.
     * @param inverseDiagonal becomes 1 / D (nv). Modified.
     */
    public static void factor(Dofs dofs, double[] matrix, double[] inverseDiagonal) {
        for (int tree = 0; tree < dofs.treeCount; tree++) {
            int start = dofs.treeStart[tree];
            int end = dofs.treeStart[tree + 1];
            if (dofs.treeOnSix[tree]) {
                OnSix.factor(dofs, matrix, inverseDiagonal, start, end);
            } else {
                factor(dofs, matrix, inverseDiagonal, start, end);
            }
        }
    }

    private static void factor(Dofs dofs, double[] matrix, double[] inverseDiagonal, int first, int last) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        for (int k = last - 1; k >= first; k--) {
            int row = rowStart[k];
            int end = rowStart[k + 1];
            double inverse = 1 / matrix[row];
            inverseDiagonal[k] = inverse;
            for (int p = row + 1; p < end; p++) {
                double a = matrix[p] * inverse;
                int above = rowStart[column[p]] - p;
                for (int u = p; u < end; u++) {
                    matrix[above + u] -= a * matrix[u];
                }
                matrix[p] = a;
            }
        }
    }

    /**
     * Solves M x = b in place.
     *
     * @param dofs the tree. Not modified.
     * @param factor as {@link #factor} leaves it. Not modified.
     * @param inverseDiagonal as {@link #factor} leaves it. Not modified.
     * @param x right side, becomes the solution (nv). Modified.
     */
    public static void solve(Dofs dofs, double[] factor, double[] inverseDiagonal, double[] x) {
        for (int tree = 0; tree < dofs.treeCount; tree++) {
            int start = dofs.treeStart[tree];
            int end = dofs.treeStart[tree + 1];
            if (dofs.treeOnSix[tree]) {
                OnSix.solve(dofs, factor, inverseDiagonal, x, start, end);
            } else {
                solve(dofs, factor, inverseDiagonal, x, start, end);
            }
        }
    }

    private static void solve(Dofs dofs, double[] factor, double[] inverseDiagonal, double[] x, int first, int last) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        for (int i = last - 1; i >= first; i--) {
            double xi = x[i];
            int end = rowStart[i + 1];
            for (int k = rowStart[i] + 1; k < end; k++) {
                x[column[k]] -= factor[k] * xi;
            }
        }
        for (int i = first; i < last; i++) {
            double xi = x[i] * inverseDiagonal[i];
            int end = rowStart[i + 1];
            for (int k = rowStart[i] + 1; k < end; k++) {
                xi -= factor[k] * x[column[k]];
            }
            x[i] = xi;
        }
    }

    /**
     * Multiplies, y = M x.
     *
     * @param dofs the tree. Not modified.
     * @param mass tree-sparse symmetric matrix. Not modified.
     * @param x a vector (nv). Not modified.
     * @param y becomes the product (nv). Modified.
     */
    public static void multiply(Dofs dofs, double[] mass, double[] x, double[] y) {
        for (int tree = 0; tree < dofs.treeCount; tree++) {
            int start = dofs.treeStart[tree];
            int end = dofs.treeStart[tree + 1];
            if (dofs.treeOnSix[tree]) {
                OnSix.multiply(dofs, mass, x, y, start, end);
            } else {
                multiply(dofs, mass, x, y, start, end);
            }
        }
    }

    /** The same for the degrees of freedom from {@code first} to {@code last}, which need no others. */
    static void multiply(Dofs dofs, double[] mass, double[] x, double[] y, int first, int last) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        for (int i = first; i < last; i++) {
            int row = rowStart[i];
            int end = rowStart[i + 1];
            double xi = x[i];
            double sum = mass[row] * xi;
            for (int k = row + 1; k < end; k++) {
                int j = column[k];
                double entry = mass[k];
                sum += entry * x[j];
                y[j] += entry * xi;
            }
            y[i] = sum;
        }
    }
}
