package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/**
 * A trace with all that was said about it: what {@code ringside score} shows.
 *
 * @param log what the trace is called
 * @param course the course it was judged on
 * @param verdicts one a rule set, official before strict
 * @param findings what is weak about the log itself
 */
public record JudgedTrace(String log, Course course, List<Verdict> verdicts, List<Finding> findings) {
    /** Copies the lists. */
    public JudgedTrace {
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }

    /**
     * One judge's word.
     *
     * @param card the scorecard
     * @param band how far its score moves with the reading of the log; absent where it was not looked at
     * @param bandReason why the band is absent, empty where it is not
     */
    public record Verdict(Scorecard card, Optional<SensitivityBand> band, String bandReason) {}

    /**
     * What to judge by.
     *
     * @param official whether to judge by the official rules
     * @param strict whether to judge by the strict rules
     * @param touchedJump whether somebody saw the robot touch a board
     * @param band whether to look at the sensitivity
     * @param lineTolerance how far the strict rules let the base leave the centre line in traces with contacts, m; infinite for a
     *     robot that may choose its way
     */
    public record Options(boolean official, boolean strict, boolean touchedJump, boolean band, double lineTolerance) {}

    /**
     * Judges a trace.
     *
     * @param log what to call it
     * @param course the course. Not modified.
     * @param trace the trace. Not modified.
     * @param options what to judge by
     * @return the verdicts and findings
     */
    public static JudgedTrace of(String log, Course course, Trace trace, Options options) {
        List<Verdict> verdicts = new ArrayList<>();
        if (options.official()) {
            Scorecard card = new OfficialJudge(options.touchedJump()).judge(course, trace);
            // the readings have no contacts: what these said of the boards is told to the judge
            boolean touched = card.obstaclesCompleted() < new OfficialJudge().judge(course, withoutMotion(trace))
                    .obstaclesCompleted();
            verdicts.add(verdict(card, new OfficialJudge(touched), course, trace, options));
        }
        if (options.strict()) {
            Judge judge = new StrictJudge(options.touchedJump(), options.lineTolerance());
            verdicts.add(verdict(judge.judge(course, trace), judge, course, trace, options));
        }
        return new JudgedTrace(log, course, verdicts, LogQuality.of(trace));
    }

    /**
     * Adds a finding about the log.
     *
     * @param finding the finding
     * @return a copy with it in front
     */
    public JudgedTrace with(Finding finding) {
        List<Finding> more = new ArrayList<>();
        more.add(finding);
        more.addAll(findings);
        return new JudgedTrace(log, course, verdicts, more);
    }

    /**
     * Tells why the rule sets differ.
     *
     * @return the reasons; empty where only one rule set was applied
     */
    public List<ScoreDifference> differences() {
        if (verdicts.size() < 2) {
            return List.of();
        }
        return ScoreDifference.between(
                verdicts.getFirst().card(),
                verdicts.getLast().card(),
                course.rules().secondPenalty());
    }

    private static Verdict verdict(Scorecard card, Judge judge, Course course, Trace trace, Options options) {
        if (!options.band()) {
            return new Verdict(card, Optional.empty(), "not asked for (--no-band)");
        }
        if (card.rules().equals(StrictJudge.RULES) && trace.motion().isPresent()) {
            return new Verdict(card, Optional.empty(), "contacts cannot be thinned or blurred as positions can");
        }
        Optional<SensitivityBand> band = SensitivityBand.of(judge, course, trace);
        String reason = band.isPresent()
                ? ""
                : "the log has more than " + SensitivityBand.MAXIMUM_SAMPLES + " samples";
        return new Verdict(card, band, reason);
    }

    private static Trace withoutMotion(Trace trace) {
        return new Trace(trace.source(), trace.time(), trace.x(), trace.y(), Optional.empty());
    }
}
