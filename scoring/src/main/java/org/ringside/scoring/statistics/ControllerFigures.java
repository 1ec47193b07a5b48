package org.ringside.scoring.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.ringside.scoring.statistics.interval.Bootstrap;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.Quantiles;
import org.ringside.scoring.statistics.interval.ScoreRange;
import org.ringside.scoring.statistics.interval.Statistic;
import org.ringside.scoring.statistics.interval.StratifiedSample;
import org.ringside.scoring.statistics.interval.Wilson;
import org.ringside.scoring.statistics.ranking.PerformanceProfile;
import org.ringside.scoring.statistics.survival.KaplanMeier;

/** The figures of one controller. */
final class ControllerFigures {
    /** Thresholds of a profile, less one. */
    private static final int PROFILE_STEPS = 100;

    private final ComparisonSettings settings;

    private ControllerFigures(ComparisonSettings settings) {
        this.settings = settings;
    }

    static ControllerSummary summary(EpisodeSample sample, ComparisonSettings settings) {
        ControllerFigures figures = new ControllerFigures(settings);
        List<double[]> scores = sample.figures(EpisodeScore::score);
        List<double[]> strict = sample.figures(EpisodeScore::strictScore);
        List<double[]> shortfall = sample.figures(episode -> Math.max(0, settings.target() - episode.score()));
        List<CourseSummary> courses =
                sample.courses().stream().map(course -> figures.course(sample.on(course))).toList();
        return new ControllerSummary(
                sample.controller(),
                sample.size(),
                figures.interval(scores, Statistic.MEAN, settings.scores()),
                figures.interval(scores, Statistic.INTERQUARTILE_MEAN, settings.scores()),
                figures.interval(shortfall, Statistic.MEAN,
                        new ScoreRange(0, settings.target() - settings.scores().low())),
                figures.interval(strict, Statistic.MEAN, settings.scores()),
                figures.finished(sample, courses),
                PerformanceProfile.of(scores, figures.thresholds(), settings.confidence()),
                courses);
    }

    private CourseSummary course(List<EpisodeScore> episodes) {
        List<double[]> scores = List.of(episodes.stream().mapToDouble(EpisodeScore::score).toArray());
        List<double[]> strict = List.of(episodes.stream().mapToDouble(EpisodeScore::strictScore).toArray());
        KaplanMeier unfinished = survival(episodes);
        EpisodeScore any = episodes.getFirst();
        return new CourseSummary(
                any.course(),
                any.courseHash(),
                episodes.size(),
                interval(scores, Statistic.MEAN, settings.scores()),
                interval(scores, Statistic.INTERQUARTILE_MEAN, settings.scores()),
                settings.quantiles().stream().map(share -> new CourseSummary.QuantileEstimate(share,
                        Quantiles.interval(scores.getFirst(), share, settings.confidence(), settings.scores())))
                        .toList(),
                interval(strict, Statistic.MEAN, settings.scores()),
                Wilson.interval(unfinished.finished(), episodes.size(), settings.confidence()),
                unfinished,
                unfinished.restrictedMean(any.maximumSeconds()));
    }

    private KaplanMeier survival(List<EpisodeScore> episodes) {
        boolean[] finished = new boolean[episodes.size()];
        for (int i = 0; i < finished.length; i++) {
            finished[i] = episodes.get(i).finished();
        }
        return KaplanMeier.of(episodes.stream().mapToDouble(EpisodeScore::seconds).toArray(), finished,
                settings.confidence());
    }

    private Interval finished(EpisodeSample sample, List<CourseSummary> courses) {
        return courses.size() == 1
                ? courses.getFirst().finished()
                : interval(sample.figures(episode -> episode.finished() ? 1 : 0), Statistic.MEAN, ScoreRange.UNIT);
    }

    private Interval interval(List<double[]> strata, Statistic statistic, ScoreRange range) {
        return settings.bootstrap().interval(new StratifiedSample(strata), statistic, Bootstrap.SCORES,
                settings.confidence(), range);
    }

    private double[] thresholds() {
        return IntStream.rangeClosed(0, PROFILE_STEPS)
                .mapToDouble(i -> settings.scores().low() + settings.scores().width() * i / PROFILE_STEPS).toArray();
    }
}
