package org.ringside.controllers.spatial.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.Robots;

class BoardCrossingTest {
    private static final double PERIOD = 0.002;
    private static final LeapParameters LEAP = LeapFile.shippedFor(Robots.named("barkour-v0"));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final SpatialBody body = new SpatialBody(new Briefing(
            Robots.named("barkour-v0"), CourseLibrary.builtIn("barkour"), new StrideProvider().sensors(), PERIOD, 1));
    private final GroundZone board =
            new GroundZone(random.nextDouble(), random.nextDouble(), 6 * random.nextDouble(), 0.5, 1);

    /** Plans are late or early by up to a tenth, as walks are. */
    @RepeatedTest(50)
    void stridesMeetTheBoardFromWhereverTheyBegin() {
        BoardCrossing crossing = new BoardCrossing(LEAP);
        crossing.begin(board, body);
        double left = 1 + random.nextDouble();
        double pace = 0.9 + 0.2 * random.nextDouble();
        double half = random.nextDouble();
        while (!crossing.near() || crossing.noseUp() != -LEAP.noseUp()) {
            double stride = crossing.stride(left, half);
            assertTrue(stride >= 0.74 * LEAP.stride() && stride <= 1.31 * LEAP.stride(), "seed " + seed);
            half += 2 * PERIOD / stride;
            left -= pace * PERIOD;
            if (half >= 1) {
                half -= 1;
                crossing.next();
            }
        }
        // at the begin of half 1 the base is half a half before the middle
        double due = LEAP.stride() / 4 - LEAP.ahead() / LEAP.speed();
        assertEquals(due, left, 0.12 * LEAP.stride(), "seed " + seed);
    }

    @RepeatedTest(50)
    void noFootIsPlacedOnTheBoardWhereverItIsWanted() {
        BoardCrossing crossing = new BoardCrossing(LEAP);
        crossing.begin(board, body);
        crossing.stride(random.nextDouble(), random.nextDouble());
        for (int half = 0; half < 4; half++) {
            for (int i = 0; i < 100; i++) {
                place(body.centreOfMass);
                body.centreVelocity[0] = 4 * random.nextDouble() - 2;
                body.centreVelocity[1] = 4 * random.nextDouble() - 2;
                double x = board.x() + random.nextDouble() - 0.5;
                double y = board.y() + random.nextDouble() - 0.5;
                double shift = crossing.shift(body, random.nextBoolean(), x, y, 0.1 * random.nextDouble(), 0.15);
                double along = board.along(x, y) + shift;
                double margin = Math.min(LEAP.nearMargin(), LEAP.farMargin());
                assertTrue(Math.abs(along) >= board.length() / 2 + margin - 1e-9, along + ", seed " + seed);
            }
            crossing.next();
        }
    }

    private void place(double[] centre) {
        centre[0] = board.x() + 2 * random.nextDouble() - 1;
        centre[1] = board.y() + 2 * random.nextDouble() - 1;
        centre[2] = 0.25;
    }
}
