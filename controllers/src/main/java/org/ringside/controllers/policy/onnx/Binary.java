package org.ringside.controllers.policy.onnx;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Functions of two numbers, element by element; operands are spread to the size of the result before. */
final class Binary {
    static final Set<String> NAMES = new TreeSet<>(List.of("Add", "Div", "Max", "Min", "Mul", "Sub"));

    private Binary() {}

    static Step step(String operator, double[] a, double[] b, double[] y) {
        return switch (operator) {
            case "Add" -> () -> add(a, b, y);
            case "Sub" -> () -> subtract(a, b, y);
            case "Mul" -> () -> multiply(a, b, y);
            case "Div" -> () -> divide(a, b, y);
            case "Max" -> () -> largest(a, b, y);
            case "Min" -> () -> least(a, b, y);
            default -> throw new IllegalStateException(operator);
        };
    }

    private static void add(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = a[i] + b[i];
        }
    }

    private static void subtract(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = a[i] - b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = a[i] * b[i];
        }
    }

    private static void divide(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = a[i] / b[i];
        }
    }

    private static void largest(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(a[i], b[i]);
        }
    }

    private static void least(double[] a, double[] b, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(a[i], b[i]);
        }
    }
}
