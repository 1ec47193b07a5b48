package org.ringside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.ComparisonFigures;
import org.ringside.app.compare.Declaration;
import org.ringside.app.compare.RunFigures;
import org.ringside.app.report.Report;
import org.ringside.app.report.ReportPage;
import org.ringside.app.report.SceneMaker;
import org.ringside.app.run.Engines;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.ProgressLine;
import org.ringside.app.run.RunExecutor;
import org.ringside.app.run.RunFolder;
import org.ringside.app.run.RunJson;
import org.ringside.app.run.RunManifest;
import org.ringside.app.run.RunProgress;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunSummary;
import org.ringside.app.run.RunText;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.PluginException;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.StartPose;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.format.CourseHash;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.library.UnknownCourseException;
import org.ringside.scoring.ScorecardJson;
import org.ringside.sim.robot.RobotModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Runs a controller over a course and scores it: one episode, or many of them on all cores. */
@Command(
        name = "run",
        description = {
            "Run a controller over a course and score it.",
            "",
            "One episode prints its scorecard, several print the spread of their scores. Every run leaves a folder with"
                    + " its traces, which ringside score reads, its scorecards, its plans, for each episode a page"
                    + " replay.html to watch the robot, and for several a page report.html about all: open them in a browser.",
            "",
        })
final class RunCommand implements Callable<Integer> {
    /** Exit code of a run that was ended from outside, as shells have it for Ctrl-C. */
    private static final int INTERRUPTED = 130;

    @Option(names = "--course", paramLabel = "NAME|FILE", defaultValue = "barkour",
            description = "${DEFAULT-VALUE} by default.")
    private String courseName;

    @Option(names = "--controller", paramLabel = "NAME|policy:CARD", defaultValue = "stride",
            description = "Name of a controller, or policy: and the card of a policy, such as policy:walk.json"
                    + " (default: ${DEFAULT-VALUE}).")
    private String controllerName;

    @Option(names = "--engine", paramLabel = "NAME",
            description = "spatial (three dimensions) or planar; the one that the controller was made for by default.")
    private String engineName;

    @Option(names = "--start", paramLabel = "X,Y,DEGREES",
            description = "Start there, with this heading, in place of the course's start.")
    private String start;

    @Option(names = "--episodes", paramLabel = "N", defaultValue = "1",
            description = "How many; their seeds count up (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--out", paramLabel = "DIR",
            description = "The folder to write, which gets a suffix if it exists (default: one in runs/).")
    private Path out;

    @Option(names = "--minimum-score", paramLabel = "X",
            description = "Exit with 1 if the mean official score is below this bar.")
    private Double minimumScore;

    @Option(names = "--bundle", paramLabel = "FILE",
            description = "Also write one file that a stranger can verify; says beforehand what it commits to.")
    private Path bundle;

    @Option(names = "--commitment", paramLabel = "TEXT", defaultValue = "",
            description = "Words that the bundle's commitment binds, such as a number that nobody knew before today.")
    private String commitmentText;

    @Option(names = "--sign", paramLabel = "FILE", description = "Sign the bundle with this .key (see ringside keys).")
    private Path signingKey;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--quiet", description = "Do not say how far the run is.")
    private boolean quiet;

    @Mixin
    private ControllerOptions controllers;

    @Mixin
    private RobotOption robot;

