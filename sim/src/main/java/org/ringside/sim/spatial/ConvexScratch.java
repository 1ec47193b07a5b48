package org.ringside.sim.spatial;

/**
 * Room for the narrow phase of two convex shapes: what is collided now, in coordinates about the first one's centre, and the numbers
 * that distance, depth and contact patch need. The collision stage alone writes it.
 */
public final class ConvexScratch {
    /** Doubles that one shape takes in {@link #shape}. */
    public static final int SHAPE = 34;
    /** Most vertices of the polytope that measures depth. */
    public static final int VERTICES = 128;
    /** Most corners of a polygon in {@link #corner}. */
    public static final int CORNERS = 40;
    private static final int FACES = 2 * VERTICES;

    /** Which support function each of the two shapes has (2). */
    public final int[] kind = new int[2];
    /** Centre (3), rotation (9), size (3), radius of rounding, corners of a prism (18), for each of the two (2 x SHAPE). */
    public final double[] shape = new double[2 * SHAPE];
    /** World position of the origin of these coordinates, m (3). */
    public final double[] origin = new double[3];
    /** The latest support points of the two, m (2 x 3). */
    public final double[] point = new double[6];
    /** The direction that is sought, a unit vector from the first to the second (3). */
    public final double[] normal = new double[3];
    /** Another direction, under trial (3). */
    public final double[] trial = new double[3];
    /**
     * Directions across which the support functions have a kink, the second made square to the first (2 x 3); what the second was, along
     * these two (2).
     */
    public final double[] kink = new double[8];
    /** Tangents of {@link #normal} (2 x 3). */
    public final double[] tangent = new double[6];
    /** Second derivatives of the support functions along the tangents: 11, 12, 22 (3). */
    public final double[] curvature = new double[3];

    /** Corners of the simplex that encloses the closest point to the origin (4 x 3). */
    public final double[] simplex = new double[12];
    /** That closest point (3), and a candidate for it (3). */
    public final double[] closest = new double[6];
    /** Square of its distance. */
    public double closestSquare;
    /** Which corners it lies between, a bit each. */
    public int closestMask;

    /** Corners of the polytope (VERTICES x 3). */
    public final double[] vertex = new double[3 * VERTICES];
    /** Corners of its faces, anticlockwise from outside (faces x 3). */
    public final int[] face = new int[3 * FACES];
    /** Outward unit normals and offsets of its faces (faces x 4). */
    public final double[] plane = new double[4 * FACES];
    /** Edges of the hole that a new vertex tears (edges x 2). */
    public final int[] edge = new int[6 * FACES];
    /** How many faces there are. */
    public int faces;

    /** Corners of what each shape turns to the other, in the plane of contact: x, y (2 x CORNERS x 2). */
    public final double[] corner = new double[4 * CORNERS];
    /** How many corners each has: 1 a point, 2 a line, more a face (2). */
    public final int[] corners = new int[2];
    /** Height of each over the plane of contact: at x, y is z, with slopes along x and y (2 x 5). */
    public final double[] height = new double[10];
    /** Whether the face of each is square to the normal (2). */
    public final boolean[] level = new boolean[2];
    /** Points of the patch: x, y (CORNERS x 2), twice, for clipping. */
    public final double[] patch = new double[4 * CORNERS];
    /** Their distances (CORNERS). */
    public final double[] patchDistance = new double[CORNERS];
    /** Points before they are known to be among the deepest. */
    public final Manifold manifold = new Manifold();

    /** Makes room. */
    public ConvexScratch() {}
}
