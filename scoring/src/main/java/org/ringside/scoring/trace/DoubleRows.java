package org.ringside.scoring.trace;

import java.util.Arrays;

/** A growing table of numbers in one flat array, row by row. Confined to one thread. */
public final class DoubleRows {
    private static final int FIRST_ROWS = 128;

    private final int width;
    private int rows;

    /** The numbers, row-major (at least rows x width). */
    private double[] values;

    /**
     * Makes an empty table.
     *
     * @param width numbers a row
     */
    public DoubleRows(int width) {
        this.width = width;
        values = new double[FIRST_ROWS * width];
    }

    /** Forgets all rows. */
    public void clear() {
        rows = 0;
    }

    /**
     * Returns how many rows count.
     *
     * @return the number of committed rows
     */
    public int rows() {
        return rows;
    }

    /**
     * Writes numbers into the row after the last, which counts only from {@link #commit} on.
     *
     * @param column first column to write
     * @param source numbers to copy. Not modified.
     * @param from index of the first number
     * @param count how many numbers
     */
    public void draft(int column, double[] source, int from, int count) {
        grow();
        System.arraycopy(source, from, values, rows * width + column, count);
    }

    /**
     * Writes a number into the row after the last, which counts only from {@link #commit} on.
     *
     * @param column the column
     * @param value the number
     */
    public void draft(int column, double value) {
        grow();
        values[rows * width + column] = value;
    }

    /** Makes the drafted row count. */
    public void commit() {
        grow();
        rows++;
    }

    /**
     * Returns the rows that count.
     *
     * @return a new array, row-major (rows x width)
     */
    public double[] toArray() {
        return Arrays.copyOf(values, rows * width);
    }

    private void grow() {
        if ((rows + 1) * width > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, Math.multiplyExact(rows + 1, width)));
        }
    }
}
