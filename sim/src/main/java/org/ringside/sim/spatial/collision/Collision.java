package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Candidates;
import org.ringside.sim.spatial.CollisionPairs;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;

/**
 * Collision detection: from the poses of the geoms to contacts with all their parameters. Rules and formulas are those of MuJoCo's
 * documentation (chapter Computation, "Collision detection"; chapter Modeling, "Contact parameters") and of experiments with MuJoCo
 * 3.14, whose order of contacts this has too: see {@link CollisionPairs}.
 */
public final class Collision {
    private Collision() {}

    /**
     * Finds all contacts.
     *
     * @param model the model. Not modified.
     * @param state with the poses of the geoms. Its contacts are written, all entries but row and force.
     */
    public static void detect(Model model, State state) {
        state.contacts.count = 0;
        Options.Flags flags = model.options.flags();
        if (!flags.constraint() || !flags.contact()) {
            return;
        }
        Candidates candidates = state.scratch.candidates;
        BroadPhase.find(model, state, candidates);
        int count = candidates.count;
        long[] keys = candidates.key;
        CollisionPairs pairs = model.collisionPairs;
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            if (CollisionPairs.isDeclared(key)) {
                touchDeclared(model, state, model.contactPairs.get(CollisionPairs.declaredIndex(key)));
            } else {
                touch(model, state, pairs.lowGeom(key), pairs.highGeom(key));
            }
        }
    }

    /** Adds the contacts of two geoms that collide by their masks. */
    static void touch(Model model, State state, int low, int high) {
        Geoms geoms = model.geoms;
        boolean swap = geoms.type[low].ordinal() > geoms.type[high].ordinal();
        int geom1 = swap ? high : low;
        int geom2 = swap ? low : high;
        double margin = geoms.margin[geom1] + geoms.margin[geom2];
        double reach = margin + (geoms.gap[geom1] + geoms.gap[geom2]);
        Manifold manifold = state.scratch.manifold;
        manifold.count = 0;
        NarrowPhase.collide(model, state, geom1, geom2, reach, manifold);
        if (manifold.count > 0) {
            Contacts contacts = state.contacts;
            int first = append(contacts, manifold, geom1, geom2, margin, reach);
            if (first < contacts.count) {
                ContactParameters.mix(geoms, geom1, geom2, contacts, first);
            }
        }
    }

    /** Adds the contacts of a declared pair. */
    static void touchDeclared(Model model, State state, ContactPair pair) {
        Geoms geoms = model.geoms;
        int geom1 = pair.geom1();
        int geom2 = pair.geom2();
        // sorted by shape; among equals by body, and as declared within one
        int order = geoms.type[geom1].compareTo(geoms.type[geom2]);
        if (order > 0 || order == 0 && geoms.body[geom1] > geoms.body[geom2]) {
            geom1 = pair.geom2();
            geom2 = pair.geom1();
        }
        double reach = pair.margin() + pair.gap();
        Manifold manifold = state.scratch.manifold;
        manifold.count = 0;
        NarrowPhase.collide(model, state, geom1, geom2, reach, manifold);
        Contacts contacts = state.contacts;
        int first = append(contacts, manifold, geom1, geom2, pair.margin(), reach);
        if (first < contacts.count) {
            ContactParameters.copy(pair, contacts, first);
        }
    }

    /** Appends the points that are near enough, and returns the index of the first. */
    private static int append(
            Contacts contacts, Manifold manifold, int geom1, int geom2, double margin, double reach) {
        int first = contacts.count;
        for (int p = 0; p < manifold.count; p++) {
            double distance = manifold.distance[p];
            // nor is a contact what is not a number
            if (!(distance <= reach)) {
                continue;
            }
            int c = contacts.add();
            contacts.geom1[c] = geom1;
            contacts.geom2[c] = geom2;
            contacts.distance[c] = distance;
            contacts.includeMargin[c] = margin;
            contacts.position[3 * c] = manifold.position[3 * p];
            contacts.position[3 * c + 1] = manifold.position[3 * p + 1];
            contacts.position[3 * c + 2] = manifold.position[3 * p + 2];
            ContactFrame.write(manifold, p, contacts.frame, 9 * c);
        }
        return first;
    }
}
