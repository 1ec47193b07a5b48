package org.ringside.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ringside.courses.Course;
import org.ringside.courses.format.WholeFile;
import org.ringside.courses.plan.CoursePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the plan of a course. */
@Command(
        name = "plan",
        description = "Draw a dimensioned plan of a course as SVG.",
        footer = {
            "",
            "Examples:",
            "  ringside courses plan barkour                  writes barkour.svg and prints its path",
            "  ringside courses plan mine.json --out plan.svg",
            "  ringside courses plan barkour --out - | rsvg-convert -f pdf > barkour.pdf",
        })
final class CoursesPlanCommand implements Runnable {
    @Parameters(paramLabel = "NAME|FILE", description = "A built-in course or a course file.")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "FILE.svg",
            description = "Where to write (default: the course's name with .svg, in this folder); - for standard output.")
    private String target;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Course course = CourseArgument.load(name);
        String plan = CoursePlan.svg(course);
        PrintWriter out = spec.commandLine().getOut();
        if ("-".equals(target)) {
            out.print(plan);
        } else {
            out.println(write(target == null ? course.name() + ".svg" : target, plan));
        }
        out.flush();
    }

    private static Path write(String target, String plan) {
        try {
            Path file = Path.of(target);
            WholeFile.write(file, plan);
            return file;
        } catch (InvalidPathException e) {
            throw new UserError("not a path: " + target, e);
        } catch (UncheckedIOException e) {
            String why = e.getCause() instanceof NoSuchFileException
                    ? "its folder does not exist"
                    : e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage();
            throw new UserError("cannot write " + target + ": " + why, e);
        }
    }
}
