package org.ringside.app.run;

import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;

/** Lets the robot drop, as {@link LimpProvider} does, and weighs the heap before two of its episodes. For one thread. */
public final class WeighedProvider implements ControllerProvider {
    private final ControllerProvider limp = new LimpProvider();
    private final int early;
    private final int late;
    private int begun;
    private long before;
    private long after;

    /** Weighs before the given episodes, counted from 1. */
    public WeighedProvider(int early, int late) {
        this.early = early;
        this.late = late;
    }

    @Override
    public String name() {
        return "weighed";
    }

    @Override
    public String description() {
        return limp.description();
    }

    @Override
    public String engine() {
        return limp.engine();
    }

    @Override
    public Controller create() {
        begun++;
        if (begun == early) {
            before = HeldMemory.used();
        } else if (begun == late) {
            after = HeldMemory.used();
        }
        return limp.create();
    }

    /** How many episodes began. */
    public int begun() {
        return begun;
    }

    /** What each episode between the two left on the heap, bytes. */
    public long bytesPerEpisode() {
        return (after - before) / (late - early);
    }
}
