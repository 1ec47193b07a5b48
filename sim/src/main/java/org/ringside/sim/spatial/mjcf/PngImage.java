package org.ringside.sim.spatial.mjcf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The first channel of a PNG image, 8 bits a pixel (W3C Recommendation "PNG Specification", third edition). Checksums are not
 * looked at; interlaced images are refused.
 *
 * @param width pixels
 * @param height pixels
 * @param values row by row, 0 to 255 (height x width)
 */
record PngImage(int width, int height, int[] values) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int DATA = 0x49444154;

    /** Looks at an image's size before memory is spent on it; throws if it is too large. */
    interface SizeCheck {
        void check(int width, int height);
    }

    /** What the header says. */
    private record Format(int width, int height, int bits, int colour) {
        int channels() {
            return switch (colour) {
                case 2 -> 3;
                case 4 -> 2;
                case 6 -> 4;
                default -> 1;
            };
        }

        int bytesPerPixel() {
            return Math.max(1, bits * channels() / 8);
        }

        int bytesPerRow() {
            return (int) (((long) width * bits * channels() + 7) / 8);
        }
    }

    static PngImage read(byte[] bytes, SizeCheck size) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || in.getLong() != SIGNATURE) {
            throw new IOException("the first bytes are not those of a PNG image");
        }
        Format format = null;
        byte[] palette = new byte[0];
        byte[] raw = new byte[0];
        int filled = 0;
        Inflater inflater = new Inflater();
        try {
            while (in.remaining() >= 12 && (format == null || filled < raw.length)) {
                int length = in.getInt();
                int type = in.getInt();
                if (length < 0 || length > in.remaining() - 4) {
                    throw new IOException("a chunk is longer than the file");
                }
                if (type == HEADER) {
                    format = header(in.slice(in.position(), length), size);
                    raw = new byte[(format.bytesPerRow() + 1) * format.height];
                } else if (type == PALETTE) {
                    palette = new byte[length];
                    in.get(in.position(), palette);
                } else if (type == DATA) {
                    inflater.setInput(in.slice(in.position(), length));
                    filled += inflater.inflate(raw, filled, raw.length - filled);
                }
                in.position(in.position() + length + 4);
            }
        } catch (DataFormatException e) {
            throw new IOException("the compressed data are damaged");
        } finally {
            inflater.end();
        }
        if (format == null || filled < raw.length) {
            throw new IOException("it ends too early");
        }
        unfilter(raw, format);
        return new PngImage(format.width, format.height, values(raw, format, palette));
    }

    private static Format header(ByteBuffer chunk, SizeCheck size) throws IOException {
        if (chunk.remaining() < 13) {
            throw new IOException("the header is too short");
        }
        Format format = new Format(chunk.getInt(), chunk.getInt(), chunk.get(), chunk.get());
        boolean known = switch (format.colour) {
            case 0 -> format.bits == 1 || format.bits == 2 || format.bits == 4 || format.bits == 8 || format.bits == 16;
            case 3 -> format.bits == 1 || format.bits == 2 || format.bits == 4 || format.bits == 8;
            case 2, 4, 6 -> format.bits == 8 || format.bits == 16;
            default -> false;
        };
        chunk.getShort();
        if (!known || chunk.get() != 0) {
            throw new IOException("colour type " + format.colour + " with " + format.bits
                    + " bits, or interlacing, is not supported");
        }
        size.check(format.width, format.height);
        return format;
    }

    /** Undoes the filters: each byte was stored as the difference from a guess made of its neighbours. */
    private static void unfilter(byte[] raw, Format format) throws IOException {
        int step = format.bytesPerPixel();
        int length = format.bytesPerRow();
        for (int row = 0; row < format.height; row++) {
            int start = row * (length + 1) + 1;
            int filter = raw[start - 1];
            if (filter < 0 || filter > 4) {
                throw new IOException("row " + row + " has an unknown filter " + filter);
            }
            for (int i = 0; i < length; i++) {
                int left = i < step ? 0 : raw[start + i - step] & 255;
                int above = row == 0 ? 0 : raw[start + i - length - 1] & 255;
                int corner = row == 0 || i < step ? 0 : raw[start + i - length - 1 - step] & 255;
                raw[start + i] += (byte) switch (filter) {
                    case 1 -> left;
                    case 2 -> above;
                    case 3 -> (left + above) / 2;
                    case 4 -> paeth(left, above, corner);
                    default -> 0;
                };
            }
        }
    }

    /** The neighbour nearest to left + above - corner. */
    private static int paeth(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static int[] values(byte[] raw, Format format, byte[] palette) throws IOException {
        int[] values = new int[format.width * format.height];
        int length = format.bytesPerRow();
        int step = format.bytesPerPixel();
        for (int i = 0; i < values.length; i++) {
            int column = i % format.width;
            int start = i / format.width * (length + 1) + 1;
            int value;
            if (format.bits >= 8) {
                value = raw[start + column * step] & 255;
            } else {
                int bit = column * format.bits;
                value = (raw[start + bit / 8] & 255) >> (8 - format.bits - bit % 8) & ((1 << format.bits) - 1);
            }
            if (format.colour == 3) {
                if (3 * value >= palette.length) {
                    throw new IOException("a pixel has a colour that is not in the palette");
                }
                value = palette[3 * value] & 255;
            } else if (format.bits < 8) {
                value = value * 255 / ((1 << format.bits) - 1);
            }
            values[i] = value;
        }
        return values;
    }
}
