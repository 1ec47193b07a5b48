package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.scene.CentreLine;

/** Riding the centre line within the friction circle, and sliding off it beyond. */
class RailsTest {
    private static final double DT = 0.001;

    private final Draws draws = new Draws("rails");

    /** A long turn of one radius; s = arc/2 is in its middle. */
    private static CentreLine bend(double radius, boolean left) {
        double side = left ? 1 : -1;
        return CentreLine.through(List.of(
                new CentreLine.Corner(0, 0, 0),
                new CentreLine.Corner(2 * radius, 0, radius),
                new CentreLine.Corner(2 * radius, side * 2 * radius, 0)));
    }

    private static double middle(CentreLine line) {
        return line.length() / 2;
    }

    @Test
    void tractionAndCurveNeverExceedTheFrictionCircle() {
        for (int k = 0; k < 1000; k++) {
            double radius = draws.uniform(0.2, 5);
            double speed = draws.uniform(-3, 5);
            double friction = draws.uniform(0, 1.5);
            CentreLine line = bend(radius, draws.coin());
            double traction = new Rails(line).tractionFriction(friction, middle(line), speed);
            double curve = speed * speed / radius / Jbox2d.GRAVITY;
            if (curve <= friction) {
                assertEquals(friction * friction, traction * traction + curve * curve, 1e-9, draws::toString);
            } else {
                assertEquals(0, traction, draws::toString);
            }
        }
    }

    @Test
    void withinTheCircleTheRobotReturnsToTheLineAndStaysWithinIt() {
        for (int k = 0; k < 200; k++) {
            double radius = draws.uniform(0.5, 3);
            double friction = draws.uniform(0.3, 1);
            double speed = Math.sqrt(draws.uniform(0, 0.9) * friction * Jbox2d.GRAVITY * radius);
            CentreLine line = bend(radius, draws.coin());
            Rails rails = new Rails(line);
            double start = draws.uniform(-0.3, 0.3);
            rails.reset(start);
            double curve = speed * speed / radius;
            for (int i = 0; i < 6000; i++) {
                double before = rails.offsetVelocity;
                rails.step(middle(line), speed, friction, DT);
                double across = curve + Math.abs(rails.offsetVelocity - before) / DT;
                assertTrue(Math.abs(rails.offset) <= Math.abs(start) + 1e-9, draws::toString);
                double steering = (rails.offsetVelocity - before) / DT;
                double circle = friction * Jbox2d.GRAVITY;
                assertTrue(steering * steering + curve * curve <= circle * circle * (1 + 1e-9),
                        () -> across + ", " + draws);
            }
            assertEquals(0, rails.offset, 0.01, draws::toString);
        }
    }

    @Test
    void beyondTheCircleTheRobotSlidesOutwardsByTheExcess() {
        for (boolean left : new boolean[] {true, false}) {
            CentreLine line = bend(1, left);
            Rails rails = new Rails(line);
            rails.reset(0);
            double friction = 0.5;
            double speed = 3;
            for (int i = 0; i < 200; i++) {
                rails.step(middle(line), speed, friction, DT);
            }
            double excess = 9 - friction * Jbox2d.GRAVITY;
            // outwards is to the right of a left curve
            assertEquals((left ? -1 : 1) * excess * 0.2 * 0.2 / 2, rails.offset, 0.002);
        }
    }

    @Test
    void leftAndRightCurvesMirrorEachOther() {
        for (int k = 0; k < 100; k++) {
            double radius = draws.uniform(0.3, 2);
            Rails left = new Rails(bend(radius, true));
            Rails right = new Rails(bend(radius, false));
            double start = draws.uniform(-0.2, 0.2);
            left.reset(start);
            right.reset(-start);
            for (int i = 0; i < 500; i++) {
                double speed = draws.uniform(0, 4);
                double s = middle(bend(radius, true));
                left.step(s, speed, 0.6, DT);
                right.step(s, speed, 0.6, DT);
                assertEquals(left.offset, -right.offset, 1e-12, draws::toString);
            }
        }
    }

    @Test
    void worldSlidesOffTheLineInATooFastCurveOnly() {
        assertEquals(0, offsetAfterBend(0.8), 1e-9);
        double left = offsetAfterBend(3);
        assertTrue(left < -0.01, "outwards: " + left);
    }

    private static double offsetAfterBend(double speed) {
        CentreLine line = bend(0.5, true);
        var scene = new org.ringside.sim.scene.Scene(
                "bend", new org.ringside.sim.scene.Surface("ground", 0.5), List.of(), line);
        PlanarWorld world = Testbed.world(Testbed.BARKOUR, scene, 100);
        Testbed.toss(world, 0.5, speed, 2, 0);
        double worst = 0;
        for (int i = 0; i < 40; i++) {
            world.step(Testbed.hold(Testbed.BARKOUR, 35, 0.65));
            double[] qpos = world.state().qpos;
            double s = line.project(qpos[0], qpos[1], 0, line.length());
            double across = (qpos[1] - line.y(s)) * StrictMath.cos(line.heading(s))
                    - (qpos[0] - line.x(s)) * StrictMath.sin(line.heading(s));
            worst = Math.abs(across) > Math.abs(worst) ? across : worst;
        }
        return worst;
    }
}
