package org.ringside.courses;

import java.util.List;

/**
 * One obstacle of a course, with the gates that judge it. Sealed, so that the compiler lists every place at which a new kind
 * must be handled: geometry, judging, drawing, linting. Immutable.
 *
 * <p>Lengths in metres, angles in radians, positions in the course's world frame.
 */
public sealed interface Obstacle {
    /**
     * Returns the name, unique on the course, such as {@code weave-poles}.
     *
     * @return lower-case words joined by hyphens
     */
    String name();

    /**
     * Returns the gates in the order in which they must be crossed.
     *
     * @return at least one gate
     */
    List<Gate> gates();

    /**
     * Returns the nominal size, which divided by the course's target speed gives the allotted time.
     *
     * @return the size, m
     */
    double nominalSize();

    /**
     * A table on which a run starts, or ends after a hold.
     *
     * @param name unique name
     * @param role whether the run starts or ends here
     * @param centre centre of the top
     * @param heading direction of its length, rad
     * @param length size along the heading, m
     * @param width size across, m
     * @param height height of the top, m
     * @param nominalSize size for the allotted time, m
     * @param gates gates in their order
     */
    record PauseTable(
            String name,
            TableRole role,
            Point centre,
            double heading,
            double length,
            double width,
            double height,
            double nominalSize,
            List<Gate> gates)
            implements Obstacle {
        /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
        public PauseTable {
            gates = Checks.common(name, nominalSize, gates);
            Checks.size(name, "length", length, 0.1, 100);
            Checks.size(name, "width", width, 0.1, 100);
            Checks.size(name, "height", height, 0, 2);
            Checks.angle(name, "heading", heading);
        }
    }

    /** What a table is for. */
    enum TableRole {
        /** The run starts on it. */
        START,
        /** The run ends on it, after a hold. */
        END
    }

    /**
     * A row of upright poles to be passed on alternating sides.
     *
     * @param name unique name
     * @param poles where the poles stand, in their order
     * @param radius radius of a pole, m
     * @param height height of a pole, m
     * @param nominalSize size for the allotted time, m
     * @param gates gates in their order
     */
    record WeavePoles(
            String name, List<Point> poles, double radius, double height, double nominalSize, List<Gate> gates)
            implements Obstacle {
        /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
        public WeavePoles {
            gates = Checks.common(name, nominalSize, gates);
            poles = List.copyOf(poles);
            if (poles.size() < 2 || poles.size() > 64) {
                throw new IllegalArgumentException(name + ": poles: 2 to 64 poles are expected, not " + poles.size());
            }
            Checks.size(name, "radius", radius, 0.001, 0.5);
            Checks.size(name, "height", height, 0.05, 5);
        }
    }

    /**
     * Two ramps that meet in a level ridge.
     *
     * @param name unique name
     * @param centre middle of the ridge
     * @param heading direction in which it is crossed, rad
     * @param panelLength length of each ramp along its slope, m
     * @param slope angle of each ramp, rad
     * @param width size across, m
     * @param nominalSize size for the allotted time, m
     * @param gates gates in their order
     */
    record AFrame(
            String name,
            Point centre,
            double heading,
            double panelLength,
            double slope,
            double width,
            double nominalSize,
            List<Gate> gates)
            implements Obstacle {
        /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
        public AFrame {
            gates = Checks.common(name, nominalSize, gates);
            Checks.size(name, "panelLength", panelLength, 0.2, 20);
            Checks.size(name, "slope", slope, 0.01, 1.4);
            Checks.size(name, "width", width, 0.2, 20);
            Checks.angle(name, "heading", heading);
        }

        /**
         * Returns the horizontal length of one ramp.
         *
         * @return the length, m
         */
        public double run() {
            return panelLength * StrictMath.cos(slope);
        }

        /**
         * Returns the height of the ridge.
         *
         * @return the height, m
         */
        public double apex() {
            return panelLength * StrictMath.sin(slope);
        }
    }

    /**
     * A low board to be cleared in one leap without a touch.
     *
     * @param name unique name
     * @param centre centre of the board
     * @param heading direction of the leap, rad
     * @param length size along the leap, m
     * @param width size across, m
     * @param height thickness of the board, m
     * @param nominalSize size for the allotted time, m
     * @param gates gates in their order
     */
    record BroadJump(
            String name,
            Point centre,
            double heading,
            double length,
            double width,
            double height,
            double nominalSize,
            List<Gate> gates)
            implements Obstacle {
        /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
        public BroadJump {
            gates = Checks.common(name, nominalSize, gates);
            Checks.size(name, "length", length, 0.05, 10);
            Checks.size(name, "width", width, 0.1, 20);
            Checks.size(name, "height", height, 0.0001, 1);
            Checks.angle(name, "heading", heading);
        }
    }
}
