package org.ringside.app.replay;

import java.util.Objects;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.RobotModel;

/**
 * One run of a replay. Any text is allowed in its names.
 *
 * @param name what to call it beside others, short
 * @param robot the robot that ran
 * @param trace what happened, with the robot's motion. Not modified.
 * @param judged the verdicts on the trace, with the course, official before strict
 * @param labels what else the page says of it
 */
public record ReplayRun(String name, RobotModel robot, Trace trace, JudgedTrace judged, ReplayLabels labels) {
    /**
     * Requires all values.
     *
     * @throws IllegalArgumentException if the trace tells no more than time and place, or nothing was judged
     */
    public ReplayRun {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(robot, "robot");
        Objects.requireNonNull(labels, "labels");
        if (trace.motion().isEmpty()) {
            throw new IllegalArgumentException("run " + name + " cannot be shown: its trace (" + trace.source()
                    + ") tells no more than time and place; a recording of a simulation holds the motion too");
        }
        if (judged.verdicts().isEmpty()) {
            throw new IllegalArgumentException("run " + name + " has no verdict");
        }
    }

    BodyMotion motion() {
        return trace.motion().orElseThrow();
    }
}
