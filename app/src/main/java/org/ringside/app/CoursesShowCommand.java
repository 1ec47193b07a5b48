package org.ringside.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.lint.CourseFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a course. */
@Command(
        name = "show",
        description = "Say what is in a course.",
        footer = {
            "",
            "Examples:",
            "  ringside courses show barkour",
            "  ringside courses show barkour --json > mine.json",
        })
final class CoursesShowCommand implements Runnable {
    @Parameters(paramLabel = "NAME|FILE", description = "A built-in course or a course file.")
    private String name;

    @Option(names = "--json", description = "Print the course file itself, in its normal layout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Course course = CourseArgument.load(name);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(CourseWriter.pretty(course));
        } else {
            summary(out, course);
            obstacles(out, course);
        }
        out.flush();
    }

    private static void summary(PrintWriter out, Course course) {
        Arena arena = course.arena();
        CourseFigures figures = CourseFigures.of(course);
        out.println(course.title());
        if (!course.description().isEmpty()) {
            out.println(course.description());
        }
        out.println();
        row(out, "name", "%s", course.name());
        row(out, "format", "%s", CourseReader.FORMAT);
        row(out, "hash", "%s", course.hash());
        row(out, "arena", "%.2f m x %.2f m", arena.xMaximum() - arena.xMinimum(), arena.yMaximum() - arena.yMinimum());
        row(out, "path", "%.2f m, %.2f m of it on the clock", figures.pathLength(), figures.clockedLength());
        row(out, "tightest turn", "%.2f m", figures.tightestRadius());
        row(out, "target speed", "%.2f m/s", course.rules().targetSpeed());
        row(
                out,
                "allotted time",
                "%.2f s, %.2f times what the path takes at the target speed",
                figures.allottedTime(),
                figures.slack());
    }

    private static void obstacles(PrintWriter out, Course course) {
        out.println();
        out.printf(Locale.ROOT, "%3s  %-20s %-12s %5s  %9s%n", "", "OBSTACLE", "KIND", "GATES", "ALLOTTED");
        for (int i = 0; i < course.obstacles().size(); i++) {
            Obstacle obstacle = course.obstacles().get(i);
            out.printf(
                    Locale.ROOT,
                    "%3d  %-20s %-12s %5d  %7.2f s%n",
                    i + 1,
                    obstacle.name(),
                    kind(obstacle),
                    obstacle.gates().size(),
                    course.allottedTime(obstacle));
        }
    }

    private static String kind(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table -> table.role().name().toLowerCase(Locale.ROOT) + " table";
            case Obstacle.WeavePoles weave -> "weave poles";
            case Obstacle.AFrame frame -> "A-frame";
            case Obstacle.BroadJump jump -> "broad jump";
        };
    }

    private static void row(PrintWriter out, String name, String format, Object... values) {
        out.printf(Locale.ROOT, "%-14s %s%n", name, String.format(Locale.ROOT, format, values));
    }
}
