package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.scoring.trace.Trace;

/** Traces made by hand for tests. */
public final class TestTraces {
    private TestTraces() {}

    /** A trace of rows of time, x, y. */
    public static Trace rows(double... numbers) {
        int size = numbers.length / 3;
        double[] time = new double[size];
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            time[i] = numbers[3 * i];
            x[i] = numbers[3 * i + 1];
            y[i] = numbers[3 * i + 2];
        }
        return new Trace("made by hand", time, x, y, Optional.empty());
    }

    /** A run along a polyline at one speed, sampled at a period, that stands at the end for a while. */
    public static Trace along(double[] line, double speed, double period, double stand) {
        List<Double> numbers = new ArrayList<>();
        int i = 0;
        double length = 0;
        for (int k = 2; k < line.length; k += 2) {
            length += leg(line, k);
        }
        double end = length / speed + stand;
        for (double time = 0; time <= end; time = ++i * period) {
            double left = Math.min(length, time * speed);
            int k = 2;
            while (k + 2 < line.length && left > leg(line, k)) {
                left -= leg(line, k);
                k += 2;
            }
            double share = Math.min(1, left / leg(line, k));
            numbers.add(time);
            numbers.add(line[k - 2] + share * (line[k] - line[k - 2]));
            numbers.add(line[k - 1] + share * (line[k + 1] - line[k - 1]));
        }
        return rows(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A clean run of the published course at one speed, at 100 Hz, held for 6 s. */
    public static Trace clean(double speed) {
        return along(TestCourses.cleanLine(), speed, 0.01, 6);
    }

    private static double leg(double[] line, int k) {
        return StrictMath.hypot(line[k] - line[k - 2], line[k + 1] - line[k - 1]);
    }

    /** The clean line with a way inserted before one of its corners. */
    static Trace inserted(int corner, double... way) {
        double[] clean = TestCourses.cleanLine();
        double[] line = new double[clean.length + way.length];
        System.arraycopy(clean, 0, line, 0, 2 * corner);
        System.arraycopy(way, 0, line, 2 * corner, way.length);
        System.arraycopy(clean, 2 * corner, line, 2 * corner + way.length, clean.length - 2 * corner);
        return along(line, 2, 0.01, 6);
    }
}
