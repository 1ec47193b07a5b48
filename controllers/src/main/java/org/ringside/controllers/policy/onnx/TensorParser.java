package org.ringside.controllers.policy.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ringside.courses.format.Shown;

/** Reads tensors: their data must be in the file and fill their shape exactly. */
final class TensorParser {
    private final ProtoReader in;
    private String name = "";
    private ElementType type = ElementType.UNDEFINED;
    private long[] dimensions = {};
    private float[] floats = {};
    private long[] longs = {};
    private long[] others = {};
    private byte[] raw;
    private String external;

    private TensorParser(ProtoReader in) {
        this.in = in;
    }

    static GraphTensor tensor(ProtoReader in) {
        TensorParser parser = new TensorParser(in);
        in.message(parser::field);
        return parser.finish();
    }

    private void field(int field) {
        switch (field) {
            case 1 -> dimensions = in.integers(dimensions, OnnxLimits.RANK);
            case 2 -> type = ElementType.ofCode(in.integer());
            case 3 -> throw refused("is only a segment of a tensor");
            case 4 -> floats = in.packedOrSingleFloats(floats);
            case 5 -> others = in.integers(others, OnnxLimits.LIST);
            case 7 -> longs = in.integers(longs, OnnxLimits.LIST);
            case 8 -> name = in.text(OnnxLimits.NAME);
            case 9 -> raw = in.bytes();
            case 13 -> externalData();
            case 14 -> {
                if (in.integer() != 0 && external == null) {
                    external = "";
                }
            }
            default -> {
            }
        }
    }

    private void externalData() {
        String[] pair = {"", ""};
        in.message(field -> {
            if (field == 1 || field == 2) {
                pair[field - 1] = in.text(OnnxLimits.NAME);
            }
        });
        if (pair[0].equals("location") || external == null) {
            external = pair[1];
        }
    }

    private GraphTensor finish() {
        if (external != null) {
            throw refused("keeps its data in another file, " + Shown.quoted(external)
                    + "; save the policy as one file (in Python: onnx.save(onnx.load(FILE), FILE))");
        }
        int[] shape = new int[dimensions.length];
        long size = 1;
        for (int i = 0; i < shape.length; i++) {
            size = dimensions[i] < 0 || size > OnnxLimits.SIZE ? Long.MAX_VALUE
                    : size * Math.min(dimensions[i], 1L << 32);
            if (dimensions[i] < 0 || dimensions[i] > OnnxLimits.SIZE || size > OnnxLimits.SIZE) {
                throw refused("has the shape " + Arrays.toString(dimensions)
                        + ", larger than any file may be; export the file again");
            }
            shape[i] = (int) dimensions[i];
        }
        return switch (type) {
            case FLOAT -> new GraphTensor(name, type, shape, floats((int) size), null);
            case INT64 -> new GraphTensor(name, type, shape, null, longs((int) size));
            case UNDEFINED, STRING, OTHER ->
                throw refused("is of the type " + type + ", which policies do not use; export the policy without it");
            default -> {
                if (raw != null) {
                    requireCount(raw.length / (double) type.bytes, size);
                }
                yield new GraphTensor(name, type, shape, null, null);
            }
        };
    }

    private float[] floats(int size) {
        requireCount(raw == null ? floats.length : raw.length / (double) Float.BYTES, size);
        return raw == null ? floats : ProtoReader.floats(raw);
    }

    private long[] longs(int size) {
        requireCount(raw == null ? longs.length : raw.length / (double) Long.BYTES, size);
        if (raw == null) {
            return longs;
        }
        long[] decoded = new long[size];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(decoded);
        return decoded;
    }

    private void requireCount(double found, long expected) {
        if (found != expected) {
            String count = found == Math.rint(found) ? Long.toString((long) found) : Double.toString(found);
            throw refused(
                    "has the shape " + Arrays.toString(dimensions) + ", " + expected + " numbers, but holds " + count
                            + "; export the file again");
        }
    }

    private OnnxException refused(String why) {
        return new OnnxException("the tensor " + Shown.quoted(name) + " " + why);
    }
}
