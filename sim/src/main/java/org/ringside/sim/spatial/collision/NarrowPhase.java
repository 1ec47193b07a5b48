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
            case HEIGHT_FIELD -> heightField(model, state, geom1, geom2, margin, out);
            case SPHERE -> sphere(model, state, geom1, geom2, margin, out);
            case CAPSULE -> capsule(model, state, geom1, geom2, margin, out);
            case ELLIPSOID -> ellipsoid(model, state, geom1, geom2, margin, out);
            case CYLINDER -> cylinder(model, state, geom1, geom2, margin, out);
            case BOX -> BoxContacts.boxBox(model, state, geom1, geom2, margin, out);
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

    private static void heightField(Model model, State state, int field, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case SPHERE -> HeightFieldContacts.heightFieldSphere(model, state, field, geom, margin, out);
            case CAPSULE -> HeightFieldContacts.heightFieldCapsule(model, state, field, geom, margin, out);
            case ELLIPSOID -> HeightFieldContacts.heightFieldEllipsoid(model, state, field, geom, margin, out);
            case CYLINDER -> HeightFieldContacts.heightFieldCylinder(model, state, field, geom, margin, out);
            case BOX -> HeightFieldContacts.heightFieldBox(model, state, field, geom, margin, out);
            default -> {}
        }
    }

    private static void sphere(Model model, State state, int sphere, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case SPHERE -> SphereContacts.sphereSphere(model, state, sphere, geom, margin, out);
            case CAPSULE -> SphereContacts.sphereCapsule(model, state, sphere, geom, margin, out);
            case ELLIPSOID -> ConvexContacts.sphereEllipsoid(model, state, sphere, geom, margin, out);
            case CYLINDER -> SphereContacts.sphereCylinder(model, state, sphere, geom, margin, out);
            case BOX -> SphereContacts.sphereBox(model, state, sphere, geom, margin, out);
            default -> {}
        }
    }

    private static void capsule(Model model, State state, int capsule, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case CAPSULE -> CapsuleContacts.capsuleCapsule(model, state, capsule, geom, margin, out);
            case ELLIPSOID -> ConvexContacts.capsuleEllipsoid(model, state, capsule, geom, margin, out);
            case CYLINDER -> ConvexContacts.capsuleCylinder(model, state, capsule, geom, margin, out);
            case BOX -> CapsuleBoxContacts.capsuleBox(model, state, capsule, geom, margin, out);
            default -> {}
        }
    }

    private static void ellipsoid(Model model, State state, int ellipsoid, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case ELLIPSOID -> ConvexContacts.ellipsoidEllipsoid(model, state, ellipsoid, geom, margin, out);
            case CYLINDER -> ConvexContacts.ellipsoidCylinder(model, state, ellipsoid, geom, margin, out);
            case BOX -> ConvexContacts.ellipsoidBox(model, state, ellipsoid, geom, margin, out);
            default -> {}
        }
    }

    private static void cylinder(Model model, State state, int cylinder, int geom, double margin, Manifold out) {
        switch (model.geoms.type[geom]) {
            case CYLINDER -> ConvexContacts.cylinderCylinder(model, state, cylinder, geom, margin, out);
            case BOX -> ConvexContacts.cylinderBox(model, state, cylinder, geom, margin, out);
            default -> {}
        }
    }
}
