package org.ringside.sim.spatial.mjcf;

import java.util.List;

/**
 * What the {@code compiler} elements say; later ones win, and all hold for the whole document.
 *
 * @param degrees whether angles are in degrees
 * @param autolimits whether a range alone makes a limit
 * @param eulerSequence three of x, y, z (moving axes), X, Y, Z (fixed axes)
 * @param inertiaFromGeom whether geoms beat {@code inertial} elements; null: only where there is none
 * @param balanceInertia whether impossible moments of inertia are replaced by their mean
 * @param boundMass least mass of a body, kg
 * @param boundInertia least moment of inertia of a body, kg m^2
 * @param totalMass the mass that all bodies are scaled to, kg; 0 or less: not scaled
 * @param firstGroup the first group of geoms whose mass counts
 * @param lastGroup the last group of geoms whose mass counts
 * @param folder where height-field files are, relative to the model's folder
 */
record CompilerSettings(
        boolean degrees,
        boolean autolimits,
        String eulerSequence,
        Boolean inertiaFromGeom,
        boolean balanceInertia,
        double boundMass,
        double boundInertia,
        double totalMass,
        int firstGroup,
        int lastGroup,
        String folder) {
    static final CompilerSettings DEFAULTS = new CompilerSettings(true, true, "xyz", null, false, 0, 0, -1, 0, 5, "");

    static CompilerSettings read(MjcfElement root) {
        CompilerSettings settings = DEFAULTS;
        List<MjcfElement> elements = root.children("compiler");
        for (MjcfElement element : elements) {
            settings = settings.with(element);
        }
        return settings;
    }

    private CompilerSettings with(MjcfElement e) {
        e.word("coordinate", "local", "local");
        boolean inDegrees = e.word("angle", degrees ? "degree" : "radian", "degree", "radian").equals("degree");
        String sequence = e.has("eulerseq") ? e.text("eulerseq") : eulerSequence;
        if (!sequence.matches("[xyzXYZ]{3}")) {
            throw e.fault("eulerseq", "expected three letters, each one of x y z (moving axes) or X Y Z (fixed axes)");
        }
        int[] groups = {firstGroup, lastGroup};
        double[] range = e.numbers("inertiagrouprange", 2);
        for (int k = 0; range != null && k < 2; k++) {
            groups[k] = (int) range[k];
        }
        String directory = e.has("meshdir") ? e.text("meshdir") : e.has("assetdir") ? e.text("assetdir") : folder;
        return new CompilerSettings(inDegrees, or(e.flag("autolimits"), autolimits), sequence,
                e.has("inertiafromgeom") ? e.flag("inertiafromgeom") : inertiaFromGeom,
                or(e.flag("balanceinertia"), balanceInertia),
                atLeastZero(e, "boundmass", boundMass), atLeastZero(e, "boundinertia", boundInertia),
                e.number("settotalmass", totalMass), groups[0], groups[1], directory);
    }

    private static boolean or(Boolean flag, boolean otherwise) {
        return flag == null ? otherwise : flag;
    }

    private static double atLeastZero(MjcfElement e, String attribute, double otherwise) {
        double value = e.number(attribute, otherwise);
        if (value < 0) {
            throw e.fault(attribute, "expected 0 or more");
        }
        return value;
    }

    /** Returns an angle of the document in radians. */
    double angle(double value) {
        return degrees ? value / 180 * Math.PI : value;
    }

    /** Returns whether a range is a limit: the flag says so, or the range does if there is no flag. */
    boolean limited(MjcfElement e, String flag, String attribute) {
        Boolean explicit = e.flag(flag);
        double[] range = e.numbers(attribute, 2);
        boolean empty = range == null || range[0] == 0 && range[1] == 0;
        if (explicit != null && !explicit || explicit == null && empty) {
            return false;
        }
        if (explicit == null && !autolimits) {
            throw e.fault(attribute, "the range would be ignored, for the compiler's autolimits is false; write " + flag
                    + "=\"true\" or \"false\"");
        }
        if (empty) {
            throw e.fault(flag, "nothing says what the limit is; give " + attribute);
        }
        if (range[0] >= range[1]) {
            throw e.fault(attribute, "expected a lower limit that is below the upper one");
        }
        return true;
    }
}
