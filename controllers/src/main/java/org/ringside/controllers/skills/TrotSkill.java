package org.ringside.controllers.skills;

import org.ringside.controllers.sagittal.LegKinematics;
import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.sim.JointCommand;

/**
 * A trot: diagonal pairs of legs swing in turn; the standing pair carries the trunk, the swinging feet go to footholds by
 * Raibert's rule (Legged Robots That Balance, 1986), moved off edges and out of the keep-out zone, over the terrain between.
 *
 * <p>Serves level ground, steps and ramps; the trunk's height and pitch follow the terrain under the hips. Confined to one
 * thread.
 */
public final class TrotSkill implements Skill {
    private static final double SWING_STIFFNESS = 90;
    private static final double SWING_DAMPING = 1.6;
    private static final double TOUCH_FORCE = 12;
    private static final double EDGE_MARGIN = 0.035;
    private static final double EDGE_STEP = 0.03;
    private static final double KEEP_OUT_MARGIN = 0.055;
    private static final double SEARCH_SPEED = 0.6;
    private static final double FRICTION = 0.9;
    private static final double DRAG_RATE = 2;
    private static final double LARGEST_DRAG = 2;

    private final TrotParameters parameters;
    private final StanceControl stance;
    private final boolean[] stands;
    private final boolean[] landed;
    private final double[] liftX;
    private final double[] liftZ;
    private final double[] lastPhase;
    private final double[] targetX;
    private final double[] searched;
    private double phase;

    /** What swinging legs and ramps cost, learnt from the error of speed, m/s^2. */
    private double drag;

    /**
     * Makes a trot.
     *
     * @param parameters its figures
     * @param feet how many feet the robot has
     */
    public TrotSkill(TrotParameters parameters, int feet) {
        this.parameters = parameters;
        this.stance = new StanceControl(feet, FRICTION);
        this.stands = new boolean[feet];
        this.landed = new boolean[feet];
        this.liftX = new double[feet];
        this.liftZ = new double[feet];
        this.lastPhase = new double[feet];
        this.targetX = new double[feet];
        this.searched = new double[feet];
    }

    /** After another trot it carries on in step, so that a change of figures does not interrupt the gait. */
    @Override
    public void begin(SagittalBody body, Skill before) {
        if (before instanceof TrotSkill other) {
            phase = other.phase;
            drag = other.drag;
            System.arraycopy(other.stands, 0, stands, 0, stands.length);
            System.arraycopy(other.landed, 0, landed, 0, landed.length);
            System.arraycopy(other.liftX, 0, liftX, 0, liftX.length);
            System.arraycopy(other.liftZ, 0, liftZ, 0, liftZ.length);
            System.arraycopy(other.lastPhase, 0, lastPhase, 0, lastPhase.length);
            System.arraycopy(other.targetX, 0, targetX, 0, targetX.length);
            System.arraycopy(other.searched, 0, searched, 0, searched.length);
            return;
        }
        phase = 0;
        drag = 0;
        for (int i = 0; i < stands.length; i++) {
            stands[i] = true;
            landed[i] = true;
            lastPhase[i] = 0;
            targetX[i] = body.footX[i];
        }
    }

    @Override
    public void act(SagittalBody body, MotionRequest request, JointCommand command) {
        phase += body.period / parameters.period();
        for (int i = 0; i < stands.length; i++) {
            double legPhase = legPhase(body.legs[i]);
            if (legPhase < parameters.duty()) {
                stand(body, i, legPhase, command);
            } else {
                swing(body, request, i, (legPhase - parameters.duty()) / (1 - parameters.duty()), command);
            }
            lastPhase[i] = legPhase;
        }
        carry(body, request, command);
    }

    /** A foot that should stand but has not landed yet feels its way down; only then it carries. */
    private void stand(SagittalBody body, int i, double legPhase, JointCommand command) {
        if (legPhase < lastPhase[i]) {
            landed[i] = stands[i];
            searched[i] = body.footZ[i];
        }
        landed[i] |= body.footForce[i] > TOUCH_FORCE;
        stands[i] = landed[i];
        if (!landed[i]) {
            searched[i] -= SEARCH_SPEED * body.period;
            body.reach(
                    i, targetX[i], searched[i], -body.velocityX, -SEARCH_SPEED, SWING_STIFFNESS, SWING_DAMPING,
                    command);
        }
    }

    private double legPhase(LegKinematics leg) {
        double shifted = phase + (leg.front == leg.left ? 0.25 : 0.75);
        return shifted - Math.floor(shifted);
    }

