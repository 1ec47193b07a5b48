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

    /** One quaternion (4). */
    public final double[] quaternion = new double[4];
    /** One vector (3). */
    public final double[] vector = new double[3];
    /** Two poses: positions and rotation matrices (2 x 12). */
    public final double[] pose = new double[24];
    /** What an actuator does to the degrees of freedom of its joint (6). */
    public final double[] moment = new double[6];
    /** Sine and cosine of half the angle of each hinge (joints x 2). */
    public final double[] halfAngle;
    /** The model whose static bodies, geoms and sites the state holds in their places; null if none yet. */
    public Layout placed;

    /** Where narrow-phase functions leave their points. */
    public final Manifold manifold = new Manifold();
    /** The pairs of geoms that collision looks at. */
    public final Candidates candidates;

    /** What an integrator keeps between its stages. */
    public final IntegratorScratch integrator;
    /** What building and solving the constraints needs. */
    public final SolverScratch solver;
    /** Numbers of a narrow-phase function in closed form, laid out as each says. */
    public final double[] narrow = new double[256];
    /** Room for pairs of convex shapes that are iterated. */
    public final ConvexScratch convex = new ConvexScratch();

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
        halfAngle = new double[2 * model.joints.count];
        candidates = new Candidates(model);
        integrator = new IntegratorScratch(model);
        solver = new SolverScratch(nv);
    }
}
