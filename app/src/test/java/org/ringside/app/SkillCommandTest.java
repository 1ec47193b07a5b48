package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SkillCommandTest {
    @Test
    void aSkillIsTestedAndItsFiguresArePrinted() {
        CommandLineRun run = CommandLineRun.of(
                "skill", "jump", "--seeds", "1", "--randomisation", "off", "--json", "--minimum-share", "1");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        JsonNode object = JsonMapper.shared().readTree(run.out());
        assertEquals("barkour-v0", object.get("robot").asString());
        assertEquals(4, object.get("trials").size());
        JsonNode board = object.get("trials").get(2);
        assertEquals("0.5 m", board.get("trial").asString());
        assertEquals(1, board.get("passed").asInt());
        assertEquals(board.get("figures").get(0).get("value").asDouble(),
                board.get("episodes").get(0).get("figures").get("length").asDouble());
        assertTrue(board.get("figures").get(0).get("value").asDouble() > 0.5);
    }

    @Test
    void theListSaysWhatEverySkillIsTestedFor() {
        CommandLineRun run = CommandLineRun.of("skill", "list");
        assertEquals(ExitCode.DONE, run.exitCode());
        for (String word : new String[] {"hold", "trot", "climb", "jump", "ahead 1.2 m/s", "30 deg", "0.5 m"}) {
            assertTrue(run.out().contains(word), word);
        }
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 120), run.out());
        JsonNode array = JsonMapper.shared().readTree(
                CommandLineRun.of("skill", "list", "--json").out());
        assertEquals(4, array.size());
    }

    @Test
    void whatIsWrongIsNamedWithTheNearestThatIsRight() {
        refused("did you mean \"trot\"?", "trto");
        refused("did you mean \"list\"?", "lits");
        refused("skills: hold, trot, climb, jump, all", "dance");
        refused("seeds must be from 1 to 10000, not 0", "hold", "--seeds", "0");
        refused("go beyond the largest whole number", "hold", "--seed", "9223372036854775800");
        refused("--threads must be from 1 to 1024, not 0", "hold", "--threads", "0");
        refused("--minimum-share must be from 0 to 1, not 2.0", "hold", "--minimum-share", "2");
        refused("--minimum-share must be from 0 to 1, not NaN", "hold", "--minimum-share", "NaN");
        refused("did you mean \"barkour-v0\"?", "hold", "--robot", "barkour-vo");
        refused("a skill is expected: hold, trot, climb, jump, all");
    }

    private static void refused(String expected, String... words) {
        String[] line = new String[words.length + 1];
        line[0] = "skill";
        System.arraycopy(words, 0, line, 1, words.length);
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.out());
        assertTrue(run.err().contains(expected), run.err());
    }
}
