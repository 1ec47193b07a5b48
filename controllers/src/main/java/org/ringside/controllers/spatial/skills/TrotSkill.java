package org.ringside.controllers.spatial.skills;

import java.util.Arrays;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.controllers.spatial.gait.FootholdChooser;
import org.ringside.controllers.spatial.gait.GroundUnder;
import org.ringside.controllers.spatial.gait.InvertedPendulum;
import org.ringside.controllers.spatial.gait.Stepping;
import org.ringside.controllers.spatial.gait.SwingArc;
import org.ringside.controllers.spatial.gait.TrunkControl;
import org.ringside.controllers.spatial.gait.TrunkGains;
import org.ringside.controllers.spatial.gait.TrunkTarget;
import org.ringside.sim.JointCommand;
import org.ringside.sim.math.Trigonometry;

/**
 * A trot in all directions of the plane: diagonal pairs of feet swing in turn by a phase clock. Footholds after Raibert (Legged Robots
 * That Balance, 1986): under the hips in the middle of the stance, shifted by the error of speed, and behind the centre of mass where it
 * will accelerate, so that curves are run without rolling outwards. Confined to one thread.
 */
public final class TrotSkill implements Skill {
    private static final double ZONE_MARGIN = 0.05;

    /** How fast a lasting error of speed is made up for, 1/s^2, and by how much at most, m/s^2. */
    private static final double DRAG_RATE = 4;

    private static final double LARGEST_DRAG = 2.5;

    /** How much higher hips are on a slope, as a share of the leg's length by the slope: knees come near the ground behind them. */
    private static final double RISE_ON_SLOPES = 0.1;

    /** Which share of a change of the followed acceleration is taken each control period. */
    private static final double SMOOTHING = 0.1;

    private final TrotParameters parameters;
    private final TrunkControl onFlat;
    private final TrunkControl onSlope;
    private final TrunkTarget target = new TrunkTarget();
    private final GroundUnder ground = new GroundUnder();
    private final FootholdChooser footholds = new FootholdChooser(ZONE_MARGIN);
    private final Footwork feet;
    private final Stepping stepping;
    private final double[] centre = new double[3];
    private double lastTime = Double.NEGATIVE_INFINITY;
    private GroundZone board;
    private double phase;
    private double stride;
    private double forward;
    private double sideways;
    private double turn;
    private double headingGoal;
    /** Accelerations ahead and to the left that make up for lasting errors of speed, m/s^2: on level ground, then on ramps (2 x 2). */
    private final double[] drag = new double[4];

    private boolean onRamp;

    /** How fast the followed velocity changes, smoothed over some periods, m/s^2. */
    private double changeAhead;

    private double changeLeft;

    /** The acceleration when the feet that swing will carry, in the world, m/s^2. */
    private double nextX;

    private double nextY;

    /** The board that is crossed; null while there is none. */
    private BoardCrossing crossing;

    /**
     * Makes a trot.
     *
     * @param parameters its figures
     * @param feet how many feet the robot has
     */
    public TrotSkill(TrotParameters parameters, int feet) {
        this.parameters = parameters;
        onFlat = new TrunkControl(TrunkGains.DEFAULT, feet);
        onSlope = new TrunkControl(TrunkGains.SLOPE, feet);
        this.feet = new Footwork(feet, this::aim);
        stepping = parameters.stepping();
    }

    @Override
    public void begin(SpatialBody body) {
        crossing = null;
        if (body.time - lastTime < 1.5 * body.period) {
            // it goes on, under another name or out of a leap
            return;
        }
        double c = body.headingSineCosine[1];
        double s = body.headingSineCosine[0];
        phase = 0;
        forward = c * body.velocity[0] + s * body.velocity[1];
        sideways = c * body.velocity[1] - s * body.velocity[0];
        turn = 0;
        headingGoal = body.heading;
        Arrays.fill(drag, 0);
        changeAhead = 0;
        changeLeft = 0;
        ground.reset();
        feet.begin(stepping);
    }

