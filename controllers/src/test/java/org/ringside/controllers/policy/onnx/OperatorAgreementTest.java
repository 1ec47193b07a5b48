package org.ringside.controllers.policy.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The evaluator in Java against ONNX Runtime, operator by operator and over time. */
class OperatorAgreementTest {
    private static final long SEED = 20_261;
    private static final int ROUNDS = 12;

    @Test
    void everyOperatorOfTheJavaEvaluatorAgreesWithOnnxRuntime() {
        Random random = new Random(SEED);
        for (String operator : MlpEvaluator.OPERATORS) {
            for (int round = 0; round < ROUNDS; round++) {
                int width = 2 + random.nextInt(20);
                byte[] bytes = graph(operator, random, width);
                String what = operator + ", seed " + SEED + ", round " + round;
                assertTrue(GraphReader.read(bytes).operators().containsKey(operator), what);
                agree(bytes, random, 3, what);
            }
        }
    }

    /** Both run side by side on random inputs; each output is poisoned before. */
    private static void agree(byte[] bytes, Random random, int runs, String what) {
        PolicyGraph graph = GraphReader.read(bytes);
        MlpEvaluator java = new MlpEvaluator(graph);
        try (OnnxRunner runtime = new OnnxRunner(bytes)) {
            for (int run = 0; run < runs; run++) {
                for (GraphValue input : graph.inputs()) {
                    float[] x = RandomMlp.numbers(random, input.width(), 2);
                    System.arraycopy(x, 0, java.input(input.name()), 0, x.length);
                    System.arraycopy(x, 0, runtime.input(input.name()), 0, x.length);
                }
                graph.outputs().forEach(output -> Arrays.fill(java.output(output.name()), Float.NaN));
                java.run();
                runtime.run();
                for (GraphValue output : graph.outputs()) {
                    assertArrayEquals(runtime.output(output.name()), java.output(output.name()), 1e-5f, what);
                }
            }
        }
    }

    private static byte[] graph(String operator, Random random, int width) {
        OnnxBytes onnx = new OnnxBytes().input("x", 1, width);
        float[] vector = RandomMlp.numbers(random, width, 1);
        return switch (operator) {
            case "Add", "Sub", "Mul", "Max", "Min" -> onnx.floats("c", vector, random.nextBoolean()
                    ? new long[] {width}
                    : new long[] {1, width}).node(operator, "y", swapped(random, "x", "c")).output("y", 1, width)
                    .build();
            case "Div" -> onnx.floats("c", positive(vector), width).node(operator, "y", "x", "c").output("y", 1, width)
                    .build();
            case "Sqrt" -> onnx.node("Mul", "square", "x", "x").node(operator, "y", "square").output("y", 1, width)
                    .build();
            case "Clip" -> onnx.floats("low", new float[] {-0.7f}).floats("high", new float[] {1.1f})
                    .node(operator, "y", "x", "low", "high").output("y", 1, width).build();
            case "Elu", "LeakyRelu" -> onnx.node(operator, List.of("x"), List.of("y"),
                    random.nextBoolean() ? Map.of() : Map.of("alpha", random.nextFloat() + 0.1f)).output("y", 1, width)
                    .build();
            case "Selu" -> onnx.node(operator, List.of("x"), List.of("y"),
                    random.nextBoolean() ? Map.of() : Map.of("alpha", 1.3f, "gamma", 0.9f)).output("y", 1, width)
                    .build();
            case "Constant" -> onnx.node(operator, List.of(), List.of("c"),
                    Map.of("value", OnnxBytes.tensor("", 1, raw(vector), width))).node("Add", "y", "x", "c")
                    .output("y", 1, width).build();
            case "Gemm" -> gemm(onnx, random, width);
            case "MatMul" -> onnx.floats("w", RandomMlp.numbers(random, width * 3, 1 / (float) Math.sqrt(width)), width,
                    3).node(operator, "y", "x", "w").output("y", 1, 3).build();
            case "LayerNormalization" -> onnx.floats("s", vector, width).floats("b", positive(vector), width)
                    .node(operator, "y", "x", "s", "b").output("y", 1, width).build();
            case "Concat" -> onnx.floats("c", vector, 1, width).node(operator, List.of("x", "c", "x"), List.of("y"),
                    Map.of("axis", random.nextBoolean() ? 1 : -1)).output("y", 1, 3 * width).build();
            case "Split" -> onnx.longs("sizes", 1, width - 1)
                    .node(operator, List.of("x", "sizes"), List.of("y", "z"), Map.of("axis", 1)).output("y", 1, 1)
                    .output("z", 1, width - 1).build();
            case "Flatten" -> onnx.node(operator, List.of("x"), List.of("f"), Map.of("axis", random.nextInt(3)))
                    .longs("s", 1, width).node("Reshape", "y", "f", "s").output("y", 1, width).build();
            case "Reshape" -> onnx.longs("s", -1, 1).longs("t", 1, width).node(operator, "f", "x", "s")
                    .node(operator, "y", "f", "t").output("y", 1, width).build();
            case "Squeeze", "Unsqueeze" -> onnx.longs("axes", 1).node("Unsqueeze", "f", "x", "axes")
                    .node("Squeeze", "y", "f", "axes").output("y", 1, width).build();
            // a new operator of one input needs nothing more; any other fails here until it is built above
            default -> onnx.node(operator, "y", "x").output("y", 1, width).build();
        };
    }

    private static String[] swapped(Random random, String a, String b) {
        return random.nextBoolean() ? new String[] {a, b} : new String[] {b, a};
    }

