package org.ringside.app.skill.bench;

import org.ringside.sim.scene.Scene;

/** Measures how high feet are swung: the least of the highest points of all swings. Confined to one thread. */
final class Swings {
    /** A foot that is off the ground for a shorter time bounces, s. */
    private static final double SHORTEST = 0.06;

    private final Scene scene;
    /** When each foot left the ground, s; NaN while it stands, and for the first swing, whose beginning was not seen (feet). */
    private final double[] begin;
    /** The highest point since then above the terrain below it, m (feet). */
    private final double[] peak;

    private double least = Double.NaN;

    Swings(Scene scene, int feet) {
        this.scene = scene;
        begin = new double[feet];
        peak = new double[feet];
        java.util.Arrays.fill(begin, Double.NaN);
        java.util.Arrays.fill(peak, Double.NaN);
    }

    void look(Posture posture) {
        for (int i = 0; i < begin.length; i++) {
            if (posture.touching[i]) {
                if (posture.time - begin[i] > SHORTEST) {
                    least = Double.isNaN(least) ? peak[i] : Math.min(least, peak[i]);
                }
                begin[i] = Double.NaN;
                peak[i] = 0;
            } else if (!Double.isNaN(peak[i])) {
                // only a foot that was seen standing has begun a swing
                begin[i] = Double.isNaN(begin[i]) ? posture.time : begin[i];
                double ground = scene.heightAt(posture.footX[i], posture.footY[i]);
                peak[i] = Math.max(peak[i], posture.footBottom[i] - ground);
            }
        }
    }

    /** The lowest swing's highest point above the terrain, m; NaN if no foot was swung. */
    double lowest() {
        return least;
    }
}
