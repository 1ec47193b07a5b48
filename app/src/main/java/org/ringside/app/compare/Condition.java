package org.ringside.app.compare;

import java.util.Optional;
import org.ringside.courses.Randomisation;

/**
 * Under what circumstances episodes are run: as declared, or at one point of a robustness curve.
 *
 * @param perturbation what is changed for all controllers; absent for the comparison itself
 */
public record Condition(Optional<Perturbation> perturbation) {
    /** The comparison itself. */
    public static final Condition BASE = new Condition(Optional.empty());

    /** Name of the comparison itself in files. */
    static final String BASE_NAME = "base";

    /**
     * Returns the name in files.
     *
     * @return such as {@code friction=0.6}, or {@code base}
     */
    public String name() {
        return perturbation.map(Perturbation::toString).orElse(BASE_NAME);
    }

    Randomisation ranges(Randomisation ranges) {
        return perturbation.map(change -> change.applied(ranges)).orElse(ranges);
    }
}
