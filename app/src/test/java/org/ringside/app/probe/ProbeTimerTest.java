package org.ringside.app.probe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.mjcf.MjcfReader;

class ProbeTimerTest {
    @Test
    void countsStepsPerSecondOfProcessorTimeFromTheStartAgainAndAgain() {
        Model model = MjcfReader.read("ball", "<mujoco><worldbody><body pos='0 0 1'><freejoint/>"
                + "<geom size='0.1'/></body></worldbody></mujoco>");
        long[] starts = {0};
        double rate = ProbeTimer.stepsPerCpuSecond(model, state -> {
            state.reset(model);
            starts[0]++;
        }, 50, 10_000_000, 10_000_000);
        assertTrue(rate > 1000, "steps per second: " + rate);
        assertTrue(starts[0] >= 4);
    }
}
