package org.ringside.controllers.policy.driving;

/** The last values of a list of numbers, newest first. */
final class Past {
    /** Values, newest first (length x width). */
    final double[] values;

    private final int width;
    private final boolean fillWithFirst;
    private boolean begun;

    /**
     * Remembers nothing yet.
     *
     * @param length how many values are kept, with the newest
     * @param width numbers a value
     * @param fillWithFirst whether the first value stands for those before it, which are zero otherwise
     */
    Past(int length, int width, boolean fillWithFirst) {
        values = new double[length * width];
        this.width = width;
        this.fillWithFirst = fillWithFirst;
    }

    /** Takes the newest value, the first {@code width} numbers from a place on. */
    void add(double[] from, int at) {
        System.arraycopy(values, 0, values, width, values.length - width);
        System.arraycopy(from, at, values, 0, width);
        if (!begun && fillWithFirst) {
            for (int i = width; i < values.length; i++) {
                values[i] = values[i - width];
            }
        }
        begun = true;
    }
}
