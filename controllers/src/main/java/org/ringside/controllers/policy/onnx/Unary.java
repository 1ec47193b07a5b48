package org.ringside.controllers.policy.onnx;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Functions of one number, element by element. */
final class Unary {
    static final Set<String> NAMES =
            new TreeSet<>(List.of("Clip", "Elu", "Identity", "LeakyRelu", "Neg", "Relu", "Selu",
                    "Sigmoid", "Softplus", "Softsign", "Sqrt", "Tanh"));

    private static final float SELU_ALPHA = 1.67326319217681884765625f;
    private static final float SELU_GAMMA = 1.05070102214813232421875f;

    private Unary() {}

    /** Makes the step for all numbers of x into y. */
    static Step step(StepCompiler compiler, GraphNode node, double[] x, double[] y) {
        return switch (node.operator()) {
            case "Clip" -> {
                double low = compiler.scalar(node, 1, node.real("min", -Float.MAX_VALUE));
                double high = compiler.scalar(node, 2, node.real("max", Float.MAX_VALUE));
                yield () -> clip(x, y, low, high);
            }
            case "Elu" -> {
                double alpha = node.real("alpha", 1);
                yield () -> elu(x, y, alpha, 1);
            }
            case "Selu" -> {
                double alpha = node.real("alpha", SELU_ALPHA);
                double gamma = node.real("gamma", SELU_GAMMA);
                yield () -> elu(x, y, alpha, gamma);
            }
            case "LeakyRelu" -> {
                double slope = node.real("alpha", 0.01f);
                yield () -> leaky(x, y, slope);
            }
            case "Relu" -> () -> leaky(x, y, 0);
            case "Identity" -> () -> System.arraycopy(x, 0, y, 0, y.length);
            case "Neg" -> () -> negate(x, y);
            case "Sigmoid" -> () -> sigmoid(x, y);
            case "Softplus" -> () -> softplus(x, y);
            case "Softsign" -> () -> softsign(x, y);
            case "Sqrt" -> () -> root(x, y);
            case "Tanh" -> () -> tanh(x, y);
            default -> throw new IllegalStateException(node.operator());
        };
    }

    private static void clip(double[] x, double[] y, double low, double high) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(Math.max(x[i], low), high);
        }
    }

    private static void elu(double[] x, double[] y, double alpha, double gamma) {
        for (int i = 0; i < y.length; i++) {
            y[i] = gamma * (x[i] > 0 ? x[i] : alpha * StrictMath.expm1(x[i]));
        }
    }

    private static void leaky(double[] x, double[] y, double slope) {
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] > 0 ? x[i] : slope == 0 ? Math.max(x[i], 0) : slope * x[i];
        }
    }

    private static void negate(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = -x[i];
        }
    }

    private static void sigmoid(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 / (1 + StrictMath.exp(-x[i]));
        }
    }

    /** Written so that a large number does not overflow. */
    private static void softplus(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(x[i], 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x[i])));
        }
    }

    private static void softsign(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] / (1 + Math.abs(x[i]));
        }
    }

    private static void root(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sqrt(x[i]);
        }
    }

    private static void tanh(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = StrictMath.tanh(x[i]);
        }
    }
}
