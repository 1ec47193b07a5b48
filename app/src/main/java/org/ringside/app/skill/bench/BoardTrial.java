package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.app.skill.bench.Figure.Over;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.PlaneNavigator;
import org.ringside.controllers.navigation.PlanePath;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideLimits;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * Leaps over a board, after a run-up from standstill. Run-up and leap are asked for as on a course, by the navigator: where a leap begins is
 * part of the leap.
 *
 * @param name the name
 * @param target whether the skill is meant to pass
 * @param length length of the board, m
 */
record BoardTrial(String name, boolean target, double length) implements Trial {
    static final String RULE = "nothing touches the board, no fall, and the base is 1.2 m behind the board within 8 s";

    static final List<Figure> FIGURES = List.of(
            new Figure("length", "m", 2, Over.MEAN,
                    "from the foot that stood nearest before the board to the one that came down nearest behind it"),
            new Figure("shortest", "m", 2, Over.LEAST, "the shortest way of one foot over the board"),
            new Figure("before", "mm", 0, Over.LEAST, "distance of that foot before the board from its edge"),
            new Figure("behind", "mm", 0, Over.LEAST, "the same behind the board"),
            new Figure("clearance", "mm", 0, Over.LEAST, "lowest point of a foot above the board"),
            new Figure("flight", "s", 2, Over.MEAN, "longest time with all feet in the air"),
            new Figure("time", "s", 2, Over.MEAN, "from the start to 1.2 m behind the board"),
            new Figure("tilt", "deg", 1, Over.MOST, "largest angle of the trunk to the vertical"));

    private static final double PASSED = 1.2;
    private static final double LONGEST = 8;

    @Override
    public Course terrain() {
        return Terrains.board(length);
    }

    @Override
    public double seconds() {
        return LONGEST;
    }

    @Override
    public Attempt begin(Course drawn, Scene scene, RobotModel robot) {
        return new Leap((Obstacle.BroadJump) drawn.obstacles().get(1), scene, robot);
    }

    /** What is seen of the leap. */
    private final class Leap implements Attempt {
        private final PlaneNavigator navigator;
        private final GroundZone board;
        private final int surface;
        /** Where each foot stood last before the board and where first behind it, m from its middle (feet). */
        private final double[] before;
        private final double[] behind;

        private double clearance = Double.NaN;
        private double tilt;
        private double time;
        private double along = Double.NEGATIVE_INFINITY;
        private double airborne = Double.NaN;
        private double flight;
        private boolean touched;

        private Leap(Obstacle.BroadJump jump, Scene scene, RobotModel robot) {
            navigator = new PlaneNavigator(new PlanePath(terrain(), StrideLimits.of(robot)));
            int feet = robot.feet().size();
            board = new GroundZone(
                    jump.centre().x(), jump.centre().y(), jump.heading(), jump.length(), jump.width());
            int index = 0;
            while (!scene.surfaces().get(index).name().equals(jump.name())) {
                index++;
            }
            surface = index;
            before = new double[feet];
            behind = new double[feet];
            java.util.Arrays.fill(before, Double.NaN);
            java.util.Arrays.fill(behind, Double.NaN);
        }

        @Override
        public void ask(SpatialBody body, VelocityCommand request) {
            navigator.decide(body.position[0], body.position[1], body.heading, body.time, request);
        }

        @Override
        public void look(Posture posture) {
            time = posture.time;
            tilt = Math.max(tilt, posture.tilt);
            along = board.along(posture.x, posture.y);
            for (int k = 0; k < posture.contacts.size; k++) {
                touched |= posture.contacts.surface[k] == surface;
            }
            boolean flies = true;
            for (int i = 0; i < before.length; i++) {
                lookAtFoot(posture, i);
                flies &= !posture.touching[i];
            }
            airborne = flies ? Double.isNaN(airborne) ? time : airborne : Double.NaN;
            if (flies && Math.abs(along) < PASSED) {
                flight = Math.max(flight, time - airborne);
            }
        }

        private void lookAtFoot(Posture posture, int i) {
            double place = board.along(posture.footX[i], posture.footY[i]);
            if (Math.abs(place) < length / 2) {
                double above = posture.footBottom[i] - Terrains.BOARD_THICKNESS;
                clearance = Double.isNaN(clearance) ? above : Math.min(clearance, above);
            } else if (posture.touching[i] && place < 0) {
                before[i] = place;
            } else if (posture.touching[i] && Double.isNaN(behind[i])) {
                behind[i] = place;
            }
        }

        @Override
        public boolean over() {
            return along > length / 2 + PASSED;
        }

        @Override
        public String failure() {
            if (touched) {
                return "touched the board";
            }
            return over() ? "" : "not over it";
        }

        /** From the toe that stood nearest before the board to the one that came down nearest behind it. */
        @Override
        public double[] figures() {
            double toe = Double.NEGATIVE_INFINITY;
            double heel = Double.POSITIVE_INFINITY;
            boolean all = true;
            double shortest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < before.length; i++) {
                toe = Math.max(toe, before[i]);
                heel = Math.min(heel, behind[i]);
                shortest = Math.min(shortest, behind[i] - before[i]);
                all &= !Double.isNaN(before[i]) && !Double.isNaN(behind[i]);
            }
            return new double[] {all ? heel - toe : Double.NaN, all ? shortest : Double.NaN,
                1000 * (-length / 2 - toe), all ? 1000 * (heel - length / 2) : Double.NaN, 1000 * clearance, flight,
                over() ? time : Double.NaN, Math.toDegrees(tilt)};
        }
    }
}
