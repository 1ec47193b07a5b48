package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;

/** The bodies of a document in depth-first order, with what is fixed to each, frames resolved. */
final class BodyTree {
    private static final int MOST_BODIES = 10_000;
    private static final int MOST_ELEMENTS = 100_000;

    /** An element and where the frame in which it is written sits in its body. */
    record Placed(MjcfElement element, Pose frame) {
    }

    /** A body and what is in it. */
    static final class Node {
        /** The element; null for the world. */
        final MjcfElement element;
        final int parent;
        /** Where it is in its parent. */
        final Pose pose;
        /** Where it is in the frame element around it. */
        final Pose poseInFrame;
        /** Whether nothing on the way to the world can move. */
        boolean fixed;

        Placed inertial;
        final List<Placed> joints = new ArrayList<>();
        final List<Placed> geoms = new ArrayList<>();
        final List<Placed> sites = new ArrayList<>();

        Node(MjcfElement element, int parent, Pose frame, Pose poseInFrame) {
            this.element = element;
            this.parent = parent;
            this.poseInFrame = poseInFrame;
            pose = frame.then(poseInFrame);
        }
    }

    final List<Node> nodes = new ArrayList<>();
    private final CompilerSettings settings;
    private int elements;

    private BodyTree(CompilerSettings settings) {
        this.settings = settings;
    }

    static BodyTree read(MjcfElement root, CompilerSettings settings) {
        BodyTree tree = new BodyTree(settings);
        tree.nodes.add(new Node(null, 0, Pose.IDENTITY, Pose.IDENTITY));
        List<Placed> bodies = new ArrayList<>();
        for (MjcfElement world : root.children("worldbody")) {
            tree.collect(tree.nodes.getFirst(), world, Pose.IDENTITY, bodies);
        }
        tree.nodes.getFirst().fixed = true;
        tree.descend(0, bodies);
        return tree;
    }

    private void descend(int parent, List<Placed> bodies) {
        for (Placed body : bodies) {
            int index = nodes.size();
            Node node = new Node(body.element, parent, body.frame, Orientation.pose(body.element, settings));
            nodes.add(node);
            if (index > MOST_BODIES) {
                throw body.element.fault("a model may have at most " + MOST_BODIES + " bodies");
            }
            List<Placed> inner = new ArrayList<>();
            collect(node, body.element, Pose.IDENTITY, inner);
            node.fixed = nodes.get(parent).fixed && node.joints.isEmpty();
            descend(index, inner);
        }
    }

    /** Sorts the content of a body, or of a frame in it, by kind. */
    private void collect(Node node, MjcfElement parent, Pose frame, List<Placed> bodies) {
        for (MjcfElement child : parent.children()) {
            Placed placed = new Placed(child, frame);
            switch (child.name()) {
                case "frame" -> collect(node, child, frame.then(Orientation.pose(child, settings)), bodies);
                case "body" -> bodies.add(placed);
                case "geom" -> node.geoms.add(placed);
                case "site" -> node.sites.add(placed);
                case "joint", "freejoint" -> addJoint(node, placed);
                case "inertial" -> addInertial(node, placed);
                default -> {
                    // cameras, lights and the like only draw
                }
            }
            if (++elements > MOST_ELEMENTS) {
                throw child.fault("the bodies of a model may have at most " + MOST_ELEMENTS + " elements");
            }
        }
    }

    private static void addJoint(Node node, Placed placed) {
        if (node.element == null) {
            throw placed.element.fault("the world cannot move; put the joint into a body");
        }
        node.joints.add(placed);
    }

    private static void addInertial(Node node, Placed placed) {
        if (node.element == null) {
            throw placed.element.fault("the world has no inertia; put the element into a body");
        }
        if (node.inertial != null) {
            throw placed.element.fault("the body has an <inertial> already, in line " + node.inertial.element.line());
        }
        node.inertial = placed;
    }
}
