package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.controllers.spatial.gait.GroundUnder;
import org.ringside.controllers.spatial.gait.SwingArc;
import org.ringside.controllers.spatial.gait.TrunkControl;
import org.ringside.controllers.spatial.gait.TrunkGains;
import org.ringside.controllers.spatial.gait.TrunkTarget;
import org.ringside.sim.JointCommand;

/** Stands on all feet, over their middle; feet in the air are put down where they are. Confined to one thread. */
public final class HoldSkill implements Skill {
    private static final double TOUCH_FORCE = 12;
    private static final double LOWERING = 0.4;
    private static final double CENTRING = 3;
    private static final double STIFFNESS = 60;
    private static final double DAMPING = 1.5;

    private final double hipHeight;
    private final TrunkControl trunk;
    private final TrunkTarget target = new TrunkTarget();
    private final GroundUnder ground = new GroundUnder();
    private final SwingArc arc = new SwingArc();
    private final double[] most;
    private final double[] goal;
    private final boolean[] landed;
    private final double[] centre = new double[3];

    /**
     * Makes a stand.
     *
     * @param hipHeight height of the hips above the ground as a share of the leg's length
     * @param feet how many feet the robot has
     */
    public HoldSkill(double hipHeight, int feet) {
        this.hipHeight = hipHeight;
        trunk = new TrunkControl(TrunkGains.DEFAULT, feet);
        most = new double[feet];
        goal = new double[3 * feet];
        landed = new boolean[feet];
    }

    @Override
    public void begin(SpatialBody body) {
        ground.reset();
        target.heading = body.heading;
        System.arraycopy(body.foot, 0, goal, 0, goal.length);
        for (int i = 0; i < most.length; i++) {
            landed[i] = body.footForce[i] > TOUCH_FORCE;
        }
    }

    @Override
    public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
        ground.update(body);
        double middleX = 0;
        double middleY = 0;
        int feet = most.length;
        for (int i = 0; i < feet; i++) {
            middleX += body.foot[3 * i] / feet;
            middleY += body.foot[3 * i + 1] / feet;
            landed[i] |= body.footForce[i] > TOUCH_FORCE;
            most[i] = landed[i] ? 2 * body.legs[i].strength : 0;
            if (!landed[i]) {
                lower(body, i, command);
            }
        }
        Vectors.multiply(body.rotation, body.homeCentre, 0, centre, 0);
        target.velocity[0] = CENTRING * (middleX - centre[0] - body.position[0]);
        target.velocity[1] = CENTRING * (middleY - centre[1] - body.position[1]);
        LegChain leg = body.legs[0];
        target.height = ground.height + hipHeight * leg.length - leg.hipZ + leg.footRadius;
        trunk.carry(body, target, most, command);
    }

    private void lower(SpatialBody body, int i, JointCommand command) {
        goal[3 * i + 2] -= LOWERING * body.period;
        System.arraycopy(goal, 3 * i, arc.to, 0, 3);
        System.arraycopy(goal, 3 * i, arc.from, 0, 3);
        arc.evaluate(1, 1);
        arc.out[5] = -LOWERING;
        body.reach(i, arc.out, STIFFNESS, DAMPING, command);
    }
}
