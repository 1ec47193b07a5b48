package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.statistics.sequential.SequentialDecision;

class SequentialLooksTest {
    private static final long SEED = 4;

    private static CompareSettings settings() {
        return Comparisons.settings(200, true, List.of(), "limp", "broken", "stand");
    }

    private record Note(EpisodeId id, double score) {}

    /** Controller 0 is far better than 1 and 2, which are alike. */
    private static List<Note> notes(Random random) {
        List<Note> notes = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            for (int course = 0; course < 2; course++) {
                double luck = random.nextDouble();
                notes.add(new Note(new EpisodeId(0, course, 0, round), 0.6 + 0.4 * luck));
                notes.add(new Note(new EpisodeId(0, course, 1, round), 0.3 * luck));
                notes.add(new Note(new EpisodeId(0, course, 2, round), 0.3 * random.nextDouble()));
            }
        }
        return notes;
    }

    @Test
    void theOrderInWhichEpisodesEndChangesNothing() {
        Random random = new Random(SEED);
        List<Note> notes = notes(random);
        SequentialLooks inOrder = new SequentialLooks(settings());
        notes.forEach(note -> inOrder.note(note.id(), note.score()));
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(notes, random);
            SequentialLooks shuffled = new SequentialLooks(settings());
            notes.forEach(note -> shuffled.note(note.id(), note.score()));
            assertEquals(inOrder.rounds(), shuffled.rounds(), "seed " + SEED);
            assertEquals(inOrder.looks(), shuffled.looks(), "seed " + SEED);
        }
    }

    @Test
    void whatIsClearIsDecidedAndWhatIsAlikeIsNot() {
        SequentialLooks looks = new SequentialLooks(settings());
        notes(new Random(SEED)).forEach(note -> looks.note(note.id(), note.score()));
        assertEquals(SequentialDecision.FIRST_BETTER, looks.looks().get(0).decision());
        assertEquals(SequentialDecision.FIRST_BETTER, looks.looks().get(1).decision());
        assertEquals(SequentialDecision.UNDECIDED, looks.looks().get(2).decision());
        assertEquals(200, looks.rounds());
    }

    @Test
    void roundsAfterTheDecisionAreNotWanted() {
        SequentialLooks looks = new SequentialLooks(Comparisons.settings(200, true, List.of(), "limp", "broken"));
        for (int round = 0; round < 200; round++) {
            for (int course = 0; course < 2; course++) {
                looks.note(new EpisodeId(0, course, 0, round), 0.95);
                looks.note(new EpisodeId(0, course, 1, round), 0.05);
            }
        }
        assertTrue(looks.rounds() < 100, "decided after " + looks.rounds());
        assertTrue(looks.wants(looks.rounds() - 1));
        assertFalse(looks.wants(looks.rounds()));
    }
}
