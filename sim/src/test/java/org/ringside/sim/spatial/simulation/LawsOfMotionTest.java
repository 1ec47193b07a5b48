package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.RandomModels.Traits;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Energy;

/** What must hold for every system of bodies, on random ones. */
class LawsOfMotionTest {
    private static final Traits CONSERVATIVE = new Traits(6, true, true, true, false, false);
    private static final Traits WITHOUT_BALLS = new Traits(6, false, true, true, false, false);

    @Test
    void energyDriftsInFirstOrderWithEuler() {
        assertEquals(2, medianGain(CONSERVATIVE, Integrator.EULER, 0.0004), 0.1);
    }

    @Test
    void energyDriftsInFourthOrderWithRungeKutta() {
        assertEquals(16, medianGain(WITHOUT_BALLS, Integrator.RK4, 0.004), 3);
    }

    @Test
    void energyDriftsInSecondOrderWhereRungeKuttaTurnsInSpace() {
        assertEquals(4, medianGain(CONSERVATIVE, Integrator.RK4, 0.001), 0.5);
    }

    /** How many times less the energy drifts when the step is halved. */
    private static double medianGain(Traits traits, Integrator integrator, double timestep) {
        double[] gains = new double[25];
        for (int seed = 0; seed < gains.length; seed++) {
            gains[seed] =
                    drift(seed, traits, integrator, timestep, 20) / drift(seed, traits, integrator, timestep / 2, 40);
        }
        Arrays.sort(gains);
        return gains[gains.length / 2];
    }

    @Test
    void aFreeBodyTumblesWithConstantAngularMomentum() {
        int checked = 0;
        for (int seed = 0; seed < 20; seed++) {
            Model model = RandomModels.model(seed, new Traits(1, true, false, false, false, false));
            if (model.joints.count != 1 || model.joints.type[0] != JointType.FREE) {
                continue;
            }
            model = model.with(
                    Variants.gravity(Variants.integrator(Variants.timestep(model.options, 0.001), Integrator.RK4), 0, 0,
                            0));
            State state = RandomModels.state(seed, model);
            Simulation.forward(model, state);
            double[] momentum = Momentum.aboutWorldOrigin(model, state);
            double energy = Energy.kinetic(model, state);
            double[] spin = Arrays.copyOfRange(state.qvel, 3, 6);
            for (int i = 0; i < 1000; i++) {
                Simulation.step(model, state);
            }
            Simulation.forward(model, state);
            assertArrayEquals(momentum, Momentum.aboutWorldOrigin(model, state), 1e-5, "seed " + seed);
            assertEquals(energy, Energy.kinetic(model, state), 1e-5, "seed " + seed);
            assertTrue(Math.abs(spin[0] - state.qvel[3]) > 1e-3, "it does not tumble");
            checked++;
        }
        assertTrue(checked >= 3, "only " + checked + " free bodies");
    }

    @Test
    void dampersTakeEnergyAway() {
        for (int seed = 0; seed < 20; seed++) {
            Model model = RandomModels.model(seed, new Traits(6, true, true, true, true, false));
            State state = RandomModels.state(seed, model);
            Simulation.forward(model, state);
            double before = energy(model, state);
            for (int i = 0; i < 100; i++) {
                Simulation.step(model, state);
            }
            Simulation.forward(model, state);
            assertTrue(energy(model, state) < before, "seed " + seed);
        }
    }

    @Test
    void nothingOutsideMeansNoChangeOfMomentum() {
        int checked = 0;
        for (int seed = 0; seed < 40; seed++) {
            // what does not hang on the world: one free tree, in free fall without gravity
            Model model = RandomModels.model(seed, new Traits(6, true, false, false, true, true));
            boolean oneFreeTree = model.joints.count > 0 && model.joints.type[0] == JointType.FREE
                    && model.dofs.treeCount == 1 && model.bodies.root[model.bodies.count - 1] == 1;
            if (!oneFreeTree) {
                continue;
            }
            model = model.with(Variants
                    .gravity(Variants.integrator(Variants.timestep(model.options, 0.0002), Integrator.RK4), 0, 0, 0));
            State state = RandomModels.state(seed, model);
            for (int a = 0; a < model.nu; a++) {
                // nor do motors between the world and the tree
                if (model.actuators.joint[a] == 0) {
                    Arrays.fill(model.actuators.gear, 6 * a, 6 * a + 6, 0);
                }
            }
            Arrays.fill(model.dofs.damping, 0, 6, 0);
            Simulation.forward(model, state);
            double[] before = Momentum.aboutWorldOrigin(model, state);
            for (int i = 0; i < 50; i++) {
                Simulation.step(model, state);
            }
            Simulation.forward(model, state);
            assertArrayEquals(before, Momentum.aboutWorldOrigin(model, state), 1e-5, "seed " + seed);
            checked++;
        }
        assertTrue(checked >= 3, "only " + checked + " free trees");
    }

    @Test
    void forwardAndInverseDynamicsAgree() {
        for (int seed = 0; seed < 50; seed++) {
            Model model = RandomModels.model(seed, Traits.ALL);
            State state = RandomModels.state(seed, model);
            for (int i = 0; i < model.nv; i++) {
                state.appliedForce[i] = 0.1 * (i % 5 - 2);
            }
            for (int i = 0; i < state.bodyForce.length; i++) {
                state.bodyForce[i] = 0.2 * (i % 7 - 3);
            }
            Simulation.forward(model, state);
            double[] all = new double[model.nv];
            for (int i = 0; i < model.nv; i++) {
                all[i] = state.smoothForce[i] - state.passive[i] + state.bias[i];
            }
            Simulation.inverse(model, state);
            assertArrayEquals(all, state.inverseForce, 1e-9, "seed " + seed);
        }
    }

    @Test
    void rotorInertiaOnASlideIsMass() {
        // one body on one slide: armature adds to its mass, but not to its weight
        for (int seed = 0; seed < 200; seed++) {
            Model model = RandomModels.model(seed, new Traits(1, false, true, false, false, false));
            if (model.joints.count != 1 || model.joints.type[0] != JointType.SLIDE) {
                continue;
            }
            State state = RandomModels.state(seed, model);
            Simulation.forward(model, state);
            double mass = model.bodies.mass[1];
            double pull = -9.81 * state.jointAxis[2] * mass;
            assertEquals(pull / (mass + model.dofs.armature[0]), state.qacc[0], 1e-12, "seed " + seed);
        }
    }

    /** Largest change of energy over some steps. */
    private static double drift(int seed, Traits traits, Integrator integrator, double timestep, int steps) {
        Model model = RandomModels.model(seed, traits);
        model = model.with(Variants.integrator(Variants.timestep(model.options, timestep), integrator));
        State state = RandomModels.state(seed, model);
        Simulation.forward(model, state);
        double start = energy(model, state);
        for (int i = 0; i < steps; i++) {
            Simulation.step(model, state);
        }
        Simulation.forward(model, state);
        return Math.abs(energy(model, state) - start);
    }

    private static double energy(Model model, State state) {
        return Energy.kinetic(model, state) + Energy.potential(model, state);
    }
}
