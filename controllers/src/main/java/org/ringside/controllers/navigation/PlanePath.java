package org.ringside.controllers.navigation;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.SceneBuilder;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * A path over a course for a robot that can move in all directions of the plane: where the base goes, where it looks, how fast, and
 * which skill each place asks for. Samples at equal distances. Immutable and safe in any thread.
 */
public final class PlanePath {
    private static final double SPACING = 0.02;
    private static final double RAMP_MARGIN = 0.40;
    private static final double STEP_MARGIN = 0.40;
    private static final double LARGEST_FLAT_STEP = 0.02;

    /** Slowest planned speed, m/s: a stop is approached at a creep, or it would never be reached. */
    private static final double CREEP = 0.08;

    private static final double LONGEST_LOOK = 3;

    /** Distance between samples, m. */
    final double spacing;
    /** World positions of the samples, m. */
    final double[] x;
    /** World positions of the samples, m. */
    final double[] y;
    /** Where the base looks, rad, without jumps. */
    final double[] heading;
    /** Direction of travel, rad, without jumps. */
    final double[] direction;
    /** Largest speed along the path, m/s. */
    final double[] speed;

    /** When each sample is reached if all goes as planned, s. */
    final double[] time;

    private final NavigatorLimits limits;
    private final SkillName[] skill;
    private final List<GroundZone> boards;

    /**
     * Plans a path.
     *
     * @param course the course map
     * @param limits what the walk can do
     */
    public PlanePath(Course course, NavigatorLimits limits) {
        this.limits = limits;
        PathBand band = PathBand.through(course, limits).resampled(SPACING);
        spacing = band.spacing();
        x = band.x();
        y = band.y();
        heading = band.heading();
        direction = directions();
        boards = boards(course);
        skill = new SkillName[x.length];
        speed = new double[x.length];
        time = new double[x.length];
        Scene scene = SceneBuilder.build(course);
        for (int i = 0; i < x.length; i++) {
            planSample(i, scene, limits);
        }
        slowAtSteps(scene, limits);
        brake();
        accelerate();
        for (int i = 1; i < x.length; i++) {
            time[i] = time[i - 1] + 2 * spacing / (speed[i] + speed[i - 1]);
        }
    }

    /**
     * Returns the boards of the course, in their order.
     *
     * @return what no foot may touch
     */
    public List<GroundZone> boards() {
        return boards;
    }

    /**
     * Returns how many samples there are.
     *
     * @return the number
     */
    public int samples() {
        return x.length;
    }

    /**
     * Returns where the base is at a sample.
     *
     * @param sample its number
     * @return world position, m
     */
    public double x(int sample) {
        return x[sample];
    }

    /**
     * Returns where the base is at a sample.
     *
     * @param sample its number
     * @return world position, m
     */
    public double y(int sample) {
        return y[sample];
    }

    /**
     * Returns where the base looks at a sample.
     *
     * @param sample its number
     * @return direction, rad
     */
    public double heading(int sample) {
        return heading[sample];
    }

    /**
     * Returns when a sample is reached if all goes as planned.
     *
     * @param sample its number
     * @return time since the start of the path, s
     */
    public double time(int sample) {
        return time[sample];
    }

    /**
     * Returns the limits by which the path was planned.
     *
     * @return what the walk can do
     */
    public NavigatorLimits limits() {
        return limits;
    }

    /** Returns the skill that a sample asks for. */
    SkillName skillAt(int sample) {
        return skill[sample];
    }

