package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.gait.InvertedPendulum;
import org.ringside.controllers.spatial.gait.Stepping;

/**
 * How a trot goes over a board that no foot may touch. Halves of strides are counted: in half 0 a front foot stands before the board for
 * the last time, from half 1 on front feet stand behind it, and as many halves later as it takes the hind hips to come to where the front
 * hips were, the hind feet do. Earlier halves, which have negative numbers, are stretched or shortened so that the crossing begins and ends
 * as far before the board's middle as behind it. Confined to one thread.
 */
final class BoardCrossing {
    /** How much strides may be shortened and stretched. */
    private static final double SHORTEST = 0.75;

    private static final double LONGEST = 1.3;

    private final LeapParameters parameters;
    private final Stepping stepping;
    private GroundZone board;
    private double hips;

    /** The half in which the last foot is before the board. */
    private int lastBefore;

    /** Halves from the begin of half 0 until the base is over the middle of the board. */
    private double middle;

    /** The half under way; counted anew at the begin of each one until half 0. */
    private int number;

    private boolean counted;

    BoardCrossing(LeapParameters parameters) {
        this.parameters = parameters;
        stepping = parameters.stepping();
    }

    void begin(GroundZone newBoard, SpatialBody body) {
        board = newBoard;
        number = Integer.MIN_VALUE;
        counted = false;
        double front = 0;
        double hind = 0;
        for (LegChain leg : body.legs) {
            front = Math.max(front, leg.standX);
            hind = Math.min(hind, leg.standX);
        }
        hips = front - hind;
        double step = parameters.speed() * parameters.stride() / 2;
        lastBefore = Math.max(1, (int) Math.rint(hips / step));
        middle = 1 + lastBefore / 2.0;
    }

    GroundZone board() {
        return board;
    }

    Stepping stepping() {
        return stepping;
    }

    /** Speed along the leap, m/s. */
    double speed() {
        return parameters.speed();
    }

    /**
     * Fits the stride to the board.
     *
     * @param boardTime until the base is over the board's middle by plan, s
     * @param half which share of the half under way is over
     * @return time for a stride, s
     */
    double stride(double boardTime, double half) {
        double whole = parameters.stride();
        double time = boardTime + parameters.ahead() / parameters.speed() - middle * whole / 2;
        if (!counted) {
            counted = true;
            number = -(int) Math.rint(2 * time / whole - (1 - half)) - 1;
        }
        if (number >= 0) {
            return whole;
        }
        double halves = 1 - half - (number + 1);
        return Math.clamp(2 * time / Math.max(halves, 0.1), SHORTEST * whole, LONGEST * whole);
    }

    /** The next half begins. */
    void next() {
        number++;
        counted = number >= 0;
    }

    /** Whether steps and footholds are those of the crossing. */
    boolean near() {
        return number >= -1;
    }

    /** Whether the speed is that of the crossing, whatever else is asked for. */
    boolean fast() {
        return near() && number <= lastBefore;
    }

    /** Whether all feet are behind the board. */
    boolean over() {
        return number > lastBefore + 1;
    }

    /** Slope of the trunk: nose up until the front feet are over, then down, for hips and knees to be high over the feet that land. */
    double noseUp() {
        if (number < lastBefore) {
            return parameters.noseUp();
        }
        return over() ? 0 : -parameters.noseUp();
    }

    /**
     * Returns how far along the leap a wanted foothold is moved.
     *
     * @param body the robot. Not modified.
     * @param front whether it is that of a front foot
     * @param x wanted place in the world, m
     * @param y wanted place in the world, m
     * @param timeLeft until the foot stands, s
     * @param stance how long it stands, s
     * @return shift, m
     */
    double shift(SpatialBody body, boolean front, double x, double y, double timeLeft, double stance) {
        double height = Math.max(0.1, body.centreOfMass[2] - body.terrain(body.position[0], body.position[1]));
        double speed = body.centreVelocity[0] * board.cosine() + body.centreVelocity[1] * board.sine();
        double feet = InvertedPendulum.foothold(board.along(body.centreOfMass[0], body.centreOfMass[1]), speed,
                timeLeft, stance, height, parameters.speed(), parameters.speedGain());
        return place(front, feet) - board.along(x, y);
    }

    /**
     * Where a foot stands in the half that comes, along the leap: outside of the board, and both feet of the pair around the place where
     * they carry the trunk on at its speed, as far as legs reach.
     */
    private double place(boolean front, double feet) {
        double hind = outside(false, feet - hips / 2);
        double ahead = outside(true, balanced(2 * feet - hind, feet + hips / 2));
        return front ? ahead : outside(false, balanced(2 * feet - ahead, feet - hips / 2));
    }

    private double balanced(double place, double nominal) {
        return nominal + Math.clamp(place - nominal, -parameters.balance(), parameters.balance());
    }

    private double outside(boolean front, double along) {
        double edge = board.length() / 2;
        boolean before = number + 1 <= (front ? 0 : lastBefore);
        return before
                ? Math.min(along, -edge - parameters.nearMargin())
                : Math.max(along, edge + parameters.farMargin());
    }
}
