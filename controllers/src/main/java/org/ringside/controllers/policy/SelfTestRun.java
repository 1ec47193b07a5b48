package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ringside.controllers.policy.onnx.PolicyRunner;

/** Runs the self-test of a card, which has been found to match its ONNX file. */
public final class SelfTestRun {
    private SelfTestRun() {}

    /**
     * Runs all vectors.
     *
     * @param card the card
     * @param runner runs the card's graph; its inputs and outputs are modified
     * @return for each vector the largest absolute difference from what is expected; infinite where a result is no number
     */
    public static List<Double> differences(PolicyCard card, PolicyRunner runner) {
        List<Double> differences = new ArrayList<>();
        for (SelfTest test : card.selfTest()) {
            test.inputs().forEach((name, numbers) -> fill(runner.input(name), numbers));
            card.model().state().forEach(pair -> Arrays.fill(runner.input(pair.input()), 0));
            runner.run();
            double largest = 0;
            for (Map.Entry<String, List<Double>> expected : test.outputs().entrySet()) {
                largest = Math.max(largest, difference(runner.output(expected.getKey()), expected.getValue()));
            }
            differences.add(largest);
        }
        return differences;
    }

    private static void fill(float[] input, List<Double> numbers) {
        for (int i = 0; i < input.length; i++) {
            input[i] = numbers.get(i).floatValue();
        }
    }

    private static double difference(float[] output, List<Double> expected) {
        if (output.length != expected.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < output.length; i++) {
            double difference = Math.abs(output[i] - expected.get(i));
            largest =
                    difference <= largest ? largest : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
        }
        return largest;
    }
}
