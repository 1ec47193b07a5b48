package org.ringside.controllers.navigation;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.scene.CentreLine;

/**
 * An elastic band (Quinlan and Khatib, Elastic Bands, ICRA 1993) through a course: it begins as the centre line, is pushed off the poles until
 * the rectangle that the robot sweeps clears them, and is kept smooth. Before and on A-frames and boards, and at both ends, it stays on the centre
 * line. Besides where the base goes it finds where the base looks: along the band, unless turning away gives more room.
 *
 * @param spacing distance between samples, m
 * @param x world positions, m
 * @param y world positions, m
 * @param heading where the base looks, rad, without jumps
 */
record PathBand(double spacing, double[] x, double[] y, double[] heading) {
    private static final double SPACING = 0.05;
    private static final int ROUNDS = 1500;
    private static final int FIRST_ROUNDS = 1000;
    private static final double LATE_SMOOTHING = 0.15;

    /** How far along the line before and behind ramps and boards the band stays on it, m. */
    private static final double STRAIGHT = 0.45;

    private static final double RUN_UP = 1.0;
    private static final double LANDING = 0.6;

    /** How far the base stays inside the arena, m. */
    private static final double INSIDE = 0.12;

    private static final double BENDING = 0.03;
    private static final double PULL = 0.002;
    private static final double PUSH = 0.7;
    private static final double ALIGN = 0.01;
    private static final double TURNING = 0.03;

    /**
     * Lays a band.
     *
     * @param course the course map
     * @param limits how much room the robot needs
     */
    static PathBand through(Course course, NavigatorLimits limits) {
        CentreLine line = course.line();
        int count = (int) Math.ceil(line.length() / SPACING) + 1;
        double spacing = line.length() / (count - 1);
        PathBand band = new PathBand(spacing, new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            band.x[i] = line.x(i * spacing);
            band.y[i] = line.y(i * spacing);
            band.heading[i] = line.heading(i * spacing);
        }
        boolean[] fixed = band.fixed(course);
        List<double[]> poles = poles(course);
        for (int round = 0; round < ROUNDS; round++) {
            // first a smooth band, then one that clears what smoothness left too near
            double share = round < FIRST_ROUNDS ? 1 : LATE_SMOOTHING;
            band.smooth(fixed, share);
            band.turn(fixed, share);
            band.clear(fixed, poles, limits);
            band.stayInside(fixed, course.arena());
        }
        return band;
    }

    private static List<double[]> poles(Course course) {
        List<double[]> poles = new ArrayList<>();
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (Point pole : weave.poles()) {
                    poles.add(new double[] {pole.x(), pole.y(), weave.radius()});
                }
            }
        }
        return poles;
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

    /** Bends less, and pulls straight a little. */
    private void smooth(boolean[] fixed, double share) {
        for (int pass = 0; pass < 2; pass++) {
            double[] values = pass == 0 ? x : y;
            double last = values[0] - 2 * values[1] + values[2];
            for (int i = 2; i < values.length - 2; i++) {
                double bend = values[i - 1] - 2 * values[i] + values[i + 1];
                double next = values[i] - 2 * values[i + 1] + values[i + 2];
                double change = PULL * bend - BENDING * (last - 2 * bend + next);
                last = bend;
                if (!fixed[i]) {
                    values[i] += share * change;
                }
            }
        }
    }

    private void turn(boolean[] fixed, double share) {
        double last = heading[0] - 2 * heading[1] + heading[2];
        for (int i = 2; i < x.length - 2; i++) {
            double bend = heading[i - 1] - 2 * heading[i] + heading[i + 1];
            double next = heading[i] - 2 * heading[i + 1] + heading[i + 2];
            double towards = StrictMath.atan2(y[i + 1] - y[i - 1], x[i + 1] - x[i - 1]);
            double error = towards - heading[i];
            error -= 2 * Math.PI * Math.rint(error / (2 * Math.PI));
            double change = ALIGN * error - TURNING * (last - 2 * bend + next) + 5 * PULL * bend;
            last = bend;
            if (!fixed[i]) {
                heading[i] += share * change;
            }
        }
    }

    private void clear(boolean[] fixed, List<double[]> poles, NavigatorLimits limits) {
        for (int i = 0; i < x.length; i++) {
            if (fixed[i]) {
                continue;
            }
            for (double[] pole : poles) {
                pushOff(i, pole, limits);
            }
        }
    }

    /** Moves and turns one sample off one pole, down the gradient of the distance between rectangle and pole. */
    private void pushOff(int i, double[] pole, NavigatorLimits limits) {
        double dx = pole[0] - x[i];
        double dy = pole[1] - y[i];
        double room = pole[2] + limits.poleMargin();
        double most = Math.max(limits.front(), limits.rear()) + limits.halfWidth() + room;
        if (dx * dx + dy * dy > most * most) {
            return;
        }
        double c = Trigonometry.cos(heading[i]);
        double s = Trigonometry.sin(heading[i]);
        double ahead = c * dx + s * dy;
        double left = c * dy - s * dx;
        double outAhead = ahead > 0 ? ahead - limits.front() : -ahead - limits.rear();
        double outLeft = Math.abs(left) - limits.halfWidth();
        double awayAhead;
        double awayLeft;
        double distance;
        if (outAhead > 0 && outLeft > 0) {
            distance = Math.sqrt(outAhead * outAhead + outLeft * outLeft);
            awayAhead = Math.copySign(outAhead / distance, ahead);
            awayLeft = Math.copySign(outLeft / distance, left);
        } else if (outLeft > outAhead) {
            distance = outLeft;
            awayAhead = 0;
            awayLeft = Math.copySign(1, left);
        } else {
            distance = outAhead;
            awayAhead = Math.copySign(1, ahead);
            awayLeft = 0;
        }
        double lack = room - distance;
        if (lack <= 0) {
            return;
        }
        x[i] -= PUSH * lack * (c * awayAhead - s * awayLeft);
        y[i] -= PUSH * lack * (s * awayAhead + c * awayLeft);
        // turning left moves the pole to the right in the base's frame
        double gain = awayAhead * left - awayLeft * ahead;
        heading[i] += PUSH * lack * gain / (gain * gain + limits.front() * limits.rear());
    }

    private void stayInside(boolean[] fixed, Arena arena) {
        for (int i = 0; i < x.length; i++) {
            if (!fixed[i]) {
                x[i] = Math.clamp(x[i], arena.xMinimum() + INSIDE, arena.xMaximum() - INSIDE);
                y[i] = Math.clamp(y[i], arena.yMinimum() + INSIDE, arena.yMaximum() - INSIDE);
            }
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
