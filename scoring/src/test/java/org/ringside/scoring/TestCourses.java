package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Rules;
import org.ringside.courses.StartPose;
import org.ringside.courses.SurfaceFriction;
import org.ringside.sim.scene.CentreLine;

/** The Barkour course from its published coordinates, independent of the course library, and moved copies of it. */
public final class TestCourses {
    private TestCourses() {}

    /** The published course. */
    public static Course barkour() {
        return build(0, 0, 0, 1);
    }

    /** The published course mirrored in y, turned about the origin and shifted. */
    static Course build(double dx, double dy, double turn, int mirror) {
        Frame frame = new Frame(dx, dy, turn, mirror);
        List<Obstacle> obstacles = List.of(
                new Obstacle.PauseTable(
                        "start-table",
                        Obstacle.TableRole.START,
                        frame.point(0.5, -0.5),
                        frame.heading(0),
                        1,
                        1,
                        0.1,
                        1,
                        frame.gates(1.4, 0, 1.4, -0.7)),
                new Obstacle.WeavePoles(
                        "weave-poles",
                        List.of(
                                frame.point(1.7, -0.7),
                                frame.point(2.5, -0.5),
                                frame.point(3.2, -0.7),
                                frame.point(3.8, -0.5),
                                frame.point(4.3, -0.7)),
                        0.03,
                        0.3,
                        6,
                        frame.gates(
                                1.7, 0, 1.7, -0.7, 2.5, -0.5, 1.7, -0.7, 2.5, -0.5, 3.2, -0.7, 3.8, -0.5, 3.2, -0.7,
                                3.8, -0.5, 4.3, -0.7, 5, -0.7, 4.3, -0.7)),
                new Obstacle.AFrame(
                        "a-frame",
                        frame.point(2.57, -2.55),
                        frame.heading(Math.toRadians(-145)),
                        2,
                        Math.toRadians(30),
                        1,
                        6,
                        frame.gates(4.35, -2.0, 3.65, -1.1, 2.92, -3.0, 2.22, -2.1, 1.5, -4.0, 0.8, -3.1)),
                new Obstacle.BroadJump(
                        "broad-jump",
                        frame.point(2.75, -4.5),
                        frame.heading(0),
                        0.5,
                        1,
                        0.001,
                        4,
                        frame.gates(1.7, -4, 1.7, -5, 3.7, -4, 3.7, -5)),
                new Obstacle.PauseTable(
                        "end-table",
                        Obstacle.TableRole.END,
                        frame.point(4.5, -4.5),
                        frame.heading(0),
                        1,
                        1,
                        0.1,
                        1,
                        frame.gates(4.1, -4, 4.1, -5)));
        double slack = dx == 0 && dy == 0 && turn == 0 && mirror == 1 ? 0 : 30;
        return new Course(
                "barkour",
                "Barkour",
                "The published course.",
                new Arena(-slack, 5 + slack, -5 - slack, slack),
                new StartPose(frame.point(0.5, -0.5), frame.heading(0)),
                obstacles,
                frame.corners(cleanLine()),
                Rules.BARKOUR,
                new SurfaceFriction(1, 1, 1, 1, 1),
                Randomisation.OFF,
                Randomisation.OFF,
                "0".repeat(64));
    }

    /** The same course with another penalty for an obstacle. */
    static Course with(Course course, double obstaclePenalty) {
        Rules rules = course.rules();
        return new Course(
                course.name(),
                course.title(),
                course.description(),
                course.arena(),
                course.start(),
                course.obstacles(),
                course.centreLine(),
                new Rules(
                        rules.targetSpeed(),
                        rules.gateTolerance(),
                        obstaclePenalty,
                        rules.secondPenalty(),
                        rules.holdTime(),
                        rules.leaveMargin(),
                        rules.maximumTime()),
                course.surfaces(),
                course.mild(),
                course.hard(),
                course.hash());
    }

    /** Corners of a path through all gates in order, onto the end table: x and y by turns. */
    static double[] cleanLine() {
        return new double[] {
            0.5, -0.5, 1.0, -0.35, 1.9, -0.35, 2.3, -0.9, 2.7, -0.85, 3.1, -0.3, 3.35, -0.35, 3.6, -0.85, 4.0, -0.85,
            4.15, -0.3,
            4.65, -0.3, 4.65, -1.0, 4.0, -1.55, 2.57, -2.55, 1.15, -3.55, 0.8, -4.0, 1.0, -4.5, 4.5, -4.5
        };
    }

    /** Moves points of the published course; mirrors first, then turns, then shifts. */
    record Frame(double dx, double dy, double turn, int mirror) {
        Point point(double x, double y) {
            return new Point(x(x, y), y(x, y));
        }

        double x(double x, double y) {
            return turn == 0 ? x + dx : x * StrictMath.cos(turn) - mirror * y * StrictMath.sin(turn) + dx;
        }

        double y(double x, double y) {
            return turn == 0 ? mirror * y + dy : x * StrictMath.sin(turn) + mirror * y * StrictMath.cos(turn) + dy;
        }

        double heading(double heading) {
            return mirror * heading + turn;
        }

        /** Left ends before right ends; a mirror swaps them. */
        List<Gate> gates(double... ends) {
            List<Gate> gates = new ArrayList<>();
            for (int i = 0; i < ends.length; i += 4) {
                Point first = point(ends[i], ends[i + 1]);
                Point second = point(ends[i + 2], ends[i + 3]);
                gates.add(mirror == 1 ? new Gate(first, second) : new Gate(second, first));
            }
            return gates;
        }

        List<CentreLine.Corner> corners(double[] line) {
            List<CentreLine.Corner> corners = new ArrayList<>();
            for (int i = 0; i < line.length; i += 2) {
                corners.add(new CentreLine.Corner(x(line[i], line[i + 1]), y(line[i], line[i + 1]), 0.02));
            }
            return corners;
        }
    }
}
