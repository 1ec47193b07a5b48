package org.ringside.scoring;

import org.ringside.scoring.trace.Trace;

/** Where the base was at an instant, m, on the straight way between two samples. */
record Place(double x, double y) {
    static Place at(Trace trace, double time) {
        int sample = sampleAt(trace.time(), time);
        double share = share(trace.time(), sample, time);
        return new Place(Crossing.between(trace.x(), sample, share), Crossing.between(trace.y(), sample, share));
    }

    /** Length of the path up to an instant, m. */
    static double pathLength(Trace trace, double end) {
        double length = 0;
        int last = sampleAt(trace.time(), end);
        for (int i = 1; i <= last; i++) {
            length += OfficialGate.step(trace.x()[i] - trace.x()[i - 1], trace.y()[i] - trace.y()[i - 1]);
        }
        Place stop = at(trace, end);
        return length + OfficialGate.step(stop.x - trace.x()[last], stop.y - trace.y()[last]);
    }

    /** Index of the last sample that is not after an instant; 0 before the first. */
    static int sampleAt(double[] times, double time) {
        int low = 0;
        int high = times.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (times[middle] <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static double share(double[] times, int sample, double time) {
        if (sample + 1 == times.length || time <= times[sample]) {
            return 0;
        }
        return Math.min(1, (time - times[sample]) / (times[sample + 1] - times[sample]));
    }
}
