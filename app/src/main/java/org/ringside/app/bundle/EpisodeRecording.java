package org.ringside.app.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.StateHash;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Records one episode as it runs: every command, and a fingerprint of the states at each simulated second. Confined to its thread. */
final class EpisodeRecording implements EpisodeListener {
    /** Digits of a fingerprint at a second: enough to name the first second that differs; the whole one stands at the end. */
    private static final int DIGITS = 16;

    private final int columns;
    private final int periodsPerSecond;
    private final StateHash hash = new StateHash();
    private final List<String> seconds = new ArrayList<>();
    private long[] bits = new long[0];
    private int size;
    private int periods;

    /** Records commands of so many joints at so many periods a second. */
    EpisodeRecording(int joints, int controlRate) {
        columns = columns(joints);
        periodsPerSecond = controlRate;
    }

    /** Numbers of one command. */
    static int columns(int joints) {
        return 5 * joints;
    }

    @Override
    public void onReset(WorldState state) {
        hash.onReset(state);
        note();
    }

    @Override
    public void onCommand(JointCommand command) {
        if (8L * (size + columns) > ActionCodec.MAXIMUM_RAW) {
            throw new BundleException("the episode is too long to be bundled: its commands take more than "
                    + ActionCodec.MAXIMUM_RAW + " bytes");
        }
        if (size + columns > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(256 * columns, 2 * bits.length));
        }
        add(command.position);
        add(command.velocity);
        add(command.stiffness);
        add(command.damping);
        add(command.feedForwardTorque);
    }

    @Override
    public void onStep(WorldState state, JointCommand command) {
        hash.onStep(state, command);
        periods++;
        if (periods % periodsPerSecond == 0) {
            note();
        }
    }

    /** All commands so far, packed. */
    byte[] actions() {
        return ActionCodec.pack(Arrays.copyOf(bits, size), columns);
    }

    /** How many commands there were. */
    int commands() {
        return size / columns;
    }

    /** The first digits of the fingerprint of all states up to each second, from 0 s on. */
    List<String> seconds() {
        return List.copyOf(seconds);
    }

    private void note() {
        seconds.add(hash.soFar().substring(0, DIGITS));
    }

    private void add(double[] values) {
        for (double value : values) {
            bits[size++] = Double.doubleToRawLongBits(value);
        }
    }
}
