package org.ringside.controllers.policy.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds ONNX files for tests, good ones and broken ones. */
public final class OnnxBytes {
    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private final ByteArrayOutputStream model = new ByteArrayOutputStream();

    private interface Content {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            content.write(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds raw fields to the graph. */
    OnnxBytes graphField(int field, byte[] content) {
        graph.writeBytes(message(out -> out.writeByteArray(field, content)));
        return this;
    }

    public OnnxBytes metadata(String key, String value) {
        byte[] entry = message(out -> {
            out.writeString(1, key);
            out.writeString(2, value);
        });
        model.writeBytes(message(out -> out.writeByteArray(14, entry)));
        return this;
    }

    public OnnxBytes input(String name, long... dimensions) {
        return graphField(11, value(name, 1, dimensions));
    }

    public OnnxBytes output(String name, long... dimensions) {
        return graphField(12, value(name, 1, dimensions));
    }

    /** Negative dimensions are open. */
    static byte[] value(String name, int type, long... dimensions) {
        byte[] shape = message(out -> {
            for (long dimension : dimensions) {
                byte[] size = message(in -> {
                    if (dimension < 0) {
                        in.writeString(2, "batch");
                    } else {
                        in.writeInt64(1, dimension);
                    }
                });
                out.writeByteArray(1, size);
            }
        });
        byte[] tensor = message(out -> {
            out.writeInt32(1, type);
            out.writeByteArray(2, shape);
        });
        byte[] any = message(out -> out.writeByteArray(1, tensor));
        return message(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, any);
        });
    }

    public OnnxBytes floats(String name, float[] numbers, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        return graphField(5, tensor(name, 1, raw.array(), dimensions));
    }

    public OnnxBytes longs(String name, long... numbers) {
        ByteBuffer raw = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(numbers);
        return graphField(5, tensor(name, 7, raw.array(), numbers.length));
    }

    static byte[] tensor(String name, int type, byte[] raw, long... dimensions) {
        return message(out -> {
            for (long dimension : dimensions) {
                out.writeInt64(1, dimension);
            }
            out.writeInt32(2, type);
            out.writeString(8, name);
            out.writeByteArray(9, raw);
        });
    }

    /** A tensor whose data is said to lie in another file. */
    static byte[] externalTensor(String name, String location) {
        byte[] entry = message(out -> {
            out.writeString(1, "location");
            out.writeString(2, location);
        });
        return message(out -> {
            out.writeInt64(1, 4);
            out.writeInt32(2, 1);
            out.writeString(8, name);
            out.writeByteArray(13, entry);
            out.writeInt32(14, 1);
        });
    }

    public OnnxBytes node(String operator, List<String> inputs, List<String> outputs, Map<String, ?> attributes) {
        return graphField(1, node("", operator, inputs, outputs, attributes));
    }

    public OnnxBytes node(String operator, String output, String... inputs) {
        return node(operator, List.of(inputs), List.of(output), Map.of());
    }

    static byte[] node(String domain, String operator, List<String> inputs, List<String> outputs,
            Map<String, ?> attributes) {
        return message(out -> {
            for (String input : inputs) {
                out.writeString(1, input);
            }
            for (String output : outputs) {
                out.writeString(2, output);
            }
            out.writeString(4, operator);
            new TreeMap<>(attributes).forEach((key, value) -> write(out, key, value));
            out.writeString(7, domain);
        });
    }

    private static void write(CodedOutputStream node, String key, Object value) {
        byte[] attribute = message(out -> {
            out.writeString(1, key);
            switch (value) {
                case Float real -> {
                    out.writeFloat(2, real);
                    out.writeInt32(20, 1);
                }
                case Integer whole -> {
                    out.writeInt64(3, whole);
                    out.writeInt32(20, 2);
                }
                case byte[] message -> {
                    boolean tensor = key.equals("value");
                    out.writeByteArray(tensor ? 5 : 6, message);
                    out.writeInt32(20, tensor ? 4 : 5);
                }
                case long[] list -> {
                    for (long each : list) {
                        out.writeInt64(8, each);
                    }
                    out.writeInt32(20, 7);
                }
                default -> throw new IllegalArgumentException(key);
            }
        });
        try {
            node.writeByteArray(5, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] build() {
        return build(17);
    }

    byte[] build(int operatorSet) {
        byte[] operators = message(out -> {
            out.writeString(1, "");
            out.writeInt64(2, operatorSet);
        });
        return message(out -> {
            out.writeInt64(1, 8);
            out.writeString(2, "test");
            out.writeByteArray(7, message(in -> {
                in.writeRawBytes(graph.toByteArray());
                in.writeString(2, "graph");
            }));
            out.writeByteArray(8, operators);
            out.writeRawBytes(model.toByteArray());
        });
    }
}
