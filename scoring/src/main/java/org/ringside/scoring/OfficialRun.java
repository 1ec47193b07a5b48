package org.ringside.scoring;

import java.util.Arrays;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.trace.Trace;

/** One pass of the official rules over a trace, sample by sample; the figures are final after {@link #follow}. */
final class OfficialRun {
    /** What the published scorer takes off the entry time, so that 0 can mean "not yet". */
    private static final double ENTRY_OFFSET = 1e-6;

    private final Course course;
    private final Trace trace;
    private final TableTop endTable;

    /** Gates passed so far (obstacles). */
    final int[] gatesPassed;

    /** When the last gate was passed, s, NaN before (obstacles). */
    final double[] doneAt;

    /** When the clock started, s. */
    double startTime;

    /** When the end table was first entered less the offset, s; 0 before, which is the published scorer's own mark. */
    double tableEntry;

    /** From the first entry to the last sample on the end table, s. */
    double timeAtTable;

    /** Length of the path so far, m. */
    double pathLength;

    /** Index of the last sample that was looked at. */
    int lastSample;

    OfficialRun(Course course, Trace trace) {
        this.course = course;
        this.trace = trace;
        endTable = new TableTop(course.endTable());
        gatesPassed = new int[course.obstacles().size()];
        doneAt = new double[gatesPassed.length];
        Arrays.fill(doneAt, Double.NaN);
        startTime = trace.time()[0];
    }

    OfficialRun follow() {
        double[] x = trace.x();
        double[] y = trace.y();
        boolean over = false;
        for (int i = 0; i < trace.size() && !over; i++) {
            // the first sample is compared with itself
            int before = Math.max(0, i - 1);
            pathLength += OfficialGate.step(x[i] - x[before], y[i] - y[before]);
            passGates(x[before], y[before], x[i], y[i], trace.time()[i]);
            over = standOnTable(x[i], y[i], trace.time()[i]);
            lastSample = i;
        }
        return this;
    }

    private void passGates(double lastX, double lastY, double x, double y, double time) {
        List<Obstacle> obstacles = course.obstacles();
        for (int k = 0; k < obstacles.size(); k++) {
            List<Gate> gates = obstacles.get(k).gates();
            if (gatesPassed[k] == gates.size()) {
                continue;
            }
            Gate due = gates.get(gatesPassed[k]);
            if (OfficialGate.passed(due, lastX, lastY, x, y, course.rules().gateTolerance())) {
                gatesPassed[k]++;
                doneAt[k] = gatesPassed[k] == gates.size() ? time : Double.NaN;
                // each gate of the start table starts the clock anew
                startTime = k == 0 ? time : startTime;
            }
        }
    }

    /** Returns whether the run is over: held long enough, or left after having been entered. */
    private boolean standOnTable(double x, double y, double time) {
        if (endTable.contains(x, y)) {
            if (tableEntry == 0) {
                tableEntry = time - ENTRY_OFFSET;
            }
            timeAtTable = time - tableEntry;
            return timeAtTable >= course.rules().holdTime();
        }
        return timeAtTable > 0 && endTable.isBeyond(x, y, course.rules().leaveMargin());
    }
}
