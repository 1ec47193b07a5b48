package org.ringside.controllers.navigation;

import org.ringside.controllers.skills.MotionRequest;
import org.ringside.sim.Observation;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.scene.CentreLine;

/**
 * The navigation policy: a state machine over the waypoints of a {@link Route}. From the pose on the course it tells which skill
 * to use and what to ask of it. Confined to one thread.
 */
public final class Navigator {
    private static final double LOOK_BACK = 0.3;
    private static final double LOOK_AHEAD = 0.5;
    private static final double ACROSS_GAIN = 1.5;
    private static final double HEADING_GAIN = 2;
    private static final double ARRIVAL = 0.02;

    private final Route route;
    private final double acceleration;
    private double s;
    private double lastTime;
    private double forward;
    private int waypoint;
    private boolean arrived;

    /**
     * Makes a navigator for one episode.
     *
     * @param route the plan
     * @param acceleration largest rate at which the asked speed rises, m/s^2
     */
    public Navigator(Route route, double acceleration) {
        this.route = route;
        this.acceleration = acceleration;
    }

    /**
     * Decides from an observation.
     *
     * @param observation what is seen now. Not modified.
     * @param travelled place of the base in the plane of the skills: distance travelled, m
     * @param request overwritten: what to ask of the skill
     * @return the skill to use
     */
    public SkillName decide(Observation observation, double travelled, MotionRequest request) {
        CentreLine line = route.line();
        double x = observation.basePosition[0];
        double y = observation.basePosition[1];
        s = line.project(x, y, s - LOOK_BACK, s + LOOK_AHEAD);
        while (waypoint + 1 < route.waypoints().size() && s >= route.waypoints().get(waypoint).s() - ARRIVAL) {
            waypoint++;
        }
        Waypoint next = route.waypoints().get(waypoint);
        arrived |= s >= line.length() - ARRIVAL;
        double period = observation.time - lastTime;
        lastTime = observation.time;
        forward = arrived ? 0 : Math.min(route.speedAt(s), forward + acceleration * period);
        double across = (y - line.y(s)) * Trigonometry.cos(line.heading(s))
                - (x - line.x(s)) * Trigonometry.sin(line.heading(s));
        request.forward = forward;
        request.sideways = -ACROSS_GAIN * across;
        request.turn = line.curvature(s) * forward + HEADING_GAIN * headingError(observation, line.heading(s));
        request.keepOutBegin = travelled + next.keepOutBegin() - s;
        request.keepOutEnd = travelled + next.keepOutEnd() - s;
        return arrived ? SkillName.HOLD : next.skill();
    }

    /**
     * Returns how far along the line the robot is.
     *
     * @return arc length, m
     */
    public double progress() {
        return s;
    }

    private static double headingError(Observation observation, double wanted) {
        double[] q = observation.baseOrientation;
        double heading = StrictMath.atan2(2 * (q[0] * q[3] + q[1] * q[2]), 1 - 2 * (q[2] * q[2] + q[3] * q[3]));
        double error = wanted - heading;
        return error - 2 * Math.PI * Math.rint(error / (2 * Math.PI));
    }
}
