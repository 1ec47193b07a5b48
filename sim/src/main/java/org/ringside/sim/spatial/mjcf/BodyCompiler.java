package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Geoms;

/** Compiles the bodies: the tree first, the masses when the geoms are known. */
final class BodyCompiler {
    /** A moving body that is lighter, or turns more easily, has no acceleration worth the name. */
    private static final double LEAST = 1e-15;

    private BodyCompiler() {}

    /** Makes the bodies with names, parents and poses. */
    static Bodies compile(BodyTree tree, Names names) {
        Bodies bodies = new Bodies(tree.nodes.size());
        for (int b = 0; b < bodies.count; b++) {
            BodyTree.Node node = tree.nodes.get(b);
            bodies.parent[b] = node.parent;
            Numbers.put(node.pose.position(), bodies.position, 3 * b);
            Numbers.put(node.pose.quaternion(), bodies.quaternion, 4 * b);
            if (b == 0) {
                names.addImplicit("world", 0);
                bodies.name[0] = "world";
            } else {
                bodies.name[b] = names.add(node.element, b);
            }
        }
        return bodies;
    }

    /** Fills in the masses. */
    static void inertia(BodyTree tree, CompilerSettings settings, Geoms geoms, Bodies bodies) {
        bodies.inertialQuaternion[0] = 1;
        int geom = tree.nodes.getFirst().geoms.size();
        for (int b = 1; b < bodies.count; b++) {
            BodyTree.Node node = tree.nodes.get(b);
            BodyInertia inertia = BodyInertia.read(node, geom, geoms, settings);
            geom += node.geoms.size();
            bodies.mass[b] = Math.max(inertia.mass(), settings.boundMass());
            Numbers.put(inertia.pose().position(), bodies.inertialPosition, 3 * b);
            Numbers.put(inertia.pose().quaternion(), bodies.inertialQuaternion, 4 * b);
            for (int k = 0; k < 3; k++) {
                bodies.inertia[3 * b + k] = Math.max(inertia.moments()[k], settings.boundInertia());
            }
            checkTriangle(node, settings, bodies, b);
        }
        scale(settings.totalMass(), bodies);
        checkMoving(tree, bodies);
    }

    /** No solid has a principal moment that is larger than the other two together. */
    private static void checkTriangle(BodyTree.Node node, CompilerSettings settings, Bodies bodies, int b) {
        double x = bodies.inertia[3 * b];
        double y = bodies.inertia[3 * b + 1];
        double z = bodies.inertia[3 * b + 2];
        if (x + y >= z && y + z >= x && z + x >= y) {
            return;
        }
        if (!settings.balanceInertia()) {
            MjcfElement e = node.inertial == null ? node.element : node.inertial.element();
            throw e.fault("the principal moments of inertia " + x + ", " + y + ", " + z + " are impossible, for one"
                    + " is larger than the other two together; correct them or write balanceinertia=\"true\" in <compiler>");
        }
        for (int k = 0; k < 3; k++) {
            bodies.inertia[3 * b + k] = (x + y + z) / 3;
        }
    }

    private static void scale(double wanted, Bodies bodies) {
        double total = 0;
        for (double mass : bodies.mass) {
            total += mass;
        }
        if (wanted <= 0 || total <= 0) {
            return;
        }
        double factor = wanted / total;
        for (int b = 0; b < bodies.count; b++) {
            bodies.mass[b] *= factor;
            for (int k = 0; k < 3; k++) {
                bodies.inertia[3 * b + k] *= factor;
            }
        }
    }

    /** A body with joints needs mass, its own or that of a body fixed to it. */
    private static void checkMoving(BodyTree tree, Bodies bodies) {
        boolean[] heavy = new boolean[bodies.count];
        for (int b = bodies.count - 1; b > 0; b--) {
            double least =
                    Math.min(bodies.inertia[3 * b], Math.min(bodies.inertia[3 * b + 1], bodies.inertia[3 * b + 2]));
            heavy[b] |= bodies.mass[b] >= LEAST && least >= LEAST;
            BodyTree.Node node = tree.nodes.get(b);
            if (node.joints.isEmpty()) {
                heavy[node.parent] |= heavy[b];
            } else if (!heavy[b]) {
                throw node.element.fault("the body moves but has no mass or no inertia (at least " + LEAST
                        + "): give it a geom with mass, or an <inertial> with mass and diaginertia");
            }
        }
    }
}
