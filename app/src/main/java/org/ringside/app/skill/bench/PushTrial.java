package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.app.skill.bench.Figure.Over;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.courses.Course;
import org.ringside.sim.Pushes;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * Stands on level ground and is pushed once, as episodes push: a level force on the trunk for a tenth of a second.
 *
 * @param name the name
 * @param target whether the skill is meant to pass
 * @param speed change of velocity that the push gives a free body, m/s; 0 for no push
 * @param degrees direction of the force, degrees to the left of straight ahead
 */
record PushTrial(String name, boolean target, double speed, double degrees) implements Trial {
    static final String RULE =
            "no fall, and in the last half second the mean speed is below 0.1 m/s and the tilt below 10 degrees";

    static final List<Figure> FIGURES = List.of(
            new Figure("peak", "m/s", 2, Over.MOST, "largest speed of the base from the push on"),
            new Figure("sway", "mm", 0, Over.MOST, "largest way of the base from where it stood"),
            new Figure("moved", "mm", 0, Over.MOST, "how far the base ends from where it stood"),
            new Figure("feet", "mm", 0, Over.MOST, "largest way of a foot"),
            new Figure("last", "m/s", 3, Over.MOST, "mean speed in the last half second"),
            new Figure("tilt", "deg", 1, Over.MOST, "largest angle of the trunk to the vertical"));

    private static final double PUSH = 2;
    private static final double END = 3.9;
    private static final double LAST = 0.5;
    private static final double RESTING = 0.1;
    private static final double LEVEL = Math.toRadians(10);

    @Override
    public Course terrain() {
        return Terrains.LEVEL;
    }

    @Override
    public Pushes pushes(Pushes drawn) {
        double direction = Math.toRadians(degrees);
        // the next one would come after the end
        return new Pushes(PUSH, PUSH, speed, speed, direction, direction);
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Attempt begin(Course drawn, Scene scene, RobotModel robot) {
        return new Stand(robot.feet().size());
    }

    /** What is seen before, during and after the push. */
    private final class Stand implements Attempt {
        private final double[] footX;
        private final double[] footY;
        private double x;
        private double y;
        private double peak;
        private double swayed;
        private double moved;
        private double feetMoved;
        private double tilt;
        private double lastTilt;
        private double lastSpeed;
        private int count;

        private Stand(int feet) {
            footX = new double[feet];
            footY = new double[feet];
        }

        @Override
        public void ask(SpatialBody body, VelocityCommand request) {
            request.skill = SkillName.HOLD;
        }

        @Override
        public void look(Posture posture) {
            tilt = Math.max(tilt, posture.tilt);
            if (posture.time < PUSH) {
                x = posture.x;
                y = posture.y;
                System.arraycopy(posture.footX, 0, footX, 0, footX.length);
                System.arraycopy(posture.footY, 0, footY, 0, footY.length);
                return;
            }
            double now = StrictMath.hypot(posture.ahead, posture.left);
            peak = Math.max(peak, now);
            moved = StrictMath.hypot(posture.x - x, posture.y - y);
            swayed = Math.max(swayed, moved);
            for (int i = 0; i < footX.length; i++) {
                feetMoved = Math.max(
                        feetMoved, StrictMath.hypot(posture.footX[i] - footX[i], posture.footY[i] - footY[i]));
            }
            if (posture.time >= END - LAST) {
                lastSpeed += now;
                lastTilt = Math.max(lastTilt, posture.tilt);
                count++;
            }
        }

        @Override
        public String failure() {
            if (!(lastSpeed / count < RESTING)) {
                return "still moving";
            }
            return lastTilt < LEVEL ? "" : "tilted";
        }

        @Override
        public double[] figures() {
            return new double[] {peak, 1000 * swayed, 1000 * moved, 1000 * feetMoved, lastSpeed / count,
                Math.toDegrees(tilt)};
        }
    }
}
