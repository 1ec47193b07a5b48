package org.ringside.courses.plan;

import java.util.List;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Segments;

/** The gates: thin lines with a tick in the direction of the run, numbered in their order. */
final class GateLayer {
    private GateLayer() {}

    static void draw(Drawing drawing) {
        for (Gate gate : drawing.course().gates()) {
            drawing.line("gate", gate.left(), gate.right(), 0.8);
            drawing.shapes().circle("gate-end", drawing.x(gate.left()), drawing.y(gate.left()), 2.4);
            drawing.shapes().circle("gate-end", drawing.x(gate.right()), drawing.y(gate.right()), 2.4);
            double heading = StrictMath.atan2(
                    gate.left().y() - gate.right().y(),
                    gate.left().x() - gate.right().x())
                    - Math.PI / 2;
            // away from the middle, where the centre line mostly is
            Point tick = Segments.between(gate.left(), gate.right(), 0.22);
            double x = drawing.x(tick) + 9 * StrictMath.cos(heading);
            double y = drawing.y(tick) - 9 * StrictMath.sin(heading);
            drawing.arrow("gate-end", x, y, heading, 9);
            drawing.taken().take(x, y, 12, 12, 1);
        }
    }

    static void number(Drawing drawing) {
        List<Gate> gates = drawing.course().gates();
        for (int i = 0; i < gates.size(); i++) {
            Point place = Segments.between(gates.get(i).left(), gates.get(i).right(), 0.3);
            drawing.label("gate-text", 11, drawing.x(place), drawing.y(place), 9, 26, "g" + (i + 1));
        }
    }
}
