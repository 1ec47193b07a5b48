package org.ringside.app.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ringside.courses.Course;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.ObstacleResult;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a page on which a recorded run can be watched: one HTML file that needs nothing else, neither a network nor a server. It
 * shows the robot from its right side on the unrolled course, and from above. All kinematics are done here; the page's script
 * only draws.
 */
public final class ReplayPage {
    /** What the data say they are. */
    public static final String FORMAT = "ringside-replay/1";

    private static final String PLACE_OF_DATA = "@DATA@";

    private ReplayPage() {}

    /**
     * Makes the page.
     *
     * @param robot the robot that ran
     * @param trace what happened. Not modified.
     * @param judged the verdicts on the trace, with the course, official before strict
     * @param labels what else the page says
     * @return an HTML document, absent where the trace tells no more than time and place
     * @throws IllegalArgumentException if the robot's legs are no chains of abduction, hip and knee
     */
    public static Optional<String> html(RobotModel robot, Trace trace, JudgedTrace judged, ReplayLabels labels) {
        return trace.motion().map(motion -> template().replace(
                PLACE_OF_DATA, embedded(data(robot, trace, motion, judged, labels))));
    }

    /** JSON that cannot end the element it stands in, whatever names it holds. */
    static String embedded(ObjectNode data) {
        return JsonMapper.shared()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static ObjectNode data(
            RobotModel robot, Trace trace, BodyMotion motion, JudgedTrace judged, ReplayLabels labels) {
        Course course = judged.course();
        CentreLine line = course.line();
        Scorecard strict = judged.verdicts().getLast().card();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT);
        object.put("controller", labels.controller());
        object.put("engine", labels.engine());
        object.put("engineRemark", labels.engineRemark());
        object.put("seed", Long.toString(labels.seed()));
        object.put("clockStart", ReplayEvents.clockStart(course, trace));
        object.set("course", ReplayCourse.object(course));
        object.set("robot", robot(robot));
        ArrayNode cards = object.putArray("cards");
        judged.verdicts().forEach(verdict -> cards.add(card(verdict.card())));
        ArrayNode events = object.putArray("events");
        for (ReplayEvents.Event event : ReplayEvents.of(course, trace, strict, labels.end())) {
            events.addObject()
                    .put("time", ReplayCourse.rounded(event.time()))
                    .put("kind", event.kind().id())
                    .put("text", event.text());
        }
        object.set("touches", touches(trace, motion, line));
        object.set("frames", frames(ReplayFrames.of(trace, motion, robot, line)));
        return object;
    }

    private static ObjectNode robot(RobotModel robot) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", robot.name());
        ArrayNode trunk = object.putArray("trunk");
        for (RobotBody.Shape shape : robot.bodies().getFirst().shapes()) {
            if (shape.kind() == RobotBody.Kind.BOX) {
                ReplayCourse.numbers(
                        trunk.addArray(),
                        shape.centre().x(), shape.centre().z(), shape.size().x(), shape.size().z(), shape.size().y());
            }
        }
        ArrayNode legs = object.putArray("legs");
        for (Leg leg : robot.legs()) {
            legs.addObject()
                    .put("name", leg.name())
                    .put("left", leg.hipInBase().y() > 0)
                    .put("foot", leg.foot())
                    .put("footRadius", ReplayCourse.rounded(leg.footRadius()));
        }
        return object;
    }

    private static ObjectNode card(Scorecard card) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("rules", card.rules());
        object.put("score", card.score());
        object.put("finished", card.finished());
        card.courseTimeSeconds().ifPresent(seconds -> object.put("courseTime", seconds));
        object.put("completed", card.obstaclesCompleted());
        object.put("faults", card.faults().size());
        ArrayNode obstacles = object.putArray("obstacles");
        for (ObstacleResult result : card.obstacles()) {
            obstacles.addObject().put("name", result.name()).put("completed", result.completed());
        }
        return object;
    }

    /** Touches of anything but a foot. */
    private static ArrayNode touches(Trace trace, BodyMotion motion, CentreLine line) {
        ArrayNode touches = JsonNodeFactory.instance.arrayNode();
        double[] arcLength = ReplayFrames.arcLength(trace, line);
        for (ContactSpan span : motion.contacts()) {
            if (!span.isFoot()) {
                double near = arcLength[span.firstSample()];
                touches.addObject()
                        .put("from", trace.time()[span.firstSample()])
                        .put("to", trace.time()[span.lastSample()])
                        .put("s", ReplayCourse.rounded(line.project(span.x(), span.y(), near - 1, near + 1)))
                        .put("z", ReplayCourse.rounded(span.z()))
                        .put("text", span.body() + " touches " + span.surface());
            }
        }
        return touches;
    }

    /** Columns of whole numbers, each but the first as its difference from the one before: that is short, and JSON. */
    private static ObjectNode frames(ReplayFrames frames) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("timeUnit", ReplayFrames.TIME_UNIT);
        object.put("lengthUnit", ReplayFrames.LENGTH_UNIT);
        object.put("angleUnit", ReplayFrames.ANGLE_UNIT);
        ObjectNode columns = object.putObject("columns");
        for (int column = 0; column < frames.names().size(); column++) {
            ArrayNode differences = columns.putArray(frames.names().get(column));
            int before = 0;
            for (int value : frames.values()[column]) {
                differences.add(value - before);
                before = value;
            }
        }
        return object;
    }

    private static String template() {
        try (InputStream in = ReplayPage.class.getResourceAsStream("replay.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
