package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ringside.app.run.MotionQuality;
import org.ringside.scoring.FaultRule;

/** What went wrong in an episode is named by the worst of it, and never by a word that says nothing. */
class EpisodeRecordTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static String failure(String end, boolean finished, FaultRule... rules) {
        List<EpisodeRecord.FaultSeen> faults = new ArrayList<>();
        for (FaultRule rule : rules) {
            faults.add(new EpisodeRecord.FaultSeen(rule.id(), "place-" + (faults.size() + 1), faults.size(), 0, 0));
        }
        EpisodeRecord.Verdict verdict = new EpisodeRecord.Verdict(0.5, finished, finished && rules.length == 0, NONE);
        return new EpisodeRecord("A", "barkour", "base", 1, end, "", 10, verdict, verdict, List.of(), faults, List.of(),
                new MotionQuality(1, NONE, NONE, NONE, NONE), "00", new EpisodeRecord.Timing(1, 1, 1)).failure();
    }

    @Test
    void aRunWithoutFaultIsClean() {
        assertEquals("clean", failure("finished", true));
    }

    @Test
    void whatEndedTheRunComesBeforeWhatWentWrongBefore() {
        assertEquals("fall at place-2", failure("fell", false, FaultRule.MISSED_GATE, FaultRule.FALL));
        assertEquals("controller-error", failure("controller-error", false, FaultRule.MISSED_GATE));
        assertEquals("time-limit", failure("time-limit", false, FaultRule.NOT_FINISHED));
    }

    @Test
    void aFaultThatCostsComesBeforeARefusalAndARefusalBeforeNothing() {
        assertEquals("pole-touched at place-2", failure("finished", true, FaultRule.REFUSAL, FaultRule.POLE_TOUCHED));
        assertEquals("refusal at place-1", failure("finished", true, FaultRule.REFUSAL));
    }
}
