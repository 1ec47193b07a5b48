package org.ringside.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.ComparisonFigures;
import org.ringside.app.compare.Condition;
import org.ringside.app.compare.Contestant;
import org.ringside.app.compare.CourseFigures;
import org.ringside.app.compare.EpisodeRecord;
import org.ringside.app.replay.ReplayAssets;
import org.ringside.app.replay.ReplayData;
import org.ringside.app.replay.ReplayLabels;
import org.ringside.app.replay.ReplayRun;
import org.ringside.app.run.Engines;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.EpisodeSimulation;
import org.ringside.controllers.EpisodeListener;
import org.ringside.courses.Course;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.SensitivityBand;
import org.ringside.scoring.statistics.EpisodeScore;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/**
 * Chooses the episodes that a report shows and simulates them again: since results repeat bit for bit, no trace has to be kept.
 * As many are shown as fit, the most telling first.
 */
public final class SceneMaker {
    /** Largest sum of the scenes' data, which keeps a report below 5 MB, bytes. */
    private static final int MOST_BYTES = 3_300_000;

    private static final int MOST_SCENES = 8;
    private static final EpisodeListener BLIND = new EpisodeListener() {
        @Override
        public void onReset(WorldState state) {}

        @Override
        public void onStep(WorldState state, JointCommand command) {}
    };

    private final ComparisonFigures figures;
    private final CompareSettings settings;
    private final Map<Choice, String> choices = new LinkedHashMap<>();

    private record Choice(Course course, long seed) {}

    private SceneMaker(ComparisonFigures figures) {
        this.figures = figures;
        settings = figures.settings();
    }

    /**
     * Makes the scenes of a report.
     *
     * @param figures what was found
     * @return the scenes, the most telling first
     * @throws InterruptedException if the thread is interrupted
     */
    public static List<Report.Scene> of(ComparisonFigures figures) throws InterruptedException {
        SceneMaker maker = new SceneMaker(figures);
        maker.choose();
        List<Report.Scene> scenes = new ArrayList<>();
        int bytes = 0;
        for (Map.Entry<Choice, String> choice : maker.choices.entrySet()) {
            if (scenes.size() == MOST_SCENES || bytes >= MOST_BYTES) {
                break;
            }
            Optional<Report.Scene> scene = maker.scene(choice.getKey(), choice.getValue());
            if (scene.isPresent() && bytes + scene.get().data().length() <= MOST_BYTES) {
                bytes += scene.get().data().length();
                scenes.add(scene.get());
            }
        }
        return scenes;
    }

    private void choose() {
        settings.courses()
                .forEach(course -> choose(course, middle(course), figures.statistics().controllers().size() == 1
                        ? "the median episode" : "the median difference"));
        for (CourseFigures each : figures.courses()) {
            each.failures().stream().min(Comparator.comparingDouble(CourseFigures.FailureFigures::worstScore))
                    .ifPresent(failure -> choose(course(each), failure.worstSeed(),
                            "the worst of " + each.controller() + " ("
                                    + failure.kind() + ")"));
        }
        for (CourseFigures each : figures.courses()) {
            for (CourseFigures.FailureFigures failure : each.failures()) {
                if (!failure.kind().equals(EpisodeRecord.CLEAN)) {
                    choose(course(each), failure.medianSeed(), failure.kind() + ", median of " + each.controller());
                    choose(course(each), failure.worstSeed(), failure.kind() + ", worst of " + each.controller());
                }
            }
        }
    }

    private void choose(Course course, long seed, String title) {
        choices.putIfAbsent(new Choice(course, seed), title);
    }

    private Course course(CourseFigures each) {
        return settings.courses().stream().filter(course -> course.name().equals(each.course())).findFirst()
                .orElseThrow();
    }

    /** The seed in the middle by score, or by the difference of the first two controllers. */
    private long middle(Course course) {
        List<EpisodeScore> first = figures.samples().getFirst().on(course.name());
        List<EpisodeScore> second = figures.samples().size() == 1 ? first : figures.samples().get(1).on(course.name());
        boolean single = figures.samples().size() == 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> first.get(i).score() - (single ? 0 : second.get(i).score()))
                .thenComparingInt(i -> i));
        return first.get(order.get((order.size() - 1) / 2)).seed();
    }

    private Optional<Report.Scene> scene(Choice choice, String title) throws InterruptedException {
        List<ReplayRun> runs = new ArrayList<>();
        List<String> bands = new ArrayList<>();
        for (Contestant contestant : settings.contestants()) {
            if (runs.size() == ReplayData.MOST_RUNS) {
                break;
            }
            EpisodeSimulation.Simulated simulated = new EpisodeSimulation(choice.course(), contestant.controller(),
                    settings.engine(), settings.robot(), settings.ranges(contestant, choice.course(), Condition.BASE))
                    .run(choice.seed(), BLIND, true);
            EpisodeResult result = simulated.result();
            JudgedTrace judged = result.judged();
            judged.verdicts().getFirst().band().ifPresent(band -> bands.add(text(contestant.label(), result, band)));
            if (simulated.trace().motion().isPresent()) {
                ReplayLabels labels =
                        new ReplayLabels(contestant.label(), settings.engine(), Engines.remark(settings.engine()),
                                choice.seed(), result.outcome().reason().id() + ": " + result.outcome().text());
                runs.add(new ReplayRun(contestant.label(), settings.robot(), simulated.trace(), judged, labels));
            }
        }
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        // ten controllers at once can be more than a page holds: then the first of them are shown
        String data = ReplayAssets.embedded(ReplayData.of(runs));
        while (data.length() > MOST_BYTES && runs.size() > 1) {
            int fewer = Math.min(runs.size() - 1, (int) ((long) runs.size() * MOST_BYTES / data.length()));
            runs = runs.subList(0, Math.max(1, fewer));
            data = ReplayAssets.embedded(ReplayData.of(runs));
        }
        String whom = runs.size() < settings.contestants().size() ? ", the first " + runs.size() + " controllers" : "";
        return Optional.of(new Report.Scene(title + whom, choice.course().name(), choice.seed(), bands, data));
    }

    private static String text(String label, EpisodeResult result, SensitivityBand band) {
        return String.format(Locale.ROOT,
                "%s %.4f, from %.4f to %.4f when only some samples are read, from %.4f to %.4f under noise of"
                        + " 1 cm",
                label, result.official().score(), band.decimation().minimum(), band.decimation().maximum(),
                band.noise().minimum(),
                band.noise().maximum());
    }
}
