package org.ringside.controllers.policy.driving;

import org.ringside.controllers.policy.GaitClock;

/** The phase of a gait clock: zero at the start, then forward by frequency times time, as a share of a cycle from 0 up to 1. */
final class PhaseClock {
    private final GaitClock clock;
    private final int command;
    private double phase;
    private double lastTime;

    /**
     * Makes a clock.
     *
     * @param command place of the command that gives the frequency, -1 if the clock has its own
     */
    PhaseClock(GaitClock clock, int command) {
        this.clock = clock;
        this.command = command;
    }

    GaitClock clock() {
        return clock;
    }

    /** Returns the phase now; at the time 0 the clock starts anew. */
    double at(Situation now) {
        double time = now.observation.time;
        double frequency = command < 0 ? clock.frequency() : now.commands[command];
        phase = time == 0 ? 0 : wrapped(phase + frequency * (time - lastTime));
        lastTime = time;
        return phase;
    }

    /** Returns a share of a cycle, from 0 up to 1. */
    static double wrapped(double phase) {
        return phase - Math.floor(phase);
    }
}
