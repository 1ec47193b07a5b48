package org.ringside.app.run;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.ringside.controllers.EpisodeListener;
import org.ringside.sim.ContactList;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;

/** Measures how a robot moves while its episode runs. Allocates nothing a step. Confined to the episode's thread until its end. */
final class MotionMeter implements EpisodeListener {
    /** Over a shorter way, m, figures per metre say nothing. */
    static final double LEAST_WAY = 0.1;

    /** From this share of its limit on, a torque that is averaged over a period counts as saturated. */
    private static final double SATURATED = 0.98;

    private final double mass;
    private final double period;
    /** Surface that each foot touched last (feet). */
    private final int[] surfaceOf;
    /** Largest torques, N m (joints). */
    private final double[] limit;
    /** Commanded positions of the period before, rad (joints). */
    private final double[] before;
    /** Last point of touch of each foot, world, m (2 feet); counts where {@link #touched} does. */
    private final double[] touch;
    /** Period in which each foot touched last (feet). */
    private final int[] touched;

    private double gravity = 9.81;
    private double x;
    private double y;
    private int periods;
    private double metres;
    private double work;
    private long saturated;
    private double slip;
    private double change;

    MotionMeter(RobotModel robot, Variation variation, double controlPeriod) {
        double trunk = robot.bodies().getFirst().mass();
        mass = robot.mass() + trunk * (variation.mass() - 1);
        period = controlPeriod;
        int joints = robot.joints().size();
        limit = new double[joints];
        for (int joint = 0; joint < joints; joint++) {
            limit[joint] = robot.joints().get(joint).torqueLimit() * variation.motorStrength();
        }
        before = new double[joints];
        int feet = robot.feet().size();
        touch = new double[2 * feet];
        touched = new int[feet];
        surfaceOf = new int[feet];
    }

    @Override
    public void onReset(WorldState state) {
        x = state.qpos[0];
        y = state.qpos[1];
        gravity = state.gravity;
        Arrays.fill(touched, -1);
    }

    @Override
    public void onStep(WorldState state, JointCommand command) {
        metres += StrictMath.hypot(state.qpos[0] - x, state.qpos[1] - y);
        x = state.qpos[0];
        y = state.qpos[1];
        for (int joint = 0; joint < limit.length; joint++) {
            double torque = state.jointTorque[joint];
            work += Math.abs(torque * state.qvel[WorldState.QVEL_JOINTS + joint]) * period;
            saturated += Math.abs(torque) >= SATURATED * limit[joint] ? 1 : 0;
            double step = command.position[joint] - before[joint];
            change += periods == 0 ? 0 : step * step;
            before[joint] = command.position[joint];
        }
        addSlip(state.contacts);
        periods++;
    }

    /** A foot slips as far as its point of touch goes from one period to the next on the same surface. */
    private void addSlip(ContactList contacts) {
        for (int i = 0; i < contacts.size; i++) {
            int foot = contacts.foot[i];
            if (foot < 0 || touched[foot] == periods) {
                continue;
            }
            double touchX = contacts.position[3 * i];
            double touchY = contacts.position[3 * i + 1];
            if (periods > 0 && touched[foot] == periods - 1 && surfaceOf[foot] == contacts.surface[i]) {
                slip += StrictMath.hypot(touchX - touch[2 * foot], touchY - touch[2 * foot + 1]);
            }
            touched[foot] = periods;
            surfaceOf[foot] = contacts.surface[i];
            touch[2 * foot] = touchX;
            touch[2 * foot + 1] = touchY;
        }
    }

    /** What was measured; called when the episode is over. */
    MotionQuality quality() {
        boolean moved = metres >= LEAST_WAY;
        double samples = (double) periods * limit.length;
        return new MotionQuality(
                metres,
                moved ? finite(work / (mass * gravity * metres)) : OptionalDouble.empty(),
                periods > 0 ? finite(saturated / samples) : OptionalDouble.empty(),
                moved ? finite(slip / metres) : OptionalDouble.empty(),
                periods > 1 ? finite(Math.sqrt(change / (samples - limit.length)) / period) : OptionalDouble.empty());
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
