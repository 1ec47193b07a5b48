package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** One table: which function finds the contact points of which two shapes. Planes and height fields never meet each other. */
final class NarrowPhase {
    private NarrowPhase() {}

    /**
     * Appends the points where two geoms are nearer than the margin; the first has the smaller {@link GeomType}. A point that is a
     * little farther, by rounding or by a coarse test, may be among them.
     */
    static void collide(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        switch (model.geoms.type[geom1]) {
            case PLANE -> plane(model, state, geom1, geom2, margin, out);
            case SPHERE -> sphere(model, state, geom1, geom2, margin, out);
            case CAPSULE -> capsule(model, state, geom1, geom2, margin, out);
            default -> {}
        }
    }

    private static void plane(Model model, State state, int plane, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case SPHERE -> PlaneContacts.planeSphere(model, state, plane, geom, margin, out);
            case CAPSULE -> PlaneContacts.planeCapsule(model, state, plane, geom, margin, out);
            case ELLIPSOID -> PlaneContacts.planeEllipsoid(model, state, plane, geom, margin, out);
            case CYLINDER -> PlaneContacts.planeCylinder(model, state, plane, geom, margin, out);
            case BOX -> PlaneContacts.planeBox(model, state, plane, geom, margin, out);
            default -> {}
        }
    }

    private static void sphere(Model model, State state, int sphere, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case SPHERE -> SphereContacts.sphereSphere(model, state, sphere, geom, margin, out);
            case CAPSULE -> SphereContacts.sphereCapsule(model, state, sphere, geom, margin, out);
            case CYLINDER -> SphereContacts.sphereCylinder(model, state, sphere, geom, margin, out);
            case BOX -> SphereContacts.sphereBox(model, state, sphere, geom, margin, out);
            default -> {}
        }
    }

    private static void capsule(Model model, State state, int capsule, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case CAPSULE -> CapsuleContacts.capsuleCapsule(model, state, capsule, geom, margin, out);
            default -> {}
        }
    }
}
