package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.controllers.spatial.gait.FootholdChooser;
import org.ringside.controllers.spatial.gait.GroundUnder;
import org.ringside.controllers.spatial.gait.SwingArc;
import org.ringside.controllers.spatial.gait.TrunkControl;
import org.ringside.controllers.spatial.gait.TrunkGains;
import org.ringside.controllers.spatial.gait.TrunkTarget;
import org.ringside.sim.JointCommand;
import org.ringside.sim.math.Trigonometry;

/**
 * A trot in all directions of the plane: diagonal pairs of feet swing in turn by a phase clock. Footholds after Raibert (Legged Robots
 * That Balance, 1986): under the hips in the middle of the stance, shifted by the error of speed. Confined to one thread.
 */
public final class TrotSkill implements Skill {
    private static final double TOUCH_FORCE = 12;
    private static final double SEARCH_SPEED = 0.4;
    private static final double FIXED_AIM = 0.85;
    private static final double EARLY_TOUCH = 0.6;
    private static final double LARGEST_SHIFT = 0.22;
    private static final double LONGEST_STRETCH = 0.985;
    private static final double ZONE_MARGIN = 0.05;

    /** How fast a lasting error of speed is made up for, 1/s^2, and by how much at most, m/s^2. */
    private static final double DRAG_RATE = 10;

    private static final double LARGEST_DRAG = 2.5;

    /** Which share of a change of the followed acceleration is taken each control period. */
    private static final double SMOOTHING = 0.1;

    private final TrotParameters parameters;
    private final TrunkControl onFlat;
    private final TrunkControl onSlope;
    private final TrunkTarget target = new TrunkTarget();
    private final GroundUnder ground = new GroundUnder();
    private final FootholdChooser footholds = new FootholdChooser(ZONE_MARGIN);
    private final SwingArc[] arcs;
    private final double[] most;
    private final double[] lastPhase;
    private final boolean[] landed;
    private final double[] liftPhase;
    private final double[] centre = new double[3];
    private double lastTime = Double.NEGATIVE_INFINITY;
    private double phase;
    private double stride;
    private double forward;
    private double sideways;
    private double turn;
    private double headingGoal;
    private double dragAhead;
    private double dragLeft;

    /** How fast the followed velocity changes, smoothed over some periods, m/s^2. */
    private double changeAhead;

