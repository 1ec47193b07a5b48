package org.ringside.controllers.spatial.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ringside.sim.random.RandomStreams;

/**
 * CMA-ES: a search for the least value of a function without derivatives, by a normal distribution that learns its mean, step and
 * covariance from the ranks of what it drew (Hansen, The CMA Evolution Strategy: A Tutorial, arXiv 1604.00772, with its default
 * constants and positive weights alone).
 *
 * <p>Ask for candidates, give their values back, and so on. The same seed and values give the same bits. Confined to one thread;
 * candidates may be valued in many.
 */
public final class CovarianceAdaptation {
    private static final int SWEEPS = 30;

    private final int size;
    private final int population;
    private final double[] weight;
    private final double effective;
    private final double pathRate;
    private final double stepRate;
    private final double rankOne;
    private final double rankMany;
    private final double damping;
    private final double expectedLength;
    private final RandomStreams streams;

    private final double[] mean;
    private double step;
    private final double[] covariancePath;
    private final double[] stepPath;
    private final double[][] covariance;
    private final double[][] basis;
    private final double[] deviation;
    private final double[][] candidates;
    private int generation;

    /**
     * Begins a search.
     *
     * @param start first mean. Not modified.
     * @param step first standard deviation, the same in all directions
     * @param population how many candidates a generation has, at least 4
     * @param seed names the random draws
     */
    public CovarianceAdaptation(double[] start, double step, int population, long seed) {
        if (population < 4 || start.length < 1 || !(step > 0)) {
            throw new IllegalArgumentException(
                    "a search needs a number to search, a positive step and 4 candidates: size = "
                            + start.length + ", step = " + step + ", population = " + population);
        }
        size = start.length;
        this.population = population;
        this.step = step;
        mean = start.clone();
        streams = new RandomStreams(seed);
        weight = new double[population / 2];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = StrictMath.log((population + 1) / 2.0) - StrictMath.log(i + 1);
            sum += weight[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= sum;
            squares += weight[i] * weight[i];
        }
        effective = 1 / squares;
        pathRate = (4 + effective / size) / (size + 4 + 2 * effective / size);
        stepRate = (effective + 2) / (size + effective + 5);
        rankOne = 2 / ((size + 1.3) * (size + 1.3) + effective);
        rankMany = Math.min(1 - rankOne,
                2 * (effective - 2 + 1 / effective) / ((size + 2.0) * (size + 2.0) + effective));
        damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (size + 1)) - 1) + stepRate;
        expectedLength = Math.sqrt(size) * (1 - 1 / (4.0 * size) + 1 / (21.0 * size * size));
        covariancePath = new double[size];
        stepPath = new double[size];
        covariance = new double[size][size];
        basis = new double[size][size];
        deviation = new double[size];
        candidates = new double[population][size];
        for (int i = 0; i < size; i++) {
            covariance[i][i] = 1;
        }
    }

    /**
     * Draws the candidates of the next generation.
     *
     * @return one row a candidate; overwritten by the next call
     */
    public double[][] ask() {
        decompose();
        double[] normal = new double[size];
        for (int c = 0; c < population; c++) {
            for (int i = 0; i < size; i++) {
                normal[i] = deviation[i]
                        * streams.gaussian("candidate-" + c + "-" + i, generation);
            }
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += basis[i][j] * normal[j];
                }
                candidates[c][i] = mean[i] + step * sum;
            }
        }
        return candidates;
    }

    /**
     * Learns from the values of the candidates.
     *
     * @param value one a candidate, the less the better. Not modified.
     */
    public void tell(double[] value) {
        Integer[] order = IntStream.range(0, population).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(c -> value[c]));
        double[] moved = new double[size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < weight.length; k++) {
                moved[i] += weight[k] * (candidates[order[k]][i] - mean[i]) / step;
            }
        }
        generation++;
        double length = followPaths(moved);
        double fresh = Math.sqrt(1 - StrictMath.pow(1 - stepRate, 2.0 * generation)) * expectedLength;
        double keep = length / fresh < 1.4 + 2.0 / (size + 1) ? 1 : 0;
        for (int i = 0; i < size; i++) {
            covariancePath[i] = (1 - pathRate) * covariancePath[i]
                    + keep * Math.sqrt(pathRate * (2 - pathRate) * effective) * moved[i];
        }
        double lost = (1 - keep) * pathRate * (2 - pathRate);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double many = 0;
                for (int k = 0; k < weight.length; k++) {
                    double[] chosen = candidates[order[k]];
                    many += weight[k] * (chosen[i] - mean[i]) * (chosen[j] - mean[j]) / (step * step);
                }
                double one = covariancePath[i] * covariancePath[j] + lost * covariance[i][j];
                covariance[i][j] =
                        (1 - rankOne - rankMany) * covariance[i][j] + rankOne * one + rankMany * many;
                covariance[j][i] = covariance[i][j];
            }
        }
        for (int i = 0; i < size; i++) {
            mean[i] += step * moved[i];
        }
        step *= StrictMath.exp(Math.min(1, stepRate / damping * (length / expectedLength - 1)));
    }

    /** Follows the step's path in coordinates in which the distribution is round; returns its length. */
    private double followPaths(double[] moved) {
        double[] round = new double[size];
        for (int j = 0; j < size; j++) {
            double along = 0;
            for (int i = 0; i < size; i++) {
                along += basis[i][j] * moved[i];
            }
            for (int i = 0; i < size; i++) {
                round[i] += basis[i][j] * along / deviation[j];
            }
        }
        double squares = 0;
        for (int i = 0; i < size; i++) {
            stepPath[i] = (1 - stepRate) * stepPath[i] + Math.sqrt(stepRate * (2 - stepRate) * effective) * round[i];
            squares += stepPath[i] * stepPath[i];
        }
        return Math.sqrt(squares);
    }

    /** Eigenvectors and roots of the eigenvalues of the covariance, by Jacobi's rotations. */
    private void decompose() {
        double[][] a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = covariance[i].clone();
            Arrays.fill(basis[i], 0);
            basis[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, p, q);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.sqrt(Math.max(a[i][i], 1e-20));
        }
    }

    private void rotate(double[][] a, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < size; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < size; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
        for (int k = 0; k < size; k++) {
            double kp = basis[k][p];
            double kq = basis[k][q];
            basis[k][p] = c * kp - s * kq;
            basis[k][q] = s * kp + c * kq;
        }
    }

    /**
     * Returns the middle of the distribution.
     *
     * @return a copy of the mean
     */
    public double[] mean() {
        return mean.clone();
    }

    /**
     * Returns the step.
     *
     * @return factor on the standard deviations
     */
    public double step() {
        return step;
    }
}