    @Mixin
    private DrawOptions draws;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        RunSettings settings = settings();
        int threadCount = threads.count();
        checkBar();
        try (RunBundle bundled = RunBundle.of(bundle, commitmentText, signingKey)) {
            bundled.begin(settings, quiet ? Optional.empty() : Optional.of(spec.commandLine().getErr()));
            RunFolder folder = begin(settings);
            Thread hook = new Thread(() -> interrupted(folder), "interrupted");
            Runtime.getRuntime().addShutdownHook(hook);
            List<EpisodeResult> results;
            try {
                results = run(settings, folder, bundled, threadCount);
            } finally {
                removeHook(hook);
            }
            print(settings, results, folder, bundled);
            return minimumScore == null || meetsBar(results) ? ExitCode.DONE : ExitCode.MISSED;
        }
    }

    private RunSettings settings() {
        try {
            Course course = course();
            RobotModel model = robot.definition();
            ControllerProvider controller = controllers.load(controllerName, model);
            String engine = engineName == null ? controller.engine() : engineName;
            RunSettings settings = new RunSettings(
                    course, controller, engine, model, draws.randomisation(), draws.firstSeed(), episodes);
            // what the engine cannot do is found before a folder is begun
            Engines.world(engine, model, SceneBuilder.build(course), controller.controlRate(), controller.physics());
            return settings;
        } catch (UnknownCourseException | CourseFormatException | PluginException | IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    /** The course, with the start that the user named, if any. */
    private Course course() {
        Course course = CourseLibrary.load(courseName);
        if (start == null) {
            return course;
        }
        String[] words = start.split(",", -1);
        double[] numbers = new double[3];
        boolean fine = words.length == 3;
        for (int i = 0; i < 3 && fine; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                fine = false;
            }
            fine = fine && Double.isFinite(numbers[i]);
        }
        if (!fine || Math.abs(numbers[2]) > 360) {
            throw new UserError("--start is x, y in metres and a heading in degrees from -360 to 360, such as"
                    + " 0.5,-0.5,0, not \"" + TraceFiles.printable(start) + "\"");
        }
        Point position = new Point(numbers[0], numbers[1]);
        if (!course.arena().contains(position)) {
            throw new UserError("--start " + start + " lies outside the arena of " + course.name() + ": x from "
                    + course.arena().xMinimum() + " to " + course.arena().xMaximum() + ", y from "
                    + course.arena().yMinimum() + " to " + course.arena().yMaximum());
        }
        return CourseHash.with(course.startingAt(new StartPose(position, Math.toRadians(numbers[2]))));
    }

    private void checkBar() {
        if (minimumScore != null && !Double.isFinite(minimumScore)) {
            throw new UserError("--minimum-score must be a number, not " + minimumScore);
        }
    }

    private RunFolder begin(RunSettings settings) {
        RunManifest manifest = new RunManifest(
                VersionProvider.version(),
                spec.root().commandLine().getParseResult().originalArgs(),
                controllers.plugins().map(Path::toString),
                Instant.now());
        Path wanted = out == null ? Path.of("runs", settings.folderName()) : named(out);
        try {
            return RunFolder.begin(wanted, settings, manifest);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new UserError("the folder " + wanted + " cannot be written: " + reason(e), e);
        }
    }

    /** The folder that the user named, if it can be a new one. */
    private static Path named(Path folder) {
        Path name = folder.getFileName();
        if (name == null || name.toString().isEmpty() || name.toString().equals(".") || name.toString().equals("..")) {
            throw new UserError("--out \"" + folder + "\" names no new folder; give a name, such as runs/first");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError("--out " + folder + " exists and is no folder");
        }
        return folder;
    }

    private List<EpisodeResult> run(RunSettings settings, RunFolder folder, RunBundle bundled, int threadCount)
            throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (RunProgress progress = new RunProgress(
                folder, quiet ? Optional.empty() : Optional.of(new ProgressLine(settings, err, Colours
                        .isErrTerminal())))) {
            List<EpisodeResult> results = new RunExecutor(settings, bundled.watching(progress)).run(threadCount);
            if (results.size() > 1) {
                folder.write(CompareCommand.REPORT, report(settings, results));
            }
            folder.finish();
            bundled.finish();
            return results;
        } catch (BundleException e) {
            throw new UserError(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(
                    "the folder " + folder.path() + " cannot be written: " + reason(e)
                            + " (the episodes that are whole stay in it)",
                    e);
        }
    }

    /** The same page that a comparison has, for one controller. */
    private String report(RunSettings settings, List<EpisodeResult> results) throws InterruptedException {
        CompareSettings compared = RunFigures.settings(settings);
        ComparisonFigures figures = RunFigures.of(compared, results);
        return ReportPage.html(new Report(figures, Declaration.of(compared, VersionProvider.version()),
                spec.root().commandLine().getParseResult().originalArgs(), SceneMaker.of(figures), true));
    }

    private void print(
            RunSettings settings, List<EpisodeResult> results, RunFolder folder, RunBundle bundled) {
        PrintWriter stdout = spec.commandLine().getOut();
        String path = shown(folder.path());
        if (json) {
            ObjectNode object = RunJson.run(settings, results, path);
            bundled.addTo(object);
            stdout.println(ScorecardJson.text(object));
        } else if (results.size() == 1) {
            printEpisode(stdout, settings, results.getFirst());
            stdout.println("\nwrote " + path);
            Path replay = folder.replay(results.getFirst().seed());
            if (Files.exists(replay)) {
                stdout.println("watch it: " + shown(replay));
            }
        } else {
            stdout.print(RunText.of(settings, RunSummary.of(results)));
            stdout.println("\nwrote " + path);
            stdout.println("read it: " + shown(folder.path().resolve(CompareCommand.REPORT)));
        }
        if (!json) {
            stdout.print(bundled.text());
        }
        stdout.flush();
    }

    private static void printEpisode(PrintWriter stdout, RunSettings settings, EpisodeResult result) {
        stdout.print(ScorecardText.of(result.judged()));
        double simulated = result.outcome().simulatedSeconds();
        stdout.println();
        stdout.println("  " + result.outcome().reason().id() + ": " + result.outcome().text());
        stdout.println("  " + settings.controller().name() + ", randomisation " + settings.randomisation());
        settings.controller().details().forEach((key, value) -> stdout.println("    " + key + ": " + value));
        String remark = Engines.remark(settings.engine());
        stdout.println("  " + settings.engine() + " engine" + (remark.isEmpty() ? "" : ": " + remark));
        stdout.println(String.format(
                Locale.ROOT,
                "  %.2f s simulated in %.2f s, %.0f times real time; states %s",
                simulated,
                result.wallSeconds(),
                simulated / result.wallSeconds(),
                result.hash().substring(0, 16)));
    }

    private boolean meetsBar(List<EpisodeResult> results) {
        double mean = RunSummary.of(results).official().mean();
        if (mean >= minimumScore) {
            return true;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(String.format(
                Locale.ROOT, "ringside: the mean official score %.4f misses the bar of %s", mean, minimumScore));
        err.flush();
        return false;
    }

    static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // the program is being stopped, and the hook does its work
        }
    }

    /** Called when the program is stopped before the run's end. */
    private void interrupted(RunFolder folder) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            int kept = folder.interrupt();
            if (kept >= 0) {
                err.println("\nringside: interrupted; " + kept + " of " + episodes + " episodes are in "
                        + shown(folder.path()));
            }
        } catch (IOException e) {
            err.println("\nringside: interrupted; " + folder.path() + " could not be completed: " + reason(e));
        }
        err.flush();
        // a controller that calls System.exit(0) must not look like a run that passed
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    /** A path as the user would type it. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return switch (cause) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileAlreadyExistsException exists -> exists.getFile() + " exists and is no folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            default -> cause.getMessage();
        };
    }
}
