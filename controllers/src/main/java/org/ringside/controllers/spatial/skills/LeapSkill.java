package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.gait.SwingArc;
import org.ringside.controllers.spatial.gait.TrunkControl;
import org.ringside.controllers.spatial.gait.TrunkGains;
import org.ringside.controllers.spatial.gait.TrunkTarget;
import org.ringside.sim.JointCommand;
import org.ringside.sim.math.Trigonometry;

/**
 * A running leap over a board: trot up to it so that the last two swings put the feet before its edge, push with all feet, swing them over
 * in flight, land, and brake to a trot. Confined to one thread.
 */
public final class LeapSkill implements Skill {
    private static final double TOUCH_FORCE = 12;
    private static final double BOARD_MARGIN = 0.05;
    private static final double STIFFNESS = 90;
    private static final double DAMPING = 1.8;
    private static final double SEARCH_SPEED = 0.5;
    private static final double LONGEST_LANDING = 0.4;
    private static final double LIFT_FIRST = 0.1;
    private static final double SLOWEST = 0.5;
    private static final double LATEST_PUSH = 0.05;

    private final LeapParameters parameters;
    private final TrotSkill trot;
    private final TrunkControl trunk;
    private final TrunkTarget target = new TrunkTarget();
    private final LastSteps steps = new LastSteps();
    private final SwingArc[] arcs;
    private final double[] most;
    private final boolean[] landed;
    private final double[] liftTime;
    private GroundZone board;
    private Phase phase = Phase.DONE;
    private double phaseBegin;
    private double flightTime;
    private double flightEnd;

    private enum Phase {
        APPROACH,
        SET,
        PUSH,
        FLIGHT,
        LANDING,
        DONE
    }

    /**
     * Makes a leap.
     *
     * @param parameters its figures
     * @param trot the trot that leads to it
     * @param feet how many feet the robot has
     */
    public LeapSkill(LeapParameters parameters, TrotSkill trot, int feet) {
        this.parameters = parameters;
        this.trot = trot;
        trunk = new TrunkControl(TrunkGains.LEAP, feet);
        arcs = new SwingArc[feet];
        for (int i = 0; i < feet; i++) {
            arcs[i] = new SwingArc(LIFT_FIRST);
        }
        most = new double[feet];
        landed = new boolean[feet];
        liftTime = new double[feet];
    }

    @Override
    public void begin(SpatialBody body) {
        board = null;
        enter(Phase.APPROACH, body);
    }

    private void enter(Phase next, SpatialBody body) {
        phase = next;
        phaseBegin = body.time;
    }

    @Override
    public boolean interruptible() {
        return phase == Phase.DONE;
    }

