package org.ringside.scoring;

import org.ringside.courses.Gate;

/**
 * The official rules' test of one gate against one step of the base. Every expression keeps the published order of operations,
 * because the verdict depends on the last bit of them at the thresholds.
 */
final class OfficialGate {
    private OfficialGate() {}

    /**
     * Tells whether a step passes a gate: a long step by crossing it, a short one by ending near it; never by both.
     *
     * @param gate the gate
     * @param lastX where the step starts, m
     * @param lastY where the step starts, m
     * @param x where the step ends, m
     * @param y where the step ends, m
     * @param tolerance distance from the gate that counts as passing, m
     * @return true if it passes, in either direction
     */
    static boolean passed(Gate gate, double lastX, double lastY, double x, double y, double tolerance) {
        if (step(x - lastX, y - lastY) >= 2 * tolerance) {
            return crossed(gate, lastX, lastY, x, y);
        }
        return distance(gate, x, y) < tolerance;
    }

    static double step(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Distance from a point to the gate's segment, its ends included, m. */
    private static double distance(Gate gate, double x, double y) {
        double leftX = gate.left().x();
        double leftY = gate.left().y();
        double alongX = gate.right().x() - leftX;
        double alongY = gate.right().y() - leftY;
        double share = ((x - leftX) * alongX + (y - leftY) * alongY) / (alongX * alongX + alongY * alongY);
        double nearX = share < 0 ? leftX : share > 1 ? gate.right().x() : leftX + share * alongX;
        double nearY = share < 0 ? leftY : share > 1 ? gate.right().y() : leftY + share * alongY;
        return step(x - nearX, y - nearY);
    }

    /** The ends of each segment must lie on different sides of the other; "on the line" differs from both sides. */
    private static boolean crossed(Gate gate, double fromX, double fromY, double toX, double toY) {
        double leftX = gate.left().x();
        double leftY = gate.left().y();
        double rightX = gate.right().x();
        double rightY = gate.right().y();
        return side(fromX, fromY, toX, toY, leftX, leftY) != side(fromX, fromY, toX, toY, rightX, rightY)
                && side(leftX, leftY, rightX, rightY, fromX, fromY) != side(leftX, leftY, rightX, rightY, toX, toY);
    }

    /** 1, 0 or -1: on which side of the line from a to b the point lies. */
    private static double side(double ax, double ay, double bx, double by, double px, double py) {
        return Math.signum((by - ay) * (px - bx) - (bx - ax) * (py - by));
    }
}
