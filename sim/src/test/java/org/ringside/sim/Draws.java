package org.ringside.sim;

import org.ringside.sim.random.RandomStreams;

/**
 * Random input for property tests, one draw after the other. Every assertion takes these draws as its message, which says how to
 * see the same input again; {@code -Dringside.seed=N} chooses another.
 */
public final class Draws {
    private final long seed = Long.getLong("ringside.seed", 20250923);
    private final RandomStreams streams = new RandomStreams(seed);
    private final String name;
    private long counter;

    public Draws(String name) {
        this.name = name;
    }

    public double uniform(double low, double high) {
        return streams.uniform(name, counter++, low, high);
    }

    public int below(int bound) {
        return (int) uniform(0, bound);
    }

    public boolean coin() {
        return uniform(0, 1) < 0.5;
    }

    @Override
    public String toString() {
        return "-Dringside.seed=" + seed + ", after draw " + counter + " of " + name;
    }
}
