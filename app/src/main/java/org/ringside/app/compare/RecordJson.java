package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ringside.app.run.MotionQuality;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Episodes as JSON, numbers in full precision, so that what is read is what was written. What was not measured is {@code null}. */
final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RecordJson() {}

    /** One line of the journal, with its line end. */
    static String line(EpisodeRecord episode) {
        ObjectNode object = object(episode);
        EpisodeRecord.Timing timing = episode.timing();
        object.putObject("machine").put("wallSeconds", timing.wallSeconds())
                .put("actMedianSeconds", timing.medianSeconds())
                .put("actHighSeconds", timing.highSeconds());
        return MAPPER.writeValueAsString(object) + "\n";
    }

    /** An episode without what depends on the machine. */
    static ObjectNode object(EpisodeRecord episode) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("controller", episode.controller()).put("course", episode.course())
                .put("condition", episode.condition())
                .put("seed", episode.seed()).put("end", episode.end()).put("text", episode.text())
                .put("simulatedSeconds", episode.simulatedSeconds());
        put(object.putObject("official"), episode.official());
        put(object.putObject("strict"), episode.strict());
        ArrayNode obstacles = object.putArray("obstacles");
        for (EpisodeRecord.ObstacleOutcome obstacle : episode.obstacles()) {
            put(obstacles.addObject().put("official", obstacle.official()).put("officialLost", obstacle.officialLost())
                    .put("strict", obstacle.strict()).put("strictLost", obstacle.strictLost()), "seconds",
                    obstacle.seconds());
        }
        ArrayNode faults = object.putArray("faults");
        for (EpisodeRecord.FaultSeen fault : episode.faults()) {
            faults.addObject().put("rule", fault.rule()).put("place", fault.place()).put("time", fault.time())
                    .put("x", fault.x()).put("y", fault.y());
        }
        ArrayNode differences = object.putArray("differences");
        episode.differences().forEach(
                reason -> differences.addObject().put("text", reason.text()).put("points", reason.points()));
        ObjectNode motion = object.putObject("motion").put("metres", episode.motion().metres());
        put(motion, "costOfTransport", episode.motion().costOfTransport());
        put(motion, "saturation", episode.motion().saturation());
        put(motion, "slip", episode.motion().slip());
        put(motion, "actionRate", episode.motion().actionRate());
        object.put("stateHash", episode.stateHash());
        return object;
    }

    private static void put(ObjectNode object, EpisodeRecord.Verdict verdict) {
        object.put("score", verdict.score()).put("finished", verdict.finished()).put("clean", verdict.clean());
        put(object, "courseSeconds", verdict.courseSeconds());
    }

    static void put(ObjectNode object, String name, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(name, value.getAsDouble());
        } else {
            object.putNull(name);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not a whole episode
     */
    static EpisodeRecord parse(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            // what stands after a colon is advice to programmers
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage().split(":", 2)[0], e);
        }
        List<EpisodeRecord.ObstacleOutcome> obstacles = new ArrayList<>();
        for (JsonNode each : member(node, "obstacles")) {
            obstacles.add(new EpisodeRecord.ObstacleOutcome(truth(each, "official"), number(each, "officialLost"),
                    truth(each, "strict"), number(each, "strictLost"), optional(each, "seconds")));
        }
        List<EpisodeRecord.FaultSeen> faults = new ArrayList<>();
        for (JsonNode each : member(node, "faults")) {
            faults.add(new EpisodeRecord.FaultSeen(text(each, "rule"), text(each, "place"), number(each, "time"),
                    number(each, "x"), number(each, "y")));
        }
        List<EpisodeRecord.Reason> reasons = new ArrayList<>();
        for (JsonNode each : member(node, "differences")) {
            reasons.add(new EpisodeRecord.Reason(text(each, "text"), number(each, "points")));
        }
        JsonNode motion = member(node, "motion");
        JsonNode machine = member(node, "machine");
        JsonNode seed = member(node, "seed");
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new IllegalArgumentException("seed is no whole number: " + seed);
        }
        return new EpisodeRecord(text(node, "controller"), text(node, "course"), text(node, "condition"),
                seed.longValue(),
                text(node, "end"), text(node, "text"), number(node, "simulatedSeconds"),
                verdict(member(node, "official")),
                verdict(member(node, "strict")), obstacles, faults, reasons,
                new MotionQuality(number(motion, "metres"), optional(motion, "costOfTransport"),
                        optional(motion, "saturation"),
                        optional(motion, "slip"), optional(motion, "actionRate")),
                text(node, "stateHash"),
                new EpisodeRecord.Timing(number(machine, "wallSeconds"), number(machine, "actMedianSeconds"),
                        number(machine, "actHighSeconds")));
    }

    private static EpisodeRecord.Verdict verdict(JsonNode node) {
        return new EpisodeRecord.Verdict(number(node, "score"), truth(node, "finished"), truth(node, "clean"),
                optional(node, "courseSeconds"));
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return member;
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isString()) {
            throw new IllegalArgumentException("\"" + name + "\" is no text: " + member);
        }
        return member.stringValue();
    }

    private static boolean truth(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isBoolean()) {
            throw new IllegalArgumentException("\"" + name + "\" is neither true nor false: " + member);
        }
        return member.booleanValue();
    }

    private static double number(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is no number: " + member);
        }
        return member.doubleValue();
    }

    private static OptionalDouble optional(JsonNode node, String name) {
        return member(node, name).isNull() ? OptionalDouble.empty() : OptionalDouble.of(number(node, name));
    }
}
