package org.ringside.sim.spatial;

/** The shape of the friction cone. */
public enum Cone {
    /** A pyramid: twice as many edges as the contact has friction directions. */
    PYRAMIDAL,
    /** The true cone. */
    ELLIPTIC
}
