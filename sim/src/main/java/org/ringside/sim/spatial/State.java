package org.ringside.sim.spatial;

import java.util.Arrays;

/**
 * All that changes: the state proper, what acts on it, and every intermediate result of the pipeline, in flat arrays. Spatial vectors
 * are as the package says. Confined to one thread; a stage writes only what its part below names.
 */
public final class State {
    // the state proper and what acts on it: written by the caller and by a step

    /** Simulated time, s. */
    public double time;
    /** Positions (nq). */
    public final double[] qpos;
    /** Velocities (nv). */
    public final double[] qvel;
    /** Controls (nu). */
    public final double[] ctrl;
    /** Forces applied to degrees of freedom (nv). */
    public final double[] appliedForce;
    /** Force and torque applied to bodies at their centre of mass, world, N and N m (bodies x 6: force, torque). */
    public final double[] bodyForce;
    /** Acceleration from which the solver starts (nv). */
    public final double[] warmStart;

    // kinematics

    /** Position of each body's frame, world, m (bodies x 3). */
    public final double[] bodyPosition;
    /** Orientation of each body's frame (bodies x 4). */
    public final double[] bodyQuaternion;
    /** The same as a matrix (bodies x 9). */
    public final double[] bodyRotation;
    /** Centre of mass of each body, world, m (bodies x 3). */
    public final double[] bodyCentre;
    /** A point on each joint's axis, world, m (joints x 3). */
    public final double[] jointAnchor;
    /** Each joint's axis, world (joints x 3). */
    public final double[] jointAxis;
    /** Position of each geom, world, m (geoms x 3). */
    public final double[] geomPosition;
    /** Orientation of each geom as a matrix (geoms x 9). */
    public final double[] geomRotation;
    /** Position of each site, world, m (sites x 3). */
    public final double[] sitePosition;
    /** Orientation of each site as a matrix (sites x 9). */
    public final double[] siteRotation;
    /** Motion of each degree of freedom at unit velocity, a spatial vector (nv x 6). */
    public final double[] motion;

    // inertia

    /**
     * Inertia of each body about the origin of its tree, world axes: rotational (6), mass times centre (3), mass (1)
     * (bodies x 10).
     */
    public final double[] inertia;
    /** The same for each body and all below it (bodies x 10). */
    public final double[] compositeInertia;
    /** Mass matrix, tree-sparse ({@code dofs.rowStart[nv]}). */
    public final double[] mass;
    /** Its factors L^T D L: D on the diagonal, L beside it (as mass). */
    public final double[] massFactor;
    /** 1 / D (nv). */
    public final double[] massInverseDiagonal;

    // velocity

    /** Spatial velocity of each body (bodies x 6). */
    public final double[] velocity;
    /** Rate of change of {@link #motion} (nv x 6). */
    public final double[] motionRate;
    /** Coriolis, centrifugal and gravity forces: mass x qacc + bias = all other forces (nv). */
    public final double[] bias;
    /** Springs and dampers (nv). */
    public final double[] passive;

    // actuation

    /** Length of each actuator (nu). */
    public final double[] actuatorLength;
    /** Velocity of each actuator (nu). */
    public final double[] actuatorVelocity;
    /** Scalar force of each actuator (nu). */
    public final double[] actuatorForce;
    /** What actuators do to degrees of freedom (nv). */
    public final double[] actuation;

    // acceleration

    /** All forces but the constraints': passive - bias + applied + actuation (nv). */
    public final double[] smoothForce;
    /** Acceleration without constraints (nv). */
    public final double[] smoothAcceleration;
    /** Contacts. */
    public final Contacts contacts = new Contacts();
    /** Constraint rows. */
    public final Constraints constraints = new Constraints();
    /** What constraints do to degrees of freedom: J^T force (nv). */
    public final double[] constraintForce;
    /** Acceleration (nv). */
    public final double[] qacc;
    /** Iterations that the solver took for {@link #qacc}. */
    public int iterations;

    // inverse dynamics

    /** The force that actuators and applied forces need to give {@link #qacc} (nv). */
    public final double[] inverseForce;

    // sensors

    /** Values of all sensors ({@code sensors.start[count]}). */
    public final double[] sensorData;

