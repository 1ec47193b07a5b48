package org.ringside.controllers.spatial;

import org.ringside.sim.HeightScan;

/**
 * The terrain as the last height scan showed it. Scans are slower than control: each is kept with the pose at which it was first seen.
 * Confined to one thread.
 */
final class TerrainMemory {
    /** The base moves as far between two equal scans before the second counts as new, m. */
    private static final double SAME_PLACE = 0.08;

    private static final double NORMAL_STEP = 0.06;

    /** Slopes that differ by more than this are those of two surfaces. */
    private static final double EDGE = 0.4;

    private final HeightScan scan;
    private final double[] heights;
    private double x;
    private double y;
    private double sine;
    private double cosine;
    private boolean seen;

    TerrainMemory(HeightScan scan) {
        this.scan = scan;
        heights = new double[scan.points()];
    }

    /**
     * Keeps a scan, unless it is the one that is kept.
     *
     * @param shown its heights, m. Not modified.
     * @param position of the base, m (3). Not modified.
     * @param headingSineCosine of the base (2). Not modified.
     */
    void remember(double[] shown, double[] position, double[] headingSineCosine) {
        boolean same = seen;
        for (int i = 0; i < shown.length && same; i++) {
            same = shown[i] == heights[i];
        }
        if (same && Math.abs(position[0] - x) + Math.abs(position[1] - y) < SAME_PLACE) {
            return;
        }
        System.arraycopy(shown, 0, heights, 0, shown.length);
        x = position[0];
        y = position[1];
        sine = headingSineCosine[0];
        cosine = headingSineCosine[1];
        seen = true;
    }

    /** Height in the world at a place in the world, m. */
    double height(double placeX, double placeY) {
        double dx = placeX - x;
        double dy = placeY - y;
        return scan.heightAt(heights, dx * cosine + dy * sine, dy * cosine - dx * sine);
    }

    /**
     * Finds the ground's normal; beside an edge that of the gentler side.
     *
     * @param placeX place in the world, m
     * @param placeY place in the world, m
     * @param out unit vector in the world. Modified.
     * @param at where it goes
     */
    void normal(double placeX, double placeY, double[] out, int at) {
        double here = height(placeX, placeY);
        double slopeX = gentler(
                height(placeX + NORMAL_STEP, placeY) - here, here - height(placeX - NORMAL_STEP, placeY));
        double slopeY = gentler(
                height(placeX, placeY + NORMAL_STEP) - here, here - height(placeX, placeY - NORMAL_STEP));
        double norm = Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
        out[at] = -slopeX / norm;
        out[at + 1] = -slopeY / norm;
        out[at + 2] = 1 / norm;
    }

    /** The mean of the slopes on both sides; where they differ there is an edge, and the gentler one counts. */
    private static double gentler(double ahead, double behind) {
        if (Math.abs(ahead - behind) < EDGE * NORMAL_STEP) {
            return (ahead + behind) / (2 * NORMAL_STEP);
        }
        return (Math.abs(ahead) < Math.abs(behind) ? ahead : behind) / NORMAL_STEP;
    }
}
