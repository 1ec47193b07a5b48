package org.ringside.app.run;

import java.util.List;
import java.util.OptionalDouble;
import org.ringside.scoring.Fault;
import org.ringside.scoring.Scorecard;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A run's results as JSON, numbers in full precision; what was not measured is {@code null} beside its reason. */
public final class RunJson {
    private RunJson() {}

    /**
     * Makes the object that {@code ringside run --json} prints.
     *
     * @param settings what was run
     * @param results the results in the order of their seeds
     * @param folder the folder that was written
     * @return the object
     */
    public static ObjectNode run(RunSettings settings, List<EpisodeResult> results, String folder) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("course", settings.course().name());
        object.put("courseHash", settings.course().hash());
        object.put("controller", settings.controller().name());
        if (!settings.controller().details().isEmpty()) {
            ObjectNode details = object.putObject("controllerDetails");
            settings.controller().details().forEach(details::put);
        }
        object.put("engine", settings.engine());
        object.put("robot", settings.robot().name());
        object.put("robotHash", settings.robot().hash());
        object.put("randomisation", settings.randomisation().name());
        object.put("folder", folder);
        ArrayNode episodes = object.putArray("episodes");
        results.forEach(result -> episodes.add(episode(result)));
        object.set("summary", summary(RunSummary.of(results)));
        return object;
    }

    /**
     * Makes the object of one episode. It holds nothing that differs from machine to machine.
     *
     * @param result what came of it
     * @return the object
     */
    public static ObjectNode episode(EpisodeResult result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Scorecard official = result.official();
        object.put("seed", result.seed());
        object.put("finished", official.finished());
        put(object, "courseTimeSeconds", result.courseTimeSeconds());
        if (result.courseTimeSeconds().isEmpty()) {
            object.put("reason", result.outcome().reason().id() + ": " + result.outcome().text());
        }
        ObjectNode end = object.putObject("end");
        end.put("reason", result.outcome().reason().id());
        end.put("text", result.outcome().text());
        end.put("simulatedSeconds", result.outcome().simulatedSeconds());
        ObjectNode officialNode = object.putObject("official");
        officialNode.put("score", official.score());
        officialNode.put("obstaclesCompleted", official.obstaclesCompleted());
        Scorecard strict = result.strict();
        ObjectNode strictNode = object.putObject("strict");
        strictNode.put("score", strict.score());
        strictNode.put("finished", strict.finished());
        strictNode.put("clean", strict.clean());
        put(strictNode, "courseTimeSeconds", strict.courseTimeSeconds());
        strictNode.put("obstaclesCompleted", strict.obstaclesCompleted());
        ArrayNode faults = strictNode.putArray("faults");
        strict.faults().forEach(fault -> faults.add(fault(fault)));
        object.put("hash", result.hash());
        return object;
    }

    private static ObjectNode fault(Fault fault) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("rule", fault.rule().id());
        object.put("time", fault.time());
        object.put("place", fault.place());
        object.put("x", fault.x());
        object.put("y", fault.y());
        object.put("evidence", fault.evidence());
        return object;
    }

    private static ObjectNode summary(RunSummary summary) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("episodes", summary.episodes());
        object.put("finished", summary.finished());
        object.put("finishedShare", (double) summary.finished() / summary.episodes());
        object.put("strictlyClean", summary.strictlyClean());
        object.put("strictlyCleanShare", (double) summary.strictlyClean() / summary.episodes());
        object.set("official", distribution(summary.official()));
        object.set("strict", distribution(summary.strict()));
        if (summary.courseTime().isPresent()) {
            object.set("courseTimeSeconds", distribution(summary.courseTime().get()));
        } else {
            object.putNull("courseTimeSeconds");
            object.put("courseTimeSecondsReason", "no episode finished");
        }
        object.put("courseTimeOf", "all episodes; those that did not finish count with the course's maximum time");
        ObjectNode ends = object.putObject("ends");
        summary.ends().forEach((reason, seeds) -> {
            ArrayNode array = ends.putArray(reason);
            seeds.forEach(array::add);
        });
        return object;
    }

    private static ObjectNode distribution(Distribution figures) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("mean", figures.mean());
        object.put("median", figures.quantile(0.5));
        object.put("minimum", figures.minimum());
        object.put("quantile10", figures.quantile(0.1));
        object.put("quantile25", figures.quantile(0.25));
        object.put("quantile75", figures.quantile(0.75));
        object.put("quantile90", figures.quantile(0.9));
        object.put("maximum", figures.maximum());
        return object;
    }

    private static void put(ObjectNode object, String name, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(name, value.getAsDouble());
        } else {
            object.putNull(name);
        }
    }
}
