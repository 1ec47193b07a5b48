package org.ringside.courses;

/**
 * A closed range from which a figure is drawn uniformly.
 *
 * @param low least value
 * @param high largest value
 */
public record Range(double low, double high) {
    /** Checks that the range does not fall; see {@link IllegalArgumentException}'s message. */
    public Range {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a range must be finite and must not fall: " + low + " to " + high);
        }
    }
}
