package org.ringside.app.compare;

import org.ringside.app.bundle.CodeHash;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.courses.Course;
import org.ringside.scoring.JudgedTrace;
import org.ringside.sim.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says all that the results of a comparison depend on: the journal's first line and the manifest of every result. */
public final class Declaration {
    private Declaration() {}

    /**
     * Makes the declaration.
     *
     * @param settings what is compared
     * @param version version of Ringside
     * @return an object that is the same for the same settings and code
     */
    public static ObjectNode of(CompareSettings settings, String version) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", Journal.FORMAT);
        object.put("ringside", version);
        ObjectNode code = object.putObject("code");
        code.put("sim", CodeHash.of(World.class));
        code.put("courses", CodeHash.of(Course.class));
        code.put("controllers", CodeHash.of(EpisodeRunner.class));
        code.put("scoring", CodeHash.of(JudgedTrace.class));
        ArrayNode contestants = object.putArray("controllers");
        for (Contestant contestant : settings.contestants()) {
            ObjectNode node = contestants.addObject();
            node.put("label", contestant.label()).put("name", contestant.controller().name())
                    .put("class", contestant.controller().getClass().getName()).put("code", contestant.codeHash())
                    .put("controlRate", contestant.controller().controlRate());
            ObjectNode details = node.putObject("details");
            contestant.controller().details().forEach(details::put);
            ArrayNode handicaps = node.putArray("settings");
            contestant.handicaps().forEach(handicap -> handicaps.add(handicap.toString()));
        }
        ArrayNode courses = object.putArray("courses");
        settings.courses().forEach(course -> courses.addObject().put("name", course.name()).put("hash", course.hash()));
        object.put("engine", settings.engine());
        object.putObject("robot").put("name", settings.robot().name()).put("hash", settings.robot().hash());
        object.put("randomisation", settings.randomisation().name());
        object.putObject("seeds").put("first", settings.firstSeed()).put("count", settings.episodes());
        object.put("untilDecided", settings.untilDecided());
        RecordJson.put(object, "margin", settings.margin());
        object.put("confidence", CompareSettings.CONFIDENCE);
        ArrayNode sweeps = object.putArray("sweeps");
        for (Sweep sweep : settings.sweeps()) {
            ArrayNode values =
                    sweeps.addObject().put("vary", sweep.kind().key()).put("episodes", settings.sweepEpisodes())
                            .putArray("values");
            sweep.values().forEach(values::add);
        }
        return object;
    }
}
