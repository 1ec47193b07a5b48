/**
 * The constraints: from friction losses, joint limits and contacts to rows, and from rows to forces and accelerations.
 *
 * <p>The model is MuJoCo's as its documentation publishes it (chapter "Computation", sections "Constraint model" and "Solver parameters"):
 * constraint forces minimise a convex cost. In terms of the acceleration a, with a0 the acceleration without constraints,
 * r = J a - reference and a cost s for each row or cone, that cost is (a - a0)^T M (a - a0) / 2 + sum of s(r). Newton's method minimises it
 * directly; projected Gauss-Seidel minimises its dual in terms of the forces. Both lead to the same forces.
 */
package org.ringside.sim.spatial.constraint;
