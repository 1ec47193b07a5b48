package org.ringside.sim.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Pushes;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

class PushScheduleTest {
    private static final double TIMESTEP = 0.002;
    private final RobotModel robot = Robots.named("barkour-v0");

    private static EpisodeSetup setup(long seed, Pushes pushes) {
        return new EpisodeSetup(seed, 0, 0, 0, Variation.NONE, pushes, SensorErrors.NONE, Optional.empty());
    }

    @Test
    void pushesComeFromTheAskedDirections() {
        for (long seed = 0; seed < 20; seed++) {
            PushSchedule schedule = new PushSchedule(robot);
            schedule.reset(setup(seed, new Pushes(1, 1, 0.5, 0.5, 2, 2.5)));
            int pushed = 0;
            for (int step = 0; step < 5000; step++) {
                schedule.advance(step * TIMESTEP);
                if (schedule.forceX != 0 || schedule.forceY != 0) {
                    double direction = Math.atan2(schedule.forceY, schedule.forceX);
                    assertTrue(direction > 2 - 1e-9 && direction < 2.5 + 1e-9, seed + ": " + direction);
                    pushed++;
                }
            }
            assertTrue(pushed > 400, seed + ": " + pushed);
        }
        assertThrows(IllegalArgumentException.class, () -> new Pushes(1, 1, 0.5, 0.5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Pushes(1, 1, 0.5, 0.5, Double.NaN, 0));
    }

    @Test
    void pushesComeInTheAskedIntervalsWithTheAskedSpeedsFromEverywhere() {
        Pushes pushes = new Pushes(1, 3, 0.5, 0.8);
        int count = 0;
        double sumX = 0;
        double sumY = 0;
        for (long seed = 0; seed < 40; seed++) {
            PushSchedule schedule = new PushSchedule(robot);
            schedule.reset(setup(seed, pushes));
            double last = 0;
            double impulseX = 0;
            double impulseY = 0;
            for (int step = 0; step < 30_000; step++) {
                double time = step * TIMESTEP;
                schedule.advance(time);
                boolean pushed = impulseX != 0 || impulseY != 0;
                boolean now = schedule.forceX != 0 || schedule.forceY != 0;
                if (now && !pushed) {
                    double interval = time - last;
                    assertTrue(interval > 1 - TIMESTEP && interval < 3 + TIMESTEP, seed + ": " + interval);
                    last = time;
                }
                if (!now && pushed) {
                    double speed = Math.hypot(impulseX, impulseY) / robot.mass();
                    // the number of whole steps may be one off
                    assertTrue(speed > 0.5 * 0.97 && speed < 0.8 * 1.03, seed + ": " + speed);
                    sumX += impulseX / robot.mass();
                    sumY += impulseY / robot.mass();
                    count++;
                    impulseX = 0;
                    impulseY = 0;
                }
                impulseX += schedule.forceX * TIMESTEP;
                impulseY += schedule.forceY * TIMESTEP;
            }
        }
        assertTrue(count > 1000, "pushes: " + count);
        assertEquals(0, sumX / count, 4 * 0.65 / Math.sqrt(2.0 * count));
        assertEquals(0, sumY / count, 4 * 0.65 / Math.sqrt(2.0 * count));
    }

    @Test
    void withoutPushesNothingPushes() {
        PushSchedule schedule = new PushSchedule(robot);
        schedule.reset(setup(1, Pushes.NONE));
        for (int step = 0; step < 10_000; step++) {
            schedule.advance(step * TIMESTEP);
            assertEquals(0, Math.abs(schedule.forceX) + Math.abs(schedule.forceY));
        }
    }
}
