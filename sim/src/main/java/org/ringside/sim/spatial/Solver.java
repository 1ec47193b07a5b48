package org.ringside.sim.spatial;

/** How the constraint forces are found. */
public enum Solver {
    /** Projected Gauss-Seidel on the dual problem. */
    PGS,
    /** Newton's method on the primal problem, with an exact line search. */
    NEWTON
}
