package org.ringside.app.robots;

import java.util.Set;
import java.util.TreeSet;
import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.ringside.sim.spatial.mjcf.MjcfWriter;
import org.ringside.sim.spatial.simulation.Simulation;

/**
 * How a robot stands in the spatial engine: put on level ground in its home pose, its drives told to stay there, for two seconds.
 *
 * @param height of the base's origin at the end, m
 * @param tilt of the base at the end, rad
 * @param sway how far the base's height moved in the last half second, m
 * @param footForce on all feet from the ground, mean of the last half second, N
 * @param weight mass times gravity, N
 * @param others names of what else touched the ground in the last half second
 * @param failure why the simulation broke off; empty if it did not
 */
record StandTest(
        double height,
        double tilt,
        double sway,
        double footForce,
        double weight,
        Set<String> others,
        String failure) {
    private static final double DURATION = 2;
    private static final double WATCHED = 0.5;

    /** Lets a robot stand that has a base, legs and drives that hold positions. */
    static StandTest of(Anatomy robot) {
        Model model = grounded(robot.model);
        State state = new State(model);
        System.arraycopy(robot.home.qpos, 0, state.qpos, 0, model.nq);
        for (int a = 0; a < model.nu; a++) {
            state.ctrl[a] = model.actuators.gear[6 * a] * robot.homeOf(model.actuators.joint[a]);
        }
        boolean[] isFoot = new boolean[model.geoms.count];
        int shift = model.geoms.count - robot.model.geoms.count;
        robot.legs.forEach(leg -> isFoot[leg.foot() + shift] = true);
        double gravity = Math.abs(model.options.gravityZ());
        int steps = (int) Math.round(DURATION / model.options.timestep());
        int watched = (int) Math.round(WATCHED / model.options.timestep());
        int z = robot.baseStart() + 2;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double force = 0;
        Set<String> others = new TreeSet<>();
        String failure = "";
        try {
            for (int i = 0; i < steps; i++) {
                Simulation.step(model, state);
                if (i >= steps - watched) {
                    least = Math.min(least, state.qpos[z]);
                    most = Math.max(most, state.qpos[z]);
                    force += fromGround(robot, model, state, isFoot, shift, others) / watched;
                }
            }
        } catch (DivergedException e) {
            failure = e.getMessage();
        }
        double up = state.bodyRotation[9 * robot.base + 8];
        return new StandTest(state.qpos[z], StrictMath.acos(Math.clamp(up, -1, 1)), most - least, force,
                robot.mass * gravity, others, failure);
    }

    /** Sums the normal forces of the ground on feet, and notes what else touches it. */
    private static double fromGround(
            Anatomy robot, Model model, State state, boolean[] isFoot, int shift, Set<String> others) {
        double sum = 0;
        Geoms geoms = model.geoms;
        for (int c = 0; c < state.contacts.count; c++) {
            int ground = state.contacts.geom1[c];
            int other = state.contacts.geom2[c];
            if (geoms.type[ground] != GeomType.PLANE || state.contacts.row[c] < 0) {
                continue;
            }
            if (isFoot[other]) {
                sum += state.contacts.force[6 * c];
            } else {
                others.add(robot.geomName(other - shift));
            }
        }
        return sum;
    }

    /** The model with level ground below it, unless it has some; the geoms of the ground come first. */
    private static Model grounded(Model model) {
        for (int g = 0; g < model.geoms.count; g++) {
            if (model.geoms.type[g] == GeomType.PLANE && model.bodies.weld[model.geoms.body[g]] == 0) {
                return model;
            }
        }
        String text = MjcfWriter.write(model);
        int inside = text.indexOf('>', text.indexOf("<worldbody")) + 1;
        String ground = "<geom type=\"plane\" size=\"0 0 1\" friction=\"1 0.005 0.0001\"/>";
        return MjcfReader.read(model.name, text.substring(0, inside) + ground + text.substring(inside));
    }
}
