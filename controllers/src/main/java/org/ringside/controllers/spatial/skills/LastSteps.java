package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.GroundZone;

/** Where the feet shall stand when a leap over a board begins. Overwritten each control period. Confined to one thread. */
public final class LastSteps {
    private GroundZone board;
    private double across;
    private double front;
    private double hind;
    private double stagger;

    /** Makes steps before no board; {@link #set} comes before the first use. */
    public LastSteps() {
        // set by the leap
    }

    /**
     * Sets the steps.
     *
     * @param newBoard the board
     * @param newAcross where the middle of the feet is across the leap, m to the left of the board's middle
     * @param newFront where the front feet stand along the leap, m from the board's centre
     * @param newHind where the hind feet stand, m from the board's centre
     * @param newStagger how far behind those places the pair stands that steps first, m
     */
    public void set(GroundZone newBoard, double newAcross, double newFront, double newHind, double newStagger) {
        board = newBoard;
        across = newAcross;
        front = newFront;
        hind = newHind;
        stagger = newStagger;
    }

    /** How far along the leap a foot stands, m from the board's centre. */
    private double place(boolean isFront, boolean first) {
        return (isFront ? front : hind) - (first ? stagger : 0);
    }

    /** World x of a front or hind foot of the first or second pair that stands some metres left of the middle. */
    double x(boolean isFront, boolean first, double left) {
        return board.x() + place(isFront, first) * board.cosine() - (across + left) * board.sine();
    }

    /** World y of such a foot. */
    double y(boolean isFront, boolean first, double left) {
        return board.y() + place(isFront, first) * board.sine() + (across + left) * board.cosine();
    }
}
