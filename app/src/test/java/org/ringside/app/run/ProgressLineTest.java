package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.EpisodeReason;
import org.ringside.courses.Point;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

class ProgressLineTest {
    private final StringWriter text = new StringWriter();

    @Test
    void oneEpisodeShowsItsTimeItsObstacleAndTheRealTimeFactor() {
        RunSettings settings = TestRuns.settings(4, 1);
        try (ProgressLine line = new ProgressLine(settings, new PrintWriter(text), false)) {
            EpisodeListener listener = line.began(4);
            WorldState state = new WorldState(12, 4);
            Point table = settings.course().endTable().centre();
            state.qpos[0] = table.x();
            state.qpos[1] = table.y();
            state.time = 12;
            listener.onStep(state, new JointCommand(12));
            assertEquals("seed 4: 12.0 s simulated, near end-table, 24 times real time", line.line(0.5));
        }
        assertEquals("", text.toString());
    }

    @Test
    void manyEpisodesShowHowManyAreDoneAndHowLongTheRestTakes() {
        try (ProgressLine line = new ProgressLine(TestRuns.settings(1, 10), new PrintWriter(text), false)) {
            assertEquals("0 of 10 episodes, 0 finished", line.line(1));
            Trace trace = new Trace("", new double[1], new double[1], new double[1], Optional.empty());
            line.ended(TestRuns.result(1, EpisodeReason.FINISHED, 1, 1, 10), trace);
            line.ended(TestRuns.result(2, EpisodeReason.FELL, 0, 0, Double.NaN), trace);
            assertEquals("2 of 10 episodes, 1 finished, about 16 s left", line.line(4));
        }
    }

    @Test
    void onATerminalTheLineIsClearedAtTheEnd() throws InterruptedException {
        try (ProgressLine line = new ProgressLine(TestRuns.settings(1, 2), new PrintWriter(text), true)) {
            line.began(1);
            Thread.sleep(400);
        }
        String drawn = text.toString();
        assertTrue(drawn.contains("\r0 of 2 episodes"), drawn);
        assertTrue(drawn.endsWith(" \r"), drawn);
        assertTrue(!drawn.contains("\n"), drawn);
    }
}
