package org.ringside.app.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Numbers as the page's script reads them: whole, the lowest byte first, in base 64. */
final class PackedNumbers {
    /** Times and lengths are whole numbers of so many seconds and metres. */
    static final double UNIT = 1e-4;

    /** Parts of a unit quaternion are whole numbers of so much. */
    static final double TURN_UNIT = 1.0 / Short.MAX_VALUE;

    private PackedNumbers() {}

    /** Rounds to a whole number of units; what does not fit becomes the nearest that does. */
    static int whole(double value, double unit) {
        return Math.clamp(Math.round(value / unit), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Rounds to a whole number of units; what does not fit becomes the nearest that does. */
    static short small(double value, double unit) {
        return (short) Math.clamp(Math.round(value / unit), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static String text(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static String text(short[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
