package org.ringside.controllers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;
import org.ringside.sim.hash.Sha256;

/**
 * A fingerprint of a whole episode: SHA-256 over the raw bits of {@code qpos} and {@code qvel}, little endian, at the reset and
 * after every control period. Two episodes with the same fingerprint went the same way, bit for bit. Allocates nothing a step.
 */
public final class StateHash implements EpisodeListener {
    private final MessageDigest digest;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    /** Makes the fingerprint of nothing. */
    public StateHash() {
        digest = Sha256.digest();
    }

    @Override
    public void onReset(WorldState state) {
        digest.reset();
        buffer = ByteBuffer.allocate(8 * (state.qpos.length + state.qvel.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        add(state);
    }

    @Override
    public void onStep(WorldState state, JointCommand command) {
        add(state);
    }

    /**
     * Returns the fingerprint and starts anew.
     *
     * @return 64 hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the fingerprint of what there was so far, and goes on.
     *
     * @return 64 hexadecimal digits
     */
    public String soFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java platform cannot be copied", e);
        }
    }

    private void add(WorldState state) {
        buffer.clear();
        for (double value : state.qpos) {
            buffer.putLong(Double.doubleToRawLongBits(value));
        }
        for (double value : state.qvel) {
            buffer.putLong(Double.doubleToRawLongBits(value));
        }
        digest.update(buffer.array());
    }
}
