package org.ringside.sim.sensing;

import java.util.List;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * Answers {@link Scene#heightAt} to the same bits, several times faster: sines and bounds of each solid are computed once. Immutable
 * and safe in any thread.
 */
final class TerrainHeights {
    /** Numbers a solid: x, y, square of the bounding radius, cosine, sine, half length or run, half width, height. */
    private static final int STRIDE = 8;

    private final Solid[] solids;
    private final double[] figures;

    TerrainHeights(Scene scene) {
        List<Solid> all = scene.solids();
        solids = all.toArray(Solid[]::new);
        figures = new double[STRIDE * solids.length];
        for (int i = 0; i < solids.length; i++) {
            double radius = solids[i].boundingRadius();
            set(i, 0, solids[i].x(), solids[i].y(), radius * radius * 1.000001);
            switch (solids[i]) {
                case Solid.Box box -> setAxes(i, box.heading(), box.length() / 2, box.width() / 2, box.height());
                case Solid.Ridge ridge -> setAxes(i, ridge.heading(), ridge.run(), ridge.width() / 2, ridge.height());
                case Solid.Pole pole -> setAxes(i, 0, pole.radius(), pole.radius(), pole.height());
            }
        }
    }

    private void set(int solid, int offset, double... values) {
        System.arraycopy(values, 0, figures, STRIDE * solid + offset, values.length);
    }

    private void setAxes(int solid, double heading, double half, double halfWidth, double height) {
        set(solid, 3, Trigonometry.cos(heading), Trigonometry.sin(heading), half, halfWidth, height);
    }

    double heightAt(double x, double y) {
        // Optimization for "scene.heightAt(x, y)"
        double top = 0;
        for (int i = 0; i < solids.length; i++) {
            int f = STRIDE * i;
            double dx = x - figures[f];
            double dy = y - figures[f + 1];
            if (dx * dx + dy * dy <= figures[f + 2]) {
                top = Math.max(top, topOf(solids[i], f, dx, dy));
            }
        }
        return top;
    }

    private double topOf(Solid solid, int f, double dx, double dy) {
        double along = dx * figures[f + 3] + dy * figures[f + 4];
        double across = dy * figures[f + 3] - dx * figures[f + 4];
        double half = figures[f + 5];
        double height = figures[f + 7];
        boolean inside = Math.abs(along) <= half && Math.abs(across) <= figures[f + 6];
        return switch (solid) {
            case Solid.Box _ -> inside ? height : 0;
            case Solid.Ridge _ -> inside ? height * (1 - Math.abs(along) / half) : 0;
            case Solid.Pole _ -> dx * dx + dy * dy <= half * half ? height : 0;
        };
    }
}
