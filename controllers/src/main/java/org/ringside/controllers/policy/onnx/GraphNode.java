package org.ringside.controllers.policy.onnx;

import java.util.List;
import java.util.Map;

/**
 * One operation of a graph.
 *
 * @param operator such as Gemm; of the standard domain
 * @param name the node's own name, may be empty
 * @param inputs names of values; an empty name is an input left out
 * @param outputs names of values
 * @param attributes by name: Float, Long, String, float[], long[] or {@link GraphTensor}
 */
record GraphNode(
        String operator, String name, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
    float real(String attribute, float otherwise) {
        return attributes.containsKey(attribute) ? typed(attribute, Float.class) : otherwise;
    }

    int integer(String attribute, int otherwise) {
        return attributes.containsKey(attribute)
                ? Math.clamp(typed(attribute, Long.class), Integer.MIN_VALUE, Integer.MAX_VALUE)
                : otherwise;
    }

    /** The list, or null if there is none. */
    long[] integers(String attribute) {
        return attributes.containsKey(attribute) ? typed(attribute, long[].class) : null;
    }

    GraphTensor tensor(String attribute) {
        return typed(attribute, GraphTensor.class);
    }

    private <T> T typed(String attribute, Class<T> type) {
        Object value = attributes.get(attribute);
        if (!type.isInstance(value)) {
            throw refused("has an attribute \"" + attribute + "\" of the wrong type or none");
        }
        return type.cast(value);
    }

    OnnxException refused(String why) {
        return new OnnxException(shown() + " " + why);
    }

    /** Name for messages. */
    String shown() {
        String at = !name.isEmpty() ? name : outputs.isEmpty() ? "" : outputs.getFirst();
        return "the node " + operator + (at.isEmpty() ? "" : " \"" + at + "\"");
    }
}
