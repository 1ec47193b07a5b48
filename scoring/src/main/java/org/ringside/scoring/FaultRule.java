package org.ringside.scoring;

/** The rules of the strict judge. The id is what files and messages show. */
public enum FaultRule {
    /** A gate was not crossed before the obstacle was left behind, or at all. */
    MISSED_GATE("missed-gate"),
    /** A gate of the obstacle that was due was crossed against its direction before it was crossed in its direction. */
    WRONG_DIRECTION("wrong-direction"),
    /** An obstacle was left behind for a later one and begun or taken up again only after that. */
    WRONG_ORDER("wrong-order"),
    /** A weave pole was touched. */
    POLE_TOUCHED("pole-touched"),
    /** The board of the broad jump was touched. */
    BOARD_TOUCHED("board-touched"),
    /** The A-frame was not climbed over: a foot on the ramp up, the base over the ridge, a foot on the ramp down, in this order. */
    FRAME_NOT_CLIMBED("frame-not-climbed"),
    /** The base approached the due obstacle, and turned back or ran past. Noted, at no cost. */
    REFUSAL("refusal"),
    /** The end table was not held for the whole time with all feet on it. */
    TABLE_NOT_HELD("table-not-held"),
    /** The trunk touched something, or the robot tipped over. */
    FALL("fall"),
    /** The base left the arena, or slid off the line of the planar engine. */
    OFF_COURSE("off-course"),
    /** The run did not end on the end table within its time. */
    NOT_FINISHED("not-finished");

    private final String id;

    FaultRule(String id) {
        this.id = id;
    }

    /**
     * Returns the id that files and messages show.
     *
     * @return lower-case words joined by hyphens
     */
    public String id() {
        return id;
    }

    /**
     * Tells whether an obstacle with such a fault is lost. A refusal is noted only: the published rules have no deduction for it,
     * and the obstacle can still be taken.
     *
     * @return true for every rule but {@link #REFUSAL}
     */
    public boolean losesObstacle() {
        return this != REFUSAL;
    }
}
