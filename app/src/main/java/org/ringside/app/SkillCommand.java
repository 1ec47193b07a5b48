package org.ringside.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ringside.app.skill.bench.BenchJson;
import org.ringside.app.skill.bench.BenchProgress;
import org.ringside.app.skill.bench.BenchText;
import org.ringside.app.skill.bench.SkillBench;
import org.ringside.app.skill.bench.SkillTrials;
import org.ringside.app.skill.bench.TrialCatalogue;
import org.ringside.app.skill.bench.TrialResult;
import org.ringside.courses.format.Suggestions;
import org.ringside.scoring.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests the skills of the shipped controllers, each alone. */
@Command(
        name = "skill",
        customSynopsis = {
            "ringside skill SKILL [OPTIONS]",
            "ringside skill list [--json]",
            "ringside skill search SKILL [OPTIONS]",
        },
        description = {
            "Test the skills of the controller stride, each alone on its own terrain; search their figures.",
            "",
            "Prints a table of what a skill achieved over the seeds, in the spatial engine: how well it keeps speeds, how tight it"
                    + " turns, what steps and slopes it takes, how far and how high it leaps, which pushes it stands.",
            "",
            "Episodes are drawn as those of the official course are. The same options give the same figures, whatever the"
                    + " number of threads.",
            "",
        },
        subcommands = {SkillListCommand.class, SkillSearchCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  ringside skill list                    what each skill is tested for",
            "  ringside skill trot",
            "  ringside skill jump --seeds 100 --randomisation hard",
            "  ringside skill all --minimum-share 0.95    exit code 1 if a target is missed",
            "  ringside skill search jump             figures for the leap of the controller stride",
        })
final class SkillCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Parameters(paramLabel = "SKILL", arity = "0..1", description = "hold, trot, climb, jump, or all of them.")
    private String name;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "20",
            description = "Episodes a trial; their seeds count up (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--minimum-share", paramLabel = "X",
            description = "Exit with 1 if a trial that the skill is meant to pass is passed in a smaller share of its episodes.")
    private Double minimumShare;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--quiet", description = "Do not say how far it is.")
    private boolean quiet;

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
        if (name == null) {
            throw new ParameterException(spec.commandLine(), "a skill is expected: " + String.join(", ", names()));
        }
        List<SkillTrials> skills = skills();
        int threadCount = threads.count();
        if (minimumShare != null && !(minimumShare >= 0 && minimumShare <= 1)) {
            throw new UserError("--minimum-share must be from 0 to 1, not " + minimumShare);
        }
        List<SkillBench.SkillResult> results;
        SkillBench.Settings settings;
        try {
            settings = new SkillBench.Settings(
                    robot.definition(), draws.randomisation(), draws.firstSeed(), seeds, skills);
            results = run(settings, threadCount);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? ScorecardJson.text(BenchJson.of(settings, results)) + "\n" : BenchText.of(settings, results));
        out.flush();
        return minimumShare == null || meetsBar(results) ? ExitCode.DONE : ExitCode.MISSED;
    }

    private List<SkillTrials> skills() {
        List<SkillTrials> wanted = TrialCatalogue.all().stream()
                .filter(skill -> name.equals(ALL) || skill.name().equals(name))
                .toList();
        if (wanted.isEmpty()) {
            throw new UserError("there is no skill \"" + TraceFiles.printable(name) + "\""
                    + Suggestions.hint(name, words()) + " (skills: " + String.join(", ", names()) + ")");
        }
        return wanted;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(TrialCatalogue.all().stream().map(SkillTrials::name).toList());
        names.add(ALL);
        return names;
    }

    /** All that may stand here: the skills, and the commands. */
    private List<String> words() {
        List<String> words = new ArrayList<>(names());
        words.addAll(spec.subcommands().keySet());
        return words;
    }

    private List<SkillBench.SkillResult> run(SkillBench.Settings settings, int threadCount)
            throws InterruptedException {
        SkillBench bench = new SkillBench(settings);
        if (quiet) {
            return bench.run(threadCount, episode -> {});
        }
        try (BenchProgress progress =
                new BenchProgress(settings.episodes(), spec.commandLine().getErr(), Colours.isErrTerminal())) {
            return bench.run(threadCount, progress);
        }
    }

    private boolean meetsBar(List<SkillBench.SkillResult> results) {
        List<TrialResult> missed = SkillBench.missed(results, minimumShare);
        missed.forEach(trial -> spec.commandLine().getErr().printf(Locale.ROOT,
                "ringside: %s, %s was passed in %d of %d episodes, less than a share of %s%n", trial.group().name(),
                trial.trial().name(), trial.passed(), trial.episodes().size(), minimumShare));
        return missed.isEmpty();
    }
}
