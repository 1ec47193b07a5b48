package org.ringside.app.replay;

import java.util.Objects;

/**
 * What a replay says of its run besides the trace and the verdicts. Any text is allowed.
 *
 * @param controller name of the controller
 * @param engine name of the physics engine
 * @param engineRemark what a reader should know of the engine, may be empty
 * @param seed seed of the episode
 * @param end why the episode ended, for people
 */
public record ReplayLabels(String controller, String engine, String engineRemark, long seed, String end) {
    /** Requires all values. */
    public ReplayLabels {
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(engineRemark, "engineRemark");
        Objects.requireNonNull(end, "end");
    }
}
