package org.ringside.sim.spatial;

/** Shapes for collision, in the order in which the two geoms of a contact are sorted. Sizes as in MJCF. */
public enum GeomType {
    /** A half space below the local xy plane; the sizes only draw. */
    PLANE,
    /** Terrain over a grid of heights. */
    HEIGHT_FIELD,
    /** Size: radius. */
    SPHERE,
    /** Size: radius, half length of the cylindrical part, along local z. */
    CAPSULE,
    /** Size: three semi-axes. */
    ELLIPSOID,
    /** Size: radius, half length, along local z. */
    CYLINDER,
    /** Size: three half lengths. */
    BOX
}
