package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.List;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;

/** Lays the terms of one group, with their pasts, into an input of the network; then clip and normaliser of the group. */
final class GroupFeed {
    private final TermFeed[] terms;
    /** Where the newest or oldest value of each term starts, whichever comes first (terms). */
    private final int[] start;
    /** From one time of a term to the next (terms). */
    private final int[] stride;
    private final boolean[] newestFirst;
    private final double clip;
    private final double[] mean;
    private final double[] deviation;
    private final double normalisedClip;

    /**
     * Plans the layout.
     *
     * @param group the group
     * @param quantities one a term
     * @param widths numbers at one time, one a term
     */
    GroupFeed(ObservationGroup group, List<Quantity> quantities, List<Integer> widths) {
        int count = group.terms().size();
        start = new int[count];
        stride = new int[count];
        newestFirst = new boolean[count];
        boolean byFrame = group.history().length() > 1 && group.history().layout().equals("frame-major");
        int frame = widths.stream().mapToInt(Integer::intValue).sum();
        List<TermFeed> feeds = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < count; t++) {
            ObservationTerm term = group.terms().get(t);
            ObservationGroup.History past = term.history().length() > 1 ? term.history() : group.history();
            int width = widths.get(t);
            feeds.add(new TermFeed(quantities.get(t), term, width, past));
            newestFirst[t] = past.order().equals("newest-first");
            start[t] = next;
            stride[t] = byFrame ? frame : width;
            next += byFrame ? width : width * past.length();
        }
        terms = feeds.toArray(TermFeed[]::new);
        clip = group.clip();
        boolean plain = group.normaliser().mean().isEmpty();
        mean = TermFeed.each(plain ? List.of(0.0) : group.normaliser().mean(), group.size());
        deviation = TermFeed.each(plain ? List.of(1.0) : group.normaliser().deviation(), group.size());
        normalisedClip = group.normaliser().clip();
    }

    /**
     * Takes what is now and fills an input.
     *
     * @param input all of it is overwritten
     */
    void fill(Situation situation, float[] input) {
        for (int t = 0; t < terms.length; t++) {
            terms[t].update(situation);
            double[] values = terms[t].values();
            int width = terms[t].width();
            int times = values.length / width;
            for (int k = 0; k < times; k++) {
                int at = start[t] + stride[t] * (newestFirst[t] ? k : times - 1 - k);
                for (int i = 0; i < width; i++) {
                    input[at + i] = (float) finished(values[k * width + i], at + i);
                }
            }
        }
    }

    private double finished(double value, int at) {
        double normalised = (Math.clamp(value, -clip, clip) - mean[at]) / deviation[at];
        return Math.clamp(normalised, -normalisedClip, normalisedClip);
    }
}
