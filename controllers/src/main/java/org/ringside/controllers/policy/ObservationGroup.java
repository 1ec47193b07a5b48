package org.ringside.controllers.policy;

import java.util.List;

/**
 * The observations of one input of the graph.
 *
 * @param size numbers of the input
 * @param clip all numbers are cut to plus and minus this after scaling; infinite if they are not
 * @param history how past observations are laid out
 * @param terms what an observation is made of, in order
 * @param normaliser what the runner normalises the numbers of the input by, last of all; {@link Normaliser#NONE} if nothing
 */
public record ObservationGroup(
        int size, double clip, History history, List<ObservationTerm> terms, Normaliser normaliser) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if both the group and a term have a past, or the normaliser has not one figure a number
     */
    public ObservationGroup {
        terms = List.copyOf(terms);
        if (history.length() > 1 && terms.stream().anyMatch(term -> term.history().length() > 1)) {
            throw new IllegalArgumentException("a history of the group or of its terms, not of both");
        }
        int figures = normaliser.mean().size();
        if (figures != normaliser.deviation().size() || figures != 0 && figures != size) {
            throw new IllegalArgumentException("mean and std of the normaliser with " + size
                    + " numbers each, one for each of the input, not " + figures + " and "
                    + normaliser.deviation().size());
        }
    }

    /**
     * What numbers are normalised by: less the mean, divided by the deviation, cut.
     *
     * @param mean one for each number of the input, history included
     * @param deviation one for each number of the input, history included
     * @param clip bound afterwards, plus and minus; infinite if there is none
     */
    public record Normaliser(List<Double> mean, List<Double> deviation, double clip) {
        /** Nothing is normalised. */
        public static final Normaliser NONE = new Normaliser(List.of(), List.of(), Double.POSITIVE_INFINITY);

        /** Copies the lists. */
        public Normaliser {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
        }
    }

    /**
     * Past observations.
     *
     * @param length how many, with the present one
     * @param layout frame-major (all terms of one time together) or term-major (all times of one term together)
     * @param order oldest-first or newest-first
     * @param fill what stands for times before the start: zeros or first
     */
    public record History(int length, String layout, String order, String fill) {
        /** Only the present. */
        public static final History NONE = new History(1, "frame-major", "oldest-first", "zeros");
    }
}
