package org.ringside.sim.spatial;

/** The sensors of a model. Nobody writes after compilation. */
public final class SensorTable {
    /** How many. */
    public final int count;
    /** Names; null where the sensor has none (count). */
    public final String[] name;
    /** What each measures (count). */
    public final SensorType[] type;
    /** What carries the frame (count); NONE for sensors of joints and actuators. */
    public final FrameType[] frame;
    /** The site, body, geom, joint or actuator (count). */
    public final int[] object;
    /** What carries the reference frame; NONE for the world (count). */
    public final FrameType[] referenceFrame;
    /** The object of the reference frame, else -1 (count). */
    public final int[] reference;
    /** Values are clamped to this magnitude (to 0..cutoff for touch); 0: not (count). */
    public final double[] cutoff;

    // derived by Model

    /** Where the values start in the sensor data (count + 1); the last entry is the number of all values. */
    public final int[] start;
    /** Whether any sensor wants the accelerations of bodies. */
    public boolean needAcceleration;
    /** Whether any sensor wants the forces between bodies. */
    public boolean needForce;

    /**
     * Makes room.
     *
     * @param count how many sensors
     */
    public SensorTable(int count) {
        this.count = count;
        name = new String[count];
        type = new SensorType[count];
        frame = new FrameType[count];
        object = new int[count];
        referenceFrame = new FrameType[count];
        reference = new int[count];
        cutoff = new double[count];
        start = new int[count + 1];
    }
}
