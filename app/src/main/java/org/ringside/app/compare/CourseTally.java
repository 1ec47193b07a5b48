package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ringside.app.run.Distribution;
import org.ringside.app.run.MotionQuality;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;

/** Adds the episodes of one controller on one course up, in the order of their seeds. Keeps a few numbers an episode. */
final class CourseTally {
    private final String controller;
    private final Course course;
    private final List<ObstacleTally> obstacles = new ArrayList<>();
    private final SortedMap<String, ReasonTally> reasons = new TreeMap<>();
    private final SortedMap<String, List<Scored>> failures = new TreeMap<>();
    private final SortedMap<String, Integer> ends = new TreeMap<>();
    private final List<Point> falls = new ArrayList<>();
    private final Samples metres = new Samples();
    private final Samples costOfTransport = new Samples();
    private final Samples saturation = new Samples();
    private final Samples slip = new Samples();
    private final Samples actionRate = new Samples();
    private int fallCount;
    private int episodes;
    private double official;
    private double strict;

    private record Scored(long seed, double score) {}

    CourseTally(String controller, Course course) {
        this.controller = controller;
        this.course = course;
        course.obstacles().forEach(obstacle -> obstacles.add(new ObstacleTally(obstacle)));
    }

    void add(EpisodeRecord episode) {
        episodes++;
        official += episode.official().score();
        strict += episode.strict().score();
        for (int k = 0; k < obstacles.size(); k++) {
            obstacles.get(k).add(episode.obstacles().get(k));
        }
        for (EpisodeRecord.FaultSeen fault : episode.faults()) {
            obstacles.stream().filter(tally -> tally.obstacle.name().equals(fault.place()))
                    .forEach(tally -> tally.faults.merge(fault.rule(), 1, Integer::sum));
            if (fault.rule().equals("fall") || fault.rule().equals("off-course")) {
                addFall(new Point(fault.x(), fault.y()));
            }
        }
        for (EpisodeRecord.Reason reason : episode.differences()) {
            reasons.computeIfAbsent(reason.text(), text -> new ReasonTally()).add(reason.points());
        }
        failures.computeIfAbsent(episode.failure(), kind -> new ArrayList<>())
                .add(new Scored(episode.seed(), episode.official().score()));
        ends.merge(episode.end(), 1, Integer::sum);
        addMotion(episode.motion());
    }

    private void addFall(Point place) {
        fallCount++;
        if (falls.size() < CourseFigures.MOST_FALLS) {
            falls.add(place);
        }
    }

    private void addMotion(MotionQuality motion) {
        metres.add(OptionalDouble.of(motion.metres()));
        costOfTransport.add(motion.costOfTransport());
        saturation.add(motion.saturation());
        slip.add(motion.slip());
        actionRate.add(motion.actionRate());
    }

    /** The figures of at least one episode. */
    CourseFigures figures() {
        List<CourseFigures.ObstacleFigures> rows = new ArrayList<>();
        double officialLost = 0;
        double strictLost = 0;
        for (ObstacleTally tally : obstacles) {
            rows.add(tally.figures(course, episodes));
            officialLost += rows.getLast().officialLost();
            strictLost += rows.getLast().strictLost();
        }
        List<CourseFigures.ReasonFigures> why = new ArrayList<>();
        reasons.forEach(
                (text, tally) -> why.add(new CourseFigures.ReasonFigures(text, tally.count, tally.sum / episodes)));
        List<CourseFigures.FailureFigures> kinds = new ArrayList<>();
        failures.forEach((kind, scored) -> kinds.add(failure(kind, scored)));
        kinds.sort(Comparator.comparingInt(CourseFigures.FailureFigures::episodes).reversed());
        return new CourseFigures(controller, course.name(), episodes, official / episodes, strict / episodes, rows,
                1 - official / episodes - officialLost, 1 - strict / episodes - strictLost, why, kinds,
                Collections.unmodifiableSortedMap(ends), falls, fallCount,
                new CourseFigures.MotionFigures(metres.distribution(), costOfTransport.distribution(),
                        saturation.distribution(), slip.distribution(), actionRate.distribution()));
    }

    private static CourseFigures.FailureFigures failure(String kind, List<Scored> scored) {
        List<Scored> sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingDouble(Scored::score).thenComparingLong(Scored::seed));
        Scored worst = sorted.getFirst();
        Scored median = sorted.get((sorted.size() - 1) / 2);
        return new CourseFigures.FailureFigures(kind, sorted.size(), median.seed(), median.score(), worst.seed(),
                worst.score());
    }

    private static final class ReasonTally {
        private int count;
        private double sum;

        private void add(double points) {
            count++;
            sum += points;
        }
    }

    private static final class ObstacleTally {
        private final Obstacle obstacle;
        private final SortedMap<String, Integer> faults = new TreeMap<>();
        private int official;
        private int strict;
        private double officialLost;
        private double strictLost;
        private double seconds;
        private int timed;

        private ObstacleTally(Obstacle obstacle) {
            this.obstacle = obstacle;
        }

        private void add(EpisodeRecord.ObstacleOutcome outcome) {
            official += outcome.official() ? 1 : 0;
            strict += outcome.strict() ? 1 : 0;
            officialLost += outcome.officialLost();
            strictLost += outcome.strictLost();
            seconds += outcome.seconds().orElse(0);
            timed += outcome.seconds().isPresent() ? 1 : 0;
        }

        private CourseFigures.ObstacleFigures figures(Course course, int episodes) {
            return new CourseFigures.ObstacleFigures(obstacle.name(), course.allottedTime(obstacle), official, strict,
                    officialLost / episodes, strictLost / episodes,
                    timed == 0 ? Optional.empty() : Optional.of(seconds / timed),
                    Collections.unmodifiableSortedMap(faults));
        }
    }

    /** Figures that some episodes have. */
    private static final class Samples {
        private double[] values = new double[16];
        private int count;

        private void add(OptionalDouble value) {
            if (value.isPresent()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                values[count++] = value.getAsDouble();
            }
        }

        private Optional<Distribution> distribution() {
            return count == 0 ? Optional.empty() : Optional.of(new Distribution(Arrays.copyOf(values, count)));
        }
    }
}
