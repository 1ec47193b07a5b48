package org.ringside.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;

/** The figures of a run: a comparison with one controller on one course. */
public final class RunFigures {
    private RunFigures() {}

    /**
     * Returns the settings of a run as those of a comparison.
     *
     * @param run what was run
     * @return the settings
     */
    public static CompareSettings settings(RunSettings run) {
        return new CompareSettings(Contestants.of(List.of(new Contestants.Entry(run.controller(), List.of()))),
                List.of(run.course()), run.engine(), run.robot(), run.randomisation(), run.firstSeed(), run.episodes(),
                false,
                OptionalDouble.empty(), List.of(), 1);
    }

    /**
     * Makes the figures.
     *
     * @param settings the settings of the run
     * @param results one result a seed, in the order of the seeds
     * @return the figures
     */
    public static ComparisonFigures of(CompareSettings settings, List<EpisodeResult> results) {
        String label = settings.contestants().getFirst().label();
        String course = settings.courses().getFirst().name();
        try {
            return FigureMaker.of(settings, results.size(), Optional.empty(),
                    id -> EpisodeRecord.of(label, course, Condition.BASE, results.get(id.round())));
        } catch (IOException e) {
            throw new UncheckedIOException("results in memory do not fail to be read", e);
        }
    }
}
