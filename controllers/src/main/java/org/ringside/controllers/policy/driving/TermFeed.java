package org.ringside.controllers.policy.driving;

import java.util.List;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;

/** Makes the numbers of one observation term, present and past: quantity, sign, offset, range, scale, clip, lag, history. */
final class TermFeed {
    private final Quantity quantity;
    private final int sign;
    private final double[] offset;
    private final double low;
    private final double high;
    private final double[] scale;
    private final double clip;
    private final double[] now;
    private final Past lagging;
    private final int lagAt;
    private final Past history;

    /**
     * Makes a feed.
     *
     * @param quantity what is read
     * @param term the term
     * @param width numbers at one time
     * @param past the times that are laid out: the group's or the term's own
     */
    TermFeed(Quantity quantity, ObservationTerm term, int width, ObservationGroup.History past) {
        this.quantity = quantity;
        sign = term.sign();
        offset = each(term.offset(), width);
        low = term.range().low();
        high = term.range().high();
        scale = each(term.scale(), width);
        clip = term.clip();
        now = new double[width];
        lagging = new Past(1 + term.lag(), width, true);
        lagAt = term.lag() * width;
        history = new Past(past.length(), width, past.fill().equals("first"));
    }

    /** One number for all, or one each. */
    static double[] each(List<Double> numbers, int width) {
        double[] each = new double[width];
        for (int i = 0; i < width; i++) {
            each[i] = numbers.get(numbers.size() == 1 ? 0 : i);
        }
        return each;
    }

    /** Takes what is now. */
    void update(Situation situation) {
        quantity.read(situation, now);
        for (int i = 0; i < now.length; i++) {
            double bounded = Math.clamp(sign * now[i] + offset[i], low, high);
            now[i] = Math.clamp(bounded * scale[i], -clip, clip);
        }
        lagging.add(now, 0);
        history.add(lagging.values, lagAt);
    }

    /** Returns the numbers that are laid out, newest time first (times x width). */
    double[] values() {
        return history.values;
    }

    int width() {
        return now.length;
    }
}
