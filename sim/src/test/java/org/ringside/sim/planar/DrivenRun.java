package org.ringside.sim.planar;

import org.ringside.sim.WorldState;

/**
 * Ten simulated seconds of a blind trot over A-frame, bend and board, as one number. Has a main method, so that another JVM can
 * compute it too.
 */
public final class DrivenRun {
    private DrivenRun() {}

    static PlanarWorld world() {
        return new PlanarWorld(Testbed.BARKOUR, Testbed.agility(), 100);
    }

    static long hash(PlanarWorld world) {
        return hash(world, 10);
    }

    /** Hashes every bit of the state after every period. */
    static long hash(PlanarWorld world, double seconds) {
        world.reset(Testbed.START);
        OpenLoop gait = new OpenLoop(Testbed.BARKOUR);
        WorldState state = world.state();
        long hash = 1;
        while (state.time < seconds) {
            world.step(gait.command(state.time));
            hash = mix(hash, state.qpos);
            hash = mix(hash, state.qvel);
            hash = mix(hash, state.footForce);
            hash = mix(hash, state.jointTorque);
            hash = 31 * hash + state.contacts.size;
            for (int i = 0; i < state.contacts.size; i++) {
                hash = 31 * hash + state.contacts.surface[i];
                hash = 31 * hash + Double.doubleToRawLongBits(state.contacts.position[3 * i]);
                hash = 31 * hash + Double.doubleToRawLongBits(state.contacts.force[i]);
            }
        }
        return hash;
    }

    private static long mix(long hash, double[] values) {
        long mixed = hash;
        for (double value : values) {
            mixed = 31 * mixed + Double.doubleToRawLongBits(value);
        }
        return mixed;
    }

    /** Prints the number. */
    public static void main(String[] arguments) {
        System.out.println(hash(world()));
    }
}
