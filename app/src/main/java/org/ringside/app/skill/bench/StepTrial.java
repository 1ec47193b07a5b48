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
 * Walks straight over the edge of a table.
 *
 * @param name the name
 * @param target whether the skill is meant to pass
 * @param up whether it goes up
 * @param height height of the table, m
 * @param speed asked speed, m/s
 */
record StepTrial(String name, boolean target, boolean up, double height, double speed) implements Trial {
    static final String RULE =
            "no fall, and all feet and the base are a metre behind the edge in less than twice the time that the"
                    + " asked speed takes";

    static final List<Figure> FIGURES = List.of(
            new Figure("speed", "m/s", 2, Over.MEAN,
                    "mean speed from half a metre before the edge to a metre behind it"),
            new Figure("time", "s", 2, Over.MEAN, "from the start to a metre behind the edge"),
            new Figure("drift", "m", 2, Over.MOST, "largest distance from the straight line"),
            new Figure("tilt", "deg", 1, Over.MOST, "largest angle of the trunk to the vertical"),
            new Figure("clearance", "mm", 0, Over.LEAST,
                    "lowest point of a foot above the table as it crosses the edge; below 0 it struck the table"));

    private static final double BEYOND = 1;

    @Override
    public Course terrain() {
        return up ? Terrains.stepUp(height) : Terrains.stepDown(height);
    }

    @Override
    public double seconds() {
        return 1 + 2 * (Terrains.FIRST + BEYOND) / speed;
    }

    @Override
    public Attempt begin(Course drawn, Scene scene, RobotModel robot) {
        return new Walk(up ? drawn.endTable() : drawn.startTable(), robot.feet().size());
    }

    /** What is seen at the edge. */
    private final class Walk implements Attempt {
        private final StraightLine line = new StraightLine(SkillName.TROT, speed);
        private final GroundZone table;
        private final double edge;
        /** How far each foot was beyond the edge, and how high above the table, in the period before, m (feet). */
        private final double[] beyondBefore;
        private final double[] heightBefore;

        private double least = Double.NaN;
        private double tilt;
        private double drift;
        private double beginTime = Double.NaN;
        private double time;
        private double beyond;
        private boolean crossed;

        private Walk(Obstacle.PauseTable table, int feet) {
            this.table = new GroundZone(
                    table.centre().x(), table.centre().y(), table.heading(), table.length(), table.width());
            edge = up ? -table.length() / 2 : table.length() / 2;
            beyondBefore = new double[feet];
            heightBefore = new double[feet];
            java.util.Arrays.fill(beyondBefore, Double.NaN);
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
            beyond = table.along(posture.x, posture.y) - edge;
            if (Double.isNaN(beginTime) && beyond > -BEYOND / 2) {
                beginTime = time;
            }
            boolean all = beyond > BEYOND;
            for (int i = 0; i < beyondBefore.length; i++) {
                double place = table.along(posture.footX[i], posture.footY[i]) - edge;
                double above = posture.footBottom[i] - height;
                double before = beyondBefore[i];
                if (before < 0 && place >= 0) {
                    // between the two periods, on a line
                    double share = -before / (place - before);
                    double there = heightBefore[i] + share * (above - heightBefore[i]);
                    least = Double.isNaN(least) ? there : Math.min(least, there);
                }
                beyondBefore[i] = place;
                heightBefore[i] = above;
                all &= place > 0;
            }
            crossed = all;
        }

        @Override
        public boolean over() {
            return crossed;
        }

        @Override
        public String failure() {
            return crossed ? "" : "not over it";
        }

        @Override
        public double[] figures() {
            double through = crossed ? 1.5 * BEYOND / (time - beginTime) : Double.NaN;
            return new double[] {through, crossed ? time : Double.NaN, drift, Math.toDegrees(tilt), 1000 * least};
        }
    }
}
