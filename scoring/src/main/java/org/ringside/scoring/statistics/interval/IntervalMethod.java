package org.ringside.scoring.statistics.interval;

/** Where the ends of an interval come from. */
public enum IntervalMethod {
    /** Bias-corrected and accelerated bootstrap, with Student's levels. */
    BOOTSTRAP_BCA("BCa bootstrap"),

    /** Percentile bootstrap with Student's levels, expanded: where BCa's corrections are noise or have no answer. */
    BOOTSTRAP_PERCENTILE("percentile bootstrap"),

    /** All figures are equal: the share that unseen figures may have, put on the bounds of the score. */
    UNSEEN_VALUES("bound on unseen values"),

    /** Wilson's score interval of a share. */
    WILSON("Wilson"),

    /** Order statistics, by the binomial distribution of ranks. */
    ORDER_STATISTICS("order statistics"),

    /** Greenwood's variance of a survival curve. */
    GREENWOOD("Greenwood"),

    /** Betting confidence sequence: holds at every look. */
    BETTING("betting confidence sequence");

    private final String text;

    IntervalMethod(String text) {
        this.text = text;
    }

    /**
     * Returns the method's name for a report.
     *
     * @return a few words
     */
    public String text() {
        return text;
    }
}
