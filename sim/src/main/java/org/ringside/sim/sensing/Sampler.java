package org.ringside.sim.sensing;

import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.random.RandomStreams;

/**
 * When one sensor samples, how old its samples are, and what they get wrong. Noise, dropout and drift of a sample depend on the seed,
 * the sensor's name and the sample's number alone: no reader shifts another's draws. Confined to one thread.
 */
final class Sampler {
    private final String noiseStream;
    private final String biasStream;
    private final String driftStream;
    private final String dropoutStream;
    private final SensorError error;
    private final RandomStreams streams;
    private final double rate;
    private final double controlPeriod;

    /** Constant errors of this episode and where they have drifted to: one a number, or one for all (biases). */
    private final double[] bias;

    /** The newest tick that was looked at, and the one that the last sample came from; -1 before the first. */
    private long tick;

    private long sampled;
    private double tickTime;

    /**
     * Makes a sampler for one episode.
     *
     * @param sensor which sensor
     * @param error its errors
     * @param streams the episode's random streams
     * @param biases how many numbers have a bias of their own: all of the sensor, or one that they share
     * @param ownRate samples a second where the errors do not say, Hz; 0 for one a control period
     * @param controlPeriod time between observations, s
     */
    Sampler(
            Sensor sensor,
            SensorError error,
            RandomStreams streams,
            int biases,
            double ownRate,
            double controlPeriod) {
        noiseStream = sensor.key() + "-noise";
        biasStream = sensor.key() + "-bias";
        driftStream = sensor.key() + "-drift";
        dropoutStream = sensor.key() + "-dropout";
        this.error = error;
        this.streams = streams;
        this.controlPeriod = controlPeriod;
        rate = error.rate() > 0 ? error.rate() : ownRate;
        bias = new double[biases];
        restart();
    }

    /** Begins the episode anew, with the same errors. */
    void restart() {
        tick = -1;
        for (int i = 0; i < bias.length; i++) {
            bias[i] = error.bias() == 0 ? 0 : streams.uniform(biasStream, i, -error.bias(), error.bias());
        }
    }

    /**
     * Looks whether there is a new sample.
     *
     * @param time now, s
     * @param period number of the control period, counted from 0
     * @return whether one came since the last call that did not drop out; the first one never does
     */
    boolean sample(double time, long period) {
        // a tick that falls on a control period belongs to it whatever rounding says
        long newest = rate == 0 ? period : (long) Math.floor(time * rate + 1e-6);
        if (newest <= tick) {
            return false;
        }
        if (error.drift() > 0) {
            drift(newest);
        }
        long last = tick;
        tick = newest;
        for (long i = newest; i > last; i--) {
            if (last < 0 || error.dropout() == 0 || streams.uniform(dropoutStream, i) >= error.dropout()) {
                sampled = i;
                tickTime = rate == 0 ? time : i / rate;
                return true;
            }
        }
        return false;
    }

    private void drift(long newest) {
        double step = error.drift() * Math.sqrt(rate == 0 ? controlPeriod : 1 / rate);
        for (long i = Math.max(0, tick) + 1; i <= newest; i++) {
            for (int k = 0; k < bias.length; k++) {
                bias[k] += step * normal(driftStream, i * bias.length + k);
            }
        }
    }

    /** {@link RandomStreams#gaussian} but for the last bits, with a cosine that allocates nothing. */
    private double normal(String stream, long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - streams.uniform(stream, 2 * counter)));
        return radius * Trigonometry.cos(2 * Math.PI * streams.uniform(stream, 2 * counter + 1));
    }

    /** Returns the time of which the last sample tells, s. */
    double sampleTime() {
        return tickTime - error.latency();
    }

    /** Returns whether samples are true. */
    boolean isExact() {
        return error.noise() == 0 && error.bias() == 0 && error.drift() == 0;
    }

    /** Returns the error of one number of the last sample. */
    double errorOf(int i, int count) {
        double noise = error.noise() == 0 ? 0 : error.noise() * normal(noiseStream, sampled * count + i);
        return noise + bias[bias.length == 1 ? 0 : i];
    }

    /** Adds errors to the numbers of the last sample. */
    void disturb(double[] values) {
        if (!isExact()) {
            for (int i = 0; i < values.length; i++) {
                values[i] += errorOf(i, values.length);
            }
        }
    }
}
