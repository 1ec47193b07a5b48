package org.ringside.courses;

import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Variation;
import org.ringside.sim.random.RandomStreams;

/**
 * From which ranges an episode's figures are drawn.
 *
 * @param friction factor on every friction coefficient
 * @param mass factor on the trunk's mass
 * @param motorStrength factor on every torque limit
 * @param startOffset shift of the start position along each axis, m
 * @param startHeading turn of the start heading, rad
 */
public record Randomisation(Range friction, Range mass, Range motorStrength, Range startOffset, Range startHeading) {
    /** Nothing varies. */
    public static final Randomisation OFF =
            new Randomisation(new Range(1, 1), new Range(1, 1), new Range(1, 1), new Range(0, 0), new Range(0, 0));

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
                draw(streams, "motor-strength", motorStrength));
        return new EpisodeSetup(
                seed,
                start.position().x() + draw(streams, "start-x", startOffset),
                start.position().y() + draw(streams, "start-y", startOffset),
                start.heading() + draw(streams, "start-heading", startHeading),
                variation);
    }

    private static double draw(RandomStreams streams, String stream, Range range) {
        return streams.uniform(stream, 0, range.low(), range.high());
    }
}
