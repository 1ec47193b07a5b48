package org.ringside.controllers.policy.driving;

import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.sim.math.Trigonometry;

/** Shows a gait clock leg by leg: the sine of its phase, sine and cosine, or the phase itself as a share of a cycle. */
final class ClockReader implements Quantity {
    private final PhaseClock clock;
    private final String form;
    private final double[] legOffset;

    ClockReader(ObservationTerm term, PhaseClock clock) {
        this.clock = clock;
        form = term.form();
        legOffset = term.legs().stream().mapToDouble(clock.clock().legOffsets()::get).toArray();
    }

    @Override
    public void read(Situation now, double[] out) {
        double phase = clock.at(now);
        for (int leg = 0; leg < legOffset.length; leg++) {
            double share = PhaseClock.wrapped(phase + legOffset[leg]);
            double angle = 2 * Math.PI * share;
            switch (form) {
                case "sin" -> out[leg] = Trigonometry.sin(angle);
                case "sincos" -> {
                    out[2 * leg] = Trigonometry.sin(angle);
                    out[2 * leg + 1] = Trigonometry.cos(angle);
                }
                default -> out[leg] = share;
            }
        }
    }
}
