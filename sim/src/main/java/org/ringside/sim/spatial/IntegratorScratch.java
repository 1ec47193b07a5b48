package org.ringside.sim.spatial;

/** What an integrator of several stages keeps between them. */
public final class IntegratorScratch {
    /** Positions at the start of the step (nq). */
    public final double[] qpos;
    /** Velocities at the start of the step (nv). */
    public final double[] qvel;
    /** Weighted sum of the velocities of the stages (nv). */
    public final double[] velocity;
    /** Weighted sum of the accelerations of the stages (nv). */
    public final double[] acceleration;
    /** A dense matrix (6 x 6). */
    public final double[] dense = new double[36];

    IntegratorScratch(Model model) {
        qpos = new double[model.nq];
        qvel = new double[model.nv];
        velocity = new double[model.nv];
        acceleration = new double[model.nv];
    }
}
