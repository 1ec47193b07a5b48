package org.ringside.controllers.policy;

import org.ringside.courses.format.JsonPrinter;

/**
 * How often a policy runs.
 *
 * @param controlHz runs of the network a second, Hz
 * @param physicsHz steps of the simulator that it was trained in, Hz
 * @param decimation physics steps a control step
 * @param actionDelaySteps physics steps from the observation to the action's effect
 * @param observationDelaySteps physics steps by which observations are old
 */
public record Rates(
        double controlHz, double physicsHz, int decimation, int actionDelaySteps, int observationDelaySteps) {
    /**
     * Checks the division.
     *
     * @throws IllegalArgumentException if the decimation does not divide the physics rate into the control rate
     */
    public Rates {
        if (Math.abs(physicsHz - controlHz * decimation) > 1e-6 * physicsHz) {
            double quotient = physicsHz / controlHz;
            String mend = Math.abs(quotient - Math.rint(quotient)) < 1e-6
                    ? "decimation " + Math.round(quotient)
                    : "rates that divide";
            throw new IllegalArgumentException(mend + ": physicsHz " + JsonPrinter.canonical(physicsHz)
                    + " is not controlHz " + JsonPrinter.canonical(controlHz) + " times decimation " + decimation);
        }
    }
}
