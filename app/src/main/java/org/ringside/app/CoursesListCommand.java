package org.ringside.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringside.courses.Course;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.lint.CourseFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the built-in courses. */
@Command(name = "list", description = "List the built-in courses.")
final class CoursesListCommand implements Runnable {
    @Option(names = "--json", description = "Print JSON: an array, one object a course; metres and seconds.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Course> courses = CourseLibrary.names().stream().map(CourseLibrary::builtIn).toList();
        if (json) {
            out.print(JsonPrinter.pretty(courses.stream().map(CoursesListCommand::document).toList()));
        } else {
            out.printf(Locale.ROOT, "%-18s %9s %9s %9s  %s%n", "NAME", "OBSTACLES", "PATH", "ALLOTTED", "TITLE");
            for (Course course : courses) {
                CourseFigures figures = CourseFigures.of(course);
                out.printf(
                        Locale.ROOT,
                        "%-18s %9d %7.2f m %7.2f s  %s%n",
                        course.name(),
                        course.obstacles().size(),
                        figures.pathLength(),
                        figures.allottedTime(),
                        course.title());
            }
        }
        out.flush();
    }

    private static Map<String, Object> document(Course course) {
        CourseFigures figures = CourseFigures.of(course);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", course.name());
        document.put("title", course.title());
        document.put("obstacles", course.obstacles().size());
        document.put("gates", course.gates().size());
        document.put("pathLength", figures.pathLength());
        document.put("allottedTime", figures.allottedTime());
        document.put("hash", course.hash());
        return document;
    }
}
