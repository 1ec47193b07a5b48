package org.ringside.app.run;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.plan.CoursePlan;
import org.ringside.courses.plan.Mark;
import org.ringside.courses.plan.Track;
import org.ringside.scoring.Fault;
import org.ringside.scoring.trace.Trace;

/** Draws the way that an episode took on the plan of its course, and where its faults were. */
final class RunPlan {
    /** Points of the way are at least so far apart, m: finer than the drawing shows. */
    private static final double SPACING = 0.01;

    /** How far beside the arena the drawing still makes sense, m. */
    private static final double MARGIN = 2;

    private RunPlan() {}

    static String svg(Course course, EpisodeResult result, Trace trace) {
        List<Point> way = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            boolean far = way.isEmpty()
                    || StrictMath.hypot(
                            trace.x()[i] - way.getLast().x(), trace.y()[i] - way.getLast().y()) >= SPACING;
            if ((far || i == trace.size() - 1) && isNear(course.arena(), trace.x()[i], trace.y()[i])) {
                way.add(new Point(trace.x()[i], trace.y()[i]));
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Fault fault : result.strict().faults()) {
            if (isNear(course.arena(), fault.x(), fault.y())) {
                marks.add(new Mark(new Point(fault.x(), fault.y()), fault.rule().id()));
            }
        }
        List<Track> tracks = way.size() < 2 ? List.of() : List.of(new Track("seed " + result.seed(), way));
        return CoursePlan.svg(course, tracks, marks);
    }

    private static boolean isNear(Arena arena, double x, double y) {
        return x > arena.xMinimum() - MARGIN
                && x < arena.xMaximum() + MARGIN
                && y > arena.yMinimum() - MARGIN
                && y < arena.yMaximum() + MARGIN;
    }
}
