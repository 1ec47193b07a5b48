package org.ringside.controllers.skills;

import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.sim.JointCommand;

/**
 * A leap over a board from a stand: set the hind feet forward, crouch, push with all feet until they leave the ground, tuck, reach, land, and stand up.
 * Confined to one thread.
 */
public final class JumpSkill implements Skill {
    private static final double STIFFNESS = 90;
    private static final double DAMPING = 1.6;
    private static final double TOUCH_FORCE = 10;
    private static final double FRICTION = 0.75;
    private static final double FULL_REACH = 0.39;
    private static final double LANDING_TIME = 0.35;
    private static final double BOARD_MARGIN = 0.06;
    private static final double GATHER_CLEARANCE = 0.04;

    private final JumpParameters parameters;
    private final StanceControl stance;
    private final boolean[] stands;
    private final double[] offX;
    private final double[] offZ;
    private Phase phase = Phase.DONE;
    private double phaseBegin;
    private double startHeight;
    private double startX;
    private double reachAngle;

    private enum Phase {
        GATHER,
        CROUCH,
        PUSH,
        FLIGHT,
        LANDING,
        DONE
    }

    /**
     * Makes a leap.
     *
     * @param parameters its figures
     * @param feet how many feet the robot has
     */
    public JumpSkill(JumpParameters parameters, int feet) {
        this.parameters = parameters;
        this.stance = new StanceControl(feet, FRICTION);
        this.stands = new boolean[feet];
        this.offX = new double[feet];
        this.offZ = new double[feet];
    }

    @Override
    public void begin(SagittalBody body, Skill before) {
        java.util.Arrays.fill(stands, true);
        startHeight = body.z - body.footRest(body.x);
        startX = body.x;
        enter(Phase.GATHER, body);
    }

    private void enter(Phase next, SagittalBody body) {
        phase = next;
        phaseBegin = body.time;
        for (int i = 0; i < stands.length; i++) {
            offX[i] = body.footX[i] - body.hipX(i);
            offZ[i] = body.footZ[i] - body.hipZ(i);
        }
    }

    @Override
    public boolean interruptible() {
        return phase == Phase.DONE;
    }

    @Override
    public void act(SagittalBody body, MotionRequest request, JointCommand command) {
        double elapsed = body.time - phaseBegin;
        switch (phase) {
            case GATHER -> gather(body, elapsed, command);
            case CROUCH -> crouch(body, elapsed, command);
            case PUSH -> push(body, elapsed, command);
            case FLIGHT -> fly(body, request, elapsed, command);
            case LANDING, DONE -> land(body, elapsed, command);
        }
    }

    /** Steps one hind foot forward after the other while the rest stand. */
    private void gather(SagittalBody body, double elapsed, JointCommand command) {
        double progress = elapsed / parameters.gatherTime();
        int step = 0;
        for (int i = 0; i < stands.length; i++) {
            if (body.legs[i].front) {
                continue;
            }
            double share = progress - step;
            stands[i] = share < 0 || share >= 1;
            if (!stands[i]) {
                double smooth = share * share * (3 - 2 * share);
                double toX = startX + body.legs[i].hipX + parameters.gatherReach();
                double fromX = startX + body.legs[i].hipX + offX[i];
                double x = fromX + smooth * (toX - fromX);
                double z = body.footRest(x) + GATHER_CLEARANCE * StrictMath.sin(Math.PI * share);
                body.reach(i, x, z, 0, 0, STIFFNESS, DAMPING, command);
            }
            step++;
        }
        carryOver(body, startX, startHeight, command);
        if (progress >= step) {
            java.util.Arrays.fill(stands, true);
            enter(Phase.CROUCH, body);
        }
    }

    private void carryOver(SagittalBody body, double x, double height, JointCommand command) {
        double acceleration = Math.clamp(60 * (x - body.x) - 12 * body.velocityX, -4, 4);
        stance.carry(body, stands, acceleration, body.footRest(body.x) + height, 0, 0, command);
    }

    private void crouch(SagittalBody body, double elapsed, JointCommand command) {
        double share = Math.min(1, elapsed / parameters.crouchTime());
        double smooth = share * share * (3 - 2 * share);
        double height = startHeight + smooth * (parameters.crouchHeight() - startHeight);
        carryOver(body, startX + smooth * parameters.crouchShift(), height, command);
        if (elapsed > parameters.crouchTime() + 0.1) {
            enter(Phase.PUSH, body);
        }
    }

    private void push(SagittalBody body, double elapsed, JointCommand command) {
        boolean any = false;
        for (int i = 0; i < stands.length; i++) {
            double dx = body.footX[i] - body.hipX(i);
            double dz = body.footZ[i] - body.hipZ(i);
            stands[i] &= Math.sqrt(dx * dx + dz * dz) < FULL_REACH;
            any |= stands[i];
            if (!stands[i]) {
                body.reach(i, body.hipX(i) - 0.05, body.hipZ(i) - parameters.tuckLength(), 0, 0, STIFFNESS, DAMPING,
                        command);
            }
        }
        double angular = 150 * (parameters.pushAngle() - body.angle) - 20 * body.angularVelocity;
        stance.accelerate(body, stands, parameters.pushAhead(), parameters.pushUp(), angular, 0, command);
        if (!any || body.velocityZ > parameters.takeOffSpeedUp() || elapsed > parameters.longestPush()) {
            enter(Phase.FLIGHT, body);
            java.util.Arrays.fill(stands, false);
        }
    }

    private void fly(SagittalBody body, MotionRequest request, double elapsed, JointCommand command) {
        boolean touched = false;
        for (int i = 0; i < stands.length; i++) {
            double share = Math.min(1, elapsed / parameters.tuckTime());
            double smooth = share * share * (3 - 2 * share);
            double late = Math.clamp((elapsed - parameters.tuckTime()) / 0.1, 0, 1);
            double reachX = body.legs[i].front
                    ? parameters.landingReach()
                    : Math.clamp(request.keepOutEnd + BOARD_MARGIN - body.hipX(i), parameters.landingReach(), 0.3);
            double x = (1 - smooth) * offX[i] + smooth * late * reachX;
            double tucked = (1 - smooth) * offZ[i] - smooth * parameters.tuckLength();
            double z = (1 - late) * tucked - late * parameters.landingLength();
            body.reach(i, body.hipX(i) + x, body.hipZ(i) + z, 0, 0, STIFFNESS, DAMPING, command);
            touched |= body.footForce[i] > TOUCH_FORCE;
        }
        if (touched && elapsed > 0.1) {
            enter(Phase.LANDING, body);
        }
    }

    private void land(SagittalBody body, double elapsed, JointCommand command) {
        boolean all = true;
        for (int i = 0; i < stands.length; i++) {
            stands[i] |= body.footForce[i] > TOUCH_FORCE;
            all &= stands[i];
            if (!stands[i]) {
                body.reach(i, body.hipX(i) + offX[i], body.hipZ(i) + offZ[i] - 0.3 * elapsed, 0, 0, STIFFNESS, DAMPING,
                        command);
            }
        }
        double acceleration = Math.clamp(6 * (parameters.landingSpeed() - body.velocityX), -6, 4);
        stance.carry(body, stands, acceleration, body.footRest(body.x) + startHeight, 0, 0, command);
        if (all && elapsed > 0.05 && body.velocityZ > -0.2 || elapsed > LANDING_TIME) {
            phase = Phase.DONE;
        }
    }
}
