package org.ringside.sim.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A smooth plane curve of straight lines and circular arcs, by its arc length: the line along which a course is meant to be
 * run. Immutable and safe in any thread.
 *
 * <p>Beyond its ends the line goes on straight. Made from waypoints: each inner corner is rounded by the arc of the asked
 * radius that touches both legs (a fillet), so that position and heading are continuous, and curvature is constant by piece.
 */
public final class CentreLine {
    /** Numbers a piece: start arc length, x, y, heading, curvature. */
    private static final int STRIDE = 5;

    private final double[] pieces;
    private final double length;

    private CentreLine(double[] pieces, double length) {
        this.pieces = pieces;
        this.length = length;
    }

    /**
     * Where the line changes direction.
     *
     * @param x world position, m
     * @param y world position, m
     * @param radius radius of the arc that rounds the corner, m; unused at the ends
     */
    public record Corner(double x, double y, double radius) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is not finite or the radius is negative
         */
        public Corner {
            if (!Double.isFinite(x) || !Double.isFinite(y) || !(radius >= 0 && radius < 1e6)) {
                throw new IllegalArgumentException(
                        "corner must be finite with a radius >= 0: x = " + x + ", y = " + y + ", radius = " + radius);
            }
        }
    }

    /**
     * Rounds the corners of a polyline.
     *
     * @param corners at least two; the first and the last are the ends
     * @return the line
     * @throws IllegalArgumentException if neighbours coincide, the line doubles back, or an arc does not fit on its legs;
     *     the message names the corner, counted from 0, and says which radius would fit
     */
    public static CentreLine through(List<Corner> corners) {
        if (corners.size() < 2) {
            throw new IllegalArgumentException("a centre line needs at least 2 corners: " + corners.size());
        }
        List<double[]> pieces = new ArrayList<>();
        double arcLength = 0;
        double usedBefore = 0;
        for (int i = 0; i + 1 < corners.size(); i++) {
            Corner from = corners.get(i);
            Corner to = corners.get(i + 1);
            double leg = distance(from, to);
            if (leg < 1e-9) {
                throw new IllegalArgumentException("corners " + i + " and " + (i + 1) + " coincide");
            }
            double heading = StrictMath.atan2(to.y() - from.y(), to.x() - from.x());
            boolean last = i + 2 == corners.size();
            double turn = last ? 0 : turn(from, to, corners.get(i + 2));
            double tangent = to.radius() * StrictMath.tan(Math.abs(turn) / 2);
            if (Math.abs(turn) > Math.PI - 1e-6) {
                throw new IllegalArgumentException("the line doubles back at corner " + (i + 1));
            }
            double straight = leg - usedBefore - (last ? 0 : tangent);
            if (straight < -1e-9) {
                throw new IllegalArgumentException("the arc at corner " + (i + (last || usedBefore > tangent ? 0 : 1))
                        + " does not fit between its neighbours: its leg is " + (-straight)
                        + " m too short; choose a smaller radius");
            }
            double startX = from.x() + usedBefore * StrictMath.cos(heading);
            double startY = from.y() + usedBefore * StrictMath.sin(heading);
            pieces.add(new double[] {arcLength, startX, startY, heading, 0});
            arcLength += Math.max(0, straight);
            if (!last && Math.abs(turn) > 1e-12 && to.radius() > 0) {
                double endX = to.x() - tangent * StrictMath.cos(heading);
                double endY = to.y() - tangent * StrictMath.sin(heading);
                pieces.add(new double[] {arcLength, endX, endY, heading, Math.signum(turn) / to.radius()});
                arcLength += to.radius() * Math.abs(turn);
            }
            usedBefore = tangent;
        }
        double[] flat = new double[pieces.size() * STRIDE];
        for (int i = 0; i < pieces.size(); i++) {
            System.arraycopy(pieces.get(i), 0, flat, i * STRIDE, STRIDE);
        }
        return new CentreLine(flat, arcLength);
    }

    private static double distance(Corner a, Corner b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Signed change of direction at b on the way from a to c, rad. */
    private static double turn(Corner a, Corner b, Corner c) {
        double x1 = b.x() - a.x();
        double y1 = b.y() - a.y();
        double x2 = c.x() - b.x();
        double y2 = c.y() - b.y();
        return StrictMath.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2);
    }

    /**
     * Returns the whole length.
     *
     * @return the length, m
     */
    public double length() {
        return length;
    }

    /**
     * Returns a position on the line.
     *
     * @param s arc length from the start, m
     * @return world x, m
     */
    public double x(double s) {
        int piece = pieceAt(s);
        double along = s - pieces[piece];
        double heading = pieces[piece + 3];
        double curvature = pieces[piece + 4];
        return pieces[piece + 1] + (curvature == 0
                ? along * StrictMath.cos(heading)
                : (StrictMath.sin(heading + curvature * along) - StrictMath.sin(heading)) / curvature);
    }

    /**
     * Returns a position on the line.
     *
     * @param s arc length from the start, m
     * @return world y, m
     */
    public double y(double s) {
        int piece = pieceAt(s);
        double along = s - pieces[piece];
        double heading = pieces[piece + 3];
        double curvature = pieces[piece + 4];
        return pieces[piece + 2] + (curvature == 0
                ? along * StrictMath.sin(heading)
                : (StrictMath.cos(heading) - StrictMath.cos(heading + curvature * along)) / curvature);
    }

    /**
     * Returns the direction of the line.
     *
     * @param s arc length from the start, m
     * @return heading, rad, not wrapped
     */
    public double heading(double s) {
        int piece = pieceAt(s);
        return pieces[piece + 3] + pieces[piece + 4] * (s - pieces[piece]);
    }

    /**
     * Returns the curvature of the line.
     *
     * @param s arc length from the start, m
     * @return 1 / radius, 1/m, positive where the line turns left
     */
    public double curvature(double s) {
        return s < 0 || s > length ? 0 : pieces[pieceAt(s) + 4];
    }

    /**
     * Finds the point of the line nearest to a position, near a guess.
     *
     * @param x world position, m
     * @param y world position, m
     * @param from least arc length to look at, m
     * @param to largest arc length to look at, m
     * @return arc length of the nearest point within the range, m
     */
    public double project(double x, double y, double from, double to) {
        double best = from;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int piece = 0; piece < pieces.length; piece += STRIDE) {
            double low = Math.max(from, piece == 0 ? Double.NEGATIVE_INFINITY : pieces[piece]);
            boolean last = piece + STRIDE == pieces.length;
            double high = Math.min(to, last ? Double.POSITIVE_INFINITY : pieces[piece + STRIDE]);
            if (low > high) {
                continue;
            }
            double s = Math.clamp(projectOnPiece(piece, x, y), low, high);
            double dx = x(s) - x;
            double dy = y(s) - y;
            if (dx * dx + dy * dy < bestDistance) {
                bestDistance = dx * dx + dy * dy;
                best = s;
            }
        }
        return best;
    }

    private double projectOnPiece(int piece, double x, double y) {
        double dx = x - pieces[piece + 1];
        double dy = y - pieces[piece + 2];
        double heading = pieces[piece + 3];
        double curvature = pieces[piece + 4];
        double along = dx * StrictMath.cos(heading) + dy * StrictMath.sin(heading);
        if (curvature == 0) {
            return pieces[piece] + along;
        }
        // around the arc's centre, the angle from its start
        double across = dy * StrictMath.cos(heading) - dx * StrictMath.sin(heading);
        double sign = Math.signum(curvature);
        return pieces[piece] + StrictMath.atan2(along, (1 / curvature - across) * sign) * sign / curvature;
    }

    private int pieceAt(double s) {
        int low = 0;
        int high = pieces.length / STRIDE - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces[middle * STRIDE] <= s) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * STRIDE;
    }
}
