package org.ringside.app.skill.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.spatial.stride.StrideSkills;
import org.ringside.sim.ContactList;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Robots;

/** What trials measure agrees with what follows from the recorded states by other ways. */
class MeasurementTest {
    private final List<double[]> positions = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private Achievement achievement;

    private void run(Trial trial, Consumer<WorldState> onlooker) {
        Rollout rollout = new Rollout(Robots.named("barkour-v0"), RandomisationLevel.off, StrideSkills::of);
        achievement = rollout.run(trial, 1, state -> {
            times.add(state.time);
            positions.add(new double[] {state.qpos[0], state.qpos[1]});
            onlooker.accept(state);
        });
    }

    private static double figure(List<Figure> figures, Achievement achievement, String name) {
        int index = figures.stream().map(Figure::name).toList().indexOf(name);
        return achievement.figures().get(index);
    }

    private double level(String name) {
        return figure(LevelTrial.FIGURES, achievement, name);
    }

    private double[] at(double time) {
        int index = 0;
        while (times.get(index) < time - 1e-9) {
            index++;
        }
        return positions.get(index);
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @Test
    void theSpeedIsTheWayOverTheTime() {
        run(new LevelTrial("ahead", true, 0.9, 0, 0), state -> {});
        assertEquals(distance(at(2), at(6)) / 4, level("ahead"), 0.01);
        double missed = distance(at(6), new double[] {at(2)[0] + 3.6, at(2)[1]});
        assertEquals(missed, level("drift"), 0.02);
    }

    @Test
    void theRadiusIsThatOfTheCircleThroughThreePlaces() {
        run(new LevelTrial("curve", true, 0.8, 0, 0.8), state -> {});
        double a = distance(at(2), at(3.5));
        double b = distance(at(3.5), at(5));
        double c = distance(at(5), at(2));
        double half = (a + b + c) / 2;
        double area = Math.sqrt(half * (half - a) * (half - b) * (half - c));
        assertEquals(a * b * c / (4 * area), level("radius"), 0.03);
        assertEquals(0.8, level("turn"), 0.08);
    }

    @Test
    void aLeapReachesFromTheLastTouchBeforeTheBoardToTheFirstBehindIt() {
        double near = ((org.ringside.courses.Obstacle.BroadJump) Terrains.board(0.5).obstacles().get(1)).centre().x()
                - 0.25;
        double[] reach = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        run(new BoardTrial("board", true, 0.5), state -> {
            ContactList contacts = state.contacts;
            for (int k = 0; k < contacts.size; k++) {
                double x = contacts.position[3 * k];
                assertTrue(x < near || x > near + 0.5, "on the board at " + x);
                reach[0] = x < near ? Math.max(reach[0], x) : reach[0];
                reach[1] = x > near ? Math.min(reach[1], x) : reach[1];
            }
        });
        assertTrue(achievement.passed(), achievement.failure());
        // feet are balls: where they touch is not quite below their centres
        assertEquals(reach[1] - reach[0], figure(BoardTrial.FIGURES, achievement, "length"), 0.03);
        assertTrue(figure(BoardTrial.FIGURES, achievement, "clearance") > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 90, -135})
    void aPushMovesTheRobotInItsDirection(double degrees) {
        run(new PushTrial("pushed", true, 0.5, degrees), state -> {});
        double x = at(2.1)[0] - at(2)[0];
        double y = at(2.1)[1] - at(2)[1];
        assertEquals(degrees, Math.toDegrees(Math.atan2(y, x)), 15);
        // half of what a free body would go, or more: legs hold against it
        assertTrue(Math.hypot(x, y) > 0.25 * 0.5 * 0.1, x + ", " + y);
        assertTrue(figure(PushTrial.FIGURES, achievement, "sway") >= 1000 * Math.hypot(x, y) - 1e-9);
    }
}
