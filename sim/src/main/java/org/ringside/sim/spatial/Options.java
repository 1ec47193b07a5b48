package org.ringside.sim.spatial;

import java.util.Objects;

/**
 * What a model asks of the engine, with MuJoCo's defaults.
 *
 * @param timestep length of a step, s, positive
 * @param gravityX acceleration of gravity along world x, m/s^2
 * @param gravityY along world y, m/s^2
 * @param gravityZ along world z, m/s^2
 * @param integrator how a step advances the state
 * @param cone the shape of the friction cone
 * @param solver how constraint forces are found
 * @param iterations most iterations of the solver, at least 1
 * @param tolerance the solver stops when its scaled improvement or gradient is below; 0 or more
 * @param lineSearchIterations most iterations of the line search in one iteration of Newton's method, at least 1
 * @param lineSearchTolerance relative to {@code tolerance}; 0 or more
 * @param impedanceRatio ratio of frictional to normal constraint impedance, positive
 * @param flags which parts of the physics are on
 */
public record Options(
        double timestep,
        double gravityX,
        double gravityY,
        double gravityZ,
        Integrator integrator,
        Cone cone,
        Solver solver,
        int iterations,
        double tolerance,
        int lineSearchIterations,
        double lineSearchTolerance,
        double impedanceRatio,
        Flags flags) {
    /** MuJoCo's defaults. */
    public static final Options DEFAULTS =
            new Options(0.002, 0, 0, -9.81, Integrator.EULER, Cone.PYRAMIDAL, Solver.NEWTON, 100,
                    1e-8, 50, 0.01, 1, Flags.DEFAULTS);

    /**
     * Which parts of the physics are on.
     *
     * @param constraint all constraints
     * @param frictionLoss dry friction in joints
     * @param limit joint limits
     * @param contact contacts
     * @param spring joint springs
     * @param damper joint dampers
     * @param gravity gravity
     * @param clampControl controls are clamped to their range
     * @param warmStart the solver starts from the last acceleration
     * @param filterParent a body does not collide with its parent
     * @param actuation actuators
     * @param safeReference time constants of constraints are at least two steps
     * @param sensor sensors
     * @param eulerDamping Euler integrates joint damping implicitly
     */
    public record Flags(
            boolean constraint,
            boolean frictionLoss,
            boolean limit,
            boolean contact,
            boolean spring,
            boolean damper,
            boolean gravity,
            boolean clampControl,
            boolean warmStart,
            boolean filterParent,
            boolean actuation,
            boolean safeReference,
            boolean sensor,
            boolean eulerDamping) {
        /** Everything on. */
        public static final Flags DEFAULTS =
                new Flags(true, true, true, true, true, true, true, true, true, true, true, true,
                        true, true);
    }

    /** Checks the ranges. */
    public Options {
        require(timestep > 0 && timestep <= 1, "timestep", timestep, "in (0, 1] s");
        require(Double.isFinite(gravityX) && Double.isFinite(gravityY) && Double.isFinite(gravityZ), "gravity",
                gravityZ,
                "finite");
        require(iterations >= 1 && iterations <= 100_000, "iterations", iterations, "from 1 to 100000");
        require(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "in [0, 1)");
        require(lineSearchIterations >= 1 && lineSearchIterations <= 100_000, "ls_iterations", lineSearchIterations,
                "from 1 to 100000");
        require(lineSearchTolerance >= 0 && lineSearchTolerance < 1, "ls_tolerance", lineSearchTolerance, "in [0, 1)");
        require(impedanceRatio > 0 && impedanceRatio <= 1e15, "impratio", impedanceRatio, "positive");
        Objects.requireNonNull(integrator);
        Objects.requireNonNull(cone);
        Objects.requireNonNull(solver);
        Objects.requireNonNull(flags);
    }

    private static void require(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("option " + name + " is " + value + "; it must be " + expected);
        }
    }
}
