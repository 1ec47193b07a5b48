package org.ringside.app.run;

import java.util.Arrays;
import java.util.SequencedMap;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.SensorLayout;

/** Makes the controllers of another provider and times their calls of {@code act} on the wall clock. For one episode. */
final class TimedProvider implements ControllerProvider {
    /** Later calls of an episode are not timed: an hour at 50 Hz. */
    private static final int MOST_CALLS = 180_000;

    private final ControllerProvider provider;
    private long[] nanoseconds = new long[1024];
    private volatile int calls;

    TimedProvider(ControllerProvider provider) {
        this.provider = provider;
    }

    /** How long the calls took; called when the episode is over. */
    ControllerLatency latency() {
        int count = calls;
        long[] sorted = Arrays.copyOf(nanoseconds, count);
        Arrays.sort(sorted);
        return count == 0 ? new ControllerLatency(0, 0, 0)
                : new ControllerLatency(count, sorted[(count - 1) / 2] / 1e9, sorted[(int) (0.99 * (count - 1))] / 1e9);
    }

    private void note(long duration) {
        int count = calls;
        if (count == MOST_CALLS) {
            return;
        }
        if (count == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, 2 * count);
        }
        nanoseconds[count] = duration;
        calls = count + 1;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String description() {
        return provider.description();
    }

    @Override
    public int controlRate() {
        return provider.controlRate();
    }

    @Override
    public String engine() {
        return provider.engine();
    }

    @Override
    public SensorLayout sensors() {
        return provider.sensors();
    }

    @Override
    public PhysicsRequest physics() {
        return provider.physics();
    }

    @Override
    public SequencedMap<String, String> details() {
        return provider.details();
    }

    @Override
    public Controller create() {
        Controller controller = provider.create();
        return new Controller() {
            @Override
            public void begin(Briefing briefing) {
                controller.begin(briefing);
            }

            @Override
            public void act(Observation observation, JointCommand command) {
                long start = System.nanoTime();
                controller.act(observation, command);
                note(System.nanoTime() - start);
            }

            @Override
            public void close() {
                controller.close();
            }
        };
    }
}
