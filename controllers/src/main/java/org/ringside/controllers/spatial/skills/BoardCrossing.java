package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.GroundZone;

/**
 * How a trot goes over a board that no foot may touch. Halves of strides are counted: in half 0 a front foot stands before the board for the
 * last time, in half 1 the other front foot stands behind it while a hind foot of the same pair is still before it, from half 2 on
 * all are behind. Confined to one thread.
 */
final class BoardCrossing {
    /** Halves at which the base is over the middle of the board, counted from the begin of half 0. */
    static final int LAG = Integer.getInteger("lag", 2);
    private static final double MIDDLE = 1 + LAG / 2.0;

    private static final double SLOWEST = 0.3;
    private static final double SHORTEST = 0.75;
    private static final double LONGEST = 1.3;

    private final LeapParameters parameters;
    private GroundZone board;

    /** The half stride under way; none is planned before the first call of {@link #meet}. */
    private int number;

    private boolean planned;

    BoardCrossing(LeapParameters parameters) {
        this.parameters = parameters;
    }

    void begin(GroundZone newBoard) {
        board = newBoard;
        planned = false;
    }

    GroundZone board() {
        return board;
    }

    int number() {
        return number;
    }

    /**
     * Fits the stride.
     *
     * @param along how far the base is along the leap from the board's middle, m
     * @param speed along the leap, m/s
     * @param half which share of the half stride under way is over
     * @return time for a stride, s
     */
    double stride(double boardTime, double half) {
        double whole = parameters.stride();
        double time = boardTime + parameters.ahead() / parameters.speed() - MIDDLE * whole / 2;
        if (!planned) {
            planned = true;
            number = -(int) Math.rint(2 * time / whole - (1 - half)) - 1;
        }
        if (number >= 0) {
            return whole;
        }
        double halves = (1 - half) - number - 1;
        return Math.clamp(2 * time / Math.max(halves, 0.1), SHORTEST * whole, LONGEST * whole);
    }

    /** Whether the figures of the crossing count instead of those of the trot. */
    boolean near() {
        return planned && number >= -1;
    }

    double speed() {
        return parameters.speed();
    }

    double duty() {
        return parameters.duty();
    }

    double hipHeight() {
        return parameters.hipHeight();
    }

    double clearance() {
        return parameters.clearance();
    }

    void next() {
        number++;
        planned = number >= 0;
    }

    boolean over() {
        return number >= LAG + 2;
    }

    /**
     * Where a foot shall stand in the half stride that comes: outside of the board, and both feet of the pair around the place where they
     * carry the trunk on at its speed.
     */
    double place(boolean front, double middle, double hips) {
        double hind = outside(false, middle - hips / 2);
        double ahead = outside(true, reachable(2 * middle - hind, middle + hips / 2));
        if (front) {
            return ahead;
        }
        return outside(false, reachable(2 * middle - ahead, middle - hips / 2));
    }

    private double reachable(double place, double nominal) {
        return nominal + Math.clamp(place - nominal, -parameters.reach(), parameters.reach());
    }

    private double outside(boolean front, double along) {
        double edge = board.length() / 2;
        boolean before = number + 1 <= (front ? 0 : LAG);
        return before ? Math.min(along, -edge - parameters.nearMargin()) : Math.max(along, edge + parameters.farMargin());
    }

    double stiffness() {
        return parameters.stiffness();
    }

    double swing() {
        return parameters.swing();
    }

    double damping() {
        return parameters.damping();
    }

    double gain() {
        return parameters.gain();
    }

    boolean fast() {
        return near() && number <= LAG;
    }
}
