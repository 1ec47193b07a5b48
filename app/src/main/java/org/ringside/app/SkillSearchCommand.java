package org.ringside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ringside.app.skill.LeapSearch;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.courses.format.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the figures of a skill. */
@Command(
        name = "search",
        description = {
            "Search the figures of a skill by CMA-ES, in the spatial engine under mild disturbances. The best of what the later"
                    + " generations found is picked by a race over new episodes.",
            "",
            "The same options give the same file, whatever the number of threads. For stride, the file takes the place of"
                    + " leap-ROBOT.properties in"
                    + " controllers/src/main/resources/org/ringside/controllers/spatial/skills.",
            "",
        },
        footer = {
            "",
            "Examples:",
            "  ringside skill search jump",
            "  ringside skill search jump --robot barkour-vb --generations 60 --step 0.1 --out vb.properties",
        })
final class SkillSearchCommand implements Callable<Integer> {
    private static final long LARGEST_FILE = 65_536;

    @Parameters(paramLabel = "SKILL", description = "jump: the leap of the controller stride.")
    private String skill;

    @Option(names = "--course", paramLabel = "NAME|FILE", description = "barkour by default.")
    private String course = "barkour";

    @Option(names = "--generations", paramLabel = "N", description = "How many (default: 32).")
    private int generations = 32;

    @Option(names = "--population", paramLabel = "N", description = "Candidates a generation (default: 16).")
    private int population = 16;

    @Option(names = "--episodes", paramLabel = "N", description = "Episodes a candidate (default: 12).")
    private int episodes = 12;

    @Option(names = "--first-episode", paramLabel = "N", description = "Seed of the first episode (default: 2001).")
    private long firstEpisode = 2001;

    @Option(names = "--step", paramLabel = "X",
            description = "First standard deviation as a share of the ranges (default: 0.12).")
    private double step = 0.12;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the search (default: 1).")
    private long seed = 1;

    @Option(names = "--start", paramLabel = "FILE",
            description = "Figures to begin with, such as a file of --out; a guess by default.")
    private Path start;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: leap.properties).")
    private Path out = Path.of("leap.properties");

    @Mixin
    private RobotOption robot;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!skill.equals("jump")) {
            throw new UserError(
                    "there is no search for the skill \"" + TraceFiles.printable(skill) + "\" (skills: jump)");
        }
        int threadCount = threads.count();
        LeapParameters found = search().run(startingFigures(), threadCount, progress(spec.commandLine().getErr()));
        String remark = String.format(Locale.ROOT,
                "ringside skill search jump --robot %s --course %s --generations %d --population %d --episodes %d"
                        + " --first-episode %d --step %s --seed %d",
                TraceFiles.printable(robot.name()), TraceFiles.printable(course), generations, population, episodes,
                firstEpisode, step, seed);
        try {
            WholeFile.write(out, LeapFile.write(found, remark));
        } catch (UncheckedIOException e) {
            throw new UserError("cannot write " + out + ": " + e.getMessage(), e);
        }
        spec.commandLine().getOut().println("Wrote " + out + ".");
        return ExitCode.DONE;
    }

    private LeapSearch.Watcher progress(PrintWriter to) {
        return new LeapSearch.Watcher() {
            @Override
            public void generation(int number, double best, double mean, double width) {
                to.printf(Locale.ROOT, "generation %d of %d: cost %.3f, mean %.3f, step %.4f%n", number, generations,
                        best,
                        mean, width);
                to.flush();
            }

            @Override
            public void heat(int finalists, int driven, double best) {
                to.printf(Locale.ROOT, "race of %d: cost %.3f over %d episodes%n", finalists, best, driven);
                to.flush();
            }
        };
    }

    private LeapSearch search() {
        try {
            return new LeapSearch(robot.definition(), CourseArgument.load(course),
                    new LeapSearch.Settings(generations, population, episodes, firstEpisode, step, seed));
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private LeapParameters startingFigures() {
        if (start == null) {
            return LeapSearch.guess(robot.definition());
        }
        try {
            if (Files.size(start) > LARGEST_FILE) {
                throw new UserError(start + ": larger than " + LARGEST_FILE + " bytes; this is no file of figures");
            }
            return LeapFile.read(start.toString(), Files.readString(start));
        } catch (IOException e) {
            throw new UserError("cannot read " + start + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
