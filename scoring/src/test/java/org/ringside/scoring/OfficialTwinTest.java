package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** The official judge and its slow twin agree bit for bit on random logs that crowd the thresholds. */
class OfficialTwinTest {
    private static final int LOGS = 3000;

    private final Course course = TestCourses.barkour();

    @Test
    void judgeAndTwinAgreeOnRandomLogs() {
        long seed = Long.getLong("ringside.seed", 20230524);
        System.out.println("OfficialTwinTest: replay with -Dringside.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int finished = 0;
        int allGates = 0;
        for (int log = 0; log < LOGS; log++) {
            Trace trace = randomLog(random);
            boolean touched = random.nextInt(4) == 0;
            Scorecard card = new OfficialJudge(touched).judge(course, trace);
            SlowOfficialScorer twin = SlowOfficialScorer.score(trace.time(), trace.x(), trace.y(), touched);
            String where = "log " + log + " of seed " + seed;
            assertEquals(twin.score, card.score(), where);
            assertEquals(twin.finalRunTime, card.finalRunTimeSeconds(), where);
            assertEquals(twin.allotted, card.allottedSeconds(), where);
            assertEquals(twin.excess, card.excessSeconds(), where);
            assertEquals(twin.hold, card.timeAtEndTableSeconds(), where);
            assertEquals(twin.length, card.pathLengthMetres(), where);
            assertEquals(twin.obstacles, card.obstaclesCompleted(), where);
            assertEquals(twin.gates, card.gatesCompleted(), where);
            finished += card.finished() ? 1 : 0;
            allGates += card.gatesCompleted() == 13 ? 1 : 0;
        }
        // the logs are worth something only if they reach the interesting places
        assertTrue(finished > LOGS / 20 && allGates > LOGS / 20,
                finished + " finished, " + allGates + " with all gates");
    }

    /** A walk between points near the gates and the table, in steps around 4 cm or in leaps, on a grid or off it. */
    private static Trace randomLog(SplittableRandom random) {
        double[] line = TestCourses.cleanLine();
        int size = 40 + random.nextInt(900);
        double[] time = new double[size];
        double[] x = new double[size];
        double[] y = new double[size];
        double grid = random.nextBoolean() ? 0.01 : 0;
        double stride = new double[] {0.015, 0.04, 0.06, 0.3}[random.nextInt(4)];
        double stray = new double[] {0, 0.02, 0.2}[random.nextInt(3)];
        double lastTime = random.nextInt(3) == 0 ? random.nextInt(-3, 3) : 0;
        int target = random.nextInt(3) == 0 ? 2 * random.nextInt(line.length / 2) : 0;
        double px = line[target];
        double py = line[target + 1];
        for (int i = 0; i < size; i++) {
            double dx = line[target] - px;
            double dy = line[target + 1] - py;
            double far = Math.sqrt(dx * dx + dy * dy);
            double step = Math.min(far, stride * random.nextDouble(0.8, 1.2));
            px += far == 0 ? 0 : dx / far * step;
            py += far == 0 ? 0 : dy / far * step;
            if (far < stride) {
                target = next(random, target, line.length);
            }
            x[i] = snap(px + stray * random.nextDouble(-1, 1), grid);
            y[i] = snap(py + stray * random.nextDouble(-1, 1), grid);
            time[i] = lastTime;
            // the end of the line is the end table, where the hold wants time to pass
            double period = target == line.length - 2 ? 0.2 : 0.01;
            lastTime += random.nextInt(50) == 0 ? 1 : random.nextInt(12) * period;
        }
        return new Trace("random", time, x, y, Optional.empty());
    }

    private static int next(SplittableRandom random, int target, int length) {
        if (random.nextInt(12) == 0) {
            return 2 * random.nextInt(length / 2);
        }
        return Math.min(target + 2, length - 2);
    }

    private static double snap(double value, double grid) {
        return grid == 0 ? value : Math.rint(value / grid) * grid;
    }
}
