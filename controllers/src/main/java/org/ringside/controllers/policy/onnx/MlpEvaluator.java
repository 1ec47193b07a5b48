package org.ringside.controllers.policy.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs graphs of multi-layer perceptrons in Java, with the same bits on every machine: inputs and weights are widened to double, all
 * is computed in double with sums in the order of their index and functions of {@link StrictMath}, and outputs are rounded to float
 * once, at the end. The batch is one. A run allocates nothing.
 *
 * <p>What it can do is in {@link #OPERATORS}; a graph with anything else is refused by name. For one thread.
 */
public final class MlpEvaluator implements PolicyRunner {
    /** The operators of ONNX that graphs may be made of. */
    public static final List<String> OPERATORS = StepCompiler.OPERATORS;

    private final Map<String, float[]> inputs = new LinkedHashMap<>();
    private final Map<String, float[]> outputs = new LinkedHashMap<>();
    private final float[][] given;
    private final double[][] widened;
    private final float[][] results;
    private final double[][] computed;
    private final Step[] steps;

    /**
     * Compiles a graph.
     *
     * @param graph the graph
     * @throws OnnxException if the graph holds an operator, type or size that this evaluator does not run; the message names it
     */
    public MlpEvaluator(PolicyGraph graph) {
        StepCompiler compiler = new StepCompiler(graph);
        List<float[]> from = new ArrayList<>();
        List<double[]> to = new ArrayList<>();
        for (GraphValue input : graph.inputs()) {
            Buffer buffer = compiler.input(input);
            float[] array = new float[buffer.data().length];
            inputs.put(input.name(), array);
            from.add(array);
            to.add(buffer.data());
        }
        given = from.toArray(float[][]::new);
        widened = to.toArray(double[][]::new);
        steps = compiler.steps();
        from.clear();
        to.clear();
        for (GraphValue output : graph.outputs()) {
            Buffer buffer = compiler.output(output);
            float[] array = new float[buffer.data().length];
            outputs.put(output.name(), array);
            from.add(array);
            to.add(buffer.data());
        }
        results = from.toArray(float[][]::new);
        computed = to.toArray(double[][]::new);
    }

    @Override
    public float[] input(String name) {
        return known(inputs, name, "input");
    }

    @Override
    public float[] output(String name) {
        return known(outputs, name, "output");
    }

    static float[] known(Map<String, float[]> arrays, String name, String what) {
        float[] array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("there is no " + what + " \"" + name + "\", but " + arrays.keySet());
        }
        return array;
    }

    @Override
    public void run() {
        for (int i = 0; i < given.length; i++) {
            float[] from = given[i];
            double[] to = widened[i];
            for (int k = 0; k < from.length; k++) {
                to[k] = from[k];
            }
        }
        for (Step step : steps) {
            step.run();
        }
        for (int i = 0; i < results.length; i++) {
            double[] from = computed[i];
            float[] to = results[i];
            for (int k = 0; k < to.length; k++) {
                to[k] = (float) from[k];
            }
        }
    }

    /** Does nothing: all is memory of Java. */
    @Override
    public void close() {}
}
