package org.ringside.controllers.policy.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringside.courses.format.Shown;

/**
 * Reads ONNX files (ONNX specification, "Open Neural Network Exchange Intermediate Representation"; field numbers of the published
 * onnx.proto3). Input is not trusted: sizes and counts are bounded, sizes must match the data that is there, and what could reach
 * beyond the file (external data, custom operators) or run without bound (subgraphs, functions) is refused.
 */
public final class GraphReader {
    /** From here on operators broadcast as they do now. */
    private static final int OLDEST_OPERATORS = 7;

    private String producer = "";
    private String producerVersion = "";
    private long opset;
    private boolean graphSeen;
    private final List<GraphValue> inputs = new ArrayList<>();
    private final List<GraphValue> outputs = new ArrayList<>();
    private final List<GraphNode> nodes = new ArrayList<>();
    private final LinkedHashMap<String, GraphTensor> constants = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> metadata = new LinkedHashMap<>();
    private final ProtoReader in;

    private GraphReader(byte[] bytes) {
        in = new ProtoReader(bytes);
    }

    /**
     * Reads the bytes of a file, but no more than any policy has.
     *
     * @param file an ONNX file
     * @return its bytes
     * @throws OnnxException if it cannot be read or is too large
     */
    public static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(OnnxLimits.SIZE + 1);
            if (bytes.length > OnnxLimits.SIZE) {
                throw new OnnxException(
                        "the file is larger than " + OnnxLimits.SIZE + " bytes, more than any policy needs");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new OnnxException("there is no such file", e);
        } catch (IOException e) {
            throw new OnnxException("the file cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads a graph.
     *
     * @param bytes an ONNX file; not modified
     * @return the graph
     * @throws OnnxException if the bytes are not a graph that may be run; the message says what to do about it
     */
    public static PolicyGraph read(byte[] bytes) {
        if (bytes.length > OnnxLimits.SIZE) {
            throw new OnnxException(
                    "the file is larger than " + OnnxLimits.SIZE + " bytes, more than any policy needs");
        }
        OtherFile.refuse(bytes);
        GraphReader reader = new GraphReader(bytes);
        reader.in.fields(reader::model);
        return reader.finish();
    }

    private void model(int field) {
        switch (field) {
            case 2 -> producer = in.text(OnnxLimits.NAME);
            case 3 -> producerVersion = in.text(OnnxLimits.NAME);
            case 7 -> {
                if (graphSeen) {
                    throw new OnnxException("the file holds two graphs; export it again");
                }
                graphSeen = true;
                in.message(this::graph);
            }
            case 8 -> operatorSet();
            case 14 -> entry(metadata);
            case 20 -> throw new OnnxException("the file holds training code; export it for inference");
            case 25 -> throw new OnnxException("the file holds functions of its own; export it with them inlined");
            default -> {
            }
        }
    }

    private void operatorSet() {
        String[] domain = {""};
        long[] version = {0};
        in.message(field -> {
            switch (field) {
                case 1 -> domain[0] = in.text(OnnxLimits.NAME);
                case 2 -> version[0] = in.integer();
                default -> {
                }
            }
        });
        if (isStandard(domain[0])) {
            opset = version[0];
        }
    }

    private static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    private void entry(Map<String, String> into) {
        String[] pair = {"", ""};
        in.message(field -> {
            if (field == 1 || field == 2) {
                pair[field - 1] = in.text(OnnxLimits.TEXT);
            }
        });
        into.put(pair[0], pair[1]);
        bound(into.size(), OnnxLimits.ENTRIES, "metadata entries");
    }

    private static void bound(int count, int most, String what) {
        if (count > most) {
            throw new OnnxException("the file holds more than " + most + " " + what + ", more than any policy needs");
        }
    }

    private void graph(int field) {
        switch (field) {
            case 1 -> {
                nodes.add(NodeParser.node(in));
                bound(nodes.size(), OnnxLimits.NODES, "nodes");
            }
            case 5 -> {
                GraphTensor tensor = TensorParser.tensor(in);
                if (constants.put(tensor.name, tensor) != null) {
                    throw new OnnxException("two initialisers are named " + Shown.quoted(tensor.name));
                }
                bound(constants.size(), OnnxLimits.ENTRIES, "initialisers");
            }
            case 11 -> {
                inputs.add(NodeParser.value(in));
                bound(inputs.size(), OnnxLimits.ENTRIES, "inputs");
            }
            case 12 -> {
                outputs.add(NodeParser.value(in));
                bound(outputs.size(), OnnxLimits.ENTRIES, "outputs");
            }
            case 15 -> throw new OnnxException("the file holds sparse initialisers; export it with dense ones");
            default -> {
            }
        }
    }

    private PolicyGraph finish() {
        if (!graphSeen || nodes.isEmpty()) {
            throw new OnnxException("not ONNX: the file holds no graph; copy or export the file again");
        }
        if (opset < 1) {
            throw new OnnxException("the file does not say which operator set it uses; export it again");
        }
        if (opset < OLDEST_OPERATORS) {
            throw new OnnxException(
                    "the file uses operator set " + opset + ", whose operators broadcast in another way; convert it"
                            + " to " + OLDEST_OPERATORS + " or newer (in Python: onnx.version_converter)");
        }
        // files of old versions list their constants as inputs, too
        inputs.removeIf(input -> constants.containsKey(input.name()));
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new OnnxException("the graph has no " + (inputs.isEmpty() ? "input" : "output"));
        }
        checkOrder();
        String by = producerVersion.isEmpty() ? producer : producer + " " + producerVersion;
        return new PolicyGraph(by, opset, inputs, outputs, nodes, constants, metadata);
    }

    /** Each value has one source, which stands before its readers: so there are no cycles. */
    private void checkOrder() {
        Set<String> known = new LinkedHashSet<>(constants.keySet());
        for (GraphValue input : inputs) {
            if (!known.add(input.name())) {
                throw new OnnxException("two inputs are named " + Shown.quoted(input.name()));
            }
        }
        for (GraphNode node : nodes) {
            for (String input : node.inputs()) {
                if (!input.isEmpty() && !known.contains(input)) {
                    boolean later = nodes.stream().anyMatch(other -> other.outputs().contains(input));
                    throw node.refused("reads " + Shown.quoted(input) + (later
                            ? ", which is only made after it: the graph runs in a circle, or its nodes are out of order"
                            : ", which nothing makes") + "; export the policy again");
                }
            }
            for (String output : node.outputs()) {
                if (!output.isEmpty() && !known.add(output)) {
                    throw node.refused("makes " + Shown.quoted(output) + ", which is there already");
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (GraphValue output : outputs) {
            if (!known.contains(output.name())) {
                throw new OnnxException("nothing makes the output " + Shown.quoted(output.name()));
            }
            if (!names.add(output.name())) {
                throw new OnnxException("two outputs are named " + Shown.quoted(output.name()));
            }
        }
    }

    /** The standard domain, or the refusal of a node of another. */
    static void requireStandard(String domain, GraphNode node) {
        if (!isStandard(domain)) {
            throw node.refused("is a custom operator of " + Shown.quoted(domain)
                    + "; only operators of standard ONNX are run: export the policy without it");
        }
    }
}
