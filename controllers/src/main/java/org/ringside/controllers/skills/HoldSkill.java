package org.ringside.controllers.skills;

import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.sim.JointCommand;

/** Stands still on all feet, over the middle of where they were when it began. Confined to one thread. */
public final class HoldSkill implements Skill {
    private static final double POSITION_STIFFNESS = 40;
    private static final double POSITION_DAMPING = 10;
    private static final double FRICTION = 0.6;

    private final StanceControl stance;
    private final boolean[] stands;
    private final double height;
    private double offset;

    /**
     * Makes a hold.
     *
     * @param height height of the base's origin above the feet's rest, m
     * @param feet how many feet the robot has
     */
    public HoldSkill(double height, int feet) {
        this.height = height;
        this.stance = new StanceControl(feet, FRICTION);
        this.stands = new boolean[feet];
        java.util.Arrays.fill(stands, true);
    }

    @Override
    public void begin(SagittalBody body, Skill before) {
        // the base's origin is not over its centre of mass
        offset = body.x - body.comX;
    }

    @Override
    public void act(SagittalBody body, MotionRequest request, JointCommand command) {
        double middle = 0;
        double ground = 0;
        double frontX = 0;
        double frontZ = 0;
        double hindX = 0;
        double hindZ = 0;
        int feet = stands.length;
        for (int i = 0; i < feet; i++) {
            middle += body.footX[i] / feet;
            ground += body.footZ[i] / feet;
            if (body.legs[i].front) {
                frontX += body.footX[i];
                frontZ += body.footZ[i];
            } else {
                hindX += body.footX[i];
                hindZ += body.footZ[i];
            }
        }
        double slope = StrictMath.atan2(frontZ - hindZ, Math.max(0.1, frontX - hindX));
        double acceleration = POSITION_STIFFNESS * (middle + offset - body.x) - POSITION_DAMPING * body.velocityX;
        stance.carry(body, stands, Math.clamp(acceleration, -5, 5), ground + height, 0, slope, command);
    }
}
