package org.ringside.app.compare;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.app.run.Distribution;
import org.ringside.scoring.statistics.ComparisonResult;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.CourseSummary;
import org.ringside.scoring.statistics.PairSummary;
import org.ringside.scoring.statistics.RankingSummary;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.paired.NonInferiority;
import org.ringside.scoring.statistics.survival.KaplanMeier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a comparison came to as JSON, numbers in full precision. It holds nothing that depends on the machine. */
public final class CompareJson {
    /** Name and version of the format. */
    public static final String FORMAT = "ringside-comparison/1";

    private CompareJson() {}

    /**
     * Makes the object.
     *
     * @param figures what the comparison came to
     * @param declared all that it depends on
     * @param episodes gives the episodes in order
     * @return the object
     * @throws IOException if an episode cannot be read
     */
    public static ObjectNode of(ComparisonFigures figures, ObjectNode declared, Comparer episodes) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT);
        object.put("headline", Verdict.headline(figures));
        ArrayNode verdict = object.putArray("verdict");
        Verdict.of(figures).forEach(verdict::add);
        object.set("declared", declared);
        object.put("seeds", figures.rounds());
        figures.sequential().ifPresentOrElse(sequential -> addSequential(object.putObject("sequential"), sequential),
                () -> object.putNull("sequential"));
        addStatistics(object, figures.statistics());
        ArrayNode courses = object.putArray("courses");
        figures.courses().forEach(course -> addCourse(courses.addObject(), course));
        ArrayNode curves = object.putArray("curves");
        figures.curves().forEach(curve -> addCurve(curves.addObject(), curve));
        EpisodeColumns columns = new EpisodeColumns(object.putArray("episodes"));
        episodes.forEach(columns::add);
        return object;
    }

    private static void addSequential(ObjectNode object, SequentialFigures sequential) {
        object.put("rounds", sequential.rounds()).put("maximumRounds", sequential.maximumRounds());
        ArrayNode pairs = object.putArray("pairs");
        for (SequentialFigures.Pair pair : sequential.pairs()) {
            ObjectNode node = pairs.addObject().put("first", pair.first()).put("second", pair.second())
                    .put("decision", pair.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            put(node, "difference", pair.difference());
        }
    }

    private static void addStatistics(ObjectNode object, ComparisonResult result) {
        ArrayNode controllers = object.putArray("controllers");
        result.controllers().forEach(summary -> addController(controllers.addObject(), summary));
        ArrayNode pairs = object.putArray("pairs");
        result.pairs().forEach(pair -> addPair(pairs.addObject(), pair));
        Optional<RankingSummary> ranking = result.ranking().filter(all -> result.controllers().size() > 1);
        if (ranking.isEmpty()) {
            object.putNull("ranking");
            return;
        }
        ObjectNode node = object.putObject("ranking").put("commonEpisodes", ranking.get().commonEpisodes());
        ArrayNode standings = node.putArray("standings");
        for (RankingSummary.Standing standing : ranking.get().standings()) {
            ArrayNode ranks =
                    standings.addObject().put("controller", standing.controller()).put("mean", standing.mean())
                            .put("expectedRank", standing.expectedRank()).putArray("rankProbabilities");
            standing.rankProbabilities().forEach(ranks::add);
        }
        ArrayNode groups = node.putArray("tieGroups");
        ranking.get().tieGroups().forEach(group -> group.forEach(groups.addArray()::add));
    }

    private static void addController(ObjectNode object, ControllerSummary summary) {
        object.put("controller", summary.controller()).put("episodes", summary.episodes());
        put(object, "mean", summary.mean());
        put(object, "interquartileMean", summary.interquartileMean());
        put(object, "optimalityGap", summary.optimalityGap());
        put(object, "strictMean", summary.strictMean());
        put(object, "finished", summary.finished());
        ArrayNode courses = object.putArray("courses");
        for (CourseSummary course : summary.courses()) {
            ObjectNode node = courses.addObject().put("course", course.course()).put("courseHash", course.courseHash())
                    .put("episodes", course.episodes());
            put(node, "mean", course.mean());
            put(node, "interquartileMean", course.interquartileMean());
            put(node, "strictMean", course.strictMean());
            put(node, "finished", course.finished());
            put(node, "restrictedMeanSeconds", course.restrictedMeanSeconds());
            KaplanMeier survival = course.unfinished();
            RecordJson.put(node, "medianSeconds", survival.medianSeconds());
            ArrayNode quantiles = node.putArray("quantiles");
            course.quantiles().forEach(
                    quantile -> put(quantiles.addObject().put("share", quantile.share()), "score", quantile.score()));
        }
    }

    private static void addPair(ObjectNode object, PairSummary pair) {
        object.put("first", pair.first()).put("second", pair.second()).put("episodes", pair.pairs());
        put(object, "difference", pair.difference());
        put(object, "interquartileDifference", pair.interquartileDifference());
        put(object, "improvement", pair.improvement());
        object.put("separated", pair.separated()).put("pValue", pair.signFlip().pValue())
                .put("adjustedP", pair.adjustedP())
                .put("test", "sign-flip, " + pair.signFlip().method().text());
        RecordJson.put(object, "detectable", pair.detectable());
        RecordJson.put(object, "pairingCorrelation", pair.pairing().correlation());
        RecordJson.put(object, "varianceGain", pair.pairing().varianceGain());
        object.putObject("finishing").put("both", pair.finishing().both())
                .put("onlyFirst", pair.finishing().onlyFirst())
                .put("onlySecond", pair.finishing().onlySecond()).put("neither", pair.finishing().neither())
                .put("midP", pair.finishing().midP());
        putNoWorse(object, "firstNoWorse", pair.firstNoWorse());
        putNoWorse(object, "secondNoWorse", pair.secondNoWorse());
        ArrayNode cautions = object.putArray("cautions");
        pair.cautions().forEach(cautions::add);
    }

    private static void putNoWorse(ObjectNode object, String name, Optional<NonInferiority> noWorse) {
        noWorse.ifPresent(result -> object.putObject(name).put("margin", result.margin())
                .put("lowerBound", result.lowerBound()).put("confidence", result.confidence())
                .put("shown", result.shown()));
    }

    private static void addCourse(ObjectNode object, CourseFigures course) {
        object.put("controller", course.controller()).put("course", course.course()).put("episodes", course.episodes())
                .put("officialMean", course.officialMean()).put("strictMean", course.strictMean())
                .put("officialTimeLost", course.officialTimeLost()).put("strictTimeLost", course.strictTimeLost());
        ArrayNode obstacles = object.putArray("obstacles");
        for (CourseFigures.ObstacleFigures obstacle : course.obstacles()) {
            ObjectNode node = obstacles.addObject().put("name", obstacle.name())
                    .put("allottedSeconds", obstacle.allottedSeconds()).put("official", obstacle.official())
                    .put("strict", obstacle.strict()).put("officialLost", obstacle.officialLost())
                    .put("strictLost", obstacle.strictLost());
            RecordJson.put(node, "seconds", obstacle.seconds().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            ObjectNode faults = node.putObject("faults");
            obstacle.faults().forEach(faults::put);
        }
        ArrayNode reasons = object.putArray("differences");
        course.reasons().forEach(reason -> reasons.addObject().put("text", reason.text())
                .put("episodes", reason.episodes()).put("points", reason.points()));
        ArrayNode failures = object.putArray("failures");
        course.failures().forEach(failure -> failures.addObject().put("kind", failure.kind())
                .put("episodes", failure.episodes()).put("medianSeed", failure.medianSeed())
                .put("medianScore", failure.medianScore()).put("worstSeed", failure.worstSeed())
                .put("worstScore", failure.worstScore()));
        ObjectNode ends = object.putObject("ends");
        course.ends().forEach(ends::put);
        object.put("falls", course.fallCount());
        ObjectNode motion = object.putObject("motion");
        put(motion, "metres", course.motion().metres());
        put(motion, "costOfTransport", course.motion().costOfTransport());
        put(motion, "saturation", course.motion().saturation());
        put(motion, "slip", course.motion().slip());
        put(motion, "actionRate", course.motion().actionRate());
    }

    private static void addCurve(ObjectNode object, CurveFigures curve) {
        object.put("controller", curve.controller()).put("vary", curve.kind().key())
                .put("meaning", curve.kind().meaning())
                .put("area", curve.area());
        ArrayNode points = object.putArray("points");
        curve.points().forEach(point -> put(points.addObject().put("value", point.value()), "score", point.score()));
    }

    private static void put(ObjectNode object, String name, Interval interval) {
        ObjectNode node = object.putObject(name).put("estimate", interval.estimate()).put("low", interval.low())
                .put("high", interval.high()).put("confidence", interval.confidence())
                .put("method", interval.method().text());
        interval.caveat().ifPresent(caveat -> node.put("caveat", caveat));
    }

    private static void put(ObjectNode object, String name, Optional<Distribution> figures) {
        if (figures.isEmpty()) {
            object.putNull(name);
            return;
        }
        Distribution all = figures.get();
        object.putObject(name).put("episodes", all.count()).put("mean", all.mean())
                .put("quantile25", all.quantile(0.25))
                .put("median", all.quantile(0.5)).put("quantile75", all.quantile(0.75));
    }
}
