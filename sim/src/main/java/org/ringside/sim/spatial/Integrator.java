package org.ringside.sim.spatial;

/** How a step advances the state. */
public enum Integrator {
    /** Semi-implicit Euler; joint damping is implicit unless the flag {@code eulerDamping} is off. */
    EULER,
    /** Runge-Kutta of fourth order. */
    RK4,
    /** Implicit in velocity for damping and actuation, without the derivatives of Coriolis and gyroscopic forces. */
    IMPLICIT_FAST
}
