package org.ringside.controllers.navigation;

import org.ringside.courses.Course;
import org.ringside.sim.math.Trigonometry;

/**
 * Follows a {@link PlanePath}: from the pose on the course to velocities ahead, to the left and about the vertical, and the skill
 * that the place asks for. Depends on nothing but course, limits and the poses it is shown. Confined to one thread.
 */
public final class PlaneNavigator {
    private static final double LOOK_BACK = 0.3;
    private static final double LOOK_AHEAD = 0.5;
    private static final double ACROSS_GAIN = 2.5;
    private static final double HEADING_GAIN = 4;
    private static final double LARGEST_ACROSS = 0.4;
    private static final double ARRIVAL = 0.03;

    /** A walk turns sooner than it changes its velocity, s. */
    private static final double TURN_LAG = 0.05;

    private static final double NEAR_BOARD = 2;

    /** Beyond this distance from the path, m, or this error of the heading, rad, the speed is cut by half. */
    private static final double SLACK_ACROSS = 0.2;

    private static final double SLACK_HEADING = 0.5;

    /** How much later than now feet carry that swing now, s. */
    private static final double STEP_AHEAD = 0.12;

    /** Samples to either side from which a change of speed is read. */
    private static final int AROUND = 4;

    private final PlanePath path;
    private final NavigatorLimits limits;
    private int nearest;
    private double lastTime;
    private double speed;
    private boolean arrived;

    /**
     * Makes a navigator for one episode.
     *
     * @param course the course map
     * @param limits what the walk can do
     */
    public PlaneNavigator(Course course, NavigatorLimits limits) {
        this(new PlanePath(course, limits));
    }

    /**
     * Makes a navigator for one episode on a path that was planned before.
     *
     * @param path the path
     */
    public PlaneNavigator(PlanePath path) {
        this.path = path;
        limits = path.limits();
    }

    /**
     * Decides.
     *
     * @param x position of the base in the world, m
     * @param y position of the base in the world, m
     * @param heading direction in which the base looks, rad
     * @param time time since the start of the episode, s, rising
     * @param out overwritten
     */
    public void decide(double x, double y, double heading, double time, VelocityCommand out) {
        nearest = project(x, y);
        arrived |= nearest >= path.samples() - 1 - (int) (ARRIVAL / path.spacing);
        double headingError = wrapped(path.heading[nearest] - heading);
        double tangentX = Trigonometry.cos(path.direction[nearest]);
        double tangentY = Trigonometry.sin(path.direction[nearest]);
        double across = (y - path.y[nearest]) * tangentX - (x - path.x[nearest]) * tangentY;
        double slack = 1 / (1 + square(across / SLACK_ACROSS) + square(headingError / SLACK_HEADING));
        if (path.skillAt(nearest) == SkillName.CLIMB) {
            // there braking takes the friction that turning back would need
            slack = Math.sqrt(slack);
        }
        double period = Math.max(0, time - lastTime);
        lastTime = time;
        speed = Math.min(speed + Math.max(limits.acceleration(), limits.runUp()) * period, slack * path.speed[nearest]);
        // ask now for what the walk will do after its lag
        double towards = path.direction[sampleAfter(limits.preview())];
        double correction = Math.clamp(-ACROSS_GAIN * across, -LARGEST_ACROSS, LARGEST_ACROSS);
        double velocityX = speed * Trigonometry.cos(towards) - correction * tangentY;
        double velocityY = speed * Trigonometry.sin(towards) + correction * tangentX;
        double turn = speed * path.rate(path.heading, sampleAfter(TURN_LAG)) + HEADING_GAIN * headingError;
        if (arrived) {
            // stand at the end of the path
            velocityX = ACROSS_GAIN * (path.x[path.samples() - 1] - x);
            velocityY = ACROSS_GAIN * (path.y[path.samples() - 1] - y);
            turn = HEADING_GAIN * headingError;
        }
        double cos = Trigonometry.cos(heading);
        double sin = Trigonometry.sin(heading);
        out.forward = Math.clamp(cos * velocityX + sin * velocityY, -limits.forward(), limits.forward());
        out.sideways = Math.clamp(cos * velocityY - sin * velocityX, -limits.sideways(), limits.sideways());
        out.turn = Math.clamp(turn, -limits.turn(), limits.turn());
        askAcceleration(cos, sin, out);
        out.skill = arrived ? SkillName.HOLD : path.skillAt(nearest);
        findBoard(x, y, out);
    }

    /**
     * Returns how far along the path the robot is.
     *
     * @return distance from the start along the path, m
     */
    public double progress() {
        return nearest * path.spacing;
    }

    /**
     * Returns the path that is followed.
     *
     * @return the path
     */
    public PlanePath path() {
        return path;
    }

    /** The sample where the base will be after some time. */
    private int sampleAfter(double time) {
        return Math.min(path.samples() - 1, nearest + (int) (time * speed / path.spacing));
    }

    private int project(double x, double y) {
        int from = Math.max(0, nearest - (int) (LOOK_BACK / path.spacing));
        int to = Math.min(path.samples() - 1, nearest + (int) (LOOK_AHEAD / path.spacing));
        int best = nearest;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i <= to; i++) {
            double distance = square(x - path.x[i]) + square(y - path.y[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** The acceleration along the path where the base will be when the next feet carry, as much of it as the speed is of the planned one. */
    private void askAcceleration(double cos, double sin, VelocityCommand out) {
        int there = sampleAfter(STEP_AHEAD);
        int from = Math.max(0, there - AROUND);
        int to = Math.min(path.samples() - 1, there + AROUND);
        double share = arrived ? 0 : Math.min(1, square(speed / path.speed[nearest]));
        double along = share * (square(path.speed[to]) - square(path.speed[from])) / (2 * (to - from) * path.spacing);
        double across = share * square(path.speed[there]) * path.rate(path.direction, there);
        double tangentX = Trigonometry.cos(path.direction[there]);
        double tangentY = Trigonometry.sin(path.direction[there]);
        double x = tangentX * along - tangentY * across;
        double y = tangentY * along + tangentX * across;
        out.forwardAcceleration = cos * x + sin * y;
        out.sidewaysAcceleration = cos * y - sin * x;
    }

    private void findBoard(double x, double y, VelocityCommand out) {
        out.board = null;
        out.boardDistance = Double.POSITIVE_INFINITY;
        out.boardTime = Double.POSITIVE_INFINITY;
        for (int i = 0; i < path.boards().size(); i++) {
            GroundZone board = path.boards().get(i);
            double along = board.along(x, y);
            boolean near = Math.abs(along) < NEAR_BOARD && Math.abs(board.across(x, y)) < board.width();
            if (near) {
                out.board = board;
                out.boardDistance = -board.length() / 2 - along;
                // what the base is beyond the nearest sample counts, or the time would come in jumps
                double beyond = along - board.along(path.x[nearest], path.y[nearest]);
                out.boardTime = path.timeTo(nearest, board.x(), board.y()) - beyond / path.speed[nearest];
            }
        }
    }

    private static double square(double a) {
        return a * a;
    }

    private static double wrapped(double angle) {
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }
}
