package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.sequential.SequentialComparison;
import org.ringside.scoring.statistics.sequential.SequentialDecision;

/**
 * Looks at every pair of controllers after each complete round, which is one seed on all courses by all controllers. Rounds are
 * looked at in the order of their seeds and never in the order in which they end, so that the decision does not depend on threads
 * or interruptions. Safe in several threads.
 *
 * <p>With several pairs each has an equal part of the allowed error (Bonferroni), so that all decisions hold together.
 */
final class SequentialLooks {
    /** What a pair has come to. */
    record Look(int first, int second, SequentialDecision decision, Interval difference) {}

    private final int contestants;
    private final int courses;
    private final int maximum;
    private final List<SequentialComparison> pairs = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final Map<Integer, double[]> waiting = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final List<Look> decided = new ArrayList<>();
    private int next;
    private boolean over;

    SequentialLooks(CompareSettings settings) {
        contestants = settings.contestants().size();
        courses = settings.courses().size();
        maximum = settings.episodes();
        int count = contestants * (contestants - 1) / 2;
        for (int i = 0; i < contestants; i++) {
            for (int j = i + 1; j < contestants; j++) {
                members.add(new int[] {i, j});
                pairs.add(new SequentialComparison(settings.scores(), settings.statistics().alpha() / count, maximum,
                        settings.margin().orElse(0)));
                decided.add(null);
            }
        }
    }

    /** Takes an episode of the comparison itself in, in any order. */
    synchronized void note(EpisodeId id, double score) {
        if (over || id.round() < next) {
            return;
        }
        double[] scores = waiting.computeIfAbsent(id.round(), round -> new double[contestants * courses]);
        scores[contestants * id.course() + id.contestant()] = score;
        counts.merge(id.round(), 1, Integer::sum);
        while (!over && counts.getOrDefault(next, 0) == contestants * courses) {
            counts.remove(next);
            look(waiting.remove(next));
        }
    }

    private void look(double[] scores) {
        next++;
        boolean open = false;
        for (int p = 0; p < pairs.size(); p++) {
            if (decided.get(p) != null) {
                continue;
            }
            double difference = 0;
            for (int course = 0; course < courses; course++) {
                difference += scores[contestants * course + members.get(p)[0]]
                        - scores[contestants * course + members.get(p)[1]];
            }
            SequentialDecision decision = pairs.get(p).add(difference / courses);
            if (decision == SequentialDecision.OPEN) {
                open = true;
            } else {
                // the first decision stands, with the interval that it was made on
                decided.set(p, new Look(members.get(p)[0], members.get(p)[1], decision, pairs.get(p).interval()));
            }
        }
        over = !open || next == maximum;
    }

    /** Whether the episodes of a round are still wanted. */
    synchronized boolean wants(int round) {
        return !over || round < next;
    }

    /** How many rounds were looked at. */
    synchronized int rounds() {
        return next;
    }

    /** What every pair came to; called when all rounds that are wanted are there. */
    synchronized List<Look> looks() {
        return List.copyOf(decided);
    }
}
