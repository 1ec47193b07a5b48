package org.ringside.controllers.spatial.gait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** Footholds against a pendulum that is integrated in small steps. */
class InvertedPendulumTest {
    private static final double GRAVITY = 9.81;
    private static final int STEPS = 20_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final double height = 0.15 + 0.4 * random.nextDouble();
    private final double stance = 0.08 + 0.3 * random.nextDouble();
    private final double position = random.nextDouble();
    private final double speed = 0.3 + 2 * random.nextDouble();
    private final double wanted = 0.3 + 2 * random.nextDouble();

    /** Position and speed after the stance. */
    private double[] fall(double feet) {
        double x = position;
        double v = speed;
        double step = stance / STEPS;
        for (int i = 0; i < STEPS; i++) {
            v += step / 2 * GRAVITY / height * (x - feet);
            x += step * v;
            v += step / 2 * GRAVITY / height * (x - feet);
        }
        return new double[] {x, v};
    }

    @RepeatedTest(20)
    void withoutAGainTheCentreLeavesTheFeetAsItCame() {
        double feet = InvertedPendulum.foothold(position, speed, 0, stance, height, wanted, 0);
        double[] end = fall(feet);
        assertEquals(speed, end[1], 1e-4, "seed " + seed);
        assertEquals(feet - position, end[0] - feet, 1e-4, "seed " + seed);
    }

    @RepeatedTest(20)
    void withAFullGainTheNextStanceHasTheWantedMeanSpeed() {
        double feet = InvertedPendulum.foothold(position, speed, 0, stance, height, wanted, 1);
        double[] end = fall(feet);
        double next = InvertedPendulum.foothold(end[0], end[1], 0, stance, height, wanted, 1);
        assertEquals(wanted, 2 * (next - end[0]) / stance, 1e-3, "seed " + seed);
    }

    @RepeatedTest(20)
    void timeThatIsLeftMovesTheFeetByTheWayOfTheCentre() {
        double now = InvertedPendulum.foothold(position, speed, 0, stance, height, wanted, 0.5);
        assertEquals(now + 0.1 * speed, InvertedPendulum.foothold(position, speed, 0.1, stance, height, wanted, 0.5),
                1e-12, "seed " + seed);
    }
}
