package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.courses.format.Problem;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.library.UnknownCourseException;
import org.ringside.courses.lint.CourseLinter;
import org.ringside.courses.lint.Finding;
import org.ringside.courses.lint.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in courses. */
@Command(
        name = "lint",
        description = {
            "Look for mistakes in courses: overlaps, gates that the centre line misses, tight turns, short run-ups,"
                    + " shortcuts that pay.",
            "",
            "Exit code 0: no errors; 1: errors (with --strict also warnings); 2: a file is not a course at all. One bad"
                    + " file does not keep the others from being checked.",
            "",
        },
        footer = {
            "",
            "Examples:",
            "  ringside courses lint barkour",
            "  ringside courses lint my-courses/ --strict",
            "  ringside courses lint mine.json --json",
        })
final class CoursesLintCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME|FILE|FOLDER",
            arity = "1..*",
            description = "Built-in courses, course files, or folders with *.json files.")
    private List<String> names;

    @Option(names = "--strict", description = "Warnings also make the exit code 1.")
    private boolean strict;

    @Option(names = "--json", description = "Print JSON: an array, one object a course.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What was found in one file; problems where it is no course at all. */
    private record Checked(String source, List<Finding> findings, List<Problem> problems, String failure) {
        boolean readable() {
            return problems.isEmpty() && failure == null;
        }

        boolean has(Severity severity) {
            return findings.stream().anyMatch(finding -> finding.severity() == severity);
        }
    }

    @Override
    public Integer call() {
        List<Checked> all = new ArrayList<>();
        for (String name : names) {
            check(name, all);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonPrinter.pretty(all.stream().map(CoursesLintCommand::document).toList()));
        } else {
            all.forEach(checked -> print(out, spec.commandLine().getErr(), checked));
        }
        out.flush();
        if (!all.stream().allMatch(Checked::readable)) {
            return ExitCode.BAD_INPUT;
        }
        boolean missed = all.stream()
                .anyMatch(checked -> checked.has(Severity.ERROR) || (strict && checked.has(Severity.WARNING)));
        return missed ? ExitCode.MISSED : ExitCode.DONE;
    }

    private static void check(String name, List<Checked> all) {
        try {
            if (CourseLibrary.names().contains(name)) {
                all.add(checked(name, CourseLibrary.builtIn(name)));
                return;
            }
            for (Path file : CourseLibrary.files(name)) {
                all.add(checked(file));
            }
        } catch (UnknownCourseException e) {
            all.add(new Checked(name, List.of(), List.of(), e.getMessage()));
        }
    }

    private static Checked checked(Path file) {
        try {
            return checked(file.toString(), CourseReader.read(file));
        } catch (CourseFormatException e) {
            return new Checked(file.toString(), List.of(), e.problems(), null);
        }
    }

    private static Checked checked(String source, Course course) {
        return new Checked(source, CourseLinter.lint(course), List.of(), null);
    }

    private static void print(PrintWriter out, PrintWriter err, Checked checked) {
        if (checked.failure() != null) {
            err.println("ringside: " + checked.failure());
            return;
        }
        checked.problems().forEach(problem -> err.println(problem.message()));
        if (checked.readable()) {
            out.println(checked.source() + ": " + summary(checked.findings()));
            checked.findings().forEach(finding -> out.println("  " + finding.message()));
        }
    }

    private static String summary(List<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        return errors + warnings == 0
                ? "no mistakes found"
                : errors + (errors == 1 ? " error, " : " errors, ") + warnings
                        + (warnings == 1 ? " warning" : " warnings");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static Map<String, Object> document(Checked checked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", checked.source());
        document.put("readable", checked.readable());
        if (checked.failure() != null) {
            document.put("failure", checked.failure());
        }
        document.put("problems", checked.problems().stream().map(CoursesLintCommand::document).toList());
        document.put("findings", checked.findings().stream().map(CoursesLintCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("line", problem.place().line());
        document.put("column", problem.place().column());
        document.put("path", problem.place().path());
        document.put("found", problem.found());
        document.put("expected", problem.expected());
        return document;
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        document.put("rule", finding.rule());
        document.put("path", finding.path());
        if (finding.place() != null) {
            document.put("place", List.of(finding.place().x(), finding.place().y()));
        }
        document.put("what", finding.what());
        document.put("advice", finding.advice());
        return document;
    }
}
