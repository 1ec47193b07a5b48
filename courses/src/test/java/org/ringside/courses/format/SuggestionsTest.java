package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void aSwapADroppedLetterAndAWrongCaseAreSeenThrough() {
        List<String> known = List.of("barkour", "speed");
        assertEquals("barkour", Suggestions.nearest("barkuor", known));
        assertEquals("barkour", Suggestions.nearest("barkor", known));
        assertEquals("speed", Suggestions.nearest("SPEED", known));
    }

    @Test
    void nothingIsSuggestedForAWordThatIsLikeNoOther() {
        assertNull(Suggestions.nearest("quadruped", List.of("barkour", "speed")));
        assertNull(Suggestions.nearest("b".repeat(10_000), List.of("barkour")));
    }

    @Test
    void theDistanceCountsEdits() {
        assertEquals(0, Suggestions.distance("gate", "gate"));
        assertEquals(1, Suggestions.distance("gate", "gaet"));
        assertEquals(3, Suggestions.distance("kitten", "sitting"));
        assertEquals(4, Suggestions.distance("", "gate"));
    }
}
