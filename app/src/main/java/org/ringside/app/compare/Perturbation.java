package org.ringside.app.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.Pushes;
import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.SensorErrors;

/**
 * One thing made harder or easier for a controller, on top of what the randomisation draws: the same seeds draw the same shares of
 * the shifted ranges, so that episodes stay paired along a curve.
 *
 * @param kind what is changed
 * @param value how much, in the kind's unit
 */
public record Perturbation(Kind kind, double value) {
    /** What can be changed. */
    public enum Kind {
        /** Factor on every friction coefficient. */
        FRICTION("friction", "factor on all friction", 0.05, 5),
        /** Factor on the trunk's mass. */
        PAYLOAD("payload", "factor on the trunk's mass", 0.1, 5),
        /** Factor on every torque limit. */
        MOTOR_STRENGTH("motor-strength", "factor on all torque limits", 0.05, 5),
        /** Added to the commands' latency, s. */
        LATENCY("latency", "added latency of commands, s", 0, 0.3),
        /** Factor on noise, bias and drift of every sensor. */
        NOISE("noise", "factor on the sensors' noise, bias and drift", 0, 50),
        /** Speed that a push gives, m/s, in place of what is drawn. */
        PUSHES("pushes", "speed that each push gives, m/s", 0, 5);

        private final String key;
        private final String meaning;
        private final double least;
        private final double most;

        Kind(String key, String meaning, double least, double most) {
            this.key = key;
            this.meaning = meaning;
            this.least = least;
            this.most = most;
        }

        /**
         * Returns what users type.
         *
         * @return lower-case words joined by hyphens
         */
        public String key() {
            return key;
        }

        /**
         * Returns what the value is.
         *
         * @return a few words, with the unit
         */
        public String meaning() {
            return meaning;
        }

        /**
         * Finds a kind.
         *
         * @param key what the user typed
         * @return the kind
         * @throws IllegalArgumentException if there is none; the message lists all
         */
        public static Kind of(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            List<String> keys = Arrays.stream(values()).map(Kind::key).toList();
            throw new IllegalArgumentException(
                    "\"" + key + "\" cannot be varied" + Suggestions.hint(key, keys) + " (what can: "
                            + String.join(", ", keys) + ")");
        }
    }

    /** How often pushes come where the randomisation has none, s. */
    private static final Pushes PUSHES = new Pushes(2, 4, 0, 0);

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is out of the kind's bounds
     */
    public Perturbation {
        if (!(value >= kind.least && value <= kind.most)) {
            throw new IllegalArgumentException(kind.key + " = " + value + ": expected " + kind.meaning + ", from "
                    + text(kind.least) + " to " + text(kind.most));
        }
    }

    /**
     * Reads one.
     *
     * @param text such as {@code friction=0.6}
     * @return the perturbation
     * @throws IllegalArgumentException if it is none
     */
    public static Perturbation of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + text + "\": expected KEY=VALUE, such as friction=0.6");
        }
        Kind kind = Kind.of(text.substring(0, equals));
        return new Perturbation(kind, number(text.substring(equals + 1), text));
    }

    static double number(String digits, String whole) {
        try {
            return Double.parseDouble(digits.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + whole + "\": \"" + digits + "\" is not a number", e);
        }
    }

    /**
     * Changes ranges.
     *
     * @param ranges what an episode's figures are drawn from. Not modified.
     * @return the ranges so changed
     * @throws IllegalArgumentException if there is nothing to change
     */
    public Randomisation applied(Randomisation ranges) {
        Range friction = kind == Kind.FRICTION ? scaled(ranges.friction()) : ranges.friction();
        Range mass = kind == Kind.PAYLOAD ? scaled(ranges.mass()) : ranges.mass();
        Range strength = kind == Kind.MOTOR_STRENGTH ? scaled(ranges.motorStrength()) : ranges.motorStrength();
        Range latency = ranges.commandLatency();
        if (kind == Kind.LATENCY) {
            latency = new Range(latency.low() + value, latency.high() + value);
        }
        return new Randomisation(friction, mass, strength, ranges.startOffset(), ranges.startHeading(),
                ranges.trunkShift(), ranges.stiffness(), ranges.damping(), latency, ranges.torqueSpeedCurve(),
                ranges.surfaceFriction(), ranges.layoutOffset(), ranges.layoutHeading(),
                kind == Kind.PUSHES ? pushes(ranges.pushes()) : ranges.pushes(),
                kind == Kind.NOISE ? noise(ranges.sensors()) : ranges.sensors());
    }

    private Range scaled(Range range) {
        return new Range(value * range.low(), value * range.high());
    }

    private Pushes pushes(Pushes drawn) {
        Pushes times = drawn.largestSpeed() > 0 ? drawn : PUSHES;
        return value == 0 ? Pushes.NONE : new Pushes(times.shortestInterval(), times.longestInterval(), value, value);
    }

    private SensorErrors noise(SensorErrors errors) {
        if (errors.bySensor().isEmpty()) {
            throw new IllegalArgumentException(
                    "noise is a factor on the sensors' errors, and with this randomisation they have"
                            + " none: vary it with --randomisation mild or hard");
        }
        Map<Sensor, SensorError> scaled = new EnumMap<>(Sensor.class);
        errors.bySensor().forEach((sensor, error) -> scaled.put(sensor,
                new SensorError(error.rate(), value * error.noise(), value * error.bias(), value * error.drift(),
                        error.latency(),
                        error.dropout())));
        return new SensorErrors(scaled);
    }

    /** A number as short as it can be. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return kind.key + "=" + text(value);
    }
}