    private double changeLeft;

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
        arcs = new SwingArc[feet];
        for (int i = 0; i < feet; i++) {
            arcs[i] = new SwingArc();
        }
        most = new double[feet];
        lastPhase = new double[feet];
        landed = new boolean[feet];
        liftPhase = new double[feet];
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
        dragAhead = 0;
        dragLeft = 0;
        changeAhead = 0;
        changeLeft = 0;
        ground.reset();
        for (int i = 0; i < most.length; i++) {
            landed[i] = true;
            lastPhase[i] = 0;
            liftPhase[i] = duty();
        }
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
        for (int i = 0; i < most.length; i++) {
            double legPhase = legPhase(body.legs[i]);
            if (legPhase < lastPhase[i]) {
                liftPhase[i] = duty();
            }
            if (legPhase < liftPhase[i] && stretch(body, i) > LONGEST_STRETCH * body.legs[i].length && legPhase > 0.5 * duty()) {
                liftPhase[i] = legPhase;
            }
            if (legPhase < liftPhase[i]) {
                stand(body, i, legPhase, command);
            } else {
                swing(body, request.board, i, legPhase, command);
            }
            lastPhase[i] = legPhase;
        }
        TrunkControl trunk = request.skill == SkillName.CLIMB ? onSlope : onFlat;
        trunk.carry(body, target, most, command);
    }

    /**
     * Trots over a board.
     *
     * @param body the robot. Not modified.
     * @param request what is asked for. Not modified.
     * @param over how to cross the board. Overwritten.
     * @param command overwritten
     * @return true once all feet stand behind the board
     */
    boolean cross(SpatialBody body, VelocityCommand request, BoardCrossing over, JointCommand command) {
        crossing = over;
        act(body, request, command);
        return over.over();
    }

    void uncross() {
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
        double change = parameters.largestAcceleration() * body.period;
        double asked = crossing != null && crossing.fast() ? crossing.speed() : request.forward;
        double ahead = Math.clamp(asked - forward, -change, change);
        double left = Math.clamp(request.sideways - sideways, -change, change);
        forward += ahead;
        sideways += left;
        changeAhead += SMOOTHING * (ahead / body.period - changeAhead);
        changeLeft += SMOOTHING * (left / body.period - changeLeft);
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
        double rate = DRAG_RATE * body.period;
        dragAhead = Math.clamp(dragAhead + rate * (c * errorX + s * errorY), -LARGEST_DRAG, LARGEST_DRAG);
        dragLeft = Math.clamp(dragLeft + rate * (c * errorY - s * errorX), -LARGEST_DRAG, LARGEST_DRAG);
        double ahead = dragAhead + changeAhead;
        double left = dragLeft + changeLeft;
        target.acceleration[0] = c * ahead - s * left - turn * target.velocity[1];
        target.acceleration[1] = s * ahead + c * left + turn * target.velocity[0];
        LegChain leg = body.legs[0];
        target.height = ground.height + (!near() ? parameters.hipHeight() : crossing.hipHeight()) * leg.length - leg.hipZ + leg.footRadius;
        bounce();
        target.heading = headingGoal;
        target.turn = turn;
        double x = -ground.slopeAhead * c + ground.slopeLeft * s;
        double y = -ground.slopeAhead * s - ground.slopeLeft * c;
        double norm = Math.sqrt(x * x + y * y + 1);
        target.up[0] = x / norm;
        target.up[1] = y / norm;
        target.up[2] = 1 / norm;
    }

    /**
     * Where feet stand for less than half of the stride, the trunk flies from one pair to the other: over a stance it falls and rises as a
     * ball does, so that the flight between two of them lasts as long as it shall.
     */
    private void bounce() {
        double stance = stride * duty();
        double flight = Math.max(0, stride * (0.5 - duty()));
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

    /** A foot that should stand but has not landed yet feels its way down; only then it carries. */
    private void stand(SpatialBody body, int i, double legPhase, JointCommand command) {
        if (legPhase < lastPhase[i]) {
            landed[i] |= body.footForce[i] > TOUCH_FORCE;
        }
        landed[i] |= body.footForce[i] > TOUCH_FORCE;
        most[i] = landed[i] ? 2 * body.legs[i].strength : 0;
        if (!landed[i]) {
            SwingArc arc = arcs[i];
            arc.to[2] -= SEARCH_SPEED * body.period;
            arc.evaluate(1, stride);
            arc.out[5] = -SEARCH_SPEED;
            body.reach(i, arc.out, near() ? crossing.stiffness() : parameters.swingStiffness(), near() ? crossing.damping() : parameters.swingDamping(), command);
        }
    }

    private boolean near() {
        return crossing != null && crossing.near();
    }

    private double duty() {
        return !near() ? parameters.duty() : crossing.duty();
    }

    private static double stretch(SpatialBody body, int i) {
        double[] foot = body.states[i].foot;
        double x = foot[0] - body.legs[i].standX;
        double y = foot[1] - body.legs[i].standY;
        double z = foot[2] - body.legs[i].hipZ;
        return Math.sqrt(x * x + y * y + z * z);
    }

    private void swing(SpatialBody body, GroundZone board, int i, double legPhase, JointCommand command) {
        SwingArc arc = arcs[i];
        double progress = (legPhase - liftPhase[i]) / (1 - liftPhase[i]);
        if (lastPhase[i] < liftPhase[i] || legPhase == liftPhase[i]) {
            arc.lift(body, i);
            landed[i] = false;
        }
        landed[i] |= progress > EARLY_TOUCH && body.footForce[i] > TOUCH_FORCE;
        most[i] = landed[i] ? 2 * body.legs[i].strength : 0;
        if (landed[i]) {
            return;
        }
        double swingTime = stride * (1 - liftPhase[i]);
        if (near()) {
            progress = Math.min(1, progress / crossing.swing());
            swingTime *= crossing.swing();
        }
        if (progress < FIXED_AIM) {
            placeFoot(body, board, i, (1 - legPhase) * stride);
        }
        arc.evaluate(progress, swingTime);
        body.reach(i, arc.out, near() ? crossing.stiffness() : parameters.swingStiffness(), near() ? crossing.damping() : parameters.swingDamping(), command);
    }

    private void placeFoot(SpatialBody body, GroundZone board, int i, double timeLeft) {
        LegChain leg = body.legs[i];
        double ahead = timeLeft + stride * duty() / 2;
        double angle = body.heading + turn * ahead;
        double c = Trigonometry.cos(angle);
        double s = Trigonometry.sin(angle);
        Vectors.multiply(body.rotation, body.homeCentre, 0, centre, 0);
        double pitched = 1 / Math.sqrt(1 + ground.slopeAhead * ground.slopeAhead);
        double x = pitched * (leg.standX - middle(body));
        double y = leg.standY;
        double[] v = body.velocity;
        double shiftX = ahead * v[0] + parameters.footholdGain() * (v[0] - target.velocity[0]);
        double shiftY = ahead * v[1] + parameters.footholdGain() * (v[1] - target.velocity[1]);
        double wantedX = body.position[0] + centre[0] + c * x - s * y + Math.clamp(shiftX, -0.6, 0.6);
        double wantedY = body.position[1] + centre[1] + s * x + c * y + Math.clamp(shiftY, -0.6, 0.6);
        if (near()) {
            GroundZone over = crossing.board();
            double height = body.centreOfMass[2] - ground.height;
            double omega = Math.sqrt(SpatialBody.GRAVITY / height);
            double half = omega * stride * duty();
            double e = StrictMath.exp(half);
            double sinh = (e - 1 / e) / 2;
            double cosh = (e + 1 / e) / 2;
            double quarter = (cosh - 1) / sinh;
            double fast = body.centreVelocity[0] * over.cosine() + body.centreVelocity[1] * over.sine();
            double touchDown = crossing.speed() * half / 2 / quarter;
            double middle = over.along(body.centreOfMass[0], body.centreOfMass[1]) + fast * timeLeft + fast * quarter / omega
                    + crossing.gain() * (fast - touchDown) / (omega * sinh);
            double shift = crossing.place(leg.front, middle, hips(body)) - over.along(wantedX, wantedY);
            footholds.force(wantedX + shift * over.cosine(), wantedY + shift * over.sine());
        } else {
            footholds.choose(body, wantedX, wantedY, board);
        }
        arcs[i].aim(body, footholds.x, footholds.y, leg.footRadius, !near() ? parameters.clearance() : crossing.clearance());
    }

    private static double hips(SpatialBody body) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (LegChain leg : body.legs) {
            most = Math.max(most, leg.standX);
            least = Math.min(least, leg.standX);
        }
        return most - least;
    }

    private static double middle(SpatialBody body) {
        double sum = 0;
        for (LegChain leg : body.legs) {
            sum += leg.standX;
        }
        return sum / body.legs.length;
    }
}
