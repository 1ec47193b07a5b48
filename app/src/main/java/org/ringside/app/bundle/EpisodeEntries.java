package org.ringside.app.bundle;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringside.app.run.EpisodeResult;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.ScorecardJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a bundle says of one episode. Who verifies makes the same entries again and compares them. */
final class EpisodeEntries {
    private EpisodeEntries() {}

    /** The entries by file, in the order of {@link EntryNames#OF_EPISODE}. */
    static Map<String, byte[]> of(EpisodeResult result, EpisodeRecording recording) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(EntryNames.ACTIONS, recording.actions());
        entries.put(EntryNames.EPISODE, json(episode(result, recording)));
        for (JudgedTrace.Verdict verdict : result.judged().verdicts()) {
            entries.put("scorecard-" + verdict.card().rules() + ".json",
                    json(ScorecardJson.object(result.judged(), verdict)));
        }
        return entries;
    }

    static byte[] json(JsonNode node) {
        return (ScorecardJson.text(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode episode(EpisodeResult result, EpisodeRecording recording) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("seed", result.seed());
        object.put("courseHash", result.judged().course().hash());
        object.put("commands", recording.commands());
        EpisodeOutcome outcome = result.outcome();
        object.putObject("outcome")
                .put("reason", outcome.reason().id())
                .put("text", outcome.text())
                .put("simulatedSeconds", outcome.simulatedSeconds());
        object.put("stateHash", result.hash());
        ArrayNode seconds = object.putArray("stateHashAtSeconds");
        recording.seconds().forEach(seconds::add);
        return object;
    }
}
