package org.ringside.sim.scene;

/**
 * A named surface of the scene, so that a contact says what was touched.
 *
 * @param name unique in the scene, such as {@code a-frame/up}
 * @param friction Coulomb's coefficient; a pair of surfaces has the larger of the two, as in MuJoCo
 */
public record Surface(String name, double friction) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is blank or the coefficient is not in [0, 10]
     */
    public Surface {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a surface needs a name");
        }
        if (!(friction >= 0 && friction <= 10)) {
            throw new IllegalArgumentException("friction of surface " + name + " must be within [0, 10]: " + friction);
        }
    }
}