    private static List<GroundZone> boards(Course course) {
        List<GroundZone> zones = new ArrayList<>();
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.BroadJump jump) {
                zones.add(new GroundZone(
                        jump.centre().x(), jump.centre().y(), jump.heading(), jump.length(), jump.width()));
            }
        }
        return List.copyOf(zones);
    }

    private double[] directions() {
        double[] angle = new double[x.length];
        double last = heading[0];
        for (int i = 0; i < x.length; i++) {
            int from = Math.max(0, i - 1);
            int to = Math.min(x.length - 1, i + 1);
            double now = StrictMath.atan2(y[to] - y[from], x[to] - x[from]);
            last = now + 2 * Math.PI * Math.rint((last - now) / (2 * Math.PI));
            angle[i] = last;
        }
        return angle;
    }

    private void planSample(int i, Scene scene, NavigatorLimits limits) {
        skill[i] = SkillName.TROT;
        speed[i] = flatSpeed(i, limits);
        for (Solid solid : scene.solids()) {
            if (solid instanceof Solid.Ridge ridge) {
                climb(i, ridge, limits);
            }
        }
        for (GroundZone board : boards) {
            double before = -board.length() / 2 - board.along(x[i], y[i]);
            boolean beside = Math.abs(board.across(x[i], y[i])) > board.width() / 2;
            if (!beside && before <= limits.takeOff() && before >= -board.length() - 0.4) {
                skill[i] = SkillName.JUMP;
                speed[i] = Math.min(speed[i], limits.approach());
            } else if (!beside && Math.abs(before - limits.takeOff()) < STEP_MARGIN) {
                speed[i] = Math.min(speed[i], limits.approach());
            }
        }
    }

    /** Speed that direction, turning and curvature allow. */
    private double flatSpeed(int i, NavigatorLimits limits) {
        double slip = direction[i] - heading[i];
        double ahead = StrictMath.cos(slip) / limits.forward();
        double aside = StrictMath.sin(slip) / limits.sideways();
        double most = 1 / Math.sqrt(ahead * ahead + aside * aside);
        double turning = Math.abs(rate(heading, i));
        double bending = Math.abs(rate(direction, i));
        if (turning > 0) {
            most = Math.min(most, limits.turn() / turning);
        }
        double twist = Math.abs(rate(heading, Math.min(i + 3, x.length - 1)) - rate(heading, Math.max(i - 3, 0)))
                / (6 * spacing);
        if (twist > 0) {
            most = Math.min(most, Math.sqrt(limits.turnChange() / twist));
        }
        if (bending > 0) {
            most = Math.min(most, Math.sqrt(limits.inCurves() / bending));
        }
        return Math.max(CREEP, most);
    }

    /** Change of an angle along the path, rad/m, over some samples. */
    double rate(double[] angle, int i) {
        int from = Math.max(0, i - 3);
        int to = Math.min(x.length - 1, i + 3);
        return (angle[to] - angle[from]) / ((to - from) * spacing);
    }

    private void climb(int i, Solid.Ridge ridge, NavigatorLimits limits) {
        GroundZone zone = new GroundZone(ridge.x(), ridge.y(), ridge.heading(), 2 * ridge.run(), ridge.width());
        double along = zone.along(x[i], y[i]);
        if (Math.abs(along) < ridge.run() + RAMP_MARGIN && Math.abs(zone.across(x[i], y[i])) < ridge.width() / 2) {
            skill[i] = SkillName.CLIMB;
            boolean up = along * StrictMath.cos(direction[i] - ridge.heading()) < 0;
            speed[i] = Math.min(speed[i], up ? limits.climb() : limits.descent());
        }
    }

    private void slowAtSteps(Scene scene, NavigatorLimits limits) {
        for (int i = 1; i < x.length; i++) {
            double rise = Math.abs(scene.heightAt(x[i], y[i]) - scene.heightAt(x[i - 1], y[i - 1]));
            if (rise > LARGEST_FLAT_STEP && skill[i] != SkillName.CLIMB) {
                int around = (int) (STEP_MARGIN / spacing);
                for (int k = Math.max(0, i - around); k <= Math.min(x.length - 1, i + around); k++) {
                    speed[k] = Math.min(speed[k], limits.step());
                }
            }
        }
    }

    private void accelerate() {
        for (int i = 1; i < x.length; i++) {
            double rate = runUp(i) ? limits.runUp() : limits.acceleration();
            speed[i] = Math.min(speed[i], Math.sqrt(speed[i - 1] * speed[i - 1] + 2 * rate * spacing));
        }
    }

    private boolean runUp(int i) {
        for (GroundZone board : boards) {
            if (Math.abs(board.along(x[i], y[i])) < board.length() / 2 + limits.takeOff()
                    && Math.abs(board.across(x[i], y[i])) < board.width() / 2) {
                return true;
            }
        }
        return false;
    }

    /** Returns the time by the plan from a sample to the one nearest to a place farther on, s. */
    double timeTo(int from, double placeX, double placeY) {
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        int to = Math.min(x.length, from + (int) (LONGEST_LOOK / spacing));
        for (int i = from; i < to; i++) {
            double distance = (x[i] - placeX) * (x[i] - placeX) + (y[i] - placeY) * (y[i] - placeY);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return time[best] - time[from];
    }

    private void brake() {
        speed[x.length - 1] = CREEP;
        for (int i = x.length - 2; i >= 0; i--) {
            double rate = runUp(i) ? limits.runUp() : limits.braking();
            speed[i] = Math.min(speed[i], Math.sqrt(speed[i + 1] * speed[i + 1] + 2 * rate * spacing));
        }
    }
}
