package org.ringside.sim.spatial.mjcf;

import java.util.List;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Tables;

/** Compiles geoms. */
final class GeomCompiler {
    private final CompilerSettings settings;
    private final Tables tables;
    private final Names fields;

    private GeomCompiler(CompilerSettings settings, Tables tables, Names fields) {
        this.settings = settings;
        this.tables = tables;
        this.fields = fields;
    }

    /** Fills the geoms. */
    static void compile(BodyTree tree, CompilerSettings settings, Names fields, Names names, Tables tables) {
        int count = 0;
        for (BodyTree.Node node : tree.nodes) {
            count += node.geoms.size();
        }
        tables.geoms = new Geoms(count);
        GeomCompiler compiler = new GeomCompiler(settings, tables, fields);
        int geom = 0;
        for (int body = 0; body < tree.nodes.size(); body++) {
            BodyTree.Node node = tree.nodes.get(body);
            for (BodyTree.Placed placed : node.geoms) {
                tables.geoms.name[geom] = names.add(placed.element(), geom);
                tables.geoms.body[geom] = body;
                compiler.fill(geom++, node, placed);
            }
        }
    }

    private void fill(int g, BodyTree.Node node, BodyTree.Placed placed) {
        MjcfElement e = placed.element();
        Geoms geoms = tables.geoms;
        GeomType type = Shape.type(e, "sphere");
        geoms.type[g] = type;
        geoms.heightField[g] = type == GeomType.HEIGHT_FIELD ? fields.find(e, "hfield") : -1;
        if (type == GeomType.PLANE && !node.fixed) {
            throw e.fault("type", "a plane must not move; put it into the world or a body fixed to it");
        }
        if (type != GeomType.HEIGHT_FIELD && e.has("hfield")) {
            throw e.fault("hfield", "only geoms of type hfield have one; write type=\"hfield\"");
        }
        Shape shape = Shape.read(e, type, settings, 0);
        double[] size = type == GeomType.HEIGHT_FIELD
                ? heightFieldSize(tables.heightFields.get(geoms.heightField[g])) : shape.size();
        Numbers.put(size, geoms.size, 3 * g);
        Pose pose = placed.frame().then(shape.pose());
        Numbers.put(pose.position(), geoms.position, 3 * g);
        Numbers.put(pose.quaternion(), geoms.quaternion, 4 * g);
        contact(g, e);
    }

    private static double[] heightFieldSize(HeightField field) {
        return new double[] {field.radiusX(), field.radiusY(), 0.25 * field.elevation() + 0.5 * field.base()};
    }

    private void contact(int g, MjcfElement e) {
        Geoms geoms = tables.geoms;
        geoms.contype[g] = e.integer("contype", 1);
        geoms.conaffinity[g] = e.integer("conaffinity", 1);
        geoms.condim[g] = condim(e);
        geoms.priority[g] = e.integer("priority", 0);
        geoms.solmix[g] = e.number("solmix", 1);
        geoms.margin[g] = e.number("margin", 0);
        geoms.gap[g] = e.number("gap", 0);
        Numbers.put(friction(e, 3, 1, 0.005, 0.0001), geoms.friction, 3 * g);
        Numbers.put(Numbers.solref(e, "solref"), geoms.solref, 2 * g);
        Numbers.put(Numbers.solimp(e, "solimp"), geoms.solimp, 5 * g);
    }

    static int condim(MjcfElement e) {
        int condim = e.integer("condim", 3);
        if (!List.of(1, 3, 4, 6).contains(condim)) {
            throw e.fault("condim", "one of 1, 3, 4 and 6 is expected, not " + condim);
        }
        return condim;
    }

    static double[] friction(MjcfElement e, int count, double... defaults) {
        double[] friction = Numbers.fill(e, "friction", 1, count, defaults);
        for (double coefficient : friction) {
            if (coefficient < 0) {
                throw e.fault("friction",
                        "coefficients of 0 or more are expected, not " + Spelling.quote(e.text("friction")));
            }
        }
        return friction;
    }
}
