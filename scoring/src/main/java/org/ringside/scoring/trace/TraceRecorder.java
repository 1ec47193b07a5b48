package org.ringside.scoring.trace;

import java.util.List;
import java.util.Optional;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;

/**
 * Records a trace from the states of a world: the state at the reset, then one sample each control period, or one each 10 ms
 * where the control rate is higher than 100 Hz (the largest whole number of periods that is no longer than 10 ms).
 *
 * <p>No touch is lost: those of the periods between two samples count into the later one. Nor is the end: the last state
 * becomes a sample wherever it falls. Sample times are whole numbers of nanoseconds, divided by 1e9. Allocates only while its
 * arrays grow and when a touch begins. Confined to one thread.
 */
public final class TraceRecorder {
    private static final long SAMPLE_NANOSECONDS = 10_000_000;

    private final String source;
    private final List<String> joints;
    private final List<String> feet;
    private final List<String> bodies;
    private final List<String> surfaces;
    private final long periodNanoseconds;
    private final int periodsPerSample;

    private final DoubleRows time = new DoubleRows(1);
    private final DoubleRows positionX = new DoubleRows(1);
    private final DoubleRows positionY = new DoubleRows(1);
    private final DoubleRows height = new DoubleRows(1);
    private final DoubleRows orientation = new DoubleRows(4);
    private final DoubleRows twist = new DoubleRows(6);
    private final DoubleRows jointPosition;
    private final DoubleRows jointVelocity;
    private final DoubleRows jointTorque;
    private final SpanCollector contacts = new SpanCollector();

    /** Control periods since the reset. */
    private long periods;

    /** Whether the drafted sample holds a period that no committed sample holds. */
    private boolean pending;

    /**
     * Makes a recorder.
     *
     * @param robot the robot, for the names of its joints, feet and bodies
     * @param scene the scene, for the names of its surfaces
     * @param controlPeriod time between two calls of {@link #step}, s; rounded to nanoseconds
     * @param source where the trace comes from, for people
     */
    public TraceRecorder(RobotModel robot, Scene scene, double controlPeriod, String source) {
        this.source = source;
        joints = robot.joints().stream().map(RobotJoint::name).toList();
        feet = robot.feet();
        bodies = robot.bodies().stream().map(RobotBody::name).toList();
        surfaces = scene.surfaces().stream().map(Surface::name).toList();
        periodNanoseconds = Math.round(controlPeriod * 1e9);
        if (periodNanoseconds <= 0) {
            throw new IllegalArgumentException("control period must be at least 1 ns: " + controlPeriod + " s");
        }
        periodsPerSample = (int) Math.max(1, SAMPLE_NANOSECONDS / periodNanoseconds);
        jointPosition = new DoubleRows(joints.size());
        jointVelocity = new DoubleRows(joints.size());
        jointTorque = new DoubleRows(joints.size());
    }

    /**
     * Forgets everything and takes the first sample, at time zero.
     *
     * @param state the state after the reset. Not modified.
     */
    public void reset(WorldState state) {
        periods = 0;
        pending = false;
        for (DoubleRows rows : columns()) {
            rows.clear();
        }
        contacts.clear();
        draft(state);
        commit();
    }

    /**
     * Takes in the state after one more control period.
     *
     * @param state the state now. Not modified.
     */
    public void step(WorldState state) {
        periods++;
        draft(state);
        pending = true;
        if (periods % periodsPerSample == 0) {
            commit();
        }
    }

    /**
     * Builds the trace of all that was taken in since the reset, and ends the recording.
     *
     * @return a new trace, which shares nothing with the recorder
     */
    public Trace build() {
        if (pending) {
            commit();
        }
        BodyMotion motion = new BodyMotion(
                joints,
                feet,
                height.toArray(),
                orientation.toArray(),
                twist.toArray(),
                jointPosition.toArray(),
                jointVelocity.toArray(),
                jointTorque.toArray(),
                contacts.spans(bodies, feet, surfaces));
        return new Trace(source, time.toArray(), positionX.toArray(), positionY.toArray(), Optional.of(motion));
    }

    private void draft(WorldState state) {
        time.draft(0, periods * periodNanoseconds / 1e9);
        positionX.draft(0, state.qpos[0]);
        positionY.draft(0, state.qpos[1]);
        height.draft(0, state.qpos[2]);
        orientation.draft(0, state.qpos, 3, 4);
        twist.draft(0, state.qvel, 0, 6);
        jointPosition.draft(0, state.qpos, WorldState.QPOS_JOINTS, joints.size());
        jointVelocity.draft(0, state.qvel, WorldState.QVEL_JOINTS, joints.size());
        jointTorque.draft(0, state.jointTorque, 0, joints.size());
        contacts.add(state.contacts, time.rows());
    }

    private void commit() {
        contacts.endSample(time.rows());
        time.commit();
        positionX.commit();
        positionY.commit();
        height.commit();
        orientation.commit();
        twist.commit();
        jointPosition.commit();
        jointVelocity.commit();
        jointTorque.commit();
        pending = false;
    }

    private List<DoubleRows> columns() {
        return List.of(
                time, positionX, positionY, height, orientation, twist, jointPosition, jointVelocity, jointTorque);
    }
}
