package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** What lies still stays, what rolls rolls straight, and a slope holds what its friction can hold. */
class RestTest {
    private static final double GRAVITY = 9.81;

    private static Model world(String option, String bodies) {
        return MjcfReader.read("test.xml", "<mujoco><option " + option + "/><worldbody>"
                + "<geom name='floor' type='plane' size='0 0 1'/>" + bodies + "</worldbody></mujoco>");
    }

    private static String box(String name, double height) {
        return "<body name='" + name + "' pos='0 0 " + height + "'><freejoint/>"
                + "<geom type='box' size='.1 .1 .1'/></body>";
    }

    private static State after(Model model, double seconds) {
        State state = new State(model);
        run(model, state, seconds);
        return state;
    }

    private static void run(Model model, State state, double seconds) {
        double end = state.time + seconds;
        while (state.time < end) {
            Simulation.step(model, state);
        }
    }

    private static double fastest(State state) {
        double most = 0;
        for (double speed : state.qvel) {
            most = Math.max(most, Math.abs(speed));
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cone='pyramidal'", "cone='elliptic'", "solver='PGS'", "integrator='implicitfast'"})
    void aStackAtRestStays(String option) {
        Model model = world(option, box("low", 0.1) + box("middle", 0.3) + box("high", 0.5));
        State state = after(model, 3);
        assertTrue(fastest(state) < 1e-3, "still moves at " + fastest(state));
        for (int body = 0; body < 3; body++) {
            assertEquals(0, state.qpos[7 * body], 1e-3);
            assertEquals(0, state.qpos[7 * body + 1], 1e-3);
            // the default contact is soft: it gives way by less than a millimetre a box
            assertEquals(0.1 + 0.2 * body, state.qpos[7 * body + 2], 3e-3);
            assertEquals(1, Math.abs(state.qpos[7 * body + 3]), 1e-6);
        }
        double carried = 0;
        for (int c = 0; c < state.contacts.count; c++) {
            carried += state.contacts.geom1[c] == 0 ? state.contacts.force[6 * c] : 0;
        }
        assertEquals(3 * 8 * GRAVITY, carried, 1e-2 * 3 * 8 * GRAVITY, "the floor carries all three boxes of 8 kg");
    }

    @ParameterizedTest
    @CsvSource({
        "capsule, .05 .1, 90", "cylinder, .1 .05, 0", "cylinder, .05 .2, 90", "cylinder, .05 .2, 0",
        "ellipsoid, .1 .08 .03, 0", "sphere, .1, 0", "box, .05 .1 .2, 0"})
    void everyShapeComesToRestOnTheFloorAndOnABox(String type, String size, double tilt) {
        for (String floor : new String[] {"", "<geom type='box' size='1 1 .1' pos='0 0 .1'/>"}) {
            double height = floor.isEmpty() ? 0 : 0.2;
            Model model = world("cone='elliptic' impratio='10'", floor + "<body pos='0 0 " + (height + 0.22)
                    + "' euler='" + tilt + " 0 0'><freejoint/><geom type='" + type + "' size='" + size
                    + "' condim='6' friction='1 .01 .01'/></body>");
            State state = after(model, 4);
            assertTrue(fastest(state) < 0.02, type + " on " + height + " still moves at " + fastest(state));
            assertTrue(state.qpos[2] > height, type + " is at " + state.qpos[2]);
        }
    }

    @Test
    void aCylinderOnItsSideRollsStraight() {
        Model model = world("", "<body pos='0 0 .1' euler='90 0 0'><freejoint/>"
                + "<geom type='cylinder' size='.1 .1'/></body>");
        State state = new State(model);
        state.qvel[0] = 1;
        // rolling without slip: angular velocity in the body's axes, whose z is now the world's -y
        state.qvel[5] = -10;
        run(model, state, 2);
        assertEquals(2, state.qpos[0], 0.05);
        assertEquals(0, state.qpos[1], 1e-3);
        assertEquals(1, state.qvel[0], 0.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pyramidal", "elliptic"})
    void aSlopeHoldsBelowTheFrictionAngleAndAboveItTheBoxSlidesAsCoulombSays(String cone) {
        double friction = 0.5;
        for (double slope : new double[] {0.7 * friction, 1.5 * friction}) {
            double angle = StrictMath.atan(slope);
            String gravity = "gravity='" + GRAVITY * StrictMath.sin(angle) + " 0 " + -GRAVITY * StrictMath.cos(angle)
                    + "' cone='" + cone + "' impratio='100'";
            Model model = MjcfReader.read("slope.xml", "<mujoco><option " + gravity + "/><worldbody>"
                    + "<geom type='plane' size='0 0 1' friction='.5'/><body pos='0 0 .05'><freejoint/>"
                    + "<geom type='box' size='.2 .2 .05' friction='.5'/></body></worldbody></mujoco>");
            State state = after(model, 0.5);
            double before = state.qvel[0];
            // a sliding box chatters a little: only over some time does the floor carry just its weight
            double time = 4;
            run(model, state, time);
            double expected = slope < friction ? 0
                    : GRAVITY * (StrictMath.sin(angle) - friction * StrictMath.cos(angle));
            assertEquals(expected, (state.qvel[0] - before) / time, 0.02 * GRAVITY * friction,
                    cone + ", slope " + slope);
        }
    }
}
