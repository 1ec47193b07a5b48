package org.ringside.app.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.ScorecardJson;
import org.ringside.sim.robot.Robots;
import tools.jackson.databind.node.ObjectNode;

/** Small comparisons of the test's own controllers, which fall at once. */
final class Comparisons {
    private Comparisons() {}

    /** The bytes that a comparison leaves for programs. */
    record Bytes(String json, String csv) {}

    static CompareSettings settings(int episodes, boolean untilDecided, List<Sweep> sweeps, String... controllers) {
        ControllerLibrary library = ControllerLibrary.load(Optional.empty());
        List<Contestants.Entry> entries =
                Arrays.stream(controllers).map(name -> new Contestants.Entry(library.named(name), List.of())).toList();
        return new CompareSettings(Contestants.of(entries),
                List.of(CourseLibrary.builtIn("barkour"), CourseLibrary.builtIn("speed")),
                Engines.PLANAR, Robots.named("barkour-v0"), RandomisationLevel.mild, 7, episodes, untilDecided,
                OptionalDouble.empty(), sweeps, 2);
    }

    /** Carries a comparison out in a folder, going on with what is there. */
    static Bytes run(Path folder, CompareSettings settings, int threads) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ObjectNode declared = Declaration.of(settings, "test");
        try (Comparer comparer = new Comparer(folder, settings, declared)) {
            comparer.run(threads);
            StringBuilder csv = new StringBuilder();
            EpisodeCsv.write(comparer, csv);
            return new Bytes(ScorecardJson.text(CompareJson.of(comparer.figures(), declared, comparer)),
                    csv.toString());
        }
    }
}
