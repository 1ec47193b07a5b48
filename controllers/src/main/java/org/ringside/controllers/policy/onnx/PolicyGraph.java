package org.ringside.controllers.policy.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What an ONNX file holds, checked by {@link GraphReader}. Immutable. */
public final class PolicyGraph {
    final List<GraphNode> nodes;
    final SequencedMap<String, GraphTensor> constants;

    private final String producer;
    private final long opset;
    private final List<GraphValue> inputs;
    private final List<GraphValue> outputs;
    private final SequencedMap<String, String> metadata;

    PolicyGraph(String producer, long opset, List<GraphValue> inputs, List<GraphValue> outputs, List<GraphNode> nodes,
            SequencedMap<String, GraphTensor> constants, SequencedMap<String, String> metadata) {
        this.producer = producer;
        this.opset = opset;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.nodes = List.copyOf(nodes);
        this.constants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(constants));
        this.metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    /**
     * Returns the program that wrote the file.
     *
     * @return name and version; may be empty
     */
    public String producer() {
        return producer;
    }

    /**
     * Returns the version of the operators.
     *
     * @return the version of the standard operator set
     */
    public long opset() {
        return opset;
    }

    /**
     * Returns what must be given to the graph.
     *
     * @return the inputs, without those that have a constant as their default
     */
    public List<GraphValue> inputs() {
        return inputs;
    }

    /**
     * Returns what comes out.
     *
     * @return the outputs
     */
    public List<GraphValue> outputs() {
        return outputs;
    }

    /**
     * Returns what else the file says about itself.
     *
     * @return values by key, in the order of the file
     */
    public SequencedMap<String, String> metadata() {
        return metadata;
    }

    /**
     * Counts the operations.
     *
     * @return numbers of nodes by their operator, in alphabetical order
     */
    public Map<String, Integer> operators() {
        Map<String, Integer> counts = new TreeMap<>();
        nodes.forEach(node -> counts.merge(node.operator(), 1, Integer::sum));
        return counts;
    }

    /**
     * Counts the weights.
     *
     * @return number of constant FLOAT numbers
     */
    public long parameters() {
        return constants.values().stream().filter(tensor -> tensor.floats != null).mapToLong(GraphTensor::size).sum();
    }

    /**
     * Finds what works on a value first.
     *
     * @param value name of a value
     * @return operators of the nodes that read it, in the order of the graph
     */
    public List<String> operatorsReading(String value) {
        return nodes.stream().filter(node -> node.inputs().contains(value)).map(GraphNode::operator).toList();
    }

    /**
     * Finds what makes a value.
     *
     * @param value name of a value
     * @return operator of the node, or empty for inputs and constants
     */
    public String operatorMaking(String value) {
        return nodes.stream().filter(node -> node.outputs().contains(value)).map(GraphNode::operator).findFirst()
                .orElse("");
    }
}
