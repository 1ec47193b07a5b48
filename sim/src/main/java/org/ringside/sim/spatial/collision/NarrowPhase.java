package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** One table: which function finds the contact points of which two shapes. */
final class NarrowPhase {
    private NarrowPhase() {}

    /** Appends the points where two geoms are nearer than the margin; the first has the smaller {@link GeomType}. */
    static void collide(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        switch (model.geoms.type[geom1]) {
            case PLANE -> plane(model, state, geom1, geom2, margin, out);
            default -> {}
        }
    }

    private static void plane(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        switch (model.geoms.type[geom2]) {
            default -> {}
        }
    }
}
