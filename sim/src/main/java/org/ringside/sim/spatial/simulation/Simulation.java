package org.ringside.sim.spatial.simulation;

import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.collision.Collision;
import org.ringside.sim.spatial.constraint.ConstraintRows;
import org.ringside.sim.spatial.constraint.ConstraintSolver;
import org.ringside.sim.spatial.dynamics.Actuation;
import org.ringside.sim.spatial.dynamics.Bias;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.dynamics.MassMatrix;
import org.ringside.sim.spatial.dynamics.Passive;
import org.ringside.sim.spatial.dynamics.SmoothDynamics;
import org.ringside.sim.spatial.sensor.SensorReadings;

/**
 * Forward dynamics, inverse dynamics and steps. Where a position, velocity or acceleration is not finite or absurdly large they
 * throw; the state then holds what was found and what led to it, and is good for looking at and for {@code reset}.
 */
public final class Simulation {
    private Simulation() {}

    /**
     * Computes everything that follows from positions, velocities and what acts, up to the acceleration and the sensors.
     *
     * @param model what it is a state of. Not modified.
     * @param state all that is not the state proper is written, and {@link State#warmStart} becomes the acceleration. Modified.
     * @throws DivergedException if positions, velocities or accelerations are not finite or absurdly large
     * @throws IllegalArgumentException if it is a state of another model
     */
    public static void forward(Model model, State state) {
        state.requireFrom(model);
        accelerate(model, state);
        if (model.options.flags().sensor()) {
            SensorReadings.compute(model, state);
        }
    }

    /**
     * Advances the state by one time step. Everything but the state proper then belongs to the time before the step (with RK4: to its
     * last stage; the sensors to its first).
     *
     * @param model what it is a state of. Not modified.
     * @param state advances by {@code options.timestep()}. Modified.
     * @throws DivergedException if positions, velocities or accelerations are not finite or absurdly large, before or after
     * @throws IllegalArgumentException if it is a state of another model
     */
    public static void step(Model model, State state) {
        forward(model, state);
        switch (model.options.integrator()) {
            case EULER -> Euler.advance(model, state);
            case IMPLICIT_FAST -> ImplicitFast.advance(model, state);
            case RK4 -> RungeKutta.advance(model, state);
        }
        state.time += model.options.timestep();
        Divergence.check(model, state);
    }

    /**
     * Computes the force by which actuators and applied forces would give the acceleration {@link State#qacc}, against inertia,
     * gravity, springs, dampers and constraints.
     *
     * @param model what it is a state of. Not modified.
     * @param state reads positions, velocities and qacc; writes inverseForce, all that kinematics, inertia and velocity name, and
     *        constraints with the forces that their laws give at that acceleration. Modified.
     * @throws DivergedException if positions, velocities or accelerations are not finite or absurdly large
     * @throws IllegalArgumentException if it is a state of another model
     */
    public static void inverse(Model model, State state) {
        state.requireFrom(model);
        Divergence.check(model, state);
        Divergence.checkAcceleration(model, state);
        configure(model, state);
        Passive.compute(model, state);
        ConstraintSolver.forces(model, state, state.qacc);
        Bias.inverseDynamics(model, state, state.qacc, state.inverseForce);
        for (int i = 0; i < model.nv; i++) {
            state.inverseForce[i] -= state.passive[i] + state.constraintForce[i];
        }
    }

    /** Everything but the sensors. */
    static void accelerate(Model model, State state) {
        Divergence.check(model, state);
        configure(model, state);
        Passive.compute(model, state);
        Actuation.compute(model, state);
        SmoothDynamics.compute(model, state);
        ConstraintSolver.solve(model, state);
        Divergence.checkAcceleration(model, state);
        System.arraycopy(state.qacc, 0, state.warmStart, 0, model.nv);
    }

    /** All that does not depend on forces. */
    private static void configure(Model model, State state) {
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        Bias.compute(model, state);
        Collision.detect(model, state);
        ConstraintRows.build(model, state);
    }
}
