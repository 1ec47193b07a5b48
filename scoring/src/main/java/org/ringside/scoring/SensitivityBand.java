package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.random.RandomStreams;

/**
 * How far a score moves when the log is read a little differently: a score that hangs on a single sample shows here.
 * Deterministic: the noise comes from named streams of a fixed seed.
 *
 * <p>The last position is taken to be kept for a second beyond the log, because loggers stop at the very sample that ends the
 * hold, and thinning would otherwise always cut that one off.
 *
 * @param decimation the score when only every second, third, fifth or tenth sample is read, from every possible first sample
 * @param noise the score under Gaussian noise of 1 cm on x and y of each sample
 */
public record SensitivityBand(Band decimation, Band noise) {
    /** Standard deviation of the noise, m: what motion capture and a swaying base amount to. */
    public static final double NOISE = 0.01;

    /** How many draws of noise are judged. */
    public static final int DRAWS = 20;

    /** Logs with more samples have no band: it would take minutes. */
    public static final int MAXIMUM_SAMPLES = 200_000;

    private static final int[] FACTORS = {2, 3, 5, 10};
    private static final long SEED = 2305_14654L;
    private static final double STAND = 1;

    /**
     * The scores of all readings of one kind.
     *
     * @param minimum least score
     * @param maximum largest score
     * @param readings how many readings were judged
     * @param flips obstacles that came out otherwise than in the log itself, in the course's order, with the number of readings
     */
    public record Band(double minimum, double maximum, int readings, List<Flip> flips) {
        /** Copies the list. */
        public Band {
            flips = List.copyOf(flips);
        }
    }

    /**
     * An obstacle whose verdict hangs on the reading.
     *
     * @param obstacle its name
     * @param readings in how many readings it came out otherwise
     */
    public record Flip(String obstacle, int readings) {}

    /**
     * Judges the readings of a log.
     *
     * @param judge the judge
     * @param course the course. Not modified.
     * @param trace the log, of which time and position alone are used. Not modified.
     * @return the band; empty for a log of more than {@link #MAXIMUM_SAMPLES} samples
     */
    public static Optional<SensitivityBand> of(Judge judge, Course course, Trace trace) {
        if (trace.size() > MAXIMUM_SAMPLES) {
            return Optional.empty();
        }
        Trace whole = thinned(trace, 1, 0);
        Scorecard reference = judge.judge(course, whole);
        List<Scorecard> thin = new ArrayList<>();
        for (int factor : FACTORS) {
            for (int first = 0; first < Math.min(factor, trace.size()); first++) {
                thin.add(judge.judge(course, thinned(trace, factor, first)));
            }
        }
        List<Scorecard> noisy = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            noisy.add(judge.judge(course, noisy(whole, draw)));
        }
        return Optional.of(new SensitivityBand(band(reference, thin), band(reference, noisy)));
    }

    private static Trace thinned(Trace trace, int factor, int first) {
        int kept = (trace.size() - first + factor - 1) / factor;
        double[] time = new double[kept + 1];
        double[] x = new double[kept + 1];
        double[] y = new double[kept + 1];
        for (int i = 0; i < kept; i++) {
            time[i] = trace.time()[first + i * factor];
            x[i] = trace.x()[first + i * factor];
            y[i] = trace.y()[first + i * factor];
        }
        int last = trace.size() - 1;
        time[kept] = trace.time()[last] + STAND;
        x[kept] = trace.x()[last];
        y[kept] = trace.y()[last];
        return new Trace(trace.source(), time, x, y, Optional.empty());
    }

    private static Trace noisy(Trace trace, int draw) {
        RandomStreams streams = new RandomStreams(SEED + draw);
        double[] x = trace.x().clone();
        double[] y = trace.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += NOISE * streams.gaussian("log-noise-x", i);
            y[i] += NOISE * streams.gaussian("log-noise-y", i);
        }
        return new Trace(trace.source(), trace.time(), x, y, Optional.empty());
    }

    private static Band band(Scorecard reference, List<Scorecard> readings) {
        double minimum = reference.score();
        double maximum = reference.score();
        Map<Integer, Integer> flips = new TreeMap<>();
        for (Scorecard reading : readings) {
            minimum = Math.min(minimum, reading.score());
            maximum = Math.max(maximum, reading.score());
            for (int k = 0; k < reading.obstacles().size(); k++) {
                if (reading.obstacles().get(k).completed() != reference.obstacles().get(k).completed()) {
                    flips.merge(k, 1, Integer::sum);
                }
            }
        }
        List<Flip> named = new ArrayList<>();
        flips.forEach((k, count) -> named.add(new Flip(reference.obstacles().get(k).name(), count)));
        return new Band(minimum, maximum, readings.size(), named);
    }
}
