package org.ringside.app.replay;

import java.util.List;
import java.util.Optional;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.RobotModel;

/**
 * Makes a page on which recorded runs can be watched in three dimensions: one HTML file that needs nothing else, neither a network
 * nor a server.
 */
public final class ReplayPage {
    private static final String PLACE_OF_STYLE = "/*@STYLE@*/";
    private static final String PLACE_OF_SCRIPT = "/*@SCRIPT@*/";
    private static final String PLACE_OF_DATA = "@DATA@";

    private ReplayPage() {}

    /**
     * Makes the page of one run.
     *
     * @param robot the robot that ran
     * @param trace what happened. Not modified.
     * @param judged the verdicts on the trace, with the course, official before strict
     * @param labels what else the page says
     * @return an HTML document, absent where the trace tells no more than time and place
     */
    public static Optional<String> html(RobotModel robot, Trace trace, JudgedTrace judged, ReplayLabels labels) {
        if (trace.motion().isEmpty()) {
            return Optional.empty();
        }
        String name = labels.controller() + ", seed " + labels.seed();
        return Optional.of(html(List.of(new ReplayRun(name, robot, trace, judged, labels))));
    }

    /**
     * Makes the page of several runs on the same course, shown together.
     *
     * @param runs the runs, the first of them in the lead
     * @return an HTML document
     * @throws IllegalArgumentException as in {@link ReplayData#of}
     */
    public static String html(List<ReplayRun> runs) {
        String data = ReplayAssets.embedded(ReplayData.of(runs));
        // the data last: whatever stands in them is no place for anything
        return ReplayAssets.text("replay.html")
                .replace(PLACE_OF_STYLE, ReplayAssets.style())
                .replace(PLACE_OF_SCRIPT, ReplayAssets.script())
                .replace(PLACE_OF_DATA, data);
    }
}
