package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.StartPose;
import org.ringside.courses.format.CourseHash;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * The terrains of trials: courses of one obstacle, with the surfaces and the randomisation of the official course. The robot starts at the
 * origin and looks along x. A course must have two tables; those of no height are bare ground.
 */
final class Terrains {
    /** Nothing but ground. */
    static final Course LEVEL = course("level", flat(Obstacle.TableRole.START, 0), List.of(),
            flat(Obstacle.TableRole.END, 3));

    /** Where steps and ramps begin: far enough for the robot to stand before them, m. */
    static final double FIRST = 0.8;

    private static final double WIDTH = 2;
    private static final double STEP_LENGTH = 2.4;
    private static final double PANEL = 2;
    private static final double RIDGE_WIDTH = 1;
    private static final double RUN_UP = 1.75;
    private static final double RUN_OUT = 1.5;
    static final double BOARD_THICKNESS = 0.001;

    private Terrains() {}

    /** A step up, whose edge is at {@link #FIRST}. */
    static Course stepUp(double height) {
        return course("step-up", flat(Obstacle.TableRole.START, 0), List.of(),
                table(Obstacle.TableRole.END, FIRST + STEP_LENGTH / 2, STEP_LENGTH, height));
    }

    /** A step down, whose edge is at {@link #FIRST}. */
    static Course stepDown(double height) {
        return course("step-down",
                table(Obstacle.TableRole.START, FIRST - STEP_LENGTH / 2, STEP_LENGTH, height), List.of(),
                flat(Obstacle.TableRole.END, FIRST + 2));
    }

    /** A ridge of two ramps of a slope, rad, of the official A-frame's length and width, which begins at {@link #FIRST}. */
    static Course ridge(double slope) {
        double run = run(slope);
        Obstacle.AFrame frame = new Obstacle.AFrame(
                "ridge", new Point(FIRST + run, 0), 0, PANEL, slope, RIDGE_WIDTH, 1, gates(FIRST + run));
        return course("ridge", flat(Obstacle.TableRole.START, 0), List.of(frame),
                flat(Obstacle.TableRole.END, FIRST + 2 * run + 1));
    }

    /** Horizontal length of a ramp of a slope, rad. */
    static double run(double slope) {
        return PANEL * StrictMath.cos(slope);
    }

    /** A board of a length, m, after a run-up. */
    static Course board(double length) {
        double middle = RUN_UP + length / 2;
        Obstacle.BroadJump board = new Obstacle.BroadJump(
                "board", new Point(middle, 0), 0, length, 1, BOARD_THICKNESS, 1, gates(middle));
        return course("board", flat(Obstacle.TableRole.START, 0), List.of(board),
                flat(Obstacle.TableRole.END, RUN_UP + length + RUN_OUT));
    }

    /** The geometry of a terrain. */
    static Scene scene(Course terrain) {
        Scene whole = SceneBuilder.build(terrain);
        List<Solid> solids = whole.solids().stream()
                .filter(solid -> !(solid instanceof Solid.Box box && box.height() == 0))
                .toList();
        return new Scene(whole.name(), whole.ground(), solids, whole.centreLine());
    }

    private static Course course(
            String name, Obstacle.PauseTable start, List<Obstacle> obstacles, Obstacle.PauseTable end) {
        Course official = CourseLibrary.builtIn("barkour");
        List<Obstacle> all = new java.util.ArrayList<>(List.of(start));
        all.addAll(obstacles);
        all.add(end);
        return CourseHash.with(new Course(name, name, "A terrain of the skill bench.", new Arena(-10, 20, -10, 10),
                new StartPose(new Point(0, 0), 0), all,
                List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(end.centre().x(), 0, 0)),
                official.rules(), official.surfaces(), official.mild(), official.hard(), ""));
    }

    private static Obstacle.PauseTable flat(Obstacle.TableRole role, double x) {
        return table(role, x, 1, 0);
    }

    private static Obstacle.PauseTable table(Obstacle.TableRole role, double x, double length, double height) {
        String name = role == Obstacle.TableRole.START ? "start-table" : "end-table";
        return new Obstacle.PauseTable(name, role, new Point(x, 0), 0, length, WIDTH, height, 1, gates(x));
    }

    private static List<Gate> gates(double x) {
        return List.of(new Gate(new Point(x, 1), new Point(x, -1)));
    }
}
