package org.ringside.scoring.statistics.sequential;

/** What a sequential comparison has come to. */
public enum SequentialDecision {
    /** The first controller is better. */
    FIRST_BETTER,

    /** The second controller is better. */
    SECOND_BETTER,

    /** The difference lies within the declared margin, whichever way. */
    EQUIVALENT,

    /** Not decided yet: go on. */
    OPEN,

    /** The declared maximum is reached without a decision. */
    UNDECIDED
}
