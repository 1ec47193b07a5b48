package org.ringside.bench.spatial;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.collision.Collision;
import org.ringside.sim.spatial.constraint.ConstraintRows;
import org.ringside.sim.spatial.constraint.ConstraintSolver;
import org.ringside.sim.spatial.dynamics.Actuation;
import org.ringside.sim.spatial.dynamics.Bias;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.dynamics.MassMatrix;
import org.ringside.sim.spatial.dynamics.Passive;
import org.ringside.sim.spatial.dynamics.SmoothDynamics;
import org.ringside.sim.spatial.simulation.Simulation;

/**
 * The stages of a step of the spatial engine one by one, our own robot while it trots, and the forward computation that they make up.
 *
 * <p>{@code java -jar bench/target/benchmarks.jar SpatialStage -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SpatialStageBenchmark {
    /** Made by JMH. */
    public SpatialStageBenchmark() {
        // nothing to do
    }

    /**
     * Positions of bodies, joints and geoms.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State kinematics(SpatialStages stages) {
        State state = stages.next();
        Kinematics.compute(stages.model, state);
        return state;
    }

    /**
     * Mass matrix and its factors.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State massMatrix(SpatialStages stages) {
        State state = stages.next();
        MassMatrix.compute(stages.model, state);
        return state;
    }

    /**
     * Broad and narrow phase.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State collision(SpatialStages stages) {
        State state = stages.next();
        Collision.detect(stages.model, state);
        return state;
    }

    /**
     * Velocities, Coriolis and gravity forces.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State bias(SpatialStages stages) {
        State state = stages.next();
        Bias.compute(stages.model, state);
        return state;
    }

    /**
     * Springs, dampers, actuators and the acceleration without constraints.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State forces(SpatialStages stages) {
        State state = stages.next();
        Passive.compute(stages.model, state);
        Actuation.compute(stages.model, state);
        SmoothDynamics.compute(stages.model, state);
        return state;
    }

    /**
     * Constraint rows.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State rows(SpatialStages stages) {
        State state = stages.next();
        ConstraintRows.build(stages.model, state);
        return state;
    }

    /**
     * Newton's method, from the warm start.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State solver(SpatialStages stages) {
        State state = stages.next();
        ConstraintSolver.solve(stages.model, state);
        return state;
    }

    /**
     * All stages.
     *
     * @param stages the states
     * @return the state, so that nothing is optimised away
     */
    @Benchmark
    public State forward(SpatialStages stages) {
        State state = stages.next();
        Simulation.forward(stages.model, state);
        return state;
    }
}
