package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.ObstacleResult;
import org.ringside.scoring.Scorecard;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the script of a replay draws: one course and the runs on it. All kinematics and all judging are done here; the script only
 * draws. A page that shows the data needs {@link ReplayAssets} too.
 */
public final class ReplayData {
    /** What the data say they are. */
    public static final String FORMAT = "ringside-replay/2";

    /** The most runs of one replay. */
    public static final int MOST_RUNS = 10;

    /** The most frames of one run: three minutes at 50 Hz. Longer runs have fewer frames a second. */
    static final int MOST_FRAMES = 9000;

    /** The most frames of all runs, which keeps ten runs below 5 MB. */
    static final int MOST_FRAMES_IN_ALL = 12_000;

    /** The most touches of all runs. */
    static final int MOST_TOUCHES_IN_ALL = 15_000;

    private ReplayData() {}

    /**
     * Makes the data.
     *
     * @param runs one or more runs on the same course, the first of them in the lead
     * @return the data as the script's {@code mountReplay} takes them
     * @throws IllegalArgumentException if there are no or too many runs, or they were on different courses; the message names them
     */
    public static ObjectNode of(List<ReplayRun> runs) {
        if (runs.isEmpty() || runs.size() > MOST_RUNS) {
            throw new IllegalArgumentException("a replay shows 1 to " + MOST_RUNS + " runs, not " + runs.size());
        }
        Course course = runs.getFirst().judged().course();
        for (ReplayRun run : runs) {
            if (!run.judged().course().hash().equals(course.hash())) {
                throw new IllegalArgumentException("a replay shows runs on one course, but " + runs.getFirst().name()
                        + " was on " + course.name() + " (" + course.hash() + ") and " + run.name() + " on "
                        + run.judged().course().name() + " (" + run.judged().course().hash() + ")");
            }
        }
        Scene scene = SceneBuilder.build(course);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT);
        object.set("course", ReplayCourse.object(course, scene));
        List<RobotModel> robots = new ArrayList<>();
        ArrayNode nodes = object.putArray("runs");
        for (ReplayRun run : runs) {
            if (!robots.contains(run.robot())) {
                robots.add(run.robot());
            }
            nodes.add(run(run, robots.indexOf(run.robot()), scene, runs.size()));
        }
        ArrayNode robotNodes = object.putArray("robots");
        robots.forEach(robot -> robotNodes.add(ReplayRobot.object(robot)));
        return object;
    }

    private static ObjectNode run(ReplayRun run, int robot, Scene scene, int runs) {
        Course course = run.judged().course();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", run.name());
        object.put("robot", robot);
        object.put("controller", run.labels().controller());
        object.put("engine", run.labels().engine());
        object.put("engineRemark", run.labels().engineRemark());
        object.put("seed", Long.toString(run.labels().seed()));
        object.put("clockStart", ReplayEvents.clockStart(course, run.trace()));
        ArrayNode cards = object.putArray("cards");
        run.judged().verdicts().forEach(verdict -> cards.add(card(verdict)));
        ArrayNode gates = object.putArray("gates");
        for (OptionalDouble time : ReplayEvents.gateTimes(course, run.trace())) {
            putTime(gates, time);
        }
        Scorecard strict = run.judged().verdicts().getLast().card();
        ArrayNode events = object.putArray("events");
        for (ReplayEvents.Event event : ReplayEvents.of(course, run.trace(), strict, run.labels().end())) {
            events.addObject()
                    .put("time", ReplayCourse.rounded(event.time()))
                    .put("kind", event.kind().id())
                    .put("text", event.text());
        }
        object.set("contacts", ReplayContacts.object(run.trace(), run.motion(), scene, MOST_TOUCHES_IN_ALL / runs));
        int most = Math.min(MOST_FRAMES, MOST_FRAMES_IN_ALL / runs);
        object.set(
                "frames",
                ReplayFrames.of(run.trace(), run.motion(), run.robot(), scene.centreLine(), most).object());
        return object;
    }

    private static void putTime(ArrayNode array, OptionalDouble time) {
        if (time.isPresent()) {
            array.add(ReplayCourse.rounded(time.getAsDouble()));
        } else {
            array.addNull();
        }
    }

    private static ObjectNode card(JudgedTrace.Verdict verdict) {
        Scorecard card = verdict.card();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("rules", card.rules());
        object.put("score", card.score());
        object.put("finished", card.finished());
        card.courseTimeSeconds().ifPresent(seconds -> object.put("courseTime", seconds));
        object.put("completed", card.obstaclesCompleted());
        object.put("gatesCompleted", card.gatesCompleted());
        object.put("faults", card.faults().size());
        ArrayNode obstacles = object.putArray("obstacles");
        for (ObstacleResult result : card.obstacles()) {
            ObjectNode node = obstacles.addObject();
            node.put("name", result.name()).put("completed", result.completed());
            node.put("allotted", result.allottedSeconds()).put("pointsLost", result.pointsLost());
            result.seconds().ifPresent(seconds -> node.put("seconds", seconds));
        }
        return object;
    }
}
