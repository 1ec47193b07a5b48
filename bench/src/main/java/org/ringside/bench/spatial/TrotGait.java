package org.ringside.bench.spatial;

import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Targets of a trot at 2 Hz about keyframe 0, open loop: hips swing, knees lift when their hip swings forwards; diagonal legs
 * together. What each actuator drives is told by its name: Barkour's {@code hip_front_left} and Unitree's {@code FL_thigh}. The C
 * program beside this does the same. Not modified after its constructor.
 */
final class TrotGait {
    private static final double HERTZ = 2;
    private static final double SWING = 0.2;
    private static final double LIFT = 0.3;

    /** Target of each actuator: home + swing sin(phase) + lift max(0, lifting cos(phase)). */
    private final double[] home;
    private final double[] swing;
    private final double[] lift;
    private final double[] lifting;

    TrotGait(Model model) {
        home = new double[model.nu];
        swing = new double[model.nu];
        lift = new double[model.nu];
        lifting = new double[model.nu];
        Keyframe start = model.keyframes.getFirst();
        for (int i = 0; i < model.nu; i++) {
            String name = model.actuators.name[i];
            boolean front = name.contains("front") || name.startsWith("F");
            boolean left = name.contains("left") || name.startsWith("L", 1);
            int side = front == left ? 1 : -1;
            home[i] = start.qpos()[model.joints.positionStart[model.actuators.joint[i]]];
            boolean knee = name.contains("knee") || name.contains("calf");
            boolean abduction = name.contains("abduction") || name.endsWith("_hip");
            // to lift is to bend further, whichever way the knee counts
            lift[i] = knee ? Math.copySign(LIFT, home[i]) : 0;
            lifting[i] = -side;
            swing[i] = knee || abduction ? 0 : SWING * side;
        }
    }

    /** Writes the controls for the state's time. */
    void control(State state) {
        double phase = 2 * Math.PI * HERTZ * state.time;
        double sin = Math.sin(phase);
        double cos = Math.cos(phase);
        double[] ctrl = state.ctrl;
        for (int i = 0; i < ctrl.length; i++) {
            ctrl[i] = home[i] + swing[i] * sin + lift[i] * Math.max(0, lifting[i] * cos);
        }
    }
}