    @Override
    public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
        if (board == null) {
            board = request.board;
            target.heading = board == null ? body.heading : nearestTurn(board.heading(), body.heading);
        }
        if (board == null) {
            // nothing to leap over
            trot.act(body, request, command);
            return;
        }
        switch (phase) {
            case APPROACH -> approach(body, request, command);
            case SET -> set(body, command);
            case PUSH -> push(body, command);
            case FLIGHT -> fly(body, command);
            case LANDING, DONE -> land(body, command);
        }
    }

    private static double nearestTurn(double angle, double expected) {
        return angle + 2 * Math.PI * Math.rint((expected - angle) / (2 * Math.PI));
    }

    private double along(SpatialBody body) {
        return board.along(body.position[0], body.position[1]);
    }

    private double speed(SpatialBody body) {
        return body.centreVelocity[0] * board.cosine() + body.centreVelocity[1] * board.sine();
    }

    private void approach(SpatialBody body, VelocityCommand request, JointCommand command) {
        double edge = -board.length() / 2;
        double front = edge - parameters.toeMargin();
        double across = board.across(body.position[0], body.position[1]);
        steps.set(board, across, front, front - parameters.span(), parameters.stagger());
        double distance = edge - parameters.pushDistance() - parameters.setDistance() - along(body);
        double crouch = (trot.hipHeight() - parameters.setHeight()) * body.legs[0].length;
        if (trot.approach(body, request, distance, crouch, steps, command)) {
            enter(Phase.SET, body);
            for (int i = 0; i < landed.length; i++) {
                landed[i] = body.footForce[i] > TOUCH_FORCE;
                liftTime[i] = Double.NaN;
                arcs[i].lift(body, i);
            }
        }
    }

    /** Gathers itself on all feet: level, straight, crouched, over the place where the push begins. */
    private void set(SpatialBody body, JointCommand command) {
        double floor = 0;
        for (int i = 0; i < most.length; i++) {
            landed[i] |= body.footForce[i] > TOUCH_FORCE;
            most[i] = landed[i] ? 3 * body.legs[i].strength : 0;
            floor += body.terrain(body.foot[3 * i], body.foot[3 * i + 1]) / most.length;
            if (!landed[i]) {
                lower(body, i, command);
            }
        }
        aimTilt(0);
        double left = -board.length() / 2 - parameters.pushDistance() - along(body);
        double speed = Math.clamp(left / Math.max(0.05, parameters.setTime() - (body.time - phaseBegin)), -0.6, 0.8);
        target.velocity[0] = speed * board.cosine();
        target.velocity[1] = speed * board.sine();
        target.velocity[2] = 0;
        java.util.Arrays.fill(target.acceleration, 0);
        LegChain leg = body.legs[0];
        target.height = floor + parameters.setHeight() * leg.length - leg.hipZ + leg.footRadius;
        trunk.carry(body, target, most, command);
        if (body.time - phaseBegin >= parameters.setTime()) {
            enter(Phase.PUSH, body);
        }
    }

    private void push(SpatialBody body, JointCommand command) {
        double elapsed = body.time - phaseBegin;
        boolean any = false;
        for (int i = 0; i < most.length; i++) {
            LegChain leg = body.legs[i];
            landed[i] |= body.footForce[i] > TOUCH_FORCE;
            boolean stretched = stretch(body, i) > 0.99 * leg.length;
            boolean released = leg.front && body.centreVelocity[2] > parameters.frontRelease();
            if (Double.isNaN(liftTime[i]) && landed[i] && (stretched || released)) {
                liftFoot(body, i);
            }
            boolean pushes = landed[i] && Double.isNaN(liftTime[i]);
            most[i] = pushes ? 3 * leg.strength : 0;
            any |= pushes;
            if (!landed[i]) {
                lower(body, i, command);
            } else if (!pushes) {
                swing(body, i, command);
            }
        }
        aimTilt(parameters.pushPitch());
        target.acceleration[0] = parameters.pushAhead() * board.cosine();
        target.acceleration[1] = parameters.pushAhead() * board.sine();
        steerStraight(body);
        target.acceleration[2] = parameters.pushUp();
        trunk.thrust(body, target, most, command);
        boolean over = body.centreVelocity[2] > parameters.takeOffUp() || elapsed > parameters.longestPush();
        if (over || !any && elapsed > LATEST_PUSH) {
            for (int i = 0; i < most.length; i++) {
                if (Double.isNaN(liftTime[i])) {
                    liftFoot(body, i);
                }
            }
            enter(Phase.FLIGHT, body);
            flightTime = Math.max(0.12, 2 * body.centreVelocity[2] / SpatialBody.GRAVITY);
            flightEnd = body.time + flightTime;
        }
    }

    /** No drift across the leap. */
    private void steerStraight(SpatialBody body) {
        double drift = body.velocity[1] * board.cosine() - body.velocity[0] * board.sine();
        target.acceleration[0] += 8 * drift * board.sine();
        target.acceleration[1] -= 8 * drift * board.cosine();
    }

    private void liftFoot(SpatialBody body, int i) {
        liftTime[i] = body.time;
        arcs[i].lift(body, i);
        landed[i] = true;
    }

    private double stretch(SpatialBody body, int i) {
        double[] foot = body.states[i].foot;
        double x = foot[0] - body.legs[i].standX;
        double y = foot[1] - body.legs[i].standY;
        double z = foot[2] - body.legs[i].hipZ;
        return Math.sqrt(x * x + y * y + z * z);
    }

    private void aimTilt(double noseUp) {
        // z of a trunk whose nose points up leans back
        double back = -Trigonometry.sin(noseUp);
        target.up[0] = back * Trigonometry.cos(target.heading);
        target.up[1] = back * Trigonometry.sin(target.heading);
        target.up[2] = Trigonometry.cos(noseUp);
        target.turn = 0;
    }

    private void lower(SpatialBody body, int i, JointCommand command) {
        SwingArc arc = arcs[i];
        arc.from[2] -= SEARCH_SPEED * body.period;
        System.arraycopy(arc.from, 0, arc.to, 0, 3);
        arc.evaluate(1, 1);
        arc.out[5] = -SEARCH_SPEED;
        body.reach(i, arc.out, STIFFNESS, DAMPING, command);
    }

    /** Swings a foot over the board to where it will land. */
    private void swing(SpatialBody body, int i, JointCommand command) {
        LegChain leg = body.legs[i];
        double reach = leg.front ? parameters.frontReach() : parameters.hindReach();
        double edge = board.length() / 2 + BOARD_MARGIN;
        double left = timeLeft(body, edge - leg.standX - reach);
        double whole = body.time - liftTime[i] + left;
        double progress = Math.min(1, (body.time - liftTime[i]) / Math.max(whole, 1e-3));
        if (left > 0.02) {
            double c = board.cosine();
            double s = board.sine();
            double base = along(body) + left * speed(body);
            double across = board.across(body.position[0], body.position[1]) + leg.standY;
            double place = Math.max(base + leg.standX + reach, edge);
            double x = board.x() + place * c - across * s;
            double y = board.y() + place * s + across * c;
            arcs[i].aim(body, x, y, leg.footRadius, parameters.hump());
        }
        arcs[i].evaluate(progress, whole);
        if (progress >= 1 && body.time > flightEnd) {
            arcs[i].out[2] -= SEARCH_SPEED * (body.time - flightEnd);
            arcs[i].out[5] = -SEARCH_SPEED;
        }
        body.reach(i, arcs[i].out, STIFFNESS, DAMPING, command);
    }

    /** Time until a foot can land: when the flight ends, but not before the base is where the foot reaches beyond the board. */
    private double timeLeft(SpatialBody body, double base) {
        double flight = phase == Phase.PUSH
                ? 2 * parameters.takeOffUp() / SpatialBody.GRAVITY
                        + (parameters.takeOffUp() - body.centreVelocity[2]) / parameters.pushUp()
                : flightEnd - body.time;
        return Math.max(0, Math.max(flight, (base - along(body)) / Math.max(SLOWEST, speed(body))));
    }

    private void fly(SpatialBody body, JointCommand command) {
        boolean touched = false;
        double elapsed = body.time - phaseBegin;
        for (int i = 0; i < most.length; i++) {
            swing(body, i, command);
            touched |= elapsed > 0.5 * flightTime && body.footForce[i] > TOUCH_FORCE;
        }
        if (touched) {
            enter(Phase.LANDING, body);
            java.util.Arrays.fill(landed, false);
        }
    }

    private void land(SpatialBody body, JointCommand command) {
        double elapsed = body.time - phaseBegin;
        boolean all = true;
        double floor = 0;
        for (int i = 0; i < most.length; i++) {
            landed[i] |= body.footForce[i] > TOUCH_FORCE;
            all &= landed[i];
            most[i] = landed[i] ? 3 * body.legs[i].strength : 0;
            if (!landed[i]) {
                swing(body, i, command);
            }
            floor += body.terrain(body.foot[3 * i], body.foot[3 * i + 1]) / most.length;
        }
        LegChain leg = body.legs[0];
        aimTilt(0);
        target.velocity[0] = parameters.landingSpeed() * board.cosine();
        target.velocity[1] = parameters.landingSpeed() * board.sine();
        target.velocity[2] = 0;
        java.util.Arrays.fill(target.acceleration, 0);
        target.height = floor + parameters.landingHeight() * leg.length - leg.hipZ + leg.footRadius;
        trunk.carry(body, target, most, command);
        if (all && elapsed > 0.03 && body.centreVelocity[2] > -0.3 || elapsed > LONGEST_LANDING) {
            phase = Phase.DONE;
        }
    }
}
