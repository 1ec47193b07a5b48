package org.ringside.sim.spatial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;

/**
 * How far results are from what they should be, one number a case, relative to the largest component of the expected array. Says the
 * worst and the median, and which case is the worst. The environment's {@code RINGSIDE_TOLERANCE} scales all limits, and where it is
 * set every summary is printed.
 */
public final class Residuals {
    private static final String TOLERANCE = System.getenv("RINGSIDE_TOLERANCE");

    private static final double SCALE = TOLERANCE == null ? 1 : Double.parseDouble(TOLERANCE);

    private final String what;
    private double[] values = new double[64];
    private int[] cases = new int[64];
    private int count;

    /**
     * Makes an empty list.
     *
     * @param what what is compared, for messages
     */
    public Residuals(String what) {
        this.what = what;
    }

    /**
     * Compares two arrays.
     *
     * @param index the case
     * @param expected what it should be
     * @param actual what it is
     * @return the largest difference over the largest expected component
     */
    public double add(int index, double[] expected, double[] actual) {
        assertTrue(expected.length == actual.length, what + ", case " + index + ": " + actual.length
                + " numbers, not " + expected.length);
        double scale = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            scale = Math.max(scale, Math.abs(expected[i]));
            // a NaN must count as far off
            double d = Math.abs(expected[i] - actual[i]);
            difference = d <= difference ? difference : Double.isNaN(d) ? Double.POSITIVE_INFINITY : d;
        }
        double residual = difference == 0 ? 0 : difference / Math.max(scale, 1e-300);
        add(index, residual);
        return residual;
    }

    /**
     * Adds a difference as it is.
     *
     * @param index the case
     * @param residual how far off it is
     */
    public void add(int index, double residual) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            cases = Arrays.copyOf(cases, 2 * count);
        }
        cases[count] = index;
        values[count++] = Double.isNaN(residual) ? Double.POSITIVE_INFINITY : residual;
    }

    /**
     * Returns how many there are.
     *
     * @return number of cases
     */
    public int count() {
        return count;
    }

    /**
     * Returns the middle one.
     *
     * @return 0 if there are none
     */
    public double median() {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }

    /**
     * Returns the largest one.
     *
     * @return 0 if there are none
     */
    public double worst() {
        return count == 0 ? 0 : values[worstIndex()];
    }

    private int worstIndex() {
        int worst = 0;
        for (int i = 1; i < count; i++) {
            worst = values[i] > values[worst] ? i : worst;
        }
        return worst;
    }

    /**
     * Says worst and median and asserts both.
     *
     * @param worst most that any case may have
     * @param median most that half of the cases may have
     */
    public void assertBelow(double worst, double median) {
        if (TOLERANCE != null) {
            System.out.println(this);
        }
        StringBuilder beyond = new StringBuilder();
        int failures = 0;
        for (int i = 0; i < count; i++) {
            if (values[i] > SCALE * worst) {
                failures++;
                beyond.append(failures <= 10 ? " " + cases[i] + " (" + values[i] + ")" : "");
            }
        }
        String summary =
                this + (failures == 0 ? "" : "; " + failures + " beyond " + SCALE * worst + ", cases" + beyond);
        assertTrue(failures == 0, summary);
        assertTrue(median() <= SCALE * median, summary + "; the median must be at most " + SCALE * median);
    }

    @Override
    public String toString() {
        return what + ": " + count + " cases, median " + rounded(median()) + ", worst " + rounded(worst())
                + (count == 0 ? "" : " in case " + cases[worstIndex()]);
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Double.parseDouble(String.format(Locale.ROOT, "%.2e", value)) : value;
    }
}
