package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Contacts of convex shapes that have no closed form: capsules, ellipsoids, cylinders and boxes with ellipsoids and cylinders. Signed
 * distance is the largest separation over all directions; {@link SimplexDistance} comes near it from outside, {@link PolytopeDepth}
 * from inside, {@link SeparationAscent} gives the last digits.
 *
 * <p>As MuJoCo 3.14 has it, asked, but for this: shapes whose centres coincide still touch; a point inside the margin has the normal of its patch;
 * two cylinders side by side touch in two points, as do a capsule and a cylinder; points of one patch may be other points of it.
 */
final class ConvexContacts {
    private ConvexContacts() {}

    static void capsuleEllipsoid(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void capsuleCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void sphereEllipsoid(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void ellipsoidEllipsoid(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void ellipsoidCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void ellipsoidBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void cylinderCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void cylinderBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    private static void collide(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        ConvexScratch s = state.scratch.convex;
        ConvexShapes.load(model, state, geom1, geom2, s);
        collide(s, margin, ContactPatch.POINTS, out);
    }

    /** Appends the contact points of the two shapes in the scratch. */
    static void collide(ConvexScratch s, double margin, int most, Manifold out) {
        double rounding = s.shape[ConvexShapes.RADIUS] + s.shape[ConvexScratch.SHAPE + ConvexShapes.RADIUS];
        int found = SimplexDistance.measure(s, margin + rounding);
        if (found == SimplexDistance.FAR) {
            return;
        }
        if (found == SimplexDistance.OVERLAP) {
            PolytopeDepth.measure(s);
        }
        double distance = SeparationAscent.climb(s) - rounding;
        if (distance <= margin) {
            ContactPatch.append(s, distance, margin, most, out);
        }
    }
}
