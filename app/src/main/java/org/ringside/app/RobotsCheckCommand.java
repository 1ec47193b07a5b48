package org.ringside.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ringside.app.robots.Anatomy;
import org.ringside.app.robots.RobotCheck;
import org.ringside.app.robots.RobotDrawing;
import org.ringside.app.robots.RobotFinding;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.courses.format.WholeFile;
import org.ringside.courses.lint.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in a robot, and draws it. */
@Command(
        name = "check",
        description = {
            "Look for mistakes in a robot: mass, inertias, legs and their reach, joint names and ranges, drives, home pose, left"
                    + " against right, and whether it stands in the spatial engine.",
            "",
            "Exit code 0: no errors; 1: errors (with --strict also warnings); 2: the file is no model at all.",
            "",
        },
        footer = {
            "",
            "Examples:",
            "  ringside robots check barkour-v0",
            "  ringside robots check mine.xml --svg mine.svg",
        })
final class RobotsCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|FILE", description = "A shipped robot or a file in MJCF.")
    private String name;

    @Option(names = "--strict", description = "Warnings also make the exit code 1.")
    private boolean strict;

    @Option(names = "--json", description = "Print JSON: an array, one object a finding.")
    private boolean json;

    @Option(
            names = "--svg",
            paramLabel = "FILE.svg",
            description = "Also draw the robot in its home pose, from the side and the front.")
    private String target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Anatomy robot = RobotArgument.load(name);
        List<RobotFinding> findings = RobotCheck.check(robot);
        if (target != null) {
            write(target, RobotDrawing.svg(robot));
        }
        PrintWriter out = spec.commandLine().getOut();
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        if (json) {
            out.print(JsonPrinter.pretty(findings.stream().map(RobotsCheckCommand::document).toList()));
        } else {
            out.println(name + ": " + (errors + warnings == 0
                    ? "no mistakes found"
                    : errors + (errors == 1 ? " error, " : " errors, ") + warnings
                            + (warnings == 1 ? " warning" : " warnings")));
            findings.forEach(finding -> out.println("  " + finding.message()));
        }
        out.flush();
        return errors > 0 || (strict && warnings > 0) ? ExitCode.MISSED : ExitCode.DONE;
    }

    private static long count(List<RobotFinding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static void write(String target, String svg) {
        try {
            WholeFile.write(Path.of(target), svg);
        } catch (InvalidPathException e) {
            throw new UserError("not a path: " + target, e);
        } catch (UncheckedIOException e) {
            String why = e.getCause() instanceof NoSuchFileException
                    ? "its folder does not exist"
                    : e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage();
            throw new UserError("cannot write " + target + ": " + why, e);
        }
    }

    private static Map<String, Object> document(RobotFinding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        document.put("rule", finding.rule());
        document.put("where", finding.where());
        document.put("what", finding.what());
        document.put("advice", finding.advice());
        return document;
    }
}
