package org.ringside.sim.episode;

import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Pushes;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.RobotModel;

/**
 * The pushes of an episode, drawn one after the other from the streams {@code push-interval}, {@code push-speed} and
 * {@code push-direction}. The same seed gives the same pushes whatever the robot does. Allocates nothing after {@link #reset}.
 * Confined to one thread.
 */
public final class PushSchedule {
    /** Force on the trunk's centre of mass now, along the world's x, N. */
    public double forceX;

    /** Force on the trunk's centre of mass now, along the world's y, N. */
    public double forceY;

    private final double bodiesMass;
    private final double trunkMass;
    private Pushes pushes = Pushes.NONE;
    private RandomStreams streams;
    private double mass;
    private long number;
    private double begin;
    private double pushX;
    private double pushY;

    /**
     * Makes a schedule without pushes.
     *
     * @param robot who is pushed
     */
    public PushSchedule(RobotModel robot) {
        bodiesMass = robot.mass();
        trunkMass = robot.bodies().getFirst().mass();
    }

    /**
     * Begins an episode.
     *
     * @param setup seed, pushes and the trunk's mass. Not modified.
     */
    public void reset(EpisodeSetup setup) {
        pushes = setup.pushes();
        streams = new RandomStreams(setup.seed());
        mass = bodiesMass + (setup.variation().mass() - 1) * trunkMass;
        number = -1;
        begin = 0;
        forceX = 0;
        forceY = 0;
        next();
    }

    private void next() {
        number++;
        begin += streams.uniform("push-interval", number, pushes.shortestInterval(), pushes.longestInterval());
        double speed = streams.uniform("push-speed", number, pushes.leastSpeed(), pushes.largestSpeed());
        double direction =
                streams.uniform("push-direction", number, pushes.leastDirection(), pushes.largestDirection());
        pushX = mass * speed / Pushes.DURATION * StrictMath.cos(direction);
        pushY = mass * speed / Pushes.DURATION * StrictMath.sin(direction);
    }

    /**
     * Sets the force of a physics step.
     *
     * @param time when the step begins, s; never earlier than at the last call
     */
    public void advance(double time) {
        if (pushes.largestSpeed() == 0) {
            return;
        }
        if (time >= begin + Pushes.DURATION - 1e-9) {
            next();
        }
        boolean now = time >= begin - 1e-9;
        forceX = now ? pushX : 0;
        forceY = now ? pushY : 0;
    }
}
