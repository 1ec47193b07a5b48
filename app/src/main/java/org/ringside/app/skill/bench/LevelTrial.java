package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.app.skill.bench.Figure.Over;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.courses.Course;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * On level ground, asks for the same velocities all the time, after a second in which they rise, and compares what comes of it.
 *
 * @param name the name
 * @param target whether the skill is meant to pass
 * @param forward speed ahead, m/s
 * @param sideways speed to the left, m/s
 * @param turn turn rate to the left, rad/s
 */
record LevelTrial(String name, boolean target, double forward, double sideways, double turn) implements Trial {
    static final String RULE =
            "no fall, and from 2 s to 6 s the mean velocity is within a tenth of what was asked for, or within"
                    + " 0.05 m/s and 0.1 rad/s if that is more";

    static final List<Figure> FIGURES = List.of(
            new Figure("ahead", "m/s", 2, Over.MEAN, "mean speed ahead of the base"),
            new Figure("left", "m/s", 2, Over.MEAN, "mean speed to the left"),
            new Figure("turn", "rad/s", 2, Over.MEAN, "mean turn rate"),
            new Figure("error", "m/s", 3, Over.MOST, "size of the error of the mean level velocity"),
            new Figure("radius", "m", 2, Over.MEAN, "mean speed over turn rate, in curves"),
            new Figure("drift", "m", 2, Over.MOST,
                    "how far the base ends from where the asked velocities lead from 2 s on"),
            new Figure("tilt", "deg", 1, Over.MOST, "largest angle of the trunk to the vertical"),
            new Figure("lift", "mm", 0, Over.LEAST, "highest point of the lowest swing of a foot above the ground"));

    private static final double RISE = 1;
    private static final double BEGIN = 2;
    private static final double END = 6;
    private static final double SHARE = 0.1;
    private static final double LEAST_SPEED = 0.05;
    private static final double LEAST_TURN = 0.1;

    /** Below these a curve has no radius. */
    private static final double STILL = 0.05;

    @Override
    public Course terrain() {
        return Terrains.LEVEL;
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Attempt begin(Course drawn, Scene scene, RobotModel robot) {
        return new Walk(new Swings(scene, robot.feet().size()));
    }

    /** Sums over the time that counts. */
    private final class Walk implements Attempt {
        private final Swings swings;
        private int count;
        private double ahead;
        private double left;
        private double speed;
        private double tilt;
        private double beginTime;
        private double beginX;
        private double beginY;
        private double beginHeading;
        private double time;
        private double x;
        private double y;
        private double heading;

        private Walk(Swings swings) {
            this.swings = swings;
        }

        @Override
        public void ask(SpatialBody body, VelocityCommand request) {
            double share = Math.min(1, body.time / RISE);
            request.skill = SkillName.TROT;
            request.steady(share * forward, share * sideways, share * turn);
        }

        @Override
        public void look(Posture posture) {
            tilt = Math.max(tilt, posture.tilt);
            if (posture.time < BEGIN) {
                beginTime = posture.time;
                beginX = posture.x;
                beginY = posture.y;
                beginHeading = posture.heading;
                return;
            }
            swings.look(posture);
            count++;
            ahead += posture.ahead;
            left += posture.left;
            speed += Math.sqrt(posture.ahead * posture.ahead + posture.left * posture.left);
            time = posture.time;
            x = posture.x;
            y = posture.y;
            heading = posture.heading;
        }

        private double turnRate() {
            return (heading - beginHeading) / (time - beginTime);
        }

        private double error() {
            double dx = ahead / count - forward;
            double dy = left / count - sideways;
            return Math.sqrt(dx * dx + dy * dy);
        }

        /** How far the robot is from where the asked velocities lead from where it was when the time began to count. */
        private double drift() {
            double lasted = time - beginTime;
            double angle = turn * lasted;
            double along = turn == 0 ? lasted : StrictMath.sin(angle) / turn;
            double across = turn == 0 ? 0 : (1 - StrictMath.cos(angle)) / turn;
            double dx = forward * along - sideways * across;
            double dy = sideways * along + forward * across;
            double c = StrictMath.cos(beginHeading);
            double s = StrictMath.sin(beginHeading);
            double missX = x - beginX - (c * dx - s * dy);
            double missY = y - beginY - (s * dx + c * dy);
            return Math.sqrt(missX * missX + missY * missY);
        }

        private double radius() {
            boolean curve = Math.abs(turn) >= STILL && Math.abs(forward) + Math.abs(sideways) >= STILL;
            return curve ? speed / count / Math.abs(turnRate()) : Double.NaN;
        }

        @Override
        public String failure() {
            double asked = Math.sqrt(forward * forward + sideways * sideways);
            if (!(error() <= Math.max(LEAST_SPEED, SHARE * asked))) {
                return "speed";
            }
            boolean turned = Math.abs(turnRate() - turn) <= Math.max(LEAST_TURN, SHARE * Math.abs(turn));
            return turned ? "" : "turn";
        }

        @Override
        public double[] figures() {
            return new double[] {ahead / count, left / count, turnRate(), error(), radius(), drift(),
                Math.toDegrees(tilt), 1000 * swings.lowest()};
        }
    }
}
