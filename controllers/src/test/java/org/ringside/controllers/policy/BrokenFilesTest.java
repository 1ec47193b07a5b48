package org.ringside.controllers.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.policy.onnx.BrokenOnnx;
import org.ringside.controllers.policy.onnx.GraphReader;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.courses.format.Problem;

/** What is said about broken files, word for word; the documentation shows the same. */
class BrokenFilesTest {
    private static final String STATE = "\"state\": [{\"input\": \"h\", \"output\": \"next\"}], \"normaliser\"";

    private static String changed(String from, String to) {
        assertTrue(TestCards.SMALL.contains(from), from);
        return TestCards.SMALL.replace(from, to);
    }

    /** What the check says about a card beside the given file. */
    private static String said(String card, byte[] onnx) {
        List<Problem> problems = new ArrayList<>();
        try {
            CardFile file = CardReader.read(card, "walk.json");
            problems.addAll(CardRules.checkRobot(file, List.of("hip", "knee")));
            problems.addAll(CardMatch.check(file, onnx, GraphReader.read(onnx)));
        } catch (CardFormatException e) {
            problems.addAll(e.problems());
        }
        return problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> cards() {
        Map<String, String> said = new LinkedHashMap<>();
        byte[] onnx = TestCards.graph();
        String recurrent = TestCards.SMALL
                .replace("\"actions\": [{\"term\": \"joint_position\"",
                        "\"actions\": [{\"term\": \"gait_params\", \"size\": 15")
                .replace("\"offset\": \"default\"", "\"offset\": \"none\"");
        said.put("a joint twice", said(changed("[\"hip\", \"knee\"]", "[\"hip\", \"hip\"]"), onnx));
        said.put("a joint that the robot has not", said(changed("[\"hip\", \"knee\"]", "[\"hip\", \"kne\"]"), onnx));
        said.put("a term too many for the file", said(
                changed("\"size\": 15", "\"size\": 24").replace("{\"term\": \"joint_pos\"",
                        "{\"term\": \"projected_gravity\", \"sign\": -1},\n        {\"term\": \"joint_pos\""),
                onnx));
        said.put("rates that do not divide", said(changed("\"decimation\": 4", "\"decimation\": 5"), onnx));
        said.put("a key with a typing mistake",
                said(changed("\"kdPlace\": \"torque\"}]", "\"kdPlace\": \"torque\", \"efortLimit\": 20}]"), onnx));
        said.put("the card of another file",
                said(changed("\"inputs\"", "\"sha256\": \"" + "0".repeat(64) + "\", \"inputs\""), onnx));
        said.put("recurrent state that is not paired", said(recurrent, TestCards.recurrent()));
        said.put("state paired with the wrong output", said(
                recurrent.replace("\"normaliser\"", STATE.replace("next", "nxt")), TestCards.recurrent()));
        return said;
    }

    private static Map<String, String> files() {
        Map<String, String> said = new LinkedHashMap<>();
        BrokenOnnx.files().forEach((what, bytes) -> said.put(what,
                "walk.onnx: " + assertThrows(OnnxException.class, () -> new OnnxRunner(bytes).close(), what)
                        .getMessage()));
        return said;
    }

    private static String table(Map<String, String> said) {
        StringBuilder table = new StringBuilder("| what is broken | what is said |\n| --- | --- |\n");
        said.forEach((what, message) -> table.append("| ").append(what).append(" | `")
                .append(message.replace("\n", "`<br>`"))
                .append("` |\n"));
        return table.toString();
    }

    @Test
    void eachFaultOfACardIsALineWithItsPlaceAndWhatIsExpected() {
        Map<String, String> cards = cards();
        cards.forEach((what, said) -> {
            assertTrue(
                    said.lines().allMatch(line -> line.matches("walk\\.json:\\d+:\\d+: [^ ]+: found .+, expected .+")),
                    what + "\n" + said);
        });
    }

    @Test
    void theDocumentationShowsWhatIsSaid() throws IOException {
        String documentation = Files.readString(Path.of("..", "docs", "policies.md"));
        assertAll(Stream.of(table(cards()), table(files()))
                .map(table -> () -> assertTrue(documentation.contains(table),
                        "docs/policies.md must show:\n" + table)));
    }
}