    private static byte[] gemm(OnnxBytes onnx, Random random, int width) {
        boolean transposed = random.nextBoolean();
        float[] weights = RandomMlp.numbers(random, width * 4, 1 / (float) Math.sqrt(width));
        return onnx.floats("w", weights, transposed ? 4 : width, transposed ? width : 4)
                .floats("b", RandomMlp.numbers(random, 4, 1), 4)
                .node("Gemm", List.of("x", "w", "b"), List.of("y"),
                        Map.of("transB", transposed ? 1 : 0, "alpha", 0.5f + random.nextFloat()))
                .output("y", 1, 4).build();
    }

    private static float[] positive(float[] numbers) {
        float[] positive = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            positive[i] = 0.5f + Math.abs(numbers[i]);
        }
        return positive;
    }

    private static byte[] raw(float[] numbers) {
        ByteBuffer raw =
                ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        return raw.array();
    }

    /** Two inputs, two outputs: the state goes round for fifty steps, each runner with its own. */
    @Test
    void aRecurrentPerceptronStaysTogetherForFiftySteps() {
        Random random = new Random(SEED);
        for (int network = 0; network < 10; network++) {
            int width = 3 + random.nextInt(10);
            int state = 2 + random.nextInt(8);
            byte[] bytes = new OnnxBytes().input("obs", 1, width).input("h_in", 1, state).output("actions", 1, 2)
                    .output("h_out", 1, state)
                    .node("Concat", List.of("obs", "h_in"), List.of("both"), Map.of("axis", 1))
                    .floats("w", RandomMlp.numbers(random, (width + state) * state, 0.4f), width + state, state)
                    .node("MatMul", "m", "both", "w").node("Tanh", "h_out", "m")
                    .floats("v", RandomMlp.numbers(random, state * 2, 1), state, 2)
                    .node("MatMul", "actions", "h_out", "v").build();
            PolicyRunner java = new MlpEvaluator(GraphReader.read(bytes));
            try (PolicyRunner runtime = new OnnxRunner(bytes)) {
                for (int step = 0; step < 50; step++) {
                    float[] x = RandomMlp.numbers(random, width, 1);
                    for (PolicyRunner runner : List.of(java, runtime)) {
                        System.arraycopy(x, 0, runner.input("obs"), 0, width);
                        runner.run();
                        System.arraycopy(runner.output("h_out"), 0, runner.input("h_in"), 0, state);
                    }
                    assertArrayEquals(runtime.output("actions"), java.output("actions"), 1e-5f,
                            "seed " + SEED + ", network " + network + ", step " + step);
                }
            }
            assertTrue(java.output("h_out")[0] != 0, "the state does something");
        }
    }

    @Test
    void gatedRecurrentUnitsRunInOnnxRuntimeAndAreWhatTheirFormulaSays() {
        Random random = new Random(SEED);
        int width = 3;
        int hidden = 2;
        float[] w = RandomMlp.numbers(random, 3 * hidden * width, 1);
        float[] r = RandomMlp.numbers(random, 3 * hidden * hidden, 1);
        byte[] bytes = new OnnxBytes().input("obs", 1, 1, width).input("h_in", 1, 1, hidden)
                .output("h_out", 1, 1, hidden).floats("w", w, 1, 3L * hidden, width)
                .floats("r", r, 1, 3L * hidden, hidden)
                .node("GRU", List.of("obs", "w", "r", "", "", "h_in"), List.of("", "h_out"),
                        Map.of("hidden_size", hidden))
                .build();
        String message =
                assertThrows(OnnxException.class, () -> new MlpEvaluator(GraphReader.read(bytes))).getMessage();
        assertTrue(message.contains("the node GRU"), message);
        try (OnnxRunner runner = new OnnxRunner(bytes)) {
            double[] h = new double[hidden];
            for (int step = 0; step < 20; step++) {
                float[] x = RandomMlp.numbers(random, width, 1);
                System.arraycopy(x, 0, runner.input("obs"), 0, width);
                runner.run();
                h = gru(x, h, w, r);
                for (int i = 0; i < hidden; i++) {
                    assertEquals(h[i], runner.output("h_out")[i], 1e-5, "step " + step);
                }
                System.arraycopy(runner.output("h_out"), 0, runner.input("h_in"), 0, hidden);
            }
        }
    }

    /** ONNX specification, operator GRU with default activations: gates in the order update, reset, candidate; no bias. */
    private static double[] gru(float[] x, double[] h, float[] w, float[] r) {
        int n = h.length;
        double[][] gates = new double[2][n];
        for (int g = 0; g < 2; g++) {
            for (int i = 0; i < n; i++) {
                gates[g][i] = 1 / (1 + StrictMath.exp(-dot(w, g * n + i, x) - dot(r, g * n + i, h)));
            }
        }
        double[] reset = new double[n];
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            reset[i] = gates[1][i] * h[i];
        }
        for (int i = 0; i < n; i++) {
            double candidate = StrictMath.tanh(dot(w, 2 * n + i, x) + dot(r, 2 * n + i, reset));
            next[i] = (1 - gates[0][i]) * candidate + gates[0][i] * h[i];
        }
        return next;
    }

    private static double dot(float[] matrix, int row, float[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += matrix[row * x.length + k] * (double) x[k];
        }
        return sum;
    }

    private static double dot(float[] matrix, int row, double[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += matrix[row * x.length + k] * x[k];
        }
        return sum;
    }
}
