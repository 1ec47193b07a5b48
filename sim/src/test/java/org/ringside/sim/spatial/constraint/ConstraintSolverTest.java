package org.ringside.sim.spatial.constraint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;

/** The solution of every problem is the one that the laws demand, whatever the solver and wherever it starts. */
class ConstraintSolverTest {
    private static final int PROBLEMS = 150;

    private static State solved(long seed, Cone cone, Solver solver) {
        Model model = RandomContacts.model(seed, cone, solver);
        State state = RandomContacts.state(seed, model, (int) (seed % 7));
        Arrays.fill(state.qacc, Double.NaN);
        ConstraintSolver.solve(model, state);
        return state;
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void newtonsForcesSolveTheDualProblem(Cone cone) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Model model = RandomContacts.model(seed, cone, Solver.NEWTON);
            State state = solved(seed, cone, Solver.NEWTON);
            double tolerance = cone == Cone.ELLIPTIC ? 1e-7 : 1e-9;
            assertEquals(0, DualProblem.equationError(model, state), tolerance, "equation of seed " + seed);
            assertEquals(0, DualProblem.lawError(model, state), tolerance, "laws of seed " + seed);
            assertTrue(state.iterations < 50, state.iterations + " iterations for seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void gaussSeidelFindsTheSameAccelerationAsNewton(Cone cone) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            State newton = solved(seed, cone, Solver.NEWTON);
            State gaussSeidel = solved(seed, cone, Solver.PGS);
            double scale = Arrays.stream(newton.qacc).map(Math::abs).max().orElse(1);
            assertArrayEquals(newton.qacc, gaussSeidel.qacc, 1e-6 * scale, "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void aWarmStartChangesTheWayButNotTheGoal(Cone cone) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Model model = RandomContacts.model(seed, cone, Solver.NEWTON);
            State cold = solved(seed, cone, Solver.NEWTON);
            State warm = RandomContacts.state(seed, model, (int) (seed % 7));
            System.arraycopy(cold.qacc, 0, warm.warmStart, 0, model.nv);
            ConstraintSolver.solve(model, warm);
            double scale = Arrays.stream(cold.qacc).map(Math::abs).max().orElse(1);
            assertArrayEquals(cold.qacc, warm.qacc, 1e-8 * scale, "seed " + seed);
            assertTrue(warm.iterations <= 2, warm.iterations + " iterations from the solution of seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void theDefaultToleranceComesClose(Cone cone) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Model model = RandomContacts.model(seed, cone, Solver.NEWTON);
            State exact = solved(seed, cone, Solver.NEWTON);
            State quick = RandomContacts.state(seed, model, (int) (seed % 7));
            ConstraintSolver.solve(
                    model.with(RandomContacts.options(cone, Solver.NEWTON, 1e-8, model.options.impedanceRatio())),
                    quick);
            double scale = Arrays.stream(exact.qacc).map(Math::abs).max().orElse(1);
            assertArrayEquals(exact.qacc, quick.qacc, 1e-4 * scale, "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void theLawsAtTheSolutionGiveItsForces(Cone cone) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Model model = RandomContacts.model(seed, cone, Solver.NEWTON);
            State state = solved(seed, cone, Solver.NEWTON);
            double[] forces = state.contacts.force.clone();
            double[] constraintForce = state.constraintForce.clone();
            Arrays.fill(state.contacts.force, Double.NaN);
            ConstraintSolver.forces(model, state, state.qacc);
            double scale = Math.max(1, Arrays.stream(constraintForce).map(Math::abs).max().orElse(1));
            assertArrayEquals(constraintForce, state.constraintForce, 1e-9 * scale);
            for (int i = 0; i < 6 * state.contacts.count; i++) {
                assertEquals(forces[i], state.contacts.force[i], 1e-9 * scale);
            }
        }
    }

    @Test
    void forcesTimesJacobianAreSumsOverContactFrames() {
        // a pyramid's edges, decoded, push the body as the force along the frame does: compare with an elliptic contact's rows
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Model pyramidal = RandomContacts.model(seed, Cone.PYRAMIDAL, Solver.NEWTON);
            State state = solved(seed, Cone.PYRAMIDAL, Solver.NEWTON);
            Model elliptic = RandomContacts.model(seed, Cone.ELLIPTIC, Solver.NEWTON);
            State other = RandomContacts.state(seed, elliptic, (int) (seed % 7));
            double[] sum = new double[pyramidal.nv];
            for (int row = 0; row < other.constraints.scalarRows; row++) {
                add(other, row, state.constraints.force[row], sum);
            }
            for (int c = 0; c < other.contacts.count; c++) {
                for (int j = 0; other.contacts.row[c] >= 0 && j < other.contacts.dimension[c]; j++) {
                    add(other, other.contacts.row[c] + j, state.contacts.force[6 * c + j], sum);
                }
            }
            double scale = Math.max(1, Arrays.stream(sum).map(Math::abs).max().orElse(1));
            assertArrayEquals(state.constraintForce, sum, 1e-11 * scale, "seed " + seed);
        }
    }

    private static void add(State state, int row, double force, double[] sum) {
        for (int k = state.constraints.start[row]; k < state.constraints.start[row + 1]; k++) {
            sum[state.constraints.column[k]] += state.constraints.jacobian[k] * force;
        }
    }

    @Test
    void withoutConstraintsNothingChanges() {
        Model model = RandomContacts.model(3, Cone.PYRAMIDAL, Solver.NEWTON);
        State state = RandomContacts.state(3, model, 0);
        state.constraints.clear();
        Arrays.fill(state.constraintForce, Double.NaN);
        ConstraintSolver.solve(model, state);
        assertArrayEquals(state.smoothAcceleration, state.qacc);
        assertArrayEquals(new double[model.nv], state.constraintForce);
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void theSameProblemHasTheSameBitsWhateverWasSolvedBefore(Cone cone) {
        for (Solver solver : Solver.values()) {
            Model model = RandomContacts.model(5, cone, solver);
            State fresh = RandomContacts.state(5, model, 6);
            ConstraintSolver.solve(model, fresh);
            State used = RandomContacts.state(5, model, 6);
            used.warmStart[0] = 30;
            ConstraintSolver.solve(model, used);
            used.warmStart[0] = 0;
            ConstraintRows.build(model, used);
            ConstraintSolver.solve(model, used);
            assertArrayEquals(fresh.qacc, used.qacc);
            assertArrayEquals(fresh.constraintForce, used.constraintForce);
            assertArrayEquals(fresh.contacts.force, used.contacts.force);
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void buildingAndSolvingAllocatesNothing(Cone cone) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Solver solver : Solver.values()) {
            Model model = RandomContacts.model(6, cone, solver);
            State state = RandomContacts.state(6, model, 6);
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 50; i++) {
                step(model, state, random);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50; i++) {
                step(model, state, random);
            }
            // asking costs a little by itself
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(bytes < 200, bytes + " bytes by " + solver);
        }
    }

    private static void step(Model model, State state, SplittableRandom random) {
        for (int i = 0; i < model.nv; i++) {
            state.warmStart[i] = random.nextDouble(-1, 1);
        }
        ConstraintRows.build(model, state);
        ConstraintSolver.solve(model, state);
        ConstraintSolver.forces(model, state, state.qacc);
    }
}
