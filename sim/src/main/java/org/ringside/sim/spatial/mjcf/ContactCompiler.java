package org.ringside.sim.spatial.mjcf;

import java.util.Comparator;
import org.ringside.sim.spatial.BodyPair;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Tables;

/** Compiles contact pairs and exclusions; both are sorted by their bodies. */
final class ContactCompiler {
    private ContactCompiler() {}

    static void compile(MjcfElement root, ModelNames names, Tables tables) {
        for (MjcfElement section : root.children("contact")) {
            for (MjcfElement e : section.children("pair")) {
                tables.contactPairs.add(pair(e, names, tables));
            }
            for (MjcfElement e : section.children("exclude")) {
                int body1 = names.bodies.find(e, "body1");
                int body2 = names.bodies.find(e, "body2");
                String name = names.excludes.add(e, tables.excludes.size());
                tables.excludes.add(new BodyPair(name, Math.min(body1, body2), Math.max(body1, body2)));
            }
        }
        int[] body = tables.geoms.body;
        tables.contactPairs.sort(Comparator.comparingInt((ContactPair pair) -> body[pair.geom1()])
                .thenComparingInt(pair -> body[pair.geom2()]));
        tables.excludes.sort(Comparator.comparingInt(BodyPair::body1).thenComparingInt(BodyPair::body2));
    }

    private static ContactPair pair(MjcfElement e, ModelNames names, Tables tables) {
        int geom1 = names.geoms.find(e, "geom1");
        int geom2 = names.geoms.find(e, "geom2");
        if (geom1 == geom2) {
            throw e.fault("geom2", "another geom than geom1 is expected, not " + Spelling.quote(e.text("geom2")));
        }
        boolean inOrder = tables.geoms.body[geom1] <= tables.geoms.body[geom2];
        return new ContactPair(names.pairs.add(e, tables.contactPairs.size()), inOrder ? geom1 : geom2,
                inOrder ? geom2 : geom1,
                GeomCompiler.condim(e), GeomCompiler.friction(e, 5, 1, 1, 0.005, 0.0001, 0.0001),
                Numbers.solref(e, "solref"), Numbers.fill(e, "solreffriction", 1, 2, 0, 0),
                Numbers.solimp(e, "solimp"), e.number("margin", 0), e.number("gap", 0));
    }
}
