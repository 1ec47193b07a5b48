package org.ringside.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

class StateHashTest {
    private final WorldState state = new WorldState(2, 0);
    private final JointCommand command = new JointCommand(2);
    private final StateHash hash = new StateHash();

    @Test
    void theFingerprintIsTheShaOfTheRawBitsAtTheResetAndEachStep() throws Exception {
        state.qpos[8] = 1.5;
        state.qvel[0] = -0.0;
        hash.onReset(state);
        state.qvel[7] = 3;
        hash.onStep(state, command);

        ByteBuffer plain = ByteBuffer.allocate(2 * 17 * 8).order(ByteOrder.LITTLE_ENDIAN);
        plain.putDouble(8 * 8, 1.5).putDouble(9 * 8, -0.0);
        plain.putDouble((17 + 8) * 8, 1.5).putDouble((17 + 9) * 8, -0.0).putDouble((17 + 16) * 8, 3);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.array()));
        assertEquals(expected, hash.hex());
    }

    @Test
    void theSmallestDifferenceShows() {
        hash.onReset(state);
        hash.onStep(state, command);
        String zero = hash.hex();
        hash.onReset(state);
        state.qpos[0] = -0.0;
        hash.onStep(state, command);
        assertNotEquals(zero, hash.hex());
    }

    @Test
    void aResetForgetsWhatWasBefore() {
        hash.onReset(state);
        String once = hash.hex();
        hash.onStep(state, command);
        hash.onReset(state);
        assertEquals(once, hash.hex());
    }

    @Test
    void aStepAllocatesNothing() {
        hash.onReset(state);
        for (int i = 0; i < 20_000; i++) {
            hash.onStep(state, command);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            hash.onStep(state, command);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 10_000, "allocated " + allocated + " bytes in 10000 steps");
    }
}
