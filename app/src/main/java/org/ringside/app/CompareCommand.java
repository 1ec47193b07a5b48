package org.ringside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.ringside.app.compare.Baseline;
import org.ringside.app.compare.CompareJson;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.CompareText;
import org.ringside.app.compare.Comparer;
import org.ringside.app.compare.ComparisonFigures;
import org.ringside.app.compare.Contestant;
import org.ringside.app.compare.Contestants;
import org.ringside.app.compare.Declaration;
import org.ringside.app.compare.EpisodeCsv;
import org.ringside.app.compare.JUnitXml;
import org.ringside.app.compare.Journal;
import org.ringside.app.compare.JournalException;
import org.ringside.app.compare.Perturbation;
import org.ringside.app.compare.Sweep;
import org.ringside.app.compare.WholeFile;
import org.ringside.app.report.Report;
import org.ringside.app.report.ReportPage;
import org.ringside.app.report.SceneMaker;
import org.ringside.app.run.Engines;
import org.ringside.app.run.StatusLine;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.PluginException;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.library.UnknownCourseException;
import org.ringside.scoring.ScorecardJson;
import org.ringside.scoring.statistics.EvidenceException;
import org.ringside.sim.robot.RobotModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Compares controllers on the same episodes. */
@Command(
        name = "compare",
        description = {
            "Compare controllers on the same episodes and say who is better and how sure that is.",
            "",
            "All controllers meet the same draws. Every finished episode is kept at once: the same command, given again after"
                    + " an interruption, goes on where it was, and the results are the same bytes. The folder holds"
                    + " report.html, result.json and episodes.csv.",
            "",
        })
final class CompareCommand implements Callable<Integer> {
    /** Exit code of a comparison that was ended from outside, as shells have it for Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private static final int USUAL_MAXIMUM = 1000;

    /** Name of the page in the folder. */
    static final String REPORT = "report.html";

    @Parameters(paramLabel = "CONTROLLER", arity = "2..*",
            description = "Names of controllers, or policy:CARD; NAME@KEY=VALUE[,KEY=VALUE] is one under a setting of its own, such"
                    + " as specialists@motor-strength=0.8 (keys as for --sweep).")
    private List<String> controllerNames;

    @Option(names = "--courses", paramLabel = "NAME|FILE", split = ",", defaultValue = "barkour",
            description = "One or more, joined by commas (default: ${DEFAULT-VALUE}).")
    private List<String> courseNames;

    @Option(names = "--episodes", paramLabel = "N", defaultValue = "100",
            description = "Episodes of each controller on each course; their seeds count up (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--until-decided",
            description = "Look after each seed and stop once every pair is decided, with an interval that holds at every look.")
    private boolean untilDecided;

    @Option(names = "--maximum-episodes", paramLabel = "N",
            description = "With --until-decided: give up after so many seeds (default: " + USUAL_MAXIMUM + ").")
    private Integer maximumEpisodes;

    @Option(names = "--margin", paramLabel = "X",
            description = "A difference of scores that does not matter, declared beforehand.")
    private Double margin;

    @Option(names = "--sweep", paramLabel = "KEY=FROM:TO:COUNT",
            description = "Measure a robustness curve with the same draws along it; may be repeated. Keys: friction, payload,"
                    + " motor-strength, noise (factors), latency (s, added), pushes (m/s).")
    private List<String> sweeps = new ArrayList<>();

    @Option(names = "--sweep-episodes", paramLabel = "N", defaultValue = "20",
            description = "Episodes at each point of a curve (default: ${DEFAULT-VALUE}).")
    private int sweepEpisodes;

    @Option(names = "--engine", paramLabel = "NAME",
            description = "spatial (three dimensions) or planar; the one that the first controller was made for by default.")
    private String engineName;

