package org.ringside.controllers.policy.driving;

/** Reads one named quantity of a situation, without sign, offset and scale. */
interface Quantity {
    /**
     * Reads it.
     *
     * @param now the situation. Not modified.
     * @param out the quantity's numbers are written from index 0 on. Modified.
     */
    void read(Situation now, double[] out);
}
