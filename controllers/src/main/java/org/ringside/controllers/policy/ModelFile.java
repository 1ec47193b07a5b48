package org.ringside.controllers.policy;

import java.util.List;
import java.util.Map;

/**
 * The ONNX file of a policy.
 *
 * @param file its name, in the folder of the card
 * @param sha256 hash of its bytes, hexadecimal, or empty
 * @param inputs groups of observations by the graph's inputs
 * @param outputs meanings by the graph's outputs: action or ignore
 * @param state recurrent state
 * @param normaliser in-graph, or none if nothing is normalised
 * @param squash in-graph, none, or tanh if the outputs are still to be squashed
 * @param batch fixed-1, dynamic, or empty if not said
 */
public record ModelFile(
        String file,
        String sha256,
        Map<String, String> inputs,
        Map<String, String> outputs,
        List<StatePair> state,
        String normaliser,
        String squash,
        String batch) {
    /**
     * Copies lists and maps.
     *
     * @throws IllegalArgumentException if not exactly one output is the action
     */
    public ModelFile {
        inputs = PolicyCard.ordered(inputs);
        outputs = PolicyCard.ordered(outputs);
        state = List.copyOf(state);
        long actions = outputs.values().stream().filter("action"::equals).count();
        if (actions != 1) {
            throw new IllegalArgumentException("exactly one of the outputs is \"action\", not " + actions);
        }
    }

    /**
     * Finds the output that is the action.
     *
     * @return its name in the graph
     */
    public String actionOutput() {
        return outputs.entrySet().stream().filter(output -> output.getValue().equals("action")).findFirst()
                .orElseThrow()
                .getKey();
    }

    /**
     * A state that the network hands to itself: zero at first, then the output of the step before.
     *
     * @param input name of the graph's input
     * @param output name of the graph's output
     */
    public record StatePair(String input, String output) {}
}
