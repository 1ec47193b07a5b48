package org.ringside.sim.spatial;

import java.util.Arrays;

/** Room for the constraint stage while it works. Nothing here outlives the stage. */
public final class SolverScratch {
    /** Base rows of one contact: normal, tangents, torsion, rolling over its columns (6 x nv). */
    public final double[] base;
    /** Velocity along each base row of one contact (6). */
    public final double[] baseVelocity = new double[6];
    /** Sign of each column of one contact: plus for the second geom's side, minus for the first's (nv). */
    public final double[] sign;
    /** Columns of one row of a dense matrix that are not zero (nv). */
    public final int[] columns;
    /** Gradient of the cost (nv). */
    public final double[] gradient;
    /** Search direction (nv). */
    public final double[] search;
    /** Mass matrix times acceleration (nv). */
    public final double[] massTimesAcceleration;
    /** Mass matrix times search direction (nv). */
    public final double[] massTimesSearch;
    /** J a - reference (capacity of rows). */
    public double[] residual = new double[0];
    /** J times search direction (capacity of rows). */
    public double[] slope = new double[0];
    /** Second derivative of each row's cost in its own residual; 0 for rows of cones in their middle zone (capacity of rows). */
    public double[] weight = new double[0];
    /** Second derivatives of the cost of each elliptic contact in its middle zone (capacity of rows x 6). */
    public double[] coneHessian = new double[0];
    /** Whether an elliptic contact is in its middle zone, at its first row (capacity of rows). */
    public boolean[] middle = new boolean[0];
    /** Each elliptic contact along the line of search (capacity of rows x 4). */
    public double[] coneLine = new double[0];
    /** First and second derivative of the cost along the line of search (2). */
    public final double[] lineDerivatives = new double[2];
    /** A dense symmetric matrix, lower half: the Hessian where the tree's sparsity does not hold (nv x nv, or empty). */
    public double[] dense = new double[0];
    /** Inverse mass matrix times each row (capacity of rows x nv, or empty). */
    public double[] inverseMassRows = new double[0];
    /** Second derivatives of one contact times its rows (6 x entries). */
    public final double[] product;
    /** Factor of a small matrix (36). */
    public final double[] block = new double[36];
    /** A small matrix (36). */
    public final double[] scaled = new double[36];
    /** Slope of the dual cost in the forces of one contact (6). */
    public final double[] blockSlope = new double[6];
    /** Change of the forces of one contact (6). */
    public final double[] blockChange = new double[6];
    /** A step of the forces of one contact (6). */
    public final double[] blockStep = new double[6];
    /** A small vector (6). */
    public final double[] blockVector = new double[6];
    /** A small vector (6). */
    public final double[] blockWork = new double[6];
    /** Right side of a small system (6). */
    public final double[] constant = new double[6];

    SolverScratch(int nv) {
        base = new double[6 * nv];
        sign = new double[nv];
        columns = new int[nv];
        gradient = new double[nv];
        search = new double[nv];
        massTimesAcceleration = new double[nv];
        massTimesSearch = new double[nv];
        product = new double[6 * nv];
    }

    /**
     * Makes room for rows.
     *
     * @param rows how many. What is there is kept.
     */
    public void ensureRows(int rows) {
        if (rows > residual.length) {
            int capacity = Math.max(64, 2 * rows);
            residual = Arrays.copyOf(residual, capacity);
            slope = Arrays.copyOf(slope, capacity);
            weight = Arrays.copyOf(weight, capacity);
            coneHessian = Arrays.copyOf(coneHessian, 6 * capacity);
            middle = Arrays.copyOf(middle, capacity);
            coneLine = Arrays.copyOf(coneLine, 4 * capacity);
        }
    }

    /**
     * Makes room for the dense matrix.
     *
     * @param nv degrees of freedom
     */
    public void ensureDense(int nv) {
        if (dense.length < nv * nv) {
            dense = new double[nv * nv];
        }
    }

    /**
     * Makes room for the inverse mass matrix times each row.
     *
     * @param rows how many rows
     * @param nv degrees of freedom
     */
    public void ensureInverseMassRows(int rows, int nv) {
        if (inverseMassRows.length < rows * nv) {
            inverseMassRows = new double[2 * rows * nv];
        }
    }
}
