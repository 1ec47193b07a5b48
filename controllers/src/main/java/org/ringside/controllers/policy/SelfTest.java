package org.ringside.controllers.policy;

import java.util.List;
import java.util.Map;

/**
 * What must come out of the graph for what goes in, with all recurrent state at zero.
 *
 * @param inputs numbers by name of the graph's input
 * @param outputs expected numbers by name of the graph's output
 * @param tolerance largest absolute difference
 */
public record SelfTest(Map<String, List<Double>> inputs, Map<String, List<Double>> outputs, double tolerance) {
    /** Copies the maps. */
    public SelfTest {
        inputs = PolicyCard.ordered(inputs);
        outputs = PolicyCard.ordered(outputs);
    }
}
