package org.ringside.controllers.navigation;

/** What a {@link PlaneNavigator} asks for, in the base's heading frame. Overwritten at each decision. Confined to one thread. */
public final class VelocityCommand {
    /** Wanted speed ahead, m/s. */
    public double forward;

    /** Wanted speed to the left, m/s. */
    public double sideways;

    /** Wanted turn rate to the left, rad/s. */
    public double turn;

    /** How fast the wanted velocity will change ahead when the feet that swing now stand, m/s^2; part of it turns with the base. */
    public double forwardAcceleration;

    /** The same to the left, m/s^2: in a steady curve to the left the speed times the turn rate. */
    public double sidewaysAcceleration;

    /** Which kind of moving the place asks for; {@link SkillName#JUMP} from just before a board until it is passed. */
    public SkillName skill = SkillName.HOLD;

    /** The next board ahead that nothing may touch, or the one underneath; null where none is near. */
    public GroundZone board;

    /** How far the base is before the board's near edge, along the leap, m; negative behind it, infinite without a board. */
    public double boardDistance = Double.POSITIVE_INFINITY;

    /** Time until the base is over the middle of that board if all goes as planned, s; infinite without a board. */
    public double boardTime = Double.POSITIVE_INFINITY;

    /** Makes a command to stand still. */
    public VelocityCommand() {
        // the initial values say so
    }

    /**
     * Asks for the same motion all the time.
     *
     * @param ahead speed ahead, m/s
     * @param left speed to the left, m/s
     * @param turning turn rate to the left, rad/s
     */
    public void steady(double ahead, double left, double turning) {
        forward = ahead;
        sideways = left;
        turn = turning;
        forwardAcceleration = -turning * left;
        sidewaysAcceleration = turning * ahead;
    }
}