    private void swing(SagittalBody body, MotionRequest request, int i, double progress, JointCommand command) {
        if (lastPhase[i] < parameters.duty()) {
            liftX[i] = body.footX[i];
            liftZ[i] = body.footZ[i];
            stands[i] = false;
        }
        if (!stands[i] && progress > 0.6 && body.footForce[i] > TOUCH_FORCE) {
            stands[i] = true;
            landed[i] = true;
        }
        if (stands[i]) {
            return;
        }
        double swingTime = parameters.period() * (1 - parameters.duty());
        double left = (1 - progress) * swingTime;
        if (progress < 0.85) {
            targetX[i] = foothold(body, request, i, left);
        }
        double share = progress * progress * (3 - 2 * progress);
        double toX = liftX[i] + share * (targetX[i] - liftX[i]);
        double shareRate = 6 * progress * (1 - progress) / swingTime;
        double endZ = body.footRest(targetX[i]);
        double base = liftZ[i] + share * (endZ - liftZ[i]);
        double lift = liftNeeded(body, i, endZ);
        double toZ = base + lift * StrictMath.sin(Math.PI * progress);
        double speedX = shareRate * (targetX[i] - liftX[i]) - body.velocityX;
        double speedZ = shareRate * (endZ - liftZ[i])
                + lift * Math.PI / swingTime * StrictMath.cos(Math.PI * progress)
                - body.velocityZ;
        body.reach(i, toX, toZ, speedX, speedZ, SWING_STIFFNESS, SWING_DAMPING, command);
    }

    /** Height of the swing's arc so that it clears the terrain between its ends. */
    private double liftNeeded(SagittalBody body, int i, double endZ) {
        double lift = parameters.clearance();
        for (int k = 1; k < 10; k++) {
            double progress = k / 10.0;
            double share = progress * progress * (3 - 2 * progress);
            double x = liftX[i] + share * (targetX[i] - liftX[i]);
            double base = liftZ[i] + share * (endZ - liftZ[i]);
            double needed = body.footRest(x) + 0.5 * parameters.clearance() - base;
            lift = Math.max(lift, needed / StrictMath.sin(Math.PI * progress));
        }
        return Math.min(lift, 0.2);
    }

    private double foothold(SagittalBody body, MotionRequest request, int i, double timeLeft) {
        double standTime = parameters.period() * parameters.duty();
        // feet under the centre of mass, not under the hips: on a ramp the difference matters
        double hip = body.hipX(i) + body.velocityX * timeLeft + body.comX - middleOfHips(body);
        double offset = body.velocityX * standTime / 2
                + parameters.footholdGain() * (body.velocityX - request.forward);
        double wanted = hip + Math.clamp(offset, -0.2, 0.2);
        if (wanted > request.keepOutBegin - KEEP_OUT_MARGIN && wanted < request.keepOutEnd + KEEP_OUT_MARGIN) {
            wanted = request.keepOutBegin - KEEP_OUT_MARGIN;
        }
        return awayFromEdge(body, wanted);
    }

    private static double middleOfHips(SagittalBody body) {
        double sum = 0;
        for (int i = 0; i < body.legs.length; i++) {
            sum += body.hipX(i);
        }
        return sum / body.legs.length;
    }

    /** Moves a foothold to the nearer side of a step in the terrain, so that the whole foot is on one level. */
    private static double awayFromEdge(SagittalBody body, double x) {
        double here = body.footRest(x);
        double ahead = body.footRest(x + EDGE_MARGIN);
        double behind = body.footRest(x - EDGE_MARGIN);
        if (Math.abs(ahead - here) > EDGE_STEP) {
            return x - EDGE_MARGIN;
        }
        return Math.abs(behind - here) > EDGE_STEP ? x + EDGE_MARGIN : x;
    }

    private void carry(SagittalBody body, MotionRequest request, JointCommand command) {
        double frontX = 0;
        double hindX = 0;
        for (int i = 0; i < stands.length; i++) {
            if (body.legs[i].front) {
                frontX = body.hipX(i);
            } else {
                hindX = body.hipX(i);
            }
        }
        double front = smoothGround(body, frontX);
        double hind = smoothGround(body, hindX);
        double slope = StrictMath.atan2(front - hind, frontX - hindX);
        double share = (body.x - hindX) / (frontX - hindX);
        double height = hind + share * (front - hind) + parameters.height();
        double climbRate = body.velocityX * StrictMath.tan(slope);
        double error = request.forward - body.velocityX;
        drag = Math.clamp(drag + DRAG_RATE * error * body.period, -LARGEST_DRAG, LARGEST_DRAG);
        double acceleration = Math.clamp(
                parameters.speedGain() * error + drag,
                -parameters.largestAcceleration(),
                parameters.largestAcceleration());
        stance.carry(body, stands, acceleration, height, climbRate, slope, command);
    }

    private static double smoothGround(SagittalBody body, double x) {
        double sum = 0;
        for (int k = -4; k <= 4; k++) {
            sum += body.footRest(x + 0.04 * k);
        }
        return sum / 9;
    }
}
