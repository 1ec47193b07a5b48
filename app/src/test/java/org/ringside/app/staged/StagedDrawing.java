package org.ringside.app.staged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.plan.CoursePlan;
import org.ringside.courses.plan.Mark;
import org.ringside.courses.plan.Stance;
import org.ringside.courses.plan.Track;
import org.ringside.scoring.Fault;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.trace.Trace;

/** Shows staged episodes: a plan of the way with the robot as it stood and the faults that were found, and a row of a table. */
final class StagedDrawing {
    /** Points of the way are at least so far apart, m: finer than the drawing shows; outside of it only its way matters. */
    private static final double SPACING = 0.015;

    private static final double OUTSIDE = 0.2;

    private StagedDrawing() {}

    static String svg(Course course, Puppet puppet, StagedEpisode episode, Trace trace, Scorecard strict) {
        List<Point> way = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            Point at = new Point(trace.x()[i], trace.y()[i]);
            if (way.isEmpty() || way.getLast().distanceTo(at) >= (episode.window().contains(at) ? SPACING : OUTSIDE)) {
                way.add(at);
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Fault fault : strict.faults()) {
            marks.add(new Mark(new Point(fault.x(), fault.y()), fault.rule().id()));
        }
        List<Stance> stances = episode.script().shots().stream().map(puppet::stance).toList();
        return CoursePlan.detail(course, episode.window(), episode.happens().replaceAll("\\.$", ""),
                List.of(new Track(episode.name(), way)), stances, marks);
    }

    static String row(StagedEpisode episode, Scorecard strict, Scorecard official) {
        String faults = strict.faults().isEmpty()
                ? "clean"
                : strict.faults().stream()
                        .map(f -> String.format(Locale.ROOT, "`%s` on %s at %.2f s: %s", f.rule().id(), f.place(),
                                f.time(), f.evidence()))
                        .collect(Collectors.joining("<br>"));
        return String.format(
                Locale.ROOT,
                "| <img src=\"judging/%s.svg\" width=\"300\" alt=\"%s\"> | %s | %s<br>%.2f | %d of 5%s<br>%.4f |\n",
                episode.name(), episode.name(), episode.happens(), faults, strict.score(),
                official.obstaclesCompleted(), official.finished() ? "" : ", not finished", official.score());
    }
}
