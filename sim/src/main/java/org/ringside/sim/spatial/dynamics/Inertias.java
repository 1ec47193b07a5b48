package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Spatial inertias of bodies about the origin of their tree, as ten numbers: rotational (6), mass times centre (3), mass. */
final class Inertias {
    private Inertias() {}

    /** Writes the inertia of each moving body, and the same as the beginning of its composite inertia. */
    static void compute(Model model, State state) {
        Bodies bodies = model.bodies;
        int[] root = bodies.root;
        double[] masses = bodies.mass;
        double[] local = bodies.inertiaInBody;
        double[] rotation = state.bodyRotation;
        double[] position = state.bodyPosition;
        double[] centre = state.bodyCentre;
        double[] inertia = state.inertia;
        for (int body : model.layout.movingBodies) {
            int r = 9 * body;
            double r0 = rotation[r];
            double r1 = rotation[r + 1];
            double r2 = rotation[r + 2];
            double r3 = rotation[r + 3];
            double r4 = rotation[r + 4];
            double r5 = rotation[r + 5];
            double r6 = rotation[r + 6];
            double r7 = rotation[r + 7];
            double r8 = rotation[r + 8];
            int i = 6 * body;
            double jxx = local[i];
            double jyy = local[i + 1];
            double jzz = local[i + 2];
            double jxy = local[i + 3];
            double jxz = local[i + 4];
            double jyz = local[i + 5];
            // rotation times inertia
            double a0 = r0 * jxx + r1 * jxy + r2 * jxz;
            double a1 = r0 * jxy + r1 * jyy + r2 * jyz;
            double a2 = r0 * jxz + r1 * jyz + r2 * jzz;
            double a3 = r3 * jxx + r4 * jxy + r5 * jxz;
            double a4 = r3 * jxy + r4 * jyy + r5 * jyz;
            double a5 = r3 * jxz + r4 * jyz + r5 * jzz;
            double a6 = r6 * jxx + r7 * jxy + r8 * jxz;
            double a7 = r6 * jxy + r7 * jyy + r8 * jyz;
            double a8 = r6 * jxz + r7 * jyz + r8 * jzz;
            // times its transpose, and moved to the origin (Steiner)
            int b = 3 * body;
            int o = 3 * root[body];
            double m = masses[body];
            double cx = centre[b] - position[o];
            double cy = centre[b + 1] - position[o + 1];
            double cz = centre[b + 2] - position[o + 2];
            double hx = m * cx;
            double hy = m * cy;
            double hz = m * cz;
            int at = 10 * body;
            inertia[at] = a0 * r0 + a1 * r1 + a2 * r2 + (hy * cy + hz * cz);
            inertia[at + 1] = a3 * r3 + a4 * r4 + a5 * r5 + (hx * cx + hz * cz);
            inertia[at + 2] = a6 * r6 + a7 * r7 + a8 * r8 + (hx * cx + hy * cy);
            inertia[at + 3] = a0 * r3 + a1 * r4 + a2 * r5 - hx * cy;
            inertia[at + 4] = a0 * r6 + a1 * r7 + a2 * r8 - hx * cz;
            inertia[at + 5] = a3 * r6 + a4 * r7 + a5 * r8 - hy * cz;
            inertia[at + 6] = hx;
            inertia[at + 7] = hy;
            inertia[at + 8] = hz;
            inertia[at + 9] = m;
        }
        System.arraycopy(inertia, 0, state.compositeInertia, 0, inertia.length);
    }
}
