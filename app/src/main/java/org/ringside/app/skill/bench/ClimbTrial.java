package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.app.skill.bench.Figure.Over;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * Walks straight up a ramp, over its ridge, and down the other one.
 *
 * @param name the name
 * @param target whether the skill is meant to pass
 * @param degrees slope of the ramps, degrees
 * @param speed asked speed, seen from above, m/s
 */
record ClimbTrial(String name, boolean target, double degrees, double speed) implements Trial {
    static final String RULE =
            "no fall, and the base is half a metre behind the second ramp in less than twice the time that the asked"
                    + " speed takes";

    static final List<Figure> FIGURES = List.of(
            new Figure("up", "m/s", 2, Over.MEAN, "mean speed on the ramp up, seen from above"),
            new Figure("down", "m/s", 2, Over.MEAN, "the same on the ramp down"),
            new Figure("time", "s", 2, Over.MEAN, "from the start to half a metre behind the second ramp"),
            new Figure("drift", "m", 2, Over.MOST, "largest distance from the straight line"),
            new Figure("tilt", "deg", 1, Over.MOST, "largest angle of the trunk to the vertical"),
            new Figure("lift", "mm", 0, Over.LEAST, "highest point of the lowest swing of a foot above the ramp"));

    private static final double BEYOND = 0.5;

    @Override
    public Course terrain() {
        return Terrains.ridge(Math.toRadians(degrees));
    }

    @Override
    public double seconds() {
        return 1 + 2 * (Terrains.FIRST + 2 * Terrains.run(Math.toRadians(degrees)) + BEYOND) / speed;
    }

    @Override
    public Attempt begin(Course drawn, Scene scene, RobotModel robot) {
        return new Climb((Obstacle.AFrame) drawn.obstacles().get(1), new Swings(scene, robot.feet().size()));
    }

    /** What is seen on the ramps. */
    private final class Climb implements Attempt {
        private final StraightLine line = new StraightLine(SkillName.CLIMB, speed);
        private final GroundZone frame;
        private final double run;
        private final Swings swings;
        private double along = Double.NEGATIVE_INFINITY;
        private double tilt;
        private double drift;
        private double time;
        private double foot = Double.NaN;
        private double ridge = Double.NaN;
        private double end = Double.NaN;

        private Climb(Obstacle.AFrame frame, Swings swings) {
            run = frame.run();
            this.frame = new GroundZone(
                    frame.centre().x(), frame.centre().y(), frame.heading(), 2 * run, frame.width());
            this.swings = swings;
        }

        @Override
        public void ask(SpatialBody body, VelocityCommand request) {
            line.ask(body, request);
        }

        @Override
        public void look(Posture posture) {
            time = posture.time;
            tilt = Math.max(tilt, posture.tilt);
            drift = Math.max(drift, Math.abs(posture.y));
            along = frame.along(posture.x, posture.y);
            foot = first(foot, along > -run);
            ridge = first(ridge, along > 0);
            end = first(end, along > run);
            if (along > -run && along < run) {
                swings.look(posture);
            }
        }

        private double first(double before, boolean now) {
            return Double.isNaN(before) && now ? time : before;
        }

        @Override
        public boolean over() {
            return along > run + BEYOND;
        }

        @Override
        public String failure() {
            return over() ? "" : "not over it";
        }

        @Override
        public double[] figures() {
            return new double[] {run / (ridge - foot), run / (end - ridge), over() ? time : Double.NaN, drift,
                Math.toDegrees(tilt), 1000 * swings.lowest()};
        }
    }
}
