package org.ringside.controllers.policy.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.courses.format.Shown;

/** Reads nodes, their attributes, and the types of inputs and outputs. */
final class NodeParser {
    private static final float[] NO_FLOATS = {};
    private static final long[] NO_LONGS = {};

    private final ProtoReader in;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private String name = "";
    private String operator = "";
    private String domain = "";

    private NodeParser(ProtoReader in) {
        this.in = in;
    }

    static GraphNode node(ProtoReader in) {
        NodeParser parser = new NodeParser(in);
        in.message(parser::field);
        GraphNode node = new GraphNode(parser.operator, parser.name, List.copyOf(parser.inputs),
                List.copyOf(parser.outputs), parser.attributes);
        GraphReader.requireStandard(parser.domain, node);
        return node;
    }

    private void field(int field) {
        switch (field) {
            case 1 -> add(inputs);
            case 2 -> add(outputs);
            case 3 -> name = plain(in.text(OnnxLimits.NAME));
            case 4 -> operator = plain(in.text(OnnxLimits.NAME));
            case 5 -> attribute();
            case 7 -> domain = in.text(OnnxLimits.NAME);
            default -> {
            }
        }
    }

    /** Names of nodes appear in messages as they are. */
    private static String plain(String text) {
        String quoted = Shown.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private void add(List<String> names) {
        if (names.size() >= OnnxLimits.LIST) {
            throw new OnnxException("a node has more than " + OnnxLimits.LIST + " inputs or outputs");
        }
        names.add(in.text(OnnxLimits.NAME));
    }

    private void attribute() {
        String[] key = {""};
        Object[] value = {null};
        in.message(field -> {
            switch (field) {
                case 1 -> key[0] = in.text(OnnxLimits.NAME);
                case 2 -> value[0] = in.real();
                case 3 -> value[0] = in.integer();
                case 4 -> value[0] = in.text(OnnxLimits.TEXT);
                case 5 -> value[0] = TensorParser.tensor(in);
                case 6, 11 ->
                    throw new OnnxException(
                            "the node " + operator + " \"" + name + "\" holds a graph of its own (If, Loop,"
                                    + " Scan); export the policy without control flow");
                case 10, 22, 23 -> throw new OnnxException("the node " + operator + " \"" + name
                        + "\" holds sparse tensors or a list of tensors; export the policy with dense constants");
                case 7 -> value[0] = in.packedOrSingleFloats(value[0] instanceof float[] list ? list : NO_FLOATS);
                case 8 -> value[0] = in.integers(value[0] instanceof long[] list ? list : NO_LONGS, OnnxLimits.LIST);
                default -> {
                }
            }
        });
        // a default of zero is not written by some exporters
        if (value[0] != null && attributes.size() < OnnxLimits.LIST) {
            attributes.put(key[0], value[0]);
        }
    }

    static GraphValue value(ProtoReader in) {
        String[] name = {""};
        long[] type = {0};
        List<Integer> dimensions = new ArrayList<>();
        in.message(field -> {
            switch (field) {
                case 1 -> name[0] = plain(in.text(OnnxLimits.NAME));
                case 2 -> in.message(kind -> {
                    if (kind == 1) {
                        in.message(part -> tensorType(in, part, type, dimensions));
                    } else if (kind != 6) {
                        type[0] = Long.MAX_VALUE;
                    }
                });
                default -> {
                }
            }
        });
        return new GraphValue(name[0], ElementType.ofCode(type[0]), dimensions);
    }

    private static void tensorType(ProtoReader in, int part, long[] type, List<Integer> dimensions) {
        if (part == 1) {
            type[0] = in.integer();
        } else if (part == 2) {
            in.message(field -> {
                if (field == 1) {
                    dimensions.add(dimension(in));
                }
                if (dimensions.size() > OnnxLimits.RANK) {
                    throw new OnnxException("an input or output has more than " + OnnxLimits.RANK + " dimensions");
                }
            });
        }
    }

    private static int dimension(ProtoReader in) {
        long[] size = {GraphValue.ANY};
        in.message(field -> {
            if (field == 1) {
                size[0] = in.integer();
                if (size[0] < 0 || size[0] > Integer.MAX_VALUE) {
                    throw new OnnxException("an input or output has a dimension of the impossible size " + size[0]);
                }
            }
        });
        return (int) size[0];
    }
}
