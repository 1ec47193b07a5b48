package org.ringside.controllers.navigation;

import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.sim.scene.CentreLine;

/**
 * A band through a course that begins as the centre line and is pulled to where a run along it takes least time while the robot's outline
 * stays off the poles: {@link BandTime} says what the time is made of, this class lays the band out, refines it, and keeps it on the
 * centre line before and on A-frames and boards and at both ends. Besides where the base goes it finds where the base looks.
 *
 * @param spacing distance between samples, m
 * @param x world positions, m
 * @param y world positions, m
 * @param heading where the base looks, rad, without jumps
 */
record PathBand(double spacing, double[] x, double[] y, double[] heading) {
    /** Distances between the samples of the coarse band and the fine one, m. */
    private static final double[] SPACINGS = {0.1, 0.05};

    /** How often each is improved. */
    private static final int ROUNDS = 100;

    /** How dear it is to be too near to a pole, s/m^3: at first little, so that the band finds its way. */
    private static final double SOFT = 50;

    private static final double HARD = 15000;

    /** How far along the line before and behind ramps and boards the band stays on it, m. */
    private static final double STRAIGHT = 0.45;

    private static final double RUN_UP = 1.0;
    private static final double LANDING = 0.6;

    /**
     * Lays a band.
     *
     * @param course the course map
     * @param limits how fast the robot is and how much room it needs
     */
    static PathBand through(Course course, NavigatorLimits limits) {
        CentreLine line = course.line();
        int count = (int) Math.ceil(line.length() / SPACINGS[0]) + 1;
        double spacing = line.length() / (count - 1);
        PathBand band = new PathBand(spacing, new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            band.x[i] = line.x(i * spacing);
            band.y[i] = line.y(i * spacing);
            band.heading[i] = line.heading(i * spacing);
        }
        BandTime time = null;
        for (double wanted : SPACINGS) {
            boolean coarse = time == null;
            band = band.resampled(wanted);
            time = new BandTime(band, band.fixed(course), course, limits, time);
            for (int round = 0; round < ROUNDS; round++) {
                time.improve(coarse ? SOFT * StrictMath.pow(HARD / SOFT, (double) round / ROUNDS) : HARD);
            }
        }
        return band;
    }

    private boolean[] fixed(Course course) {
        boolean[] fixed = new boolean[x.length];
        for (int i = 0; i < 3; i++) {
            fixed[i] = true;
            fixed[x.length - 1 - i] = true;
        }
        for (Obstacle obstacle : course.obstacles()) {
            switch (obstacle) {
                case Obstacle.AFrame frame ->
                    fix(fixed, frame.centre(), frame.heading(), frame.run() + STRAIGHT, frame.run() + STRAIGHT,
                            frame.width());
                case Obstacle.BroadJump jump ->
                    fix(fixed, jump.centre(), jump.heading(), jump.length() / 2 + RUN_UP, jump.length() / 2 + LANDING,
                            jump.width());
                case Obstacle.PauseTable table -> {
                    // the band may leave a table as it likes
                }
                case Obstacle.WeavePoles weave -> {
                    // what the band is for
                }
            }
        }
        return fixed;
    }

    private void fix(boolean[] fixed, Point centre, double along, double before, double behind, double width) {
        GroundZone zone = new GroundZone(centre.x(), centre.y(), along, before + behind, width);
        for (int i = 0; i < x.length; i++) {
            double place = zone.along(x[i], y[i]);
            boolean aligned = Math.abs(StrictMath.sin(heading[i] - along)) < 0.1;
            fixed[i] |= aligned && place > -before && place < behind && Math.abs(zone.across(x[i], y[i])) < width / 2;
        }
    }

    /**
     * Samples the band anew at equal distances.
     *
     * @param wanted about how far apart, m
     * @return a band with other samples of the same curve
     */
    PathBand resampled(double wanted) {
        double[] arc = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            arc[i] = arc[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
        int count = (int) Math.ceil(arc[x.length - 1] / wanted) + 1;
        double apart = arc[x.length - 1] / (count - 1);
        PathBand even = new PathBand(apart, new double[count], new double[count], new double[count]);
        int k = 0;
        for (int i = 0; i < count; i++) {
            while (k < x.length - 2 && arc[k + 1] < i * apart) {
                k++;
            }
            double share = (i * apart - arc[k]) / (arc[k + 1] - arc[k]);
            even.x[i] = x[k] + share * (x[k + 1] - x[k]);
            even.y[i] = y[k] + share * (y[k + 1] - y[k]);
            even.heading[i] = heading[k] + share * (heading[k + 1] - heading[k]);
        }
        return even;
    }
}
