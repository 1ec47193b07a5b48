package org.ringside.sim.spatial;

/** What carries the frame that a sensor looks at. */
public enum FrameType {
    /** Nothing: the world, or the sensor needs no frame. */
    NONE,
    /** The inertial frame of a body, at its centre of mass. */
    BODY,
    /** The frame of a body itself. */
    BODY_FRAME,
    /** A geom. */
    GEOM,
    /** A site. */
    SITE
}