    @Override
    public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
        lastTime = body.time;
        follow(body, request);
        ground.update(body);
        double speed = Math.sqrt(forward * forward + sideways * sideways);
        double quick = Math.min(1, speed / parameters.fastSpeed());
        stride = parameters.slowPeriod() + quick * (parameters.fastPeriod() - parameters.slowPeriod());
        if (crossing != null) {
            stride = crossing.stride(request.boardTime, half());
        }
        advance(body.period);
        aimTrunk(body);
        board = request.board;
        for (int i = 0; i < body.legs.length; i++) {
            feet.move(body, i, legPhase(body.legs[i]), stride, stepping(), command);
        }
        TrunkControl trunk = onRamp ? onSlope : onFlat;
        trunk.carry(body, target, feet.most(), command);
    }

    /**
     * Begins to cross a board: from now on strides are fitted to it.
     *
     * @param over how to cross it; overwritten from now on
     */
    void cross(BoardCrossing over) {
        crossing = over;
    }

    /** Goes on without a board. */
    void leaveBoard() {
        crossing = null;
    }

    /** Which share of the half stride under way is over. */
    private double half() {
        return 2 * phase - Math.floor(2 * phase);
    }

    private void advance(double period) {
        double before = half();
        phase += period / stride;
        phase -= Math.floor(phase);
        if (half() < before && crossing != null) {
            crossing.next();
        }
    }

    /** Follows the asked velocity no faster than the trot can. */
    private void follow(SpatialBody body, VelocityCommand request) {
        onRamp = request.skill == SkillName.CLIMB;
        double change = (onRamp ? parameters.largestOnRamps() : parameters.largestAcceleration()) * body.period;
        double asked = crossing != null && crossing.fast() ? crossing.speed() : request.forward;
        double ahead = Math.clamp(asked - forward, -change, change);
        double left = Math.clamp(request.sideways - sideways, -change, change);
        forward += ahead;
        sideways += left;
        changeAhead += SMOOTHING * (ahead / body.period - changeAhead);
        changeLeft += SMOOTHING * (left / body.period - changeLeft);
        double c = body.headingSineCosine[1];
        double s = body.headingSineCosine[0];
        nextX = c * request.forwardAcceleration - s * request.sidewaysAcceleration;
        nextY = s * request.forwardAcceleration + c * request.sidewaysAcceleration;
        double turning = parameters.largestTurning() * body.period;
        turn += Math.clamp(request.turn - turn, -turning, turning);
        headingGoal = Math.clamp(headingGoal + turn * body.period, body.heading - 0.15, body.heading + 0.15);
    }

    private double legPhase(LegChain leg) {
        double shifted = phase + (leg.front == leg.left ? 0 : 0.5);
        return shifted - Math.floor(shifted);
    }

    private void aimTrunk(SpatialBody body) {
        double c = body.headingSineCosine[1];
        double s = body.headingSineCosine[0];
        target.velocity[0] = c * forward - s * sideways;
        target.velocity[1] = s * forward + c * sideways;
        target.velocity[2] = ground.slopeAhead * forward + ground.slopeLeft * sideways;
        double errorX = target.velocity[0] - body.velocity[0];
        double errorY = target.velocity[1] - body.velocity[1];
        // nothing is learned over a board, where feet stand where they must
        double rate = near() ? 0 : DRAG_RATE * body.period;
        int learned = onRamp ? 2 : 0;
        drag[learned] = learn(drag[learned], rate * (c * errorX + s * errorY));
        drag[learned + 1] = learn(drag[learned + 1], rate * (c * errorY - s * errorX));
        double ahead = drag[learned] + changeAhead;
        double left = drag[learned + 1] + changeLeft;
        target.acceleration[0] = c * ahead - s * left - turn * target.velocity[1];
        target.acceleration[1] = s * ahead + c * left + turn * target.velocity[0];
        LegChain leg = body.legs[0];
        double hips = stepping().hipHeight() + RISE_ON_SLOPES * Math.abs(ground.slopeAhead);
        target.height = ground.height + hips * leg.length - leg.hipZ + leg.footRadius;
        bounce();
        target.heading = headingGoal;
        target.turn = turn;
        double rise = ground.slopeAhead + (near() ? crossing.noseUp() : 0);
        double x = -rise * c + ground.slopeLeft * s;
        double y = -rise * s - ground.slopeLeft * c;
        double norm = Math.sqrt(x * x + y * y + 1);
        target.up[0] = x / norm;
        target.up[1] = y / norm;
        target.up[2] = 1 / norm;
    }

    private static double learn(double value, double change) {
        return Math.clamp(value + change, -LARGEST_DRAG, LARGEST_DRAG);
    }

    /**
     * Where feet stand for less than half of the stride, the trunk flies from one pair to the other: over a stance it falls and rises as a
     * ball does, so that the flight between two of them lasts as long as it shall.
     */
    private void bounce() {
        double stance = stride * stepping().duty();
        double flight = Math.max(0, stride / 2 - stance);
        double takeOff = SpatialBody.GRAVITY * flight / 2;
        double push = 2 * takeOff / stance;
        double since = half() * stride / 2;
        if (since < stance) {
            target.height += since * (push * since / 2 - takeOff);
            target.velocity[2] += push * since - takeOff;
            target.acceleration[2] = push;
        } else {
            double aloft = since - stance;
            target.height += aloft * (takeOff - SpatialBody.GRAVITY * aloft / 2);
            target.velocity[2] += takeOff - SpatialBody.GRAVITY * aloft;
            target.acceleration[2] = 0;
        }
    }

    private boolean near() {
        return crossing != null && crossing.near();
    }

    private Stepping stepping() {
        return near() ? crossing.stepping() : stepping;
    }

    private void aim(SpatialBody body, int i, double timeLeft, SwingArc arc) {
        LegChain leg = body.legs[i];
        double stance = stride * stepping().duty();
        double ahead = timeLeft + stance / 2;
        double angle = body.heading + turn * ahead;
        double c = Trigonometry.cos(angle);
        double s = Trigonometry.sin(angle);
        Vectors.multiply(body.rotation, body.homeCentre, 0, centre, 0);
        double pitched = 1 / Math.sqrt(1 + ground.slopeAhead * ground.slopeAhead);
        double x = pitched * (leg.standX - middle(body));
        double y = leg.standY;
        double height = body.centreOfMass[2] - body.terrain(body.position[0], body.position[1]);
        double shiftX = ahead * body.velocity[0] + parameters.footholdGain() * (body.velocity[0] - target.velocity[0])
                - InvertedPendulum.lean(nextX, height);
        double shiftY = ahead * body.velocity[1] + parameters.footholdGain() * (body.velocity[1] - target.velocity[1])
                - InvertedPendulum.lean(nextY, height);
        double wantedX = body.position[0] + centre[0] + c * x - s * y + Math.clamp(shiftX, -0.6, 0.6);
        double wantedY = body.position[1] + centre[1] + s * x + c * y + Math.clamp(shiftY, -0.6, 0.6);
        if (near()) {
            double shift = crossing.shift(body, leg.front, wantedX, wantedY, timeLeft, stance);
            footholds.force(
                    wantedX + shift * crossing.board().cosine(), wantedY + shift * crossing.board().sine());
        } else {
            footholds.choose(body, wantedX, wantedY, board);
        }
        arc.aim(body, footholds.x, footholds.y, leg.footRadius, stepping().clearance());
    }

    private static double middle(SpatialBody body) {
        double sum = 0;
        for (LegChain leg : body.legs) {
            sum += leg.standX;
        }
        return sum / body.legs.length;
    }
}
