package org.ringside.controllers.policy.onnx;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Multi-layer perceptrons with random sizes, weights and activations, from x to y. */
public final class RandomMlp {
    private static final List<String> ACTIVATIONS =
            List.of("Elu", "Relu", "Tanh", "Sigmoid", "LeakyRelu", "Selu", "Softplus", "Softsign", "Identity", "Neg",
                    "swish",
                    "LayerNormalization", "Clip");

    private RandomMlp() {}

    public static byte[] next(Random random, int inputs, int outputs) {
        OnnxBytes onnx = new OnnxBytes();
        onnx.input("x", random.nextBoolean() ? 1 : -1, inputs).output("y", random.nextBoolean() ? 1 : -1, outputs);
        onnx.floats("mean", numbers(random, inputs, 1), inputs).floats("deviation", positive(random, inputs), inputs);
        onnx.node("Sub", "centred", "x", "mean").node("Div", "h0", "centred", "deviation");
        int width = inputs;
        int layers = 1 + random.nextInt(4);
        for (int i = 0; i < layers; i++) {
            int next = i == layers - 1 ? outputs : 1 + random.nextInt(70);
            layer(onnx, random, "h" + i, i == layers - 1 ? "last" : "a" + i, width, next);
            if (i < layers - 1) {
                activation(onnx, random, "a" + i, "h" + (i + 1), next);
            }
            width = next;
        }
        shuffle(onnx, random, outputs);
        return onnx.build();
    }

    private static void layer(OnnxBytes onnx, Random random, String from, String to, int width, int next) {
        float[] weights = numbers(random, width * next, 1 / (float) Math.sqrt(width));
        float[] bias = numbers(random, next, 0.3f);
        switch (random.nextInt(3)) {
            case 0 -> {
                onnx.floats(to + "w", weights, next, width).floats(to + "b", bias, next);
                onnx.node("Gemm", List.of(from, to + "w", to + "b"), List.of(to), Map.of("transB", 1));
            }
            case 1 -> {
                onnx.floats(to + "w", weights, width, next).floats(to + "b", bias, 1, next);
                onnx.node("Gemm", List.of(from, to + "w", to + "b"), List.of(to), Map.of("alpha", 0.7f, "beta", 1.3f));
            }
            default -> {
                onnx.floats(to + "w", weights, width, next).floats(to + "b", bias, next);
                onnx.node("MatMul", to + "m", from, to + "w").node("Add", to, to + "m", to + "b");
            }
        }
    }

    private static void activation(OnnxBytes onnx, Random random, String from, String to, int width) {
        String name = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
        switch (name) {
            case "swish" -> onnx.node("Sigmoid", to + "s", from).node("Mul", to, from, to + "s");
            case "LayerNormalization" -> {
                onnx.floats(to + "g", numbers(random, width, 1), width).floats(to + "c", numbers(random, width, 1),
                        width);
                onnx.node(name, List.of(from, to + "g", to + "c"), List.of(to), Map.of("epsilon", 1e-3f));
            }
            case "Clip" -> {
                onnx.floats(to + "l", new float[] {-0.8f}).floats(to + "u", new float[] {0.9f});
                onnx.node(name, to, from, to + "l", to + "u");
            }
            default -> onnx.node(name, to, from);
        }
    }

    /** Splits, joins and reshapes between the last layer and y. */
    private static void shuffle(OnnxBytes onnx, Random random, int outputs) {
        int first = 1 + random.nextInt(outputs - 1);
        onnx.longs("sizes", first, outputs - first);
        onnx.node("Split", List.of("last", "sizes"), List.of("left", "right"), Map.of("axis", -1));
        onnx.node("Concat", List.of("right", "left"), List.of("joined"), Map.of("axis", 1));
        onnx.longs("target", outputs, -1).node("Reshape", "column", "joined", "target");
        onnx.node("Flatten", List.of("column"), List.of("row"), Map.of("axis", 0));
        onnx.longs("axes", 0).node("Squeeze", "flat", "row", "axes").node("Unsqueeze", "unflat", "flat", "axes");
        onnx.floats("low", new float[] {-0.5f}, 1).floats("high", numbers(random, outputs, 2), 1, outputs);
        onnx.node("Max", "over", "unflat", "low").node("Min", "y", "over", "high");
    }

    private static float[] positive(Random random, int count) {
        float[] numbers = numbers(random, count, 1);
        for (int i = 0; i < count; i++) {
            numbers[i] = 0.5f + Math.abs(numbers[i]);
        }
        return numbers;
    }

    public static float[] numbers(Random random, int count, float scale) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian() * scale;
        }
        return numbers;
    }
}
