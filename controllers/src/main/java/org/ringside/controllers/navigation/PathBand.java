package org.ringside.controllers.navigation;

import org.ringside.courses.Course;
import org.ringside.sim.scene.CentreLine;

/** Samples of a course's centre line, at equal distances: positions of the base and where it looks. */
record PathBand(double spacing, double[] x, double[] y, double[] heading) {
    private static final double SPACING = 0.02;

    PathBand(Course course, NavigatorLimits limits) {
        this(course.line());
    }

    private PathBand(CentreLine line) {
        int count = (int) Math.ceil(line.length() / SPACING) + 1;
        this(line.length() / (count - 1), new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            x[i] = line.x(i * spacing);
            y[i] = line.y(i * spacing);
            heading[i] = line.heading(i * spacing);
        }
    }
}
