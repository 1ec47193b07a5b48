package org.ringside.courses;

import java.util.Objects;
import java.util.Optional;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Pushes;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.Variation;
import org.ringside.sim.random.RandomStreams;

/**
 * From which ranges an episode's figures are drawn. The layout's and the surfaces' are drawn by {@code CourseDraw}.
 *
 * @param friction factor on every friction coefficient
 * @param mass factor on the trunk's mass
 * @param motorStrength factor on every torque limit
 * @param startOffset shift of the start position along each axis, m
 * @param startHeading turn of the start heading, rad
 * @param trunkShift shift of the trunk's centre of mass along each axis, m
 * @param stiffness factor on every commanded stiffness
 * @param damping factor on every commanded damping
 * @param commandLatency time from the controller to the drives, s
 * @param torqueSpeedCurve whether the drives' torque falls with their speed
 * @param surfaceFriction factor on the friction of each kind of surface, on top of {@code friction}
 * @param layoutOffset shift of each obstacle along each axis, m
 * @param layoutHeading turn of each obstacle about its middle, rad
 * @param pushes the pushes
 * @param sensors the sensors' errors
 */
public record Randomisation(
        Range friction,
        Range mass,
        Range motorStrength,
        Range startOffset,
        Range startHeading,
        Range trunkShift,
        Range stiffness,
        Range damping,
        Range commandLatency,
        boolean torqueSpeedCurve,
        Range surfaceFriction,
        Range layoutOffset,
        Range layoutHeading,
        Pushes pushes,
        SensorErrors sensors) {
    /** What is no factor at all. */
    public static final Range ONE = new Range(1, 1);

    /** What is no shift at all. */
    public static final Range ZERO = new Range(0, 0);

    /** Nothing varies. */
    public static final Randomisation OFF = new Randomisation(ONE, ONE, ONE, ZERO, ZERO);

    /** Checks that all is there. */
    public Randomisation {
        Objects.requireNonNull(pushes, "pushes");
        Objects.requireNonNull(sensors, "sensors");
    }

    /**
     * Makes ranges of these alone; nothing else varies.
     *
     * @param friction factor on every friction coefficient
     * @param mass factor on the trunk's mass
     * @param motorStrength factor on every torque limit
     * @param startOffset shift of the start position along each axis, m
     * @param startHeading turn of the start heading, rad
     */
    public Randomisation(
            Range friction, Range mass, Range motorStrength, Range startOffset, Range startHeading) {
        this(friction, mass, motorStrength, startOffset, startHeading, ZERO, ONE, ONE, ZERO, false, ONE, ZERO, ZERO,
                Pushes.NONE, SensorErrors.NONE);
    }

    /**
     * Draws one episode. Each figure has a stream of its own, so that adding one never shifts another.
     *
     * @param seed the episode's seed
     * @param start the course's start pose
     * @return the episode's setup
     */
    public EpisodeSetup draw(long seed, StartPose start) {
        RandomStreams streams = new RandomStreams(seed);
        Variation variation = new Variation(
                draw(streams, "friction", friction),
                draw(streams, "mass", mass),
                draw(streams, "motor-strength", motorStrength),
                draw(streams, "trunk-shift-x", trunkShift),
                draw(streams, "trunk-shift-y", trunkShift),
                draw(streams, "trunk-shift-z", trunkShift),
                draw(streams, "stiffness", stiffness),
                draw(streams, "damping", damping),
                draw(streams, "command-latency", commandLatency),
                torqueSpeedCurve);
        return new EpisodeSetup(
                seed,
                start.position().x() + draw(streams, "start-x", startOffset),
                start.position().y() + draw(streams, "start-y", startOffset),
                start.heading() + draw(streams, "start-heading", startHeading),
                variation,
                pushes,
                sensors,
                Optional.empty());
    }

    private static double draw(RandomStreams streams, String stream, Range range) {
        return streams.uniform(stream, 0, range.low(), range.high());
    }
}
