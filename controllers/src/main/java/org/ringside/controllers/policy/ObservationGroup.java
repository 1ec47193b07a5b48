package org.ringside.controllers.policy;

import java.util.List;

/**
 * The observations of one input of the graph.
 *
 * @param size numbers of the input
 * @param clip all numbers are cut to plus and minus this after scaling; infinite if they are not
 * @param history how past observations are laid out
 * @param terms what an observation is made of, in order
 */
public record ObservationGroup(int size, double clip, History history, List<ObservationTerm> terms) {
    /** Copies the list. */
    public ObservationGroup {
        terms = List.copyOf(terms);
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