    /** Numbers that stages need while they work; nothing in them outlives the stage. */
    public final Scratch scratch;

    /** What tells the model, whatever its options. */
    private final Bodies bodiesOfModel;

    /**
     * Makes a state in the model's reference position, at rest.
     *
     * @param model what it is a state of. Not modified.
     */
    public State(Model model) {
        bodiesOfModel = model.bodies;
        int bodies = model.bodies.count;
        int joints = model.joints.count;
        int geoms = model.geoms.count;
        int sites = model.sites.count;
        int nv = model.nv;
        int entries = model.dofs.rowStart[nv];
        qpos = model.referencePosition.clone();
        qvel = new double[nv];
        ctrl = new double[model.nu];
        appliedForce = new double[nv];
        bodyForce = new double[6 * bodies];
        warmStart = new double[nv];
        bodyPosition = new double[3 * bodies];
        bodyQuaternion = new double[4 * bodies];
        bodyRotation = new double[9 * bodies];
        bodyCentre = new double[3 * bodies];
        jointAnchor = new double[3 * joints];
        jointAxis = new double[3 * joints];
        geomPosition = new double[3 * geoms];
        geomRotation = new double[9 * geoms];
        sitePosition = new double[3 * sites];
        siteRotation = new double[9 * sites];
        motion = new double[6 * nv];
        inertia = new double[10 * bodies];
        compositeInertia = new double[10 * bodies];
        mass = new double[entries];
        massFactor = new double[entries];
        massInverseDiagonal = new double[nv];
        velocity = new double[6 * bodies];
        motionRate = new double[6 * nv];
        bias = new double[nv];
        passive = new double[nv];
        actuatorLength = new double[model.nu];
        actuatorVelocity = new double[model.nu];
        actuatorForce = new double[model.nu];
        actuation = new double[nv];
        smoothForce = new double[nv];
        smoothAcceleration = new double[nv];
        constraintForce = new double[nv];
        qacc = new double[nv];
        inverseForce = new double[nv];
        sensorData = new double[model.sensors.start[model.sensors.count]];
        scratch = new Scratch(model);
    }

    /**
     * Puts the state where the model starts: the reference position, at rest, nothing acting, time zero.
     *
     * @param model what it is a state of. Not modified.
     * @throws IllegalArgumentException if it is a state of another model
     */
    public void reset(Model model) {
        requireFrom(model);
        time = 0;
        System.arraycopy(model.referencePosition, 0, qpos, 0, model.nq);
        Arrays.fill(qvel, 0);
        Arrays.fill(ctrl, 0);
        Arrays.fill(appliedForce, 0);
        Arrays.fill(bodyForce, 0);
        Arrays.fill(warmStart, 0);
    }

    /**
     * Puts the state at a keyframe, nothing else acting.
     *
     * @param model what it is a state of. Not modified.
     * @param keyframe where to. Not modified.
     * @throws IllegalArgumentException if the state or the keyframe is one of another model
     */
    public void reset(Model model, Keyframe keyframe) {
        reset(model);
        if (keyframe.qpos().length != model.nq || keyframe.qvel().length != model.nv
                || keyframe.ctrl().length != model.nu) {
            throw new IllegalArgumentException("this keyframe has " + keyframe.qpos().length + " positions, "
                    + keyframe.qvel().length + " velocities and " + keyframe.ctrl().length
                    + " controls, this model has " + model.nq + ", " + model.nv + " and " + model.nu
                    + "; take one of its own keyframes");
        }
        time = keyframe.time();
        System.arraycopy(keyframe.qpos(), 0, qpos, 0, model.nq);
        System.arraycopy(keyframe.qvel(), 0, qvel, 0, model.nv);
        System.arraycopy(keyframe.ctrl(), 0, ctrl, 0, model.nu);
    }

    /**
     * Checks that this is a state of the model; the model with other options is the same.
     *
     * @param model what it should be a state of. Not modified.
     * @throws IllegalArgumentException if it was made for another model
     */
    public void requireFrom(Model model) {
        if (bodiesOfModel != model.bodies) {
            throw new IllegalArgumentException(
                    "this state was made for another model; make one for this by new State(model)");
        }
    }
}
