package org.ringside.app.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.app.run.Distribution;
import org.ringside.courses.Course;
import org.ringside.scoring.statistics.Comparison;
import org.ringside.scoring.statistics.ComparisonSettings;
import org.ringside.scoring.statistics.EpisodeSample;
import org.ringside.scoring.statistics.EpisodeScore;
import org.ringside.scoring.statistics.interval.Bootstrap;
import org.ringside.scoring.statistics.interval.Statistic;
import org.ringside.scoring.statistics.interval.StratifiedSample;

/** Makes the figures of a comparison from its episodes, which come one at a time and are not kept. */
final class FigureMaker {
    private final CompareSettings settings;
    private final ComparisonSettings statistics;
    private final int rounds;
    private final Episodes episodes;
    private final List<List<EpisodeScore>> scores = new ArrayList<>();
    private final List<List<EpisodeRecord.Timing>> timings = new ArrayList<>();

    /** Gives the episode of a place; each is asked for once. */
    interface Episodes {
        EpisodeRecord at(EpisodeId id) throws IOException;
    }

    private FigureMaker(CompareSettings settings, int rounds, Episodes episodes) {
        this.settings = settings;
        this.rounds = rounds;
        this.episodes = episodes;
        statistics = settings.statistics();
    }

    /**
     * Makes the figures.
     *
     * @param rounds how many seeds count
     * @param sequential how it was decided, if it stops once decided
     */
    static ComparisonFigures of(
            CompareSettings settings, int rounds, Optional<SequentialFigures> sequential, Episodes episodes)
            throws IOException {
        FigureMaker maker = new FigureMaker(settings, rounds, episodes);
        List<CourseFigures> courses = maker.courses();
        List<EpisodeSample> samples = maker.scores.stream().map(EpisodeSample::new).toList();
        return new ComparisonFigures(settings, rounds, samples, Comparison.of(samples, maker.statistics), sequential,
                courses,
                maker.curves(), maker.timings());
    }

    private List<CourseFigures> courses() throws IOException {
        settings.contestants().forEach(contestant -> {
            scores.add(new ArrayList<>());
            timings.add(new ArrayList<>());
        });
        List<CourseFigures> figures = new ArrayList<>();
        for (int c = 0; c < settings.courses().size(); c++) {
            Course course = settings.courses().get(c);
            for (int k = 0; k < settings.contestants().size(); k++) {
                CourseTally tally = new CourseTally(settings.contestants().get(k).label(), course);
                for (int round = 0; round < rounds; round++) {
                    EpisodeRecord episode = episodes.at(new EpisodeId(0, c, k, round));
                    tally.add(episode);
                    scores.get(k).add(score(episode, course));
                    timings.get(k).add(episode.timing());
                }
                figures.add(tally.figures());
            }
        }
        return figures;
    }

    private EpisodeScore score(EpisodeRecord episode, Course course) {
        double maximum = course.rules().maximumTime();
        // an unfinished run failed for good: it is watched to the end of the time
        double seconds = Math.min(maximum, episode.official().courseSeconds().orElse(maximum));
        return new EpisodeScore(episode.controller(), course.name(), course.hash(), episode.seed(),
                episode.official().score(),
                episode.strict().score(), episode.official().finished(), seconds, maximum);
    }

    private List<CurveFigures> curves() throws IOException {
        List<CurveFigures> curves = new ArrayList<>();
        int first = 1;
        for (Sweep sweep : settings.sweeps()) {
            for (int k = 0; k < settings.contestants().size(); k++) {
                List<CurveFigures.Point> points = new ArrayList<>();
                for (int v = 0; v < sweep.values().size(); v++) {
                    points.add(point(first + v, k, sweep.values().get(v)));
                }
                curves.add(CurveFigures.of(settings.contestants().get(k).label(), sweep.kind(), points));
            }
            first += sweep.values().size();
        }
        return curves;
    }

    private CurveFigures.Point point(int condition, int contestant, double value) throws IOException {
        List<double[]> strata = new ArrayList<>();
        for (int c = 0; c < settings.courses().size(); c++) {
            double[] official = new double[settings.sweepEpisodes()];
            for (int round = 0; round < official.length; round++) {
                official[round] = episodes.at(new EpisodeId(condition, c, contestant, round)).official().score();
            }
            strata.add(official);
        }
        // the same resamples along the curve and for every controller
        return new CurveFigures.Point(value,
                statistics.bootstrap().interval(new StratifiedSample(strata), Statistic.MEAN,
                        Bootstrap.SCORES, statistics.confidence(), statistics.scores()));
    }

    private List<ComparisonFigures.TimingFigures> timings() {
        List<ComparisonFigures.TimingFigures> figures = new ArrayList<>();
        for (int k = 0; k < settings.contestants().size(); k++) {
            List<EpisodeRecord.Timing> all = timings.get(k);
            figures.add(new ComparisonFigures.TimingFigures(
                    settings.contestants().get(k).label(),
                    new Distribution(all.stream().mapToDouble(EpisodeRecord.Timing::medianSeconds).toArray())
                            .quantile(0.5),
                    new Distribution(all.stream().mapToDouble(EpisodeRecord.Timing::highSeconds).toArray())
                            .quantile(0.5),
                    all.stream().mapToDouble(EpisodeRecord.Timing::wallSeconds).sum()));
        }
        return figures;
    }
}
