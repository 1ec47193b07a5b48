package org.ringside.controllers.navigation;

import java.util.Arrays;

/**
 * Linear least squares whose residuals each depend on unknowns that are near each other: the normal equations are banded. Minimises the
 * sum of {@code weight (gradient . step + residual)^2} by a Cholesky factor within the band (Golub and Van Loan, Matrix Computations, section
 * 4.3.5), in time proportional to the unknowns. Confined to one thread.
 */
final class BandedSystem {
    private final int size;
    private final int width;
    /** Lower band of the normal matrix, row by row: column {@code row - width + k} at {@code row (width + 1) + k}. */
    private final double[] matrix;
    private final double[] right;

    /**
     * Makes a system without residuals.
     *
     * @param size how many unknowns
     * @param width how far apart two unknowns of one residual can be
     */
    BandedSystem(int size, int width) {
        this.size = size;
        this.width = width;
        matrix = new double[size * (width + 1)];
        right = new double[size];
    }

    /** Forgets all residuals; what is left pulls every unknown to zero. */
    void clear(double damping) {
        Arrays.fill(matrix, 0);
        Arrays.fill(right, 0);
        for (int i = 0; i < size; i++) {
            matrix[i * (width + 1) + width] = damping;
        }
    }

    /**
     * Adds a residual.
     *
     * @param weight of its square, at least 0
     * @param residual its value before the step
     * @param unknown on which unknowns it depends, each at most once. Not modified.
     * @param gradient how it changes with each of them. Not modified.
     * @param count how many they are
     */
    void add(double weight, double residual, int[] unknown, double[] gradient, int count) {
        for (int a = 0; a < count; a++) {
            int row = unknown[a];
            double scaled = weight * gradient[a];
            right[row] -= scaled * residual;
            for (int b = 0; b < count; b++) {
                if (unknown[b] <= row) {
                    matrix[row * (width + 1) + width + unknown[b] - row] += scaled * gradient[b];
                }
            }
        }
    }

    /** Holds an unknown where it is, whatever residuals depend on it. */
    void hold(int unknown) {
        right[unknown] = 0;
        for (int k = 1; k <= width; k++) {
            if (unknown - k >= 0) {
                matrix[unknown * (width + 1) + width - k] = 0;
            }
            if (unknown + k < size) {
                matrix[(unknown + k) * (width + 1) + width - k] = 0;
            }
        }
    }

    /**
     * Solves; the system is used up.
     *
     * @param step overwritten with the best step (size)
     */
    void solve(double[] step) {
        int stride = width + 1;
        for (int i = 0; i < size; i++) {
            for (int j = Math.max(0, i - width); j <= i; j++) {
                double sum = matrix[i * stride + width + j - i];
                for (int k = Math.max(0, i - width); k < j; k++) {
                    sum -= matrix[i * stride + width + k - i] * matrix[j * stride + width + k - j];
                }
                matrix[i * stride + width + j - i] = i == j ? Math.sqrt(sum) : sum / matrix[j * stride + width];
            }
        }
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = Math.max(0, i - width); k < i; k++) {
                sum -= matrix[i * stride + width + k - i] * step[k];
            }
            step[i] = sum / matrix[i * stride + width];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = step[i];
            for (int k = i + 1; k <= Math.min(size - 1, i + width); k++) {
                sum -= matrix[k * stride + width + i - k] * step[k];
            }
            step[i] = sum / matrix[i * stride + width];
        }
    }
}
