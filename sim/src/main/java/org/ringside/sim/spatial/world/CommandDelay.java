package org.ringside.sim.spatial.world;

import org.ringside.sim.JointCommand;

/** Holds commands back for some physics steps. Allocates nothing after construction. */
final class CommandDelay {
    private final int steps;
    private final int stepsPerPeriod;
    /** The last commands, that of period p at p modulo their number. */
    private final JointCommand[] last;
    private long periods;

    /**
     * Makes a delay.
     *
     * @param steps physics steps by which a command acts late
     * @param stepsPerPeriod physics steps a control period
     * @param joints how many joints a command has
     */
    CommandDelay(int steps, int stepsPerPeriod, int joints) {
        this.steps = steps;
        this.stepsPerPeriod = stepsPerPeriod;
        last = new JointCommand[1 + (steps + stepsPerPeriod - 1) / stepsPerPeriod];
        for (int i = 0; i < last.length; i++) {
            last[i] = new JointCommand(joints);
        }
    }

    /** Forgets all commands. */
    void reset() {
        periods = 0;
    }

    /** Takes the command of the next control period. */
    void take(JointCommand command) {
        JointCommand kept = last[(int) (periods % last.length)];
        copy(command.position, kept.position);
        copy(command.velocity, kept.velocity);
        copy(command.stiffness, kept.stiffness);
        copy(command.damping, kept.damping);
        copy(command.feedForwardTorque, kept.feedForwardTorque);
        periods++;
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /**
     * Returns the command that acts on a physics step of the period that was taken last; the first command while none is old enough.
     *
     * @param step number of the step in its period
     */
    JointCommand at(int step) {
        long wanted = Math.floorDiv((periods - 1) * stepsPerPeriod + step - steps, stepsPerPeriod);
        return last[(int) (Math.max(0, wanted) % last.length)];
    }
}
