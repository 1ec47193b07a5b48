package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.gait.Stepping;
import org.ringside.controllers.spatial.gait.SwingArc;
import org.ringside.sim.JointCommand;

/**
 * The feet of a trot: which of them carry, and how the others swing. A foot is lifted when its stance is over, or sooner when its leg is
 * stretched; it carries from when it touches the ground. Confined to one thread.
 */
final class Footwork {
    private static final double TOUCH_FORCE = 12;
    private static final double SEARCH_SPEED = 0.4;
    private static final double FIXED_AIM = 0.85;
    private static final double EARLY_TOUCH = 0.6;

    private final Placement placement;
    private final SwingArc[] arcs;
    private final double[] most;
    private final double[] lastPhase;
    private final double[] liftPhase;
    private final boolean[] landed;

    /** Says where a swinging foot shall land. */
    interface Placement {
        /**
         * Aims a swing.
         *
         * @param body the robot. Not modified.
         * @param leg which leg
         * @param timeLeft until its stance begins, s
         * @param arc the swing. Modified.
         */
        void aim(SpatialBody body, int leg, double timeLeft, SwingArc arc);
    }

    Footwork(int feet, Placement placement) {
        this.placement = placement;
        arcs = new SwingArc[feet];
        for (int i = 0; i < feet; i++) {
            arcs[i] = new SwingArc();
        }
        most = new double[feet];
        lastPhase = new double[feet];
        liftPhase = new double[feet];
        landed = new boolean[feet];
    }

    /** Begins with all feet on the ground. */
    void begin(Stepping stepping) {
        for (int i = 0; i < landed.length; i++) {
            landed[i] = true;
            lastPhase[i] = 0;
            liftPhase[i] = stepping.duty();
        }
    }

    /** Largest forces of the feet along the ground's normal, N, 0 for those that do not carry (feet). */
    double[] most() {
        return most;
    }

    /**
     * Moves a leg for one control period, if it does not carry.
     *
     * @param body the robot. Not modified.
     * @param i which leg
     * @param phase of its stride, from 0 at the begin of its stance to 1
     * @param stride time for a stride, s
     * @param stepping how feet step
     * @param command overwritten for a leg that does not carry
     */
    void move(SpatialBody body, int i, double phase, double stride, Stepping stepping, JointCommand command) {
        boolean begun = phase < lastPhase[i];
        if (begun) {
            liftPhase[i] = stepping.duty();
        }
        boolean stretched = stretch(body, i) > stepping.longestStretch() * body.legs[i].length;
        if (stretched && phase < liftPhase[i] && phase > 0.5 * stepping.duty()) {
            liftPhase[i] = phase;
        }
        if (phase < liftPhase[i]) {
            stand(body, i, stride, stepping, command);
        } else {
            boolean lifted = lastPhase[i] < liftPhase[i] || phase == liftPhase[i];
            swing(body, i, phase, lifted, stride, stepping, command);
        }
        lastPhase[i] = phase;
    }

    private static double stretch(SpatialBody body, int i) {
        LegChain leg = body.legs[i];
        double[] foot = body.states[i].foot;
        double x = foot[0] - leg.standX;
        double y = foot[1] - leg.standY;
        double z = foot[2] - leg.hipZ;
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** A foot that should stand but has not landed yet feels its way down; only then it carries. */
    private void stand(SpatialBody body, int i, double stride, Stepping stepping, JointCommand command) {
        land(body, i, true);
        if (!landed[i]) {
            SwingArc arc = arcs[i];
            arc.to[2] -= SEARCH_SPEED * body.period;
            arc.evaluate(1, stride);
            arc.out[5] = -SEARCH_SPEED;
            body.reach(i, arc.out, stepping.stiffness(), stepping.damping(), command);
        }
    }

    private void swing(
            SpatialBody body,
            int i,
            double phase,
            boolean lifted,
            double stride,
            Stepping stepping,
            JointCommand command) {
        SwingArc arc = arcs[i];
        if (lifted) {
            arc.lift(body, i);
            landed[i] = false;
        }
        double over = (phase - liftPhase[i]) / (1 - liftPhase[i]);
        land(body, i, over > EARLY_TOUCH);
        if (landed[i]) {
            return;
        }
        double progress = Math.min(1, over / stepping.swingShare());
        if (progress < FIXED_AIM) {
            placement.aim(body, i, (1 - phase) * stride, arc);
        }
        arc.evaluate(progress, stride * (1 - liftPhase[i]) * stepping.swingShare());
        body.reach(i, arc.out, stepping.stiffness(), stepping.damping(), command);
    }

    private void land(SpatialBody body, int i, boolean expected) {
        landed[i] |= expected && body.footForce[i] > TOUCH_FORCE;
        most[i] = landed[i] ? 2 * body.legs[i].strength : 0;
    }
}
