package org.ringside.courses.geometry;

import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.StartPose;
import org.ringside.sim.scene.CentreLine;

/**
 * A motion of the plane that keeps all distances: an optional mirroring of y, then a turn about the origin, then a shift.
 *
 * @param mirrored whether y changes its sign first, so that left turns become right turns
 * @param turn angle, rad
 * @param dx shift along x, m
 * @param dy shift along y, m
 */
public record Motion(boolean mirrored, double turn, double dx, double dy) {
    /**
     * Mirrors across a line along x.
     *
     * @param y where the line lies, m
     * @return the motion
     */
    public static Motion mirrorAcross(double y) {
        return new Motion(true, 0, 0, 2 * y);
    }

    /**
     * Moves a point.
     *
     * @param point the point
     * @return where it comes to
     */
    public Point apply(Point point) {
        double y = mirrored ? -point.y() : point.y();
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        return new Point(point.x() * cos - y * sin + dx, point.x() * sin + y * cos + dy);
    }

    /**
     * Moves a direction.
     *
     * @param heading the direction, rad
     * @return the direction that it becomes, rad, from -pi to pi
     */
    public double apply(double heading) {
        double turned = turn + (mirrored ? -heading : heading);
        return StrictMath.IEEEremainder(turned, 2 * Math.PI);
    }

    /**
     * Moves a whole course.
     *
     * @param course the course
     * @return the moved course, with the same name and the old hash; its arena is the smallest that holds the moved one
     */
    public Course apply(Course course) {
        return new Course(
                course.name(),
                course.title(),
                course.description(),
                apply(course.arena()),
                new StartPose(
                        apply(course.start().position()), apply(course.start().heading())),
                course.obstacles().stream().map(this::apply).toList(),
                course.centreLine().stream().map(this::apply).toList(),
                course.rules(),
                course.surfaces(),
                course.mild(),
                course.hard(),
                course.hash());
    }

    private Arena apply(Arena arena) {
        List<Point> corners = List.of(
                apply(new Point(arena.xMinimum(), arena.yMinimum())),
                apply(new Point(arena.xMinimum(), arena.yMaximum())),
                apply(new Point(arena.xMaximum(), arena.yMinimum())),
                apply(new Point(arena.xMaximum(), arena.yMaximum())));
        Footprint all = new Footprint.Polygon(corners);
        return new Arena(-all.reach(-1, 0), all.reach(1, 0), -all.reach(0, -1), all.reach(0, 1));
    }

    private CentreLine.Corner apply(CentreLine.Corner corner) {
        Point moved = apply(new Point(corner.x(), corner.y()));
        return new CentreLine.Corner(moved.x(), moved.y(), corner.radius());
    }

    private Gate apply(Gate gate) {
        Point left = apply(gate.left());
        Point right = apply(gate.right());
        return mirrored ? new Gate(right, left) : new Gate(left, right);
    }

    /**
     * Turns about a point, then shifts.
     *
     * @param centre the point that only the shift moves
     * @param turn angle, rad
     * @param dx shift along x, m
     * @param dy shift along y, m
     * @return the motion
     */
    public static Motion about(Point centre, double turn, double dx, double dy) {
        Point turned = new Motion(false, turn, 0, 0).apply(centre);
        return new Motion(false, turn, centre.x() - turned.x() + dx, centre.y() - turned.y() + dy);
    }

    /**
     * Moves an obstacle with its gates.
     *
     * @param obstacle the obstacle
     * @return the moved obstacle, with the same name
     */
    public Obstacle apply(Obstacle obstacle) {
        List<Gate> gates = obstacle.gates().stream().map(this::apply).toList();
        return switch (obstacle) {
            case Obstacle.PauseTable table ->
                new Obstacle.PauseTable(
                        table.name(),
                        table.role(),
                        apply(table.centre()),
                        apply(table.heading()),
                        table.length(),
                        table.width(),
                        table.height(),
                        table.nominalSize(),
                        gates);
            case Obstacle.WeavePoles weave ->
                new Obstacle.WeavePoles(
                        weave.name(),
                        weave.poles().stream().map(this::apply).toList(),
                        weave.radius(),
                        weave.height(),
                        weave.nominalSize(),
                        gates);
            case Obstacle.AFrame frame ->
                new Obstacle.AFrame(
                        frame.name(),
                        apply(frame.centre()),
                        apply(frame.heading()),
                        frame.panelLength(),
                        frame.slope(),
                        frame.width(),
                        frame.nominalSize(),
                        gates);
            case Obstacle.BroadJump jump ->
                new Obstacle.BroadJump(
                        jump.name(),
                        apply(jump.centre()),
                        apply(jump.heading()),
                        jump.length(),
                        jump.width(),
                        jump.height(),
                        jump.nominalSize(),
                        gates);
        };
    }
}
