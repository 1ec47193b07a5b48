package org.ringside.sim.spatial;

/** Room for numbers that a stage needs while it works. Nothing here outlives the stage that wrote it. */
public final class Scratch {
    /** Spatial acceleration of each body (bodies x 6). */
    public final double[] bodyAcceleration;
    /** Spatial force on each body (bodies x 6). */
    public final double[] bodyForce;
    /** A matrix with the sparsity of the mass matrix: the Hessian of the solver, or mass with implicit damping. */
    public final double[] matrix;
    /** 1 / diagonal of its factor (nv). */
    public final double[] inverseDiagonal;
    /** Vectors over the degrees of freedom (each nv). */
    public final double[] dof1;
    /** As {@link #dof1}. */
    public final double[] dof2;
    /** As {@link #dof1}. */
    public final double[] dof3;
    /** As {@link #dof1}. */
    public final double[] dof4;

    /** Where narrow-phase functions leave their points. */
    public final Manifold manifold = new Manifold();
    /** Numbers of a narrow-phase function in closed form, laid out as each says. */
    public final double[] narrow = new double[256];

    Scratch(Model model) {
        int nv = model.nv;
        bodyAcceleration = new double[6 * model.bodies.count];
        bodyForce = new double[6 * model.bodies.count];
        matrix = new double[model.dofs.rowStart[nv]];
        inverseDiagonal = new double[nv];
        dof1 = new double[nv];
        dof2 = new double[nv];
        dof3 = new double[nv];
        dof4 = new double[nv];
    }
}
