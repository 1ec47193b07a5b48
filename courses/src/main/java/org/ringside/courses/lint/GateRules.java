package org.ringside.courses.lint;

import java.util.List;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.courses.geometry.LineCrossings.Crossing;
import org.ringside.courses.geometry.Segments;

/** Rules about gates and how the centre line crosses them. */
final class GateRules {
    private static final int PROBES = 50;

    private GateRules() {}

    /** A gate may lie over its own obstacle (the ridge of an A-frame) but not in another one. */
    static void inObstacle(LintContext context) {
        forEachGate(context, (obstacle, path, gate) -> {
            for (int other = 0; other < context.obstacles().size(); other++) {
                if (other != obstacle && reaches(gate, context.footprints(other))) {
                    String what = "the gate reaches into " + context.obstacles().get(other).name();
                    context.error("gate-in-obstacle", path, middle(gate), what, "shorten or move the gate");
                }
            }
        });
    }

    /** The robot must fit through. */
    static void narrow(LintContext context) {
        double robot = 2 * context.settings().halfWidth();
        forEachGate(context, (obstacle, path, gate) -> {
            if (gate.width() < robot) {
                String what = "the gate is " + LintContext.metres(gate.width()) + " wide, the robot "
                        + LintContext.metres(robot);
                context.warning("gate-narrow", path, middle(gate), what, "make the gate wider");
            }
        });
    }

    /** The line must cross all gates in their order and the right way. */
    static void crossings(LintContext context) {
        double[] reached = {Double.NEGATIVE_INFINITY};
        forEachGate(context, (obstacle, path, gate) -> {
            List<Crossing> all = LineCrossings.of(context.line(), gate);
            List<Crossing> rightWay = all.stream().filter(Crossing::rightWay).toList();
            Crossing next = rightWay.stream().filter(c -> c.s() > reached[0]).findFirst().orElse(null);
            if (next != null) {
                reached[0] = next.s();
            } else if (!rightWay.isEmpty()) {
                String what = "the centre line crosses the gate after " + LintContext.metres(rightWay.getLast().s())
                        + ", but the gate before it only after " + LintContext.metres(reached[0]);
                context.error("gate-order", path, middle(gate), what, "swap the gates or lead the line differently");
            } else if (!all.isEmpty()) {
                String what = "the centre line crosses the gate only the wrong way, from its far side";
                context.error("gate-direction", path, middle(gate), what, "swap left and right or turn the line round");
            } else {
                String what = "the centre line does not cross the gate";
                context.error("gate-missed", path, middle(gate), what,
                        "lead the line through the gate or move the gate");
            }
        });
    }

    private static boolean reaches(Gate gate, List<Footprint> footprints) {
        for (Footprint footprint : footprints) {
            for (int i = 0; i <= PROBES; i++) {
                if (footprint.depth(Segments.between(gate.left(), gate.right(), (double) i / PROBES)) > 1e-6) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Point middle(Gate gate) {
        return Segments.between(gate.left(), gate.right(), 0.5);
    }

    private interface GateVisitor {
        void visit(int obstacle, String path, Gate gate);
    }

    private static void forEachGate(LintContext context, GateVisitor visitor) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            List<Gate> gates = context.obstacles().get(i).gates();
            for (int j = 0; j < gates.size(); j++) {
                visitor.visit(i, "obstacles[" + i + "].gates[" + j + "]", gates.get(j));
            }
        }
    }
}
