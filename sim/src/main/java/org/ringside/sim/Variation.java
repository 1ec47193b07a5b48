package org.ringside.sim;

/**
 * How one episode's robot and surfaces differ from the published figures.
 *
 * @param friction factor on every friction coefficient
 * @param mass factor on the trunk's mass and inertia
 * @param motorStrength factor on every drive's torque limit
 */
public record Variation(double friction, double mass, double motorStrength) {
    /** Nothing differs. */
    public static final Variation NONE = new Variation(1, 1, 1);

    /**
     * Checks the factors.
     *
     * @throws IllegalArgumentException if a factor is not in (0, 10]
     */
    public Variation {
        check("friction", friction);
        check("mass", mass);
        check("motorStrength", motorStrength);
    }

    private static void check(String name, double factor) {
        if (!(factor > 0 && factor <= 10)) {
            throw new IllegalArgumentException(name + " must be within (0, 10]: " + factor);
        }
    }
}
