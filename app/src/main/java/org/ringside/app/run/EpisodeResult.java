package org.ringside.app.run;

import java.util.OptionalDouble;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.Scorecard;

/**
 * What came of one episode.
 *
 * @param seed its seed
 * @param outcome how it ended
 * @param judged the verdicts, official before strict
 * @param hash fingerprint of all states, hexadecimal
 * @param motion how the robot moved
 * @param latency how long the controller took to act, on the wall clock
 * @param wallSeconds how long the simulation took on the wall clock, s; differs from machine to machine, as the latency does
 */
public record EpisodeResult(long seed, EpisodeOutcome outcome, JudgedTrace judged, String hash,
        MotionQuality motion, ControllerLatency latency, double wallSeconds) {
    /**
     * Returns the verdict of the published scorer.
     *
     * @return the official scorecard
     */
    public Scorecard official() {
        return judged.verdicts().getFirst().card();
    }

    /**
     * Returns the verdict of the strict judge.
     *
     * @return the strict scorecard
     */
    public Scorecard strict() {
        return judged.verdicts().getLast().card();
    }

    /**
     * Returns the course time by the official rules.
     *
     * @return seconds, absent where the run did not finish
     */
    public OptionalDouble courseTimeSeconds() {
        return official().courseTimeSeconds();
    }
}
