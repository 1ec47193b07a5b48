package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Gate;
import org.ringside.scoring.trace.Trace;

/**
 * A gate crossed by the base's path, which is taken as straight and of even speed between two samples.
 *
 * @param obstacle index of the obstacle
 * @param gate index of the gate in its obstacle
 * @param forward whether it was crossed in its direction
 * @param sample index of the sample before the crossing
 * @param share share of the step up to the crossing, 0 to 1
 * @param time instant of the crossing, s
 * @param x place of the crossing, m
 * @param y place of the crossing, m
 */
public record Crossing(
        int obstacle, int gate, boolean forward, int sample, double share, double time, double x, double y) {

    /**
     * Finds all crossings of one gate, its ends included. A step crosses where its ends have different signs of the distance in
     * front of the gate, zero being "in front": so a path that is cut into more samples has the same crossings.
     *
     * @param obstacle index to note
     * @param gateIndex index to note
     * @param gate the gate
     * @param trace the path. Not modified.
     * @return the crossings in order of time
     */
    public static List<Crossing> of(int obstacle, int gateIndex, Gate gate, Trace trace) {
        double rightX = gate.right().x() - gate.left().x();
        double rightY = gate.right().y() - gate.left().y();
        double squaredWidth = rightX * rightX + rightY * rightY;
        List<Crossing> crossings = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < trace.size(); i++) {
            double fromLeftX = trace.x()[i] - gate.left().x();
            double fromLeftY = trace.y()[i] - gate.left().y();
            // in front is a quarter turn left of the way from the left end to the right end
            double front = rightX * fromLeftY - rightY * fromLeftX;
            if (i > 0 && before < 0 != front < 0) {
                double share = before / (before - front);
                double x = between(trace.x(), i - 1, share);
                double y = between(trace.y(), i - 1, share);
                double along = ((x - gate.left().x()) * rightX + (y - gate.left().y()) * rightY) / squaredWidth;
                if (along >= 0 && along <= 1) {
                    double time = between(trace.time(), i - 1, share);
                    crossings.add(new Crossing(obstacle, gateIndex, before < 0, i - 1, share, time, x, y));
                }
            }
            before = front;
        }
        return crossings;
    }

    /** A figure between two samples. */
    static double between(double[] values, int sample, double share) {
        double from = values[sample];
        return sample + 1 == values.length ? from : from + share * (values[sample + 1] - from);
    }
}
