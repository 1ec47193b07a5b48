package org.ringside.sim.spatial;

import java.util.List;

/**
 * A compiled model: everything about a robot and its scene that does not change. Its arrays are filled once, by the compiler;
 * afterwards nobody writes to them, and the model may be shared between threads.
 *
 * <p>The constructor takes the tables with their primary entries filled and derives the rest of them (the entries marked
 * so in each table), except the inverse weights and {@link #meanInertia}, which need the dynamics.
 */
public final class Model {
    /** The model's name. */
    public final String name;
    /** What the model asks of the engine. */
    public final Options options;
    /** The bodies; body 0 is the world. */
    public final Bodies bodies;
    /** The joints. */
    public final Joints joints;
    /** The degrees of freedom. */
    public final Dofs dofs;
    /** The geoms. */
    public final Geoms geoms;
    /** The sites. */
    public final Sites sites;
    /** The actuators. */
    public final Actuators actuators;
    /** The sensors. */
    public final SensorTable sensors;
    /** The height fields. */
    public final List<HeightField> heightFields;
    /** Contacts by declaration. */
    public final List<ContactPair> contactPairs;
    /** Bodies that never collide. */
    public final List<BodyPair> excludes;
    /** The keyframes. */
    public final List<Keyframe> keyframes;
    /** How many numbers qpos has. */
    public final int nq;
    /** How many numbers qvel has: degrees of freedom. */
    public final int nv;
    /** How many controls there are. */
    public final int nu;
    /** Positions when the model was written: what joints start from (nq). */
    public final double[] referencePosition;
    /** Positions at which joint springs rest (nq). */
    public final double[] springReference;
    /** Mean of the diagonal of the mass matrix in the reference position; scales the solver's tolerance. */
    public final double meanInertia;
    /** What hot loops want to know beforehand. */
    public final Layout layout;
    /** The geoms that cannot move, for collision to search. */
    public final StaticGeoms staticGeoms;
    /** Which geoms may collide. */
    public final CollisionPairs collisionPairs;

    /**
     * Makes a model of its tables.
     *
     * @param tables all tables, their primary entries filled. Derived entries are written.
     * @throws IllegalArgumentException if the tables contradict each other
     */
    public Model(Tables tables) {
        name = tables.name;
        options = tables.options;
        bodies = tables.bodies;
        joints = tables.joints;
        dofs = tables.dofs;
        geoms = tables.geoms;
        sites = tables.sites;
        actuators = tables.actuators;
        sensors = tables.sensors;
        heightFields = List.copyOf(tables.heightFields);
        contactPairs = List.copyOf(tables.contactPairs);
        excludes = List.copyOf(tables.excludes);
        keyframes = List.copyOf(tables.keyframes);
        referencePosition = tables.referencePosition;
        springReference = tables.springReference;
        meanInertia = tables.meanInertia;
        nq = referencePosition.length;
        nv = dofs.count;
        nu = actuators.count;
        Topology.derive(this);
        layout = new Layout(this);
        staticGeoms = new StaticGeoms(this);
        collisionPairs = new CollisionPairs(this);
    }

    private Model(Model other, Options options, double meanInertia) {
        name = other.name;
        this.options = options;
        bodies = other.bodies;
        joints = other.joints;
        dofs = other.dofs;
        geoms = other.geoms;
        sites = other.sites;
        actuators = other.actuators;
        sensors = other.sensors;
        heightFields = other.heightFields;
        contactPairs = other.contactPairs;
        excludes = other.excludes;
        keyframes = other.keyframes;
        referencePosition = other.referencePosition;
        springReference = other.springReference;
        this.meanInertia = meanInertia;
        nq = other.nq;
        nv = other.nv;
        nu = other.nu;
        layout = other.layout;
        staticGeoms = other.staticGeoms;
        boolean samePairs = options.flags().filterParent() == other.options.flags().filterParent();
        collisionPairs = samePairs ? other.collisionPairs : new CollisionPairs(this);
    }

    /**
     * Returns the same model with other options; the tables are shared.
     *
     * @param changed what to ask of the engine instead
     * @return a model
     */
    public Model with(Options changed) {
        return new Model(this, changed, meanInertia);
    }

    /**
     * Returns the same model with its mean inertia, which only the dynamics can tell; the tables are shared.
     *
     * @param inertia mean of the diagonal of the mass matrix in the reference position
     * @return a model
     */
    public Model withMeanInertia(double inertia) {
        return new Model(this, options, inertia);
    }
}
