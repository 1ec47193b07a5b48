package org.ringside.controllers.spatial.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.spatial.SpatialBody;

/**
 * Moves a wanted foothold to the nearest place that is good to stand on: off the edges of tables, off poles, and off ground that
 * must not be touched. Confined to one thread.
 */
public final class FootholdChooser {
    private static final double STEP = 0.02;
    private static final int STEPS = 7;
    private static final double EDGE_REACH = 0.035;

    /** No foot stands nearer than this below a step, where its shin would strike the edge, m. */
    private static final double STEEPEST_WALL = 0.7;
    private static final double WALL_REACH = 0.11;

    /** A rise over the reach that is steeper than this is an edge. */
    private static final double STEEPEST = 0.85;

    /** Offsets to try, nearest first, m (2 each). */
    private final double[] offsets;

    private final double zoneMargin;

    /** The chosen place in the world, m. */
    public double x;
    /** The chosen place in the world, m. */
    public double y;

    /**
     * Makes a chooser.
     *
     * @param zoneMargin how far from a forbidden zone a foot's centre stays, m
     */
    public FootholdChooser(double zoneMargin) {
        this.zoneMargin = zoneMargin;
        List<double[]> all = new ArrayList<>();
        for (int i = -STEPS; i <= STEPS; i++) {
            for (int j = -STEPS; j <= STEPS; j++) {
                if (i * i + j * j <= STEPS * STEPS) {
                    all.add(new double[] {i * STEP, j * STEP});
                }
            }
        }
        all.sort(Comparator.comparingDouble(o -> o[0] * o[0] + o[1] * o[1]));
        offsets = all.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    /**
     * Chooses; the result is in {@link #x} and {@link #y}. Keeps what was wanted where nothing near is good.
     *
     * @param body the robot. Not modified.
     * @param wantedX wanted place in the world, m
     * @param wantedY wanted place in the world, m
     * @param zone ground that must not be touched, or null
     */
    public void choose(SpatialBody body, double wantedX, double wantedY, GroundZone zone) {
        for (int i = 0; i < offsets.length; i += 2) {
            x = wantedX + offsets[i];
            y = wantedY + offsets[i + 1];
            if (allowed(zone) && !onEdge(body)) {
                return;
            }
        }
        x = wantedX;
        y = wantedY;
        if (!allowed(zone)) {
            // out of the zone by the nearer end
            double along = zone.along(x, y);
            double shift = Math.copySign(zone.length() / 2 + zoneMargin, along) - along;
            x += shift * zone.cosine();
            y += shift * zone.sine();
        }
    }

    /**
     * Takes a place as it is.
     *
     * @param placeX place in the world, m
     * @param placeY place in the world, m
     */
    public void force(double placeX, double placeY) {
        x = placeX;
        y = placeY;
    }

    private boolean allowed(GroundZone zone) {
        return zone == null || Math.abs(zone.along(x, y)) >= zone.length() / 2 + zoneMargin
                || Math.abs(zone.across(x, y)) >= zone.width() / 2 + zoneMargin;
    }

    private boolean onEdge(SpatialBody body) {
        double here = body.terrain(x, y);
        double limit = STEEPEST * EDGE_REACH;
        double wall = here + STEEPEST_WALL * WALL_REACH;
        return body.terrain(x + WALL_REACH, y) > wall
                || body.terrain(x - WALL_REACH, y) > wall
                || body.terrain(x, y + WALL_REACH) > wall
                || body.terrain(x, y - WALL_REACH) > wall
                || Math.abs(body.terrain(x + EDGE_REACH, y) - here) > limit
                || Math.abs(body.terrain(x - EDGE_REACH, y) - here) > limit
                || Math.abs(body.terrain(x, y + EDGE_REACH) - here) > limit
                || Math.abs(body.terrain(x, y - EDGE_REACH) - here) > limit;
    }
}
