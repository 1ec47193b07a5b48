package org.ringside.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scorecards as JSON, numbers in full precision. A figure that was not measured is {@code null}, and {@code absent} gives the
 * reason under the same name.
 */
public final class ScorecardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ScorecardJson() {}

    /**
     * Makes one array of the verdicts on several traces: an object a trace and rule set.
     *
     * @param traces the judged traces
     * @return the array
     */
    public static ArrayNode array(List<JudgedTrace> traces) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JudgedTrace trace : traces) {
            trace.verdicts().forEach(verdict -> array.add(object(trace, verdict)));
        }
        return array;
    }

    /**
     * Writes JSON for files and pipes: indented, lines ended by LF on every system.
     *
     * @param node what to write
     * @return the text, without a line end after it
     */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * Makes the object of one verdict.
     *
     * @param trace the judged trace
     * @param verdict one of its verdicts
     * @return the object
     */
    public static ObjectNode object(JudgedTrace trace, JudgedTrace.Verdict verdict) {
        Scorecard card = verdict.card();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ObjectNode absent = JsonNodeFactory.instance.objectNode();
        object.put("log", trace.log());
        object.put("course", trace.course().name());
        object.put("courseHash", trace.course().hash());
        object.put("rules", card.rules());
        object.put("score", card.score());
        object.put("finished", card.finished());
        putClean(object, absent, card);
        put(object, absent, "courseTimeSeconds", card.courseTimeSeconds(), "the run did not finish");
        object.put("obstaclesCompleted", card.obstaclesCompleted());
        object.put("gatesCompleted", card.gatesCompleted());
        object.put("totalGates", card.totalGates());
        object.put("allottedSeconds", card.allottedSeconds());
        object.put("finalRunTimeSeconds", card.finalRunTimeSeconds());
        object.put("excessSeconds", card.excessSeconds());
        object.put("timeAtEndTableSeconds", card.timeAtEndTableSeconds());
        object.put("pathLengthMetres", card.pathLengthMetres());
        ArrayNode obstacles = object.putArray("obstacles");
        card.obstacles().forEach(result -> obstacles.add(obstacle(result)));
        addFaults(object, card.faults());
        ArrayNode findings = object.putArray("findings");
        card.findings().forEach(finding -> findings.add(finding(finding)));
        trace.findings().forEach(finding -> findings.add(finding(finding)));
        Optional<SensitivityBand> band = verdict.band();
        object.set("sensitivity", band.<JsonNode>map(ScorecardJson::band).orElse(JsonNodeFactory.instance.nullNode()));
        if (band.isEmpty()) {
            absent.put("sensitivity", verdict.bandReason());
        }
        if (card.rules().equals(StrictJudge.RULES)) {
            addDifferences(object, absent, trace);
        }
        object.set("absent", absent);
        return object;
    }

    /** A run that looks clean is called so only if every rule could be judged. */
    private static void putClean(ObjectNode object, ObjectNode absent, Scorecard card) {
        boolean silent = card.findings().stream().anyMatch(finding -> finding.id().equals(Finding.NOT_JUDGED));
        if (card.clean() && silent) {
            object.putNull("clean");
            absent.put("clean", "no fault was seen, but some rules could not be judged: see findings");
        } else {
            object.put("clean", card.clean());
        }
    }

    private static ObjectNode obstacle(ObstacleResult result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ObjectNode absent = JsonNodeFactory.instance.objectNode();
        object.put("name", result.name());
        object.put("progress", result.progress());
        object.put("completed", result.completed());
        put(object, absent, "seconds", result.seconds(), "its gates or its hold were not done while the clock ran");
        object.put("allottedSeconds", result.allottedSeconds());
        object.put("pointsLost", result.pointsLost());
        addFaults(object, result.faults());
        if (!absent.isEmpty()) {
            object.set("absent", absent);
        }
        return object;
    }

    private static void addFaults(ObjectNode to, List<Fault> faults) {
        ArrayNode array = to.putArray("faults");
        for (Fault fault : faults) {
            ObjectNode object = array.addObject();
            object.put("rule", fault.rule().id());
            object.put("time", fault.time());
            object.put("place", fault.place());
            object.put("x", fault.x());
            object.put("y", fault.y());
            object.put("evidence", fault.evidence());
        }
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", finding.id());
        object.put("subject", finding.subject());
        object.put("text", finding.text());
        return object;
    }

    private static ObjectNode band(SensitivityBand band) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        addBand(object.putObject("decimation"), band.decimation());
        addBand(object.putObject("noise"), band.noise());
        return object;
    }

    private static void addBand(ObjectNode object, SensitivityBand.Band band) {
        object.put("minimum", band.minimum());
        object.put("maximum", band.maximum());
        object.put("readings", band.readings());
        ArrayNode flips = object.putArray("flips");
        for (SensitivityBand.Flip flip : band.flips()) {
            flips.addObject().put("obstacle", flip.obstacle()).put("readings", flip.readings());
        }
    }

    private static void addDifferences(ObjectNode object, ObjectNode absent, JudgedTrace trace) {
        if (trace.verdicts().size() < 2) {
            object.putNull("differences");
            absent.put("differences", "judged by one set of rules only");
            return;
        }
        ArrayNode differences = object.putArray("differences");
        for (ScoreDifference difference : trace.differences()) {
            differences.addObject().put("points", difference.points()).put("text", difference.text());
        }
    }

    private static void put(ObjectNode object, ObjectNode absent, String name, OptionalDouble value, String reason) {
        if (value.isPresent()) {
            object.put(name, value.getAsDouble());
        } else {
            object.putNull(name);
            absent.put(name, reason);
        }
    }
}