    @Option(names = "--out", paramLabel = "DIR",
            description = "The folder; goes on with the comparison that is in it (default: one in comparisons/).")
    private Path out;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Exit with 1 if a controller's mean official score is worse than in this result.json by more than"
                    + " the margin (0 without --margin).")
    private Path baselineFile;

    @Option(names = "--junit", paramLabel = "FILE",
            description = "With --baseline: write its checks as a JUnit report.")
    private Path junit;

    @Option(names = "--json", description = "Print result.json.")
    private boolean json;

    @Option(names = "--csv", description = "Print episodes.csv.")
    private boolean csv;

    @Option(names = "--no-timing",
            description = "Leave what depends on the machine out of the report, so that it is the same bytes everywhere.")
    private boolean noTiming;

    @Option(names = "--quiet", description = "Do not say how far it is.")
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
        checkOptions();
        Optional<Baseline> baseline = baseline();
        CompareSettings settings = settings();
        ObjectNode declared = Declaration.of(settings, VersionProvider.version());
        Path folder = folder(settings);
        try {
            Files.createDirectories(folder);
            try (Comparer comparer = new Comparer(folder, settings, declared)) {
                return compare(settings, declared, folder, comparer, baseline);
            }
        } catch (JournalException | EvidenceException e) {
            throw new UserError(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("the folder " + folder + " cannot be written: " + RunCommand.reason(e)
                    + " (finished episodes stay in it)", e);
        }
    }

    private int compare(
            CompareSettings settings, ObjectNode declared, Path folder, Comparer comparer, Optional<Baseline> baseline)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (comparer.earlier() > 0 && !quiet) {
            err.println("going on with " + comparer.earlier() + " of " + comparer.planned() + " episodes in " + folder);
        }
        Thread hook = new Thread(() -> interrupted(folder), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try (StatusLine _ = quiet ? null : new StatusLine(comparer::progress, err, Colours.isErrTerminal())) {
            comparer.run(threads.count());
        } finally {
            RunCommand.removeHook(hook);
        }
        ComparisonFigures figures = comparer.figures();
        ObjectNode result = CompareJson.of(figures, declared, comparer);
        WholeFile.write(folder.resolve("result.json"), to -> to.append(ScorecardJson.text(result)).append('\n'));
        WholeFile.write(folder.resolve("episodes.csv"), to -> EpisodeCsv.write(comparer, to));
        Report report = new Report(figures, declared, spec.root().commandLine().getParseResult().originalArgs(),
                SceneMaker.of(figures), !noTiming);
        WholeFile.write(folder.resolve(REPORT), to -> to.append(ReportPage.html(report)));
        print(figures, result, comparer, folder);
        return baseline.isEmpty() || passes(baseline.get(), settings, declared, comparer) ? ExitCode.DONE
                : ExitCode.MISSED;
    }

    private void print(ComparisonFigures figures, ObjectNode result, Comparer comparer, Path folder)
            throws IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(ScorecardJson.text(result));
        } else if (csv) {
            EpisodeCsv.write(comparer, stdout);
        } else {
            stdout.print(CompareText.of(figures));
            stdout.println("\nwrote " + folder);
            stdout.println("read it: " + folder.resolve(REPORT));
        }
        stdout.flush();
    }

    private boolean passes(Baseline baseline, CompareSettings settings, ObjectNode declared, Comparer comparer)
            throws IOException {
        double allowed = margin == null ? 0 : margin;
        List<Baseline.Check> checks = baseline.checks(settings, declared, comparer);
        if (junit != null) {
            WholeFile.write(junit.toAbsolutePath(), to -> to.append(JUnitXml.of(checks, allowed)));
        }
        PrintWriter err = spec.commandLine().getErr();
        boolean passed = true;
        for (Baseline.Check check : checks) {
            passed &= check.passes(allowed);
            err.println(
                    "ringside: " + (check.passes(allowed) ? "passed: " : "failed: ") + JUnitXml.text(check, allowed));
        }
        err.flush();
        return passed;
    }

    private void checkOptions() {
        if (json && csv) {
            throw new UserError("--json and --csv both want the output: give one; the folder holds both files");
        }
        if (junit != null && baselineFile == null) {
            throw new UserError("--junit reports the checks of --baseline: give that too, the result.json of an earlier"
                    + " comparison");
        }
        if (maximumEpisodes != null && !untilDecided) {
            throw new UserError("--maximum-episodes goes with --until-decided; without it, --episodes says how many");
        }
        if (sweeps.isEmpty() && spec.commandLine().getParseResult().hasMatchedOption("--sweep-episodes")) {
            throw new UserError("--sweep-episodes goes with --sweep: without one there is no curve");
        }
        if (untilDecided && spec.commandLine().getParseResult().hasMatchedOption("--episodes")) {
            throw new UserError("--until-decided stops by itself: give --maximum-episodes in place of --episodes");
        }
        // a wrong number is found before a folder is begun
        threads.count();
        if (margin != null && !(margin > 0 && margin < 1)) {
            throw new UserError("--margin must be between 0 and 1, not " + margin);
        }
    }

    private Optional<Baseline> baseline() {
        if (baselineFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Baseline.read(baselineFile));
        } catch (IllegalArgumentException e) {
            throw new UserError("--baseline: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserError("--baseline " + baselineFile + " cannot be read: " + RunCommand.reason(e), e);
        }
    }

    private CompareSettings settings() {
        try {
            RobotModel model = robot.definition();
            List<Course> courses = courseNames.stream().map(CourseLibrary::load).toList();
            List<Contestants.Entry> entries = new ArrayList<>();
            for (String name : controllerNames) {
                entries.add(entry(name, model));
            }
            String engine = engineName == null ? entries.getFirst().controller().engine() : engineName;
            CompareSettings settings = new CompareSettings(Contestants.of(entries), courses, engine, model,
                    draws.randomisation(), draws.firstSeed(),
                    untilDecided ? Optional.ofNullable(maximumEpisodes).orElse(USUAL_MAXIMUM) : episodes, untilDecided,
                    margin == null ? OptionalDouble.empty() : OptionalDouble.of(margin),
                    sweeps.stream().map(Sweep::of).toList(), sweepEpisodes);
            // what the engine cannot do is found before a folder is begun
            for (Contestant contestant : settings.contestants()) {
                checkWorlds(settings, contestant);
            }
            return settings;
        } catch (UnknownCourseException | CourseFormatException | PluginException | IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private static void checkWorlds(CompareSettings settings, Contestant contestant) {
        for (Course course : settings.courses()) {
            try {
                Engines.world(settings.engine(), settings.robot(), SceneBuilder.build(course),
                        contestant.controller().controlRate(), contestant.controller().physics());
            } catch (IllegalArgumentException e) {
                throw new UserError(contestant.label() + " on " + course.name() + ": " + e.getMessage(), e);
            }
        }
    }

    /** A controller, with settings of its own after the last at sign that begins one. */
    private Contestants.Entry entry(String text, RobotModel model) {
        int at = text.lastIndexOf('@');
        boolean hasSettings = at > 0 && text.indexOf('=', at) > 0;
        String name = hasSettings ? text.substring(0, at) : text;
        ControllerProvider controller = controllers.loadOneOfSeveral(name, model);
        List<Perturbation> handicaps = new ArrayList<>();
        if (hasSettings) {
            for (String handicap : text.substring(at + 1).split(",", -1)) {
                handicaps.add(Perturbation.of(handicap));
            }
        }
        return new Contestants.Entry(controller, handicaps);
    }

    private Path folder(CompareSettings settings) {
        try {
            Path folder = out == null ? Path.of("comparisons", settings.folderName()) : out;
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UserError("--out " + folder + " exists and is no folder");
            }
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(Journal.FILE)) && !isEmpty(folder)) {
                throw new UserError("--out " + folder + " holds other files and no comparison: give a new folder");
            }
            return folder;
        } catch (IOException | InvalidPathException e) {
            throw new UserError("the folder cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                // a head that was being written when the program was killed
                if (!entry.getFileName().toString().equals(Journal.FILE + ".partial")) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Called when the program is stopped before its end. */
    private void interrupted(Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("\nringside: interrupted; the finished episodes are in " + folder + ": the same command goes on");
        err.flush();
        // a controller that calls System.exit(0) must not look like a comparison that passed
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
