package org.ringside.controllers.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.format.Problem;

class CardReaderTest {
    private static final Path GO1 = Path.of("..", "docs", "go1-policy.json");

    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(CardSchema.json());

    private static List<String> problems(String card) {
        CardFormatException e = assertThrows(CardFormatException.class, () -> CardReader.read(card, "card"));
        return e.problems().stream().map(Problem::message).toList();
    }

    private static String changed(String... fromAndTo) {
        String card = TestCards.SMALL;
        for (int i = 0; i < fromAndTo.length; i += 2) {
            assertTrue(card.contains(fromAndTo[i]), fromAndTo[i]);
            card = card.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        return card;
    }

    @Test
    void aGoodCardIsReadAsItIsWritten() {
        PolicyCard card = CardReader.read(TestCards.SMALL, "card").card();
        ObservationGroup group = card.observations().get("policy");
        assertEquals(new ObservationGroup.History(3, "frame-major", "newest-first", "zeros"), group.history());
        assertEquals(List.of(1.0, 2.0), group.terms().get(1).scale());
        assertEquals(2, card.actionSize());
        assertEquals(new Rates(50, 200, 4, 0, 0), card.rates());
        assertEquals(List.of("hip", "knee"), card.robot().jointOrder());
    }

    @Test
    void theExampleInTheDocumentationIsACard() {
        CardFile file = CardReader.read(GO1);
        assertEquals(12, file.card().actionSize());
        assertEquals(3, file.card().selfTest().size());
    }

    @Test
    void unknownAndMissingKeysAreAllNamedWithTheNearestKnownOne() {
        assertEquals(
                List.of(
                        "card:4:12: model: found an object with 5 keys without \"normaliser\", expected the key"
                                + " \"normaliser\": one of \"in-graph\" or \"none\" or \"card\"",
                        "card:8:5: model.normalizer: found the unknown key \"normalizer\", expected a known key; did you mean"
                                + " \"normaliser\"?",
                        "card:11:12: rates: found an object with 3 keys without \"controlHz\", expected the key \"controlHz\":"
                                + " a number from 1 to 10000 (Hz)",
                        "card:11:13: rates.controlHZ: found the unknown key \"controlHZ\", expected a known key; did you mean"
                                + " \"controlHz\"?"),
                problems(changed("normaliser", "normalizer", "controlHz", "controlHZ")));
    }

    @Test
    void sizesThatDoNotAddUpSayWhatEachTermAdds() {
        assertEquals(
                List.of("card:15:15: observations.policy.size: found 45, expected 15, which its terms add up to (base_ang_vel 3"
                        + " + joint_pos 2, times 3 of the history)"),
                problems(changed("\"size\": 15", "\"size\": 45")));
    }

    @Test
    void ratesThatDoNotDivideSayTheDecimationThatDoes() {
        assertEquals(
                List.of("card:11:12: rates: found an object with 3 keys, expected decimation 4: physicsHz 200 is not"
                        + " controlHz 50 times decimation 5"),
                problems(changed("\"decimation\": 4", "\"decimation\": 5")));
    }

    @Test
    void jointsCommandsAndGroupsThatAreNotThereAreNamed() {
        List<String> problems = problems(changed(
                "{\"x\": \"policy\"}", "{\"x\": \"polcy\"}",
                "\"kdPlace\"", "\"joints\": [\"hip\", \"kne\"], \"kdPlace\"",
                "{\"term\": \"base_ang_vel\", \"scale\": 0.25}",
                "{\"term\": \"command\", \"fields\": [\"vx\", \"vy\", \"wz\"], \"scale\": [2, 2]}"));
        assertEquals(7, problems.size(), String.join("\n", problems));
        assertTrue(
                problems.get(0)
                        .contains("model.inputs.x: found \"polcy\", expected a group of observations; did you mean"),
                problems.get(0));
        assertTrue(problems.get(1).contains("the group \"policy\" that no input takes"), problems.get(1));
        assertTrue(problems.stream()
                .anyMatch(p -> p.contains("terms[0].fields[1]: found \"vy\", expected a command that has")));
        assertTrue(problems.stream()
                .anyMatch(p -> p.contains("terms[0].scale: found a list of 2, expected one number, or 3")));
        assertTrue(problems.stream().anyMatch(p -> p.contains("actuators[0].joints[1]: found \"kne\"")
                && p.contains("did you mean \"knee\"?")));
        assertTrue(problems.stream().anyMatch(p -> p.contains("actuators: found no gains for knee")));
    }

    @Test
    void aHistoryWithoutItsOrderIsAskedFor() {
        String message = problems(changed("\"order\": \"newest-first\", ", "")).getFirst();
        assertEquals(
                "card:16:18: observations.policy.history: found an object with 3 keys, expected layout, order and fill,"
                        + " which no two trainers agree on",
                message);
    }

    @Test
    void textThatIsNoJsonSaysWhere() {
        assertTrue(problems(TestCards.SMALL.substring(0, 300)).getFirst().contains("unreadable text"));
        assertTrue(problems("").getFirst().contains("an empty file"));
        assertTrue(problems("[".repeat(10_000)).getFirst().contains("nesting"),
                problems("[".repeat(10_000)).getFirst());
    }

    @Test
    void thePublishedSchemaIsTheOneOfTheReader() throws IOException {
        try (InputStream in = CardSchema.class.getResourceAsStream("policy-card.schema.json")) {
            assertEquals(CardSchema.json(), new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    "the table has changed: put what CardSchema.json() returns into policy-card.schema.json");
        }
        assertEquals(List.of(), schema.validate(TestCards.SMALL, InputFormat.JSON));
        assertEquals(List.of(), schema.validate(readGo1(), InputFormat.JSON));
    }

    private static String readGo1() throws IOException {
        return Files.readString(GO1);
    }

    /** Words of the card are exchanged; schema and reader must agree on which texts have the right shape. */
    @Test
    void schemaAndReaderAgreeOnBrokenCards() {
        long seed = 4;
        Random random = new Random(seed);
        String[] values = {"3", "-1", "1.5", "\"x\"", "[1, 2]", "[]", "{}", "null", "true", "1e12", "\"none\"", "\"\""};
        int refused = 0;
        int compared = 0;
        for (int i = 0; i < 600; i++) {
            String[] parts = TestCards.SMALL.split("(?<=: )");
            int at = 1 + random.nextInt(parts.length - 1);
            String value = values[random.nextInt(values.length)];
            String broken = parts[at].replaceFirst("^(\"[^\"]*\"|[-0-9.]+|\\[[^\\[\\]]*\\])", value);
            if (broken.equals(parts[at])) {
                continue;
            }
            parts[at] = broken;
            String card = String.join("", parts);
            compared++;
            boolean bySchema = schema.validate(card, InputFormat.JSON).isEmpty();
            boolean byReader = shapeIsRight(card);
            assertEquals(bySchema, byReader, "seed " + seed + ", round " + i + "\n" + card);
            refused += bySchema ? 0 : 1;
        }
        assertTrue(compared > 300 && refused > compared / 3 && refused < compared, refused + " of " + compared);
    }

    private static boolean shapeIsRight(String card) {
        try {
            CardReader.read(card, "card");
            return true;
        } catch (CardFormatException e) {
            return e.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.MEANING);
        }
    }

    @Test
    void mutatedTextNeverCrashes() {
        long seed = 6;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(TestCards.SMALL);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, random.nextInt(10));
                }
            }
            try {
                CardReader.read(text.toString(), "card");
            } catch (CardFormatException e) {
                assertTrue(!e.problems().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + i + "\n" + text, e);
            }
        }
    }
}
