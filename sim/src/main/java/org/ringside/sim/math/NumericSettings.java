package org.ringside.sim.math;

import java.util.List;

/**
 * Refuses to compute under settings that would silently change results. JOML reads its numeric settings from system properties
 * once, when its classes are loaded; none of them may be on.
 */
public final class NumericSettings {
    private static final List<String> PROPERTIES = List.of("joml.fastmath", "joml.sinLookup", "joml.useMathFma");

    private NumericSettings() {}

    /**
     * Checks the settings; cheap enough for every start.
     *
     * @throws IllegalStateException if a setting is on; the message names it
     */
    public static void requireExact() {
        for (String property : PROPERTIES) {
            String value = System.getProperty(property);
            // JOML takes an empty value for true, too
            if (value != null && !value.equalsIgnoreCase("false")) {
                throw new IllegalStateException("the system property " + property + " is \"" + value
                        + "\": it would change results; start Java without it");
            }
        }
    }
}
