package org.ringside.controllers.navigation;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * The plan for a course: waypoints with their skills, and a largest speed at each place of the centre line, which respects
 * curves, steps and what can be braked. Immutable and safe in any thread.
 */
public final class Route {
    private static final double GRID = 0.01;
    private static final double RAMP_MARGIN = 0.35;
    private static final double STEP_MARGIN = 0.3;
    private static final double LARGEST_FLAT_STEP = 0.02;

    /** Slowest planned speed, m/s: a stop is approached at a creep, or it would never be reached. */
    private static final double CREEP = 0.06;

    private final CentreLine line;
    private final List<Waypoint> waypoints;
    private final double[] speed;

    /**
     * Plans a route.
     *
     * @param course the course map
     * @param parameters what the skills can do
     */
    public Route(Course course, RouteParameters parameters) {
        Scene scene = SceneBuilder.build(course);
        line = scene.centreLine();
        waypoints = List.copyOf(plan(scene, parameters));
        speed = speeds(scene, parameters);
    }

    /**
     * Returns the waypoints.
     *
     * @return the waypoints, by rising arc length; the last one is the end of the line
     */
    public List<Waypoint> waypoints() {
        return waypoints;
    }

    /**
     * Returns the line that is followed.
     *
     * @return the course's centre line
     */
    public CentreLine line() {
        return line;
    }

    /**
     * Returns the largest speed at a place.
     *
     * @param s arc length, m
     * @return the speed, m/s
     */
    public double speedAt(double s) {
        return speed[Math.clamp((int) Math.round(s / GRID), 0, speed.length - 1)];
    }

    /** Walks along the line; each solid that is met ends a stretch and begins one of its own. */
    private List<Waypoint> plan(Scene scene, RouteParameters parameters) {
        List<Waypoint> plan = new ArrayList<>();
        Solid before = solidAt(scene, 0);
        double entered = 0;
        for (double s = GRID; s <= line.length(); s += GRID) {
            Solid now = solidAt(scene, s);
            if (now == before) {
                continue;
            }
            if (before != null) {
                leave(before, entered, s, parameters, plan);
            }
            entered = s;
            before = now;
        }
        plan.add(new Waypoint(line.length(), SkillName.TROT, parameters.cruiseSpeed()));
        return plan;
    }

    private static void leave(Solid solid, double from, double to, RouteParameters parameters, List<Waypoint> plan) {
        if (solid instanceof Solid.Ridge) {
            plan.add(new Waypoint(from - RAMP_MARGIN, SkillName.TROT, parameters.cruiseSpeed()));
            plan.add(new Waypoint((from + to) / 2, SkillName.CLIMB, parameters.climbSpeed()));
            plan.add(new Waypoint(to + RAMP_MARGIN, SkillName.CLIMB, parameters.descentSpeed()));
        } else if (solid instanceof Solid.Box box && box.height() < LARGEST_FLAT_STEP) {
            double takeOff = from - parameters.takeOffDistance();
            plan.add(new Waypoint(takeOff, SkillName.TROT, parameters.cruiseSpeed(), from, to));
            plan.add(new Waypoint(to, SkillName.JUMP, 0, from, to));
        }
    }

    private Solid solidAt(Scene scene, double s) {
        Solid solid = scene.solidAt(line.x(s), line.y(s));
        return solid instanceof Solid.Pole ? null : solid;
    }

    private double[] speeds(Scene scene, RouteParameters parameters) {
        double[] limit = new double[(int) Math.ceil(line.length() / GRID) + 1];
        int waypoint = 0;
        for (int i = 0; i < limit.length; i++) {
            double s = i * GRID;
            while (waypoint + 1 < waypoints.size() && s > waypoints.get(waypoint).s()) {
                waypoint++;
            }
            double curvature = Math.abs(line.curvature(s));
            double inCurve = curvature == 0
                    ? Double.POSITIVE_INFINITY
                    : Math.sqrt(parameters.sidewaysAcceleration() / curvature);
            limit[i] = Math.max(CREEP, Math.min(waypoints.get(waypoint).speed(), inCurve));
            double rise =
                    Math.abs(scene.heightAt(line.x(s), line.y(s)) - scene.heightAt(line.x(s - GRID), line.y(s - GRID)));
            if (rise > LARGEST_FLAT_STEP) {
                slowAround(limit, s, parameters.stepSpeed());
            }
        }
        for (Waypoint leap : waypoints) {
            if (leap.skill() == SkillName.JUMP) {
                slowAround(limit, leap.keepOutBegin() - parameters.takeOffDistance(), parameters.approachSpeed());
            }
        }
        limit[limit.length - 1] = CREEP;
        for (int i = limit.length - 2; i >= 0; i--) {
            limit[i] = Math.min(limit[i], Math.sqrt(limit[i + 1] * limit[i + 1] + 2 * parameters.braking() * GRID));
        }
        return limit;
    }

    private static void slowAround(double[] limit, double s, double speed) {
        int from = Math.max(0, (int) ((s - STEP_MARGIN) / GRID));
        int to = Math.min(limit.length - 1, (int) ((s + STEP_MARGIN) / GRID));
        for (int i = from; i <= to; i++) {
            limit[i] = Math.min(limit[i], speed);
        }
    }
}
