package org.ringside.scoring.trace.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of little-endian numbers. */
final class ByteSink {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    /** The buffer itself; the first {@link #size} bytes count until the next write. */
    byte[] buffer() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    ByteSink u8(int value) {
        need(1);
        bytes[size++] = (byte) value;
        return this;
    }

    ByteSink u16(int value) {
        need(2);
        SHORTS.set(bytes, size, (short) value);
        size += 2;
        return this;
    }

    ByteSink u32(long value) {
        need(4);
        INTS.set(bytes, size, (int) value);
        size += 4;
        return this;
    }

    ByteSink u64(long value) {
        need(8);
        LONGS.set(bytes, size, value);
        size += 8;
        return this;
    }

    ByteSink f64(double value) {
        return u64(Double.doubleToRawLongBits(value));
    }

    ByteSink raw(byte[] source, int from, int count) {
        need(count);
        System.arraycopy(source, from, bytes, size, count);
        size += count;
        return this;
    }

    ByteSink raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    ByteSink raw(ByteSink source) {
        return raw(source.bytes, 0, source.size);
    }

    /** UTF-8 with its length before it. */
    ByteSink string(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return u32(encoded.length).raw(encoded);
    }

    /** Zeros up to the next multiple of a power of two, counted from an offset. */
    ByteSink align(int multiple, int from) {
        while (((size - from) & (multiple - 1)) != 0) {
            u8(0);
        }
        return this;
    }

    private void need(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, count)));
        }
    }
}
