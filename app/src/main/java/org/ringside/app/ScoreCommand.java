package org.ringside.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ringside.app.run.Engines;
import org.ringside.courses.Course;
import org.ringside.scoring.Finding;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.ScorecardJson;
import org.ringside.scoring.trace.LogException;
import org.ringside.scoring.trace.mcap.TraceLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores logs and traces: the official Barkour score, what a strict judge says, and why the two differ. */
@Command(
        name = "score",
        description = {
            "Score logs of runs: the official Barkour score, what a strict judge says, and why they differ.",
            "",
            "A log is a text file of lines \"time,x,y\" in seconds and metres, an MCAP trace, a folder of runs,"
                    + " or - for standard input. A name that starts with a hyphen is written ./-name .",
            "",
        })
final class ScoreCommand implements Callable<Integer> {
    /** Which judges to ask, as the user types them. */
    enum RuleSet {
        /** The published scorer. */
        official,
        /** What a human judge would say. */
        strict,
        /** Both, with the reasons for their difference. */
        both
    }

    @Parameters(paramLabel = "LOG", arity = "1..*", description = "A log, a trace, a folder of runs, or - .")
    private List<String> logs;

    @Option(
            names = "--course",
            paramLabel = "NAME|FILE",
            description = "The course that was run (default: the one in the run's folder, else "
                    + TraceCourses.USUAL + ").")
    private String courseName;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RuleSet rules;

    @Option(names = "--touched-jump", description = "The robot was seen to touch the board of a broad jump.")
    private boolean touchedJump;

    @Option(names = "--json", description = "Print JSON: an array, one object a log and rule set.")
    private boolean json;

    @Option(names = "--no-band", description = "Do not look at how far the score moves with the reading of the log.")
    private boolean noBand;

    @Spec
    private CommandSpec spec;

    private final InputStream standardInput;
    private boolean failed;

    /** The command as users have it. */
    ScoreCommand() {
        this(System.in);
    }

    /** The command with something else as its standard input. */
    ScoreCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        failed = false;
        PrintWriter out = spec.commandLine().getOut();
        TraceCourses courses = new TraceCourses(Optional.ofNullable(courseName));
        if (courseName != null) {
            // a wrong name is told once, not once a log
            courses.of(TraceFiles.STANDARD_INPUT, Optional.empty());
        }
        List<JudgedTrace> judged = new ArrayList<>();
        boolean first = true;
        for (String log : traces()) {
            JudgedTrace trace = judge(log, courses);
            if (trace == null) {
                continue;
            }
            if (json) {
                judged.add(trace);
            } else {
                out.print((first ? "" : "\n") + ScorecardText.of(trace));
            }
            first = false;
        }
        if (json) {
            out.print(ScorecardJson.text(ScorecardJson.array(judged)) + "\n");
        }
        out.flush();
        return failed ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (String log : logs) {
            try {
                if (log.equals(TraceFiles.STANDARD_INPUT) && traces.contains(log)) {
                    throw new LogException("standard input (-) can be read only once");
                }
                traces.addAll(TraceFiles.in(log));
            } catch (LogException e) {
                complain(e);
            }
        }
        return traces;
    }

    /** Judges one log, or complains about it and returns null: the other logs are still judged. */
    private JudgedTrace judge(String log, TraceCourses courses) {
        try {
            TraceFiles.Loaded loaded = TraceFiles.read(log, standardInput);
            Course course = courses.of(log, loaded.labels());
            double lineTolerance = Engines.lineTolerance(
                    loaded.labels().map(TraceLabels::engine).orElse(Engines.PLANAR));
            JudgedTrace.Options options = new JudgedTrace.Options(
                    rules != RuleSet.strict, rules != RuleSet.official, touchedJump, !noBand, lineTolerance);
            JudgedTrace trace = JudgedTrace.of(log, course, loaded.trace(), options);
            if (loaded.labels().isPresent()) {
                TraceLabels labels = loaded.labels().get();
                if (!labels.courseHash().equals(course.hash())) {
                    return trace.with(new Finding("other-course", "course", "recorded on course " + labels.course()
                            + ", whose hash differs from that of " + course.name()
                            + "; name the course with --course"));
                }
            }
            return trace;
        } catch (LogException e) {
            complain(e);
            return null;
        }
    }

    private void complain(LogException e) {
        failed = true;
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.commandLine().getColorScheme().errorText("ringside: " + e.getMessage()));
        err.flush();
    }
}
