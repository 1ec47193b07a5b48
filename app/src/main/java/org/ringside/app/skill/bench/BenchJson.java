package org.ringside.app.skill.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the skills are tested for, and what they achieved, as JSON with numbers in full precision; what was not measured is null. */
public final class BenchJson {
    private BenchJson() {}

    /**
     * Lists skills with their trials.
     *
     * @param skills the skills
     * @return one object a skill
     */
    public static ArrayNode list(List<SkillTrials> skills) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (SkillTrials skill : skills) {
            ObjectNode object = array.addObject();
            object.put("skill", skill.name());
            object.put("summary", skill.summary());
            ArrayNode groups = object.putArray("groups");
            for (TrialGroup group : skill.groups()) {
                ObjectNode entry = groups.addObject();
                entry.put("group", group.name());
                entry.put("passedIf", group.rule());
                ArrayNode figures = entry.putArray("figures");
                group.figures().forEach(figure -> figure(figures.addObject(), figure).put("meaning", figure.meaning()));
                ArrayNode trials = entry.putArray("trials");
                group.trials().forEach(trial -> trials.addObject()
                        .put("trial", trial.name())
                        .put("target", trial.target()));
            }
        }
        return array;
    }

    /**
     * Renders results.
     *
     * @param settings what was tested
     * @param results what came of it
     * @return the object that {@code ringside skill NAME --json} prints
     */
    public static ObjectNode of(SkillBench.Settings settings, List<SkillBench.SkillResult> results) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("robot", settings.robot().name());
        object.put("robotHash", settings.robot().hash());
        object.put("randomisation", settings.randomisation().name());
        object.put("firstSeed", settings.firstSeed());
        object.put("seeds", settings.seeds());
        ArrayNode trials = object.putArray("trials");
        for (SkillBench.SkillResult result : results) {
            result.trials().forEach(trial -> trials.add(trial(result.skill(), trial)));
        }
        return object;
    }

    private static ObjectNode trial(SkillTrials skill, TrialResult result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<Figure> figures = result.group().figures();
        object.put("skill", skill.name());
        object.put("group", result.group().name());
        object.put("trial", result.trial().name());
        object.put("target", result.trial().target());
        object.put("passed", result.passed());
        object.put("share", result.share().estimate());
        object.putObject("interval").put("low", result.share().low()).put("high", result.share().high()).put(
                "confidence", TrialResult.CONFIDENCE);
        object.put("falls", result.falls());
        ArrayNode summary = object.putArray("figures");
        for (int i = 0; i < figures.size(); i++) {
            ObjectNode entry = figure(summary.addObject(), figures.get(i));
            put(entry, "value", result.figure(i));
        }
        ArrayNode episodes = object.putArray("episodes");
        for (Achievement episode : result.episodes()) {
            ObjectNode entry = episodes.addObject();
            entry.put("seed", episode.seed());
            entry.put("passed", episode.passed());
            if (!episode.passed()) {
                entry.put("failure", episode.failure());
            }
            ObjectNode measured = entry.putObject("figures");
            for (int i = 0; i < figures.size(); i++) {
                double value = episode.figures().get(i);
                put(measured, figures.get(i).name(),
                        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
            }
        }
        return object;
    }

    private static ObjectNode figure(ObjectNode object, Figure figure) {
        return object.put("figure", figure.name())
                .put("unit", figure.unit())
                .put("over", figure.over().name().toLowerCase(Locale.ROOT));
    }

    private static void put(ObjectNode object, String name, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(name, value.getAsDouble());
        } else {
            object.putNull(name);
        }
    }
}
