package org.ringside.app.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;

/** A model seen as a robot: its base, hinges, drives, legs, and where everything is at home. Not to be modified. */
public final class Anatomy {
    /** The model. */
    public final Model model;

    /** The body that floats; -1 if none does, or several do. */
    public final int base;

    /** The hinges below the base, by index in the model. */
    public final List<Integer> hinges = new ArrayList<>();

    /** The legs, in the order of their feet. */
    public final List<RobotLeg> legs = new ArrayList<>();

    /** Mass of all bodies, kg. */
    public final double mass;

    /** The home pose: the keyframe named home, else the first, else the reference position (nq). */
    final double[] homePosition;

    /** The home pose, the base level and above the origin, the lowest foot on z = 0; kinematics computed. */
    final State home;

    /** All hinges where they are unturned, the base at the origin; kinematics computed. */
    final State unturned;

    private Anatomy(Model model) {
        this.model = model;
        base = floating(model);
        mass = Arrays.stream(model.bodies.mass).sum();
        Keyframe key = homeKey(model);
        homePosition = key == null ? model.referencePosition.clone() : key.qpos().clone();
        unturned = placed(model.referencePosition);
        home = placed(homePosition);
        if (base >= 0) {
            for (int j = 0; j < model.joints.count; j++) {
                if (model.joints.type[j] == JointType.HINGE && rootOf(model.joints.body[j]) == base) {
                    hinges.add(j);
                }
            }
            findLegs();
            raise();
        }
    }

    /**
     * Looks at a model.
     *
     * @param model what to look at. Not modified.
     * @return what it is as a robot
     */
    public static Anatomy of(Model model) {
        return new Anatomy(model);
    }

    /** The keyframe of the home pose; null if the model has none at all. */
    static Keyframe homeKey(Model model) {
        for (Keyframe key : model.keyframes) {
            if ("home".equals(key.name())) {
                return key;
            }
        }
        return model.keyframes.isEmpty() ? null : model.keyframes.getFirst();
    }

    private static int floating(Model model) {
        int found = -1;
        for (int j = 0; j < model.joints.count; j++) {
            if (model.joints.type[j] == JointType.FREE) {
                if (found >= 0) {
                    return -1;
                }
                found = model.joints.body[j];
            }
        }
        return found;
    }

    private int rootOf(int body) {
        return model.bodies.root[body];
    }

    /** A state at these positions with a level base at the origin. */
    private State placed(double[] qpos) {
        State state = new State(model);
        System.arraycopy(qpos, 0, state.qpos, 0, model.nq);
        if (base >= 0) {
            int start = baseStart();
            Arrays.fill(state.qpos, start, start + 7, 0);
            state.qpos[start + 3] = 1;
        }
        Kinematics.compute(model, state);
        return state;
    }

    /** Where the base's numbers start in qpos. */
    int baseStart() {
        return model.joints.positionStart[model.bodies.firstJoint[base]];
    }

    /** Every sphere on a last link is a foot; where a link has several, the one farthest below. */
    private void findLegs() {
        boolean[] carries = new boolean[model.bodies.count];
        for (int b = 1; b < model.bodies.count; b++) {
            if (model.bodies.weld[b] == b) {
                carries[model.bodies.weld[model.bodies.parent[b]]] = true;
            }
        }
        int[] foot = new int[model.bodies.count];
        Arrays.fill(foot, -1);
        for (int g = 0; g < model.geoms.count; g++) {
            int link = model.bodies.weld[model.geoms.body[g]];
            if (model.geoms.type[g] != GeomType.SPHERE || carries[link] || link == base || rootOf(link) != base) {
                continue;
            }
            if (foot[link] < 0 || home.geomPosition[3 * g + 2] < home.geomPosition[3 * foot[link] + 2]) {
                foot[link] = g;
            }
        }
        for (int g : foot) {
            if (g >= 0) {
                List<Integer> joints = chain(g);
                int first = 3 * joints.getFirst();
                String name = (unturned.jointAnchor[first] > 0 ? "F" : "H")
                        + (unturned.jointAnchor[first + 1] > 0 ? "L" : "R");
                legs.add(new RobotLeg(name, joints, g, reach(joints, g), distance(home, joints, g)));
            }
        }
    }

