package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.GeomType;

/**
 * Size and place of a geom or site, in the frame it is written in.
 *
 * @param size by shape, m (3)
 * @param pose where it is
 */
record Shape(double[] size, Pose pose) {
    private static final double SHORTEST = 1e-14;

    static GeomType type(MjcfElement e, String otherwise) {
        return switch (e.word("type", otherwise, "plane", "hfield", "sphere", "capsule", "ellipsoid", "cylinder",
                "box")) {
            case "plane" -> GeomType.PLANE;
            case "hfield" -> GeomType.HEIGHT_FIELD;
            case "capsule" -> GeomType.CAPSULE;
            case "ellipsoid" -> GeomType.ELLIPSOID;
            case "cylinder" -> GeomType.CYLINDER;
            case "box" -> GeomType.BOX;
            default -> GeomType.SPHERE;
        };
    }

    /** Reads a shape; sizes that are not given are as said. */
    static Shape read(MjcfElement e, GeomType type, CompilerSettings settings, double otherwise) {
        double[] size = Numbers.fill(e, "size", 1, 3, otherwise, otherwise, otherwise);
        if (e.has("fromto")) {
            return between(e, type, size);
        }
        check(e, type, size);
        return new Shape(size, Orientation.pose(e, settings));
    }

    /** Spans a shape from one point to another; its z axis points from the second to the first. */
    private static Shape between(MjcfElement e, GeomType type, double[] size) {
        if (type == GeomType.PLANE || type == GeomType.HEIGHT_FIELD || type == GeomType.SPHERE) {
            throw e.fault("fromto", "only a capsule, cylinder, box or ellipsoid can span two points; remove it or"
                    + " change the type");
        }
        if (e.has("pos")) {
            throw e.fault("fromto", "the two points say where the shape is; remove pos");
        }
        double[] p = e.numbers("fromto", 6);
        double[] axis = new double[3];
        double[] middle = new double[3];
        for (int k = 0; k < 3; k++) {
            axis[k] = p[k] - p[3 + k];
            middle[k] = (p[k] + p[3 + k]) / 2;
        }
        double length = Orientation.length(axis);
        if (!(length > SHORTEST)) {
            throw e.fault("fromto", "two different points are expected, not " + Spelling.quote(e.text("fromto")));
        }
        boolean round = type == GeomType.CAPSULE || type == GeomType.CYLINDER;
        double[] spanned = round ? new double[] {size[0], length / 2, size[2]}
                : new double[] {size[0], size[0], length / 2};
        check(e, type, spanned);
        return new Shape(spanned, new Pose(middle, Orientation.fromZAxis(axis)));
    }

    private static void check(MjcfElement e, GeomType type, double[] size) {
        int first = type == GeomType.PLANE ? 2 : 0;
        int last = switch (type) {
            case HEIGHT_FIELD -> 0;
            case SPHERE -> 1;
            case CAPSULE, CYLINDER -> 2;
            default -> 3;
        };
        String given = e.has("size") ? Spelling.quote(e.text("size")) : "missing";
        if (type == GeomType.PLANE && (size[0] < 0 || size[1] < 0)) {
            throw e.fault("size", "half lengths of 0 (infinite) or more are expected, it is " + given);
        }
        for (int k = first; k < last; k++) {
            if (!(size[k] > 0)) {
                throw e.fault("size", "number " + (k + 1) + " must be given and positive for a "
                        + type.name().toLowerCase(java.util.Locale.ROOT) + ", the size is " + given);
            }
        }
    }
}
