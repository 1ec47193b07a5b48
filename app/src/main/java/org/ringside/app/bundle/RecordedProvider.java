package org.ringside.app.bundle;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.HeightScan;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.SensorLayout;

/** Plays what a controller commanded in one episode, blind to what the robot does. */
final class RecordedProvider implements ControllerProvider {
    /** What nobody looks at shall cost little. */
    private static final SensorLayout BLIND = SensorLayout.of(HeightScan.line(0, 0.1, 2));

    private final ControllerIdentity identity;
    private final long[] bits;
    private volatile int played;
    private volatile boolean exhausted;

    /** Plays these raw bits, row by row. Not modified. */
    RecordedProvider(ControllerIdentity identity, long[] bits) {
        this.identity = identity;
        this.bits = bits;
    }

    /** How many numbers were played. */
    int played() {
        return played;
    }

    /** Whether a command was asked for after the last one. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public String description() {
        return "recorded commands of " + identity.name();
    }

    @Override
    public int controlRate() {
        return identity.controlRate();
    }

    @Override
    public SensorLayout sensors() {
        return BLIND;
    }

    @Override
    public PhysicsRequest physics() {
        return identity.physics();
    }

    @Override
    public SequencedMap<String, String> details() {
        return new LinkedHashMap<>(identity.details());
    }

    @Override
    public Controller create() {
        return new Controller() {
            private int next;

            @Override
            public void begin(Briefing briefing) {}

            @Override
            public void act(Observation observation, JointCommand command) {
                if (next == bits.length) {
                    exhausted = true;
                    throw new IllegalStateException("no more commands were recorded");
                }
                play(command.position);
                play(command.velocity);
                play(command.stiffness);
                play(command.damping);
                play(command.feedForwardTorque);
                played = next;
            }

            private void play(double[] values) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.longBitsToDouble(bits[next++]);
                }
            }
        };
    }
}
