package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Sites;

/** Compiles sites. */
final class SiteCompiler {
    private static final double DEFAULT_SIZE = 0.005;

    private SiteCompiler() {}

    static Sites compile(BodyTree tree, CompilerSettings settings, Names names) {
        Sites sites = new Sites(tree.nodes.stream().mapToInt(node -> node.sites.size()).sum());
        int site = 0;
        for (int body = 0; body < tree.nodes.size(); body++) {
            for (BodyTree.Placed placed : tree.nodes.get(body).sites) {
                sites.name[site] = names.add(placed.element(), site);
                sites.body[site] = body;
                fill(sites, site++, placed, settings);
            }
        }
        return sites;
    }

    private static void fill(Sites sites, int s, BodyTree.Placed placed, CompilerSettings settings) {
        MjcfElement e = placed.element();
        GeomType type = Shape.type(e, "sphere");
        if (type == GeomType.PLANE || type == GeomType.HEIGHT_FIELD) {
            throw e.fault("type", "a sphere, capsule, ellipsoid, cylinder or box is expected, not "
                    + Spelling.quote(e.text("type")));
        }
        Shape shape = Shape.read(e, type, settings, DEFAULT_SIZE);
        Pose pose = placed.frame().then(shape.pose());
        sites.type[s] = type;
        Numbers.put(shape.size(), sites.size, 3 * s);
        Numbers.put(pose.position(), sites.position, 3 * s);
        Numbers.put(pose.quaternion(), sites.quaternion, 4 * s);
    }
}
