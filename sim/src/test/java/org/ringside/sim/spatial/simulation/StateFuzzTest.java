package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/**
 * States that no physics should see: whatever goes in, out comes a finite state or a {@link DivergedException} that says what, where
 * and when; never another exception, a hang, or a NaN without a word. More cases with {@code -Dringside.fuzz=N}.
 */
class StateFuzzTest {
    private static final int CASES = Integer.getInteger("ringside.fuzz", 300);
    private static final long SEED = 20_261_122;

    /** Shapes of every kind that float over each other, with almost no mass. */
    private static final String LIGHT =
            """
                    <mujoco>
                      <worldbody>
                        <geom type="plane" size="0 0 1"/>
                        <body pos="0 0 .1"><freejoint/><geom type="sphere" size=".1" mass="1e-9"/></body>
                        <body pos=".1 0 .1"><freejoint/><geom type="box" size=".1 .1 .1" mass="1e-6"/></body>
                        <body pos="0 .1 .1"><freejoint/><geom type="cylinder" size=".1 .1" mass="1e6"/></body>
                        <body pos=".1 .1 .1"><freejoint/><geom type="ellipsoid" size=".1 .05 .2" mass="1"/></body>
                        <body pos="0 0 .3"><joint type="ball"/><geom type="capsule" size=".05 .1" mass="1e-3"/>
                          <body pos="0 0 .1"><joint type="slide" range="-.1 .1" frictionloss="1e3"/><geom size=".01" mass="1e-9"/></body>
                        </body>
                      </worldbody>
                    </mujoco>
                    """;

    private static String resource(String name) {
        try (InputStream in = OracleResources.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Model> models() throws IOException {
        List<Model> models = new ArrayList<>();
        models.add(CourseRun.model());
        models.add(MjcfReader.read("light.xml", LIGHT));
        models.add(MjcfReader.read("constraints.xml", resource("constraints.xml")));
        models.add(MjcfReader.read("joints.xml", resource("joints.xml")));
        models.add(RandomModels.model(SEED, RandomModels.Traits.ALL));
        return models;
    }

    /** Another timestep, cone, solver and integrator each time. */
    private static Model varied(Model model, SplittableRandom random) {
        Options o = model.options;
        return model.with(new Options(pick(random, 1e-4, 0.002, 0.1), o.gravityX(), o.gravityY(), o.gravityZ(),
                Integrator.values()[random.nextInt(3)], Cone.values()[random.nextInt(2)],
                Solver.values()[random.nextInt(2)], 1 + random.nextInt(100), o.tolerance(), o.lineSearchIterations(),
                o.lineSearchTolerance(), o.impedanceRatio(), o.flags()));
    }

    private static double pick(SplittableRandom random, double... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Each number is left alone, or drawn from a range between harmless and absurd, or now and then no number at all. */
    private static void spoil(SplittableRandom random, double[] numbers, double hostile) {
        double scale = StrictMath.pow(10, random.nextDouble(-3, 12));
        for (int i = 0; i < numbers.length; i++) {
            if (random.nextInt(3) == 0) {
                numbers[i] = scale * random.nextDouble(-1, 1);
            }
            if (random.nextDouble() < hostile) {
                numbers[i] =
                        pick(random, 0, Double.NaN, Double.POSITIVE_INFINITY, -1e308, 1e308, Double.MIN_VALUE, -0.0);
            }
        }
    }

    private static void check(String what, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            assertTrue(Double.isFinite(numbers[i]), what + "[" + i + "] is " + numbers[i]);
        }
    }

    private static void run(long seed, Model given) {
        SplittableRandom random = new SplittableRandom(seed);
        Model model = varied(given, random);
        State state = new State(model);
        double hostile = random.nextInt(3) == 0 ? 0.02 : 0;
        if (random.nextBoolean()) {
            spoil(random, state.qpos, hostile);
        }
        if (random.nextBoolean()) {
            spoil(random, state.qvel, hostile);
        }
        if (random.nextBoolean()) {
            spoil(random, state.ctrl, hostile);
            spoil(random, state.appliedForce, hostile);
            spoil(random, state.bodyForce, hostile);
        }
        try {
            for (int i = 0; i < 20; i++) {
                Simulation.step(model, state);
                check("qpos", state.qpos, model.nq);
                check("qvel", state.qvel, model.nv);
                check("qacc", state.qacc, model.nv);
                check("sensor", state.sensorData, state.sensorData.length);
                check("contact force", state.contacts.force, 6 * state.contacts.count);
            }
        } catch (DivergedException e) {
            assertTrue(e.getMessage().matches("(?s).*body .*joint .*(position|velocity|acceleration) .* at time .*"),
                    e.getMessage());
        }
        // a state that saw the worst is as good as new after a reset
        state.reset(model);
        State fresh = new State(model);
        Simulation.forward(model, state);
        Simulation.forward(model, fresh);
        Assertions.assertArrayEquals(fresh.qacc, state.qacc);
    }

    @Test
    void everyStateEndsFiniteOrSaysWhereItDiverged() throws IOException {
        List<Model> models = models();
        for (int k = 0; k < CASES; k++) {
            long seed = SEED + k;
            Model model = models.get(k % models.size());
            try {
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> run(seed, model));
            } catch (RuntimeException | AssertionError e) {
                fail("seed " + seed + ", model " + model.name + ": " + e, e);
            }
        }
    }
}
