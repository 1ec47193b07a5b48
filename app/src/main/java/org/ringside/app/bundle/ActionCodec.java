package org.ringside.app.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Packs what a controller commanded, losslessly and in pure Java, so that the same actions are the same bytes everywhere.
 *
 * <p>A row is one command: position, velocity, stiffness, damping and torque, each of all joints. The raw bits of each double are XORed
 * with those of the row before (after Gorilla, Pelkonen et al., VLDB 2015), so that what does not change is zero; the bytes are laid out
 * plane by plane (all highest bytes, then the next ones) and column by column; runs of zeros are replaced by their length. What
 * remains are mostly the low bytes of targets that move, in which no general compressor finds anything either.
 *
 * <p>Layout: columns (int), rows (int), then pairs of [count of literal bytes, the bytes, count of zeros] until all are there, counts as
 * base-128 numbers, low digits first. Of all ways to write the same actions only the one that {@link #pack} writes is accepted.
 */
final class ActionCodec {
    /** The most raw bytes of one episode: 58 minutes of 12 joints at 50 Hz, 14 at 200 Hz. */
    static final int MAXIMUM_RAW = 80 << 20;

    private static final int HEADER = 8;

    /** A run of so few zeros costs more than it saves. */
    private static final int SHORTEST_RUN = 3;

    private ActionCodec() {}

    /** Packs rows times columns of raw bits, row by row. Not modified. */
    static byte[] pack(long[] bits, int columns) {
        int rows = columns == 0 ? 0 : bits.length / columns;
        byte[] planes = planes(bits, columns, rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER).putInt(columns).putInt(rows).array());
        int at = 0;
        while (at < planes.length) {
            int literals = at;
            while (literals < planes.length && zeros(planes, literals) < SHORTEST_RUN) {
                literals++;
            }
            int run = zeros(planes, literals);
            count(out, literals - at);
            out.write(planes, at, literals - at);
            count(out, run);
            at = literals + run;
        }
        return out.toByteArray();
    }

    /**
     * Unpacks.
     *
     * @param columns how many columns there must be
     * @return the raw bits, row by row
     * @throws BundleException if these are no packed actions of so many columns; the message says why
     */
    static long[] unpack(byte[] packed, int columns) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        if (in.remaining() < HEADER) {
            throw new BundleException("has " + packed.length + " bytes: too short for packed actions");
        }
        int told = in.getInt();
        int rows = in.getInt();
        if (told != columns) {
            throw new BundleException("has " + told + " numbers a command; the robot's joints take " + columns);
        }
        if (rows < 0 || 8L * rows * columns > MAXIMUM_RAW) {
            throw new BundleException("claims " + rows + " commands of " + columns + " numbers; at most " + MAXIMUM_RAW
                    + " bytes are accepted");
        }
        byte[] planes = new byte[8 * rows * columns];
        int at = 0;
        while (at < planes.length) {
            int literals = count(in, planes.length - at);
            if (literals > in.remaining()) {
                throw new BundleException("ends in the middle of its actions");
            }
            in.get(planes, at, literals);
            at += literals;
            at += count(in, planes.length - at);
        }
        long[] bits = bits(planes, columns, rows);
        if (in.hasRemaining() || !Arrays.equals(pack(bits, columns), packed)) {
            throw new BundleException("is not in the one form that actions are packed in");
        }
        return bits;
    }

    /** Zeros from here on; those at the very end count as a long run, so that it always ends the last pair. */
    private static int zeros(byte[] planes, int from) {
        int to = from;
        while (to < planes.length && planes[to] == 0) {
            to++;
        }
        return to - from;
    }

    private static byte[] planes(long[] bits, int columns, int rows) {
        byte[] planes = new byte[8 * rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                long change = row == 0 ? bits[i] : bits[i] ^ bits[i - columns];
                for (int plane = 0; plane < 8; plane++) {
                    planes[(plane * columns + column) * rows + row] = (byte) (change >>> 56 - 8 * plane);
                }
            }
        }
        return planes;
    }

    private static long[] bits(byte[] planes, int columns, int rows) {
        long[] bits = new long[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long change = 0;
                for (int plane = 0; plane < 8; plane++) {
                    change = change << 8 | planes[(plane * columns + column) * rows + row] & 0xff;
                }
                int i = row * columns + column;
                bits[i] = row == 0 ? change : change ^ bits[i - columns];
            }
        }
        return bits;
    }

    private static void count(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int count(ByteBuffer in, int most) {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (!in.hasRemaining()) {
                throw new BundleException("ends in the middle of its actions");
            }
            byte digit = in.get();
            value |= (long) (digit & 0x7f) << shift;
            if (digit >= 0) {
                if (value > most) {
                    throw new BundleException("holds a run of " + value + " bytes where " + most + " are left");
                }
                return (int) value;
            }
        }
        throw new BundleException("holds a count that is too long");
    }
}
