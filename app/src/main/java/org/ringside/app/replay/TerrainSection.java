package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * The section of a scene along its centre line: one piece for each stretch over the same solid, poles left out. Only what stands
 * out of the ground is listed; between the pieces the ground is level at z = 0.
 */
final class TerrainSection {
    private static final double STEP = 0.005;

    private TerrainSection() {}

    /**
     * A stretch of the line over one solid.
     *
     * @param solid index of the solid in the scene
     * @param points arc length and height in turn, m (2 x points)
     */
    record Piece(int solid, double[] points) {}

    /** The pieces from one arc length to another, in order. */
    static List<Piece> of(Scene scene, double from, double to) {
        List<Piece> pieces = new ArrayList<>();
        int steps = (int) Math.ceil((to - from) / STEP);
        double low = from;
        int solid = solidAt(scene, from);
        for (int i = 1; i <= steps; i++) {
            double s = from + i * STEP;
            int next = i == steps ? -2 : solidAt(scene, s);
            if (next != solid) {
                double border = i == steps ? s : border(scene, s - STEP, s, solid);
                if (solid >= 0) {
                    pieces.add(piece(scene, solid, low, border));
                }
                low = border;
                solid = next;
            }
        }
        return pieces;
    }

    private static int solidAt(Scene scene, double s) {
        CentreLine line = scene.centreLine();
        Solid solid = scene.solidAt(line.x(s), line.y(s));
        return solid == null || solid instanceof Solid.Pole ? -1 : scene.solids().indexOf(solid);
    }

    /** Finds, by bisection, where the solid that holds at low ends. */
    private static double border(Scene scene, double low, double high, int solid) {
        double inside = low;
        double outside = high;
        while (outside - inside > 1e-6) {
            double middle = (inside + outside) / 2;
            if (solidAt(scene, middle) == solid) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static Piece piece(Scene scene, int index, double low, double high) {
        Solid solid = scene.solids().get(index);
        int count = Math.max(2, (int) Math.ceil((high - low) / STEP) + 1);
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double s = low + (high - low) * i / (count - 1);
            double inset = Math.clamp(s, low + 2e-6, Math.max(low + 2e-6, high - 2e-6));
            CentreLine line = scene.centreLine();
            double[] point = {s, solid.topAt(line.x(inset), line.y(inset))};
            if (kept.size() >= 2 && isStraight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return new Piece(index, kept.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static boolean isStraight(double[] a, double[] b, double[] c) {
        double share = (b[0] - a[0]) / (c[0] - a[0]);
        return Math.abs(a[1] + share * (c[1] - a[1]) - b[1]) < 2e-4;
    }
}
