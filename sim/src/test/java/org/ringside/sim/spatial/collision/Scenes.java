package org.ringside.sim.spatial.collision;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.BodyPair;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.Sites;
import org.ringside.sim.spatial.Tables;
import org.ringside.sim.spatial.Topology;

/** Builds scenes to collide in: bodies in depth-first order, geoms in the order of their bodies. */
final class Scenes {
    private record Body(int parent, JointType joint) {
    }

    private record Geom(int body, GeomType type, double[] size, double[] position, double[] quaternion, int contype,
            int conaffinity, double margin, double gap) {
    }

    final Tables tables = new Tables();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Geom> geoms = new ArrayList<>();

    Scenes() {
        bodies.add(new Body(0, null));
    }

    /** Adds a body at the origin of its parent, without a joint if that is null. */
    int body(int parent, JointType joint) {
        bodies.add(new Body(parent, joint));
        return bodies.size() - 1;
    }

    /** Adds a geom to the last body. */
    Scenes geom(GeomType type, double[] size, double[] position, double[] quaternion, int contype, int conaffinity,
            double margin, double gap) {
        geoms.add(new Geom(bodies.size() - 1, type, size, position, quaternion, contype, conaffinity, margin, gap));
        return this;
    }

    /** Adds a box that stands straight. */
    Scenes box(double halfLength, double x, double y, double z) {
        return geom(GeomType.BOX, new double[] {halfLength, halfLength, halfLength}, new double[] {x, y, z},
                new double[] {1, 0, 0, 0}, 1, 1, 0, 0);
    }

    Model model() {
        tables.bodies = new Bodies(bodies.size());
        tables.joints = new Joints((int) bodies.stream().filter(b -> b.joint != null).count());
        int joint = 0;
        for (int b = 0; b < bodies.size(); b++) {
            tables.bodies.parent[b] = bodies.get(b).parent;
            tables.bodies.quaternion[4 * b] = 1;
            tables.bodies.inertialQuaternion[4 * b] = 1;
            tables.bodies.mass[b] = 1;
            if (bodies.get(b).joint != null) {
                tables.joints.body[joint] = b;
                tables.joints.axis[3 * joint + 1] = 1;
                tables.joints.type[joint++] = bodies.get(b).joint;
            }
        }
        tables.dofs = new Dofs(Topology.dofParents(tables.bodies, tables.joints));
        tables.geoms = new Geoms(geoms.size());
        for (int g = 0; g < geoms.size(); g++) {
            put(tables.geoms, g, geoms.get(g));
        }
        tables.sites = new Sites(0);
        tables.actuators = new Actuators(0);
        tables.sensors = new SensorTable(0);
        int positions = 0;
        for (JointType type : tables.joints.type) {
            positions += type.positions;
        }
        tables.referencePosition = new double[positions];
        tables.springReference = new double[positions];
        return new Model(tables);
    }

    private static void put(Geoms geoms, int g, Geom geom) {
        geoms.type[g] = geom.type;
        geoms.body[g] = geom.body;
        System.arraycopy(geom.size, 0, geoms.size, 3 * g, 3);
        System.arraycopy(geom.position, 0, geoms.position, 3 * g, 3);
        System.arraycopy(geom.quaternion, 0, geoms.quaternion, 4 * g, 4);
        geoms.contype[g] = geom.contype;
        geoms.conaffinity[g] = geom.conaffinity;
        geoms.condim[g] = 3;
        geoms.solmix[g] = 1;
        geoms.friction[3 * g] = 1;
        geoms.margin[g] = geom.margin;
        geoms.gap[g] = geom.gap;
    }

    /** A random scene with all rules in play: masks, welded and jointed children, excludes, declared pairs, tiny and huge geoms. */
    static Model random(Draws draws) {
        Scenes scene = new Scenes();
        scene.tables.heightFields.add(new HeightField("rough", 2, 2, 3, 2, 0.5, 0.1, new double[] {0, 1, 0.5, 0.2}));
        scene.someGeoms(draws, 3 + draws.below(12), 6);
        for (int k = 0; k < 8; k++) {
            int body = scene.body(0, draws.coin() ? null : JointType.FREE);
            scene.someGeoms(draws, draws.below(4), 1);
            for (int child = draws.below(3); child > 0; child--) {
                body = scene.body(body, draws.coin() ? null : JointType.HINGE);
                scene.someGeoms(draws, draws.below(3), 1);
            }
        }
        int bodies = scene.bodies.size();
        for (int k = draws.below(6); k > 0; k--) {
            scene.tables.excludes.add(new BodyPair(null, draws.below(bodies), draws.below(bodies)));
        }
        int count = scene.geoms.size();
        for (int k = draws.below(6); k > 0; k--) {
            int g = draws.below(count);
            int h = draws.below(count);
            if (g != h) {
                scene.tables.contactPairs.add(new ContactPair(null, g, h, 3, new double[5], new double[2],
                        new double[2], new double[5], draws.uniform(-0.1, 0.3), 0));
            }
        }
        return scene.model();
    }

    private void someGeoms(Draws draws, int count, double spread) {
        boolean world = bodies.size() == 1;
        for (int k = 0; k < count; k++) {
            // from 3 mm to 3 m
            double scale = 0.1 * StrictMath.pow(30, draws.uniform(-1, 1));
            GeomType type = GeomType.values()[world ? draws.below(7) : 2 + draws.below(5)];
            double[] size = new double[3];
            double[] position = new double[3];
            double[] quaternion = new double[4];
            double length = 0;
            for (int i = 0; i < 4; i++) {
                quaternion[i] = draws.uniform(-1, 1);
                length += quaternion[i] * quaternion[i];
            }
            for (int i = 0; i < 4; i++) {
                quaternion[i] /= Math.sqrt(length);
            }
            for (int i = 0; i < 3; i++) {
                size[i] = scale * draws.uniform(0.1, 1);
                position[i] = draws.uniform(-spread, spread);
            }
            boolean plain = draws.coin();
            geom(type, size, position, quaternion, plain ? 1 : draws.below(4), plain ? 1 : draws.below(4),
                    draws.coin() ? 0 : draws.uniform(-0.05, 0.2), draws.coin() ? 0 : draws.uniform(0, 0.1));
        }
    }
}
