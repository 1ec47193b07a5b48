package org.ringside.scoring.statistics.paired;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What common random numbers gained: pairing helps only as far as the two scores rise and fall together, so it is measured and
 * not assumed.
 *
 * @param correlation Pearson's correlation of the paired scores about their course's mean; absent where one of the two does
 *     not vary
 * @param varianceGain variance of the difference of independent scores over that of the paired ones: how many times more
 *     episodes an unpaired comparison would take; absent where the difference does not vary
 */
public record Pairing(OptionalDouble correlation, OptionalDouble varianceGain) {
    /**
     * Measures the gain.
     *
     * @param first scores of the first controller, one array a course. Not modified.
     * @param second scores of the second, in the same order. Not modified.
     * @return correlation and gain
     */
    public static Pairing of(List<double[]> first, List<double[]> second) {
        double firstSquares = 0;
        double secondSquares = 0;
        double products = 0;
        double scale = 0;
        for (int h = 0; h < first.size(); h++) {
            double[] one = first.get(h);
            double[] other = second.get(h);
            double oneMean = mean(one);
            double otherMean = mean(other);
            for (int i = 0; i < one.length; i++) {
                firstSquares += (one[i] - oneMean) * (one[i] - oneMean);
                secondSquares += (other[i] - otherMean) * (other[i] - otherMean);
                products += (one[i] - oneMean) * (other[i] - otherMean);
                scale += one[i] * one[i] + other[i] * other[i];
            }
        }
        double nothing = 1e-24 * scale;
        double difference = firstSquares + secondSquares - 2 * products;
        boolean varies = firstSquares > nothing && secondSquares > nothing;
        return new Pairing(
                varies ? OptionalDouble.of(
                        Math.clamp(products / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares)), -1, 1))
                        : OptionalDouble.empty(),
                difference > nothing ? OptionalDouble.of((firstSquares + secondSquares) / difference)
                        : OptionalDouble.empty());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