    /** The hinges from the base to a geom. */
    private List<Integer> chain(int geom) {
        List<Integer> joints = new ArrayList<>();
        for (int b = model.geoms.body[geom]; b != base; b = model.bodies.parent[b]) {
            for (int k = model.bodies.jointCount[b] - 1; k >= 0; k--) {
                joints.addFirst(model.bodies.firstJoint[b] + k);
            }
        }
        return joints;
    }

    private double reach(List<Integer> joints, int foot) {
        int knee = joints.getLast();
        State state = placed(homePosition);
        int at = model.joints.positionStart[knee];
        boolean limited = model.joints.limited[knee];
        double lower = limited ? model.joints.range[2 * knee] : -Math.PI;
        double upper = limited ? model.joints.range[2 * knee + 1] : Math.PI;
        double reach = 0;
        int samples = 128;
        for (int i = 0; i <= samples; i++) {
            state.qpos[at] = lower + (upper - lower) * i / samples;
            Kinematics.compute(model, state);
            reach = Math.max(reach, distance(state, joints, foot));
        }
        return reach;
    }

    /** From the last hinge but one to the sole, without the part along the axis of the last hinge. */
    private double distance(State state, List<Integer> joints, int foot) {
        int hip = joints.get(Math.max(0, joints.size() - 2));
        int knee = joints.getLast();
        double[] d = new double[3];
        double along = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            d[k] = state.geomPosition[3 * foot + k] - state.jointAnchor[3 * hip + k];
            along += d[k] * state.jointAxis[3 * knee + k];
            square += d[k] * d[k];
        }
        return Math.sqrt(Math.max(0, square - along * along)) + model.geoms.size[3 * foot];
    }

    /** Puts the home state on its feet. */
    private void raise() {
        home.qpos[baseStart() + 2] = -sole(home);
        Kinematics.compute(model, home);
    }

    /** Height of the lowest sole, m; 0 without feet. */
    double sole(State state) {
        double lowest = Double.POSITIVE_INFINITY;
        for (RobotLeg leg : legs) {
            int g = leg.foot();
            lowest = Math.min(lowest, state.geomPosition[3 * g + 2] - model.geoms.size[3 * g]);
        }
        return legs.isEmpty() ? 0 : lowest;
    }

    /**
     * Returns the height of the base's origin in the home pose, the lowest foot on the ground.
     *
     * @return the height, m
     */
    public double homeHeight() {
        return base < 0 ? 0 : home.qpos[baseStart() + 2];
    }

    /**
     * Returns the home position of a hinge.
     *
     * @param joint index in the model
     * @return the position, rad
     */
    public double homeOf(int joint) {
        return homePosition[model.joints.positionStart[joint]];
    }

    /**
     * Finds what drives a joint.
     *
     * @param joint index in the model
     * @return index of the first actuator on it, -1 if none
     */
    public int driveOf(int joint) {
        for (int a = 0; a < model.nu; a++) {
            if (model.actuators.joint[a] == joint) {
                return a;
            }
        }
        return -1;
    }

    /**
     * Says whether an actuator holds positions: a force proportional to control minus length.
     *
     * @param actuator index in the model
     * @return whether it does
     */
    public boolean holdsPosition(int actuator) {
        double gain = model.actuators.gain[3 * actuator];
        return gain > 0 && model.actuators.bias[3 * actuator + 1] == -gain;
    }

    /**
     * Returns the name of a body.
     *
     * @param body index in the model
     * @return its name, or its number after a # if it has none
     */
    public String bodyName(int body) {
        String name = model.bodies.name[body];
        return name == null ? "body #" + body : name;
    }

    /**
     * Returns the name of a joint.
     *
     * @param joint index in the model
     * @return its name, or its number after a # if it has none
     */
    public String jointName(int joint) {
        String name = model.joints.name[joint];
        return name == null ? "joint #" + joint : name;
    }

    /** The name of a geom, or that of its body if it has none. */
    String geomName(int geom) {
        String name = model.geoms.name[geom];
        return name == null ? bodyName(model.geoms.body[geom]) : name;
    }

    /** The leg of a name, null if there is none. */
    RobotLeg leg(String name) {
        return legs.stream().filter(leg -> leg.name().equals(name)).findFirst().orElse(null);
    }
}
