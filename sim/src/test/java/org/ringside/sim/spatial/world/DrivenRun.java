package org.ringside.sim.spatial.world;

import java.util.Arrays;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** A run over everything: a robot trots at the foot of the A-frame, and the bits of all that it went through are summed up. */
final class DrivenRun {
    private DrivenRun() {}

    static SpatialWorld world() {
        return Worlds.world(Worlds.agility(), 200);
    }

    static long hash(SpatialWorld world) {
        world.reset(Worlds.start(0.9, -1.5, 0.7));
        return drive(world, 240);
    }

    /** Drives on and returns the hash of all states. */
    static long drive(SpatialWorld world, int periods) {
        JointCommand command = Worlds.hold();
        WorldState state = world.state();
        long hash = 1;
        for (int i = 0; i < periods; i++) {
            world.step(Worlds.gait(state.time, command));
            hash = hash(hash, state.qpos);
            hash = hash(hash, state.qvel);
            hash = hash(hash, state.jointTorque);
            hash = hash(hash, state.footForce);
            hash = hash(hash, Arrays.copyOf(state.contacts.position, 3 * state.contacts.size));
            hash = hash(hash, Arrays.copyOf(state.contacts.force, state.contacts.size));
        }
        return hash;
    }

    private static long hash(long start, double[] numbers) {
        long hash = start;
        for (double number : numbers) {
            hash = 31 * hash + Double.doubleToRawLongBits(number);
        }
        return hash;
    }

    /**
     * Prints the hash, for a test that starts another JVM.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(hash(world()));
    }
}
