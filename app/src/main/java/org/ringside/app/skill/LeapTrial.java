package org.ringside.app.skill;

import java.util.List;
import org.ringside.app.run.Engines;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.StartPose;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.sim.ContactList;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Sensing;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;

/**
 * What a leap is worth in one episode: a turn, the run-up, the board and the table behind it, cut out of a course, under its mild
 * disturbances. Immutable; episodes are independent of each other and safe in any thread.
 */
final class LeapTrial {
    private static final double RUN_UP = 1.65;
    private static final double RADIUS = 0.4;
    private static final double BACK_ASIDE = 0.73;
    private static final double BACK_RADIUS = 0.15;
    private static final double START_BEFORE = 1.36;
    private static final double START_ASIDE = 0.95;

    /** From the leap's direction, rad. */
    private static final double START_TURN = Math.toRadians(145);

    private static final double RUN_OUT = 1.5;
    private static final double TABLE = 0.4;
    private static final double PASSED = 1.2;
    private static final double LONGEST = 5.5;
    private static final double LONGEST_TOUCH = 0.35;
    private static final double UPRIGHT = 0.3;
    private static final double MARGIN = 0.045;
    private static final double BESIDE = 0.5;

    private final RobotModel robot;
    private final Course course;
    private final GroundZone board;
    private final String boardName;
    private final StrideProvider provider = new StrideProvider();

    /**
     * Cuts out the leap.
     *
     * @throws IllegalArgumentException if the course has no broad jump
     */
    LeapTrial(RobotModel robot, Course whole) {
        this.robot = robot;
        Obstacle.BroadJump jump = whole.obstacles().stream()
                .filter(Obstacle.BroadJump.class::isInstance)
                .map(Obstacle.BroadJump.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the course " + whole.name() + " has no broad jump"));
        board = new GroundZone(
                jump.centre().x(), jump.centre().y(), jump.heading(), jump.length(), jump.width());
        boardName = jump.name();
        course = course(whole, jump);
    }

    /** As out of an A-frame: from a start beside the leap's line back and around to it, over the board, and up to the table behind. */
    private Course course(Course whole, Obstacle.BroadJump jump) {
        double middleX = (whole.arena().xMinimum() + whole.arena().xMaximum()) / 2;
        double middleY = (whole.arena().yMinimum() + whole.arena().yMaximum()) / 2;
        int side = board.across(middleX, middleY) > 0 ? 1 : -1;
        Point from = at(-jump.length() / 2 - START_BEFORE, side * START_ASIDE);
        Point back = at(-jump.length() / 2 - RUN_UP, side * BACK_ASIDE);
        Point turn = at(-jump.length() / 2 - RUN_UP, 0);
        Point to = at(jump.length() / 2 + RUN_OUT, 0);
        double heading = jump.heading() - side * START_TURN;
        Obstacle.PauseTable end = whole.endTable();
        Obstacle.PauseTable start = whole.startTable();
        return new Course("leap", "Leap", "The leap of " + whole.name(), whole.arena(), new StartPose(from, heading),
                List.of(new Obstacle.PauseTable(start.name(), Obstacle.TableRole.START, from, heading, TABLE, TABLE, 0,
                        start.nominalSize(), start.gates()),
                        jump,
                        new Obstacle.PauseTable(end.name(), Obstacle.TableRole.END, to, jump.heading(), end.length(),
                                end.width(), end.height(), end.nominalSize(), end.gates())),
                List.of(new CentreLine.Corner(from.x(), from.y(), 0),
                        new CentreLine.Corner(back.x(), back.y(), BACK_RADIUS),
                        new CentreLine.Corner(turn.x(), turn.y(), RADIUS),
                        new CentreLine.Corner(to.x(), to.y(), 0)),
                whole.rules(), whole.surfaces(), whole.mild(), whole.hard(), whole.hash());
    }

    private Point at(double along, double across) {
        return new Point(board.x() + along * board.cosine() - across * board.sine(),
                board.y() + along * board.sine() + across * board.cosine());
    }

    /**
     * Runs one episode.
     *
     * @param parameters the figures of the leap
     * @param seed of the episode
     * @return its cost: near 0 for a clean, level, quick one, above 1 where the board was touched, above 3 after a fall
     */
    double cost(LeapParameters parameters, long seed) {
        Randomisation ranges = course.mild();
        Course drawn = CourseDraw.of(ranges, seed, course);
        Scene scene = SceneBuilder.build(drawn);
        int rate = provider.controlRate();
        World world = Engines.world(Engines.SPATIAL, robot, scene, rate, provider.physics());
        Sensing sensing = Engines.sensing(scene, provider.sensors());
        EpisodeSetup setup = ranges.draw(seed, drawn.start());
        Observation observation =
                new Observation(robot.joints().size(), robot.feet().size(), provider.sensors());
        JointCommand command = new JointCommand(robot.joints().size());
        Score score = new Score(scene);
        try (Controller controller = provider.create(parameters)) {
            controller.begin(new Briefing(robot, course, provider.sensors(), world.controlPeriod(), seed));
            world.reset(setup);
            sensing.reset(setup, world.controlPeriod());
            while (world.state().time < LONGEST && !score.over()) {
                sensing.observe(world.state(), observation);
                controller.act(observation, command);
                world.step(command);
                score.look(world.state(), world.controlPeriod());
            }
        } catch (DivergedException diverged) {
            score.fell = true;
        }
        return score.cost();
    }

    /** What is seen of an episode. */
    private final class Score {
        private final int surface;
        private boolean fell;
        private double touched;
        private double steepest;
        private double nearest = Double.POSITIVE_INFINITY;
        private double along = Double.NEGATIVE_INFINITY;
        private double passedAt;

        private Score(Scene scene) {
            int index = 0;
            while (!scene.surfaces().get(index).name().equals(boardName)) {
                index++;
            }
            surface = index;
        }

        private boolean over() {
            return fell || touched > LONGEST_TOUCH || passedAt > 0;
        }

        private void look(WorldState state, double period) {
            double[] q = state.qpos;
            double upright = 1 - 2 * (q[4] * q[4] + q[5] * q[5]);
            steepest = Math.max(steepest, Math.toDegrees(StrictMath.acos(Math.max(-1, upright))));
            fell |= upright < UPRIGHT;
            along = board.along(q[0], q[1]);
            ContactList contacts = state.contacts;
            for (int k = 0; k < contacts.size; k++) {
                if (contacts.surface[k] == surface) {
                    touched += period;
                }
                fell |= contacts.foot[k] < 0 && contacts.body[k] == 0;
                double place = Math.abs(board.along(contacts.position[3 * k], contacts.position[3 * k + 1]));
                if (contacts.foot[k] >= 0 && place < board.length() / 2 + BESIDE) {
                    nearest = Math.min(nearest, place - board.length() / 2);
                }
            }
            passedAt = along > board.length() / 2 + PASSED ? state.time : 0;
        }

        private double cost() {
            double cost = 10 * Math.min(touched, 0.3) + (touched > 0 ? 1 : 0);
            cost += Math.max(0, steepest - 10) / 25 + 10 * Math.max(0, MARGIN - nearest);
            boolean passed = passedAt > 0 && !fell;
            return cost + (passed ? 0.1 * passedAt : 3 + 2 * (board.length() / 2 + PASSED - along));
        }
    }
}
