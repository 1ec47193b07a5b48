package org.ringside.app.compare;

import java.util.List;
import org.ringside.controllers.ControllerProvider;
import org.ringside.courses.Randomisation;

/**
 * One who takes part in a comparison.
 *
 * @param label unique name in this comparison
 * @param controller makes the controllers
 * @param handicaps what is made harder or easier for this one alone; usually nothing
 * @param codeHash hash of the code that the controller came in
 */
public record Contestant(String label, ControllerProvider controller, List<Perturbation> handicaps, String codeHash) {
    /** Copies the list. */
    public Contestant {
        handicaps = List.copyOf(handicaps);
    }

    /** The ranges with the handicaps. */
    Randomisation ranges(Randomisation declared) {
        Randomisation ranges = declared;
        for (Perturbation handicap : handicaps) {
            ranges = handicap.applied(ranges);
        }
        return ranges;
    }
}
