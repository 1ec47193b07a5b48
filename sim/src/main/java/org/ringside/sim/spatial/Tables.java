package org.ringside.sim.spatial;

import java.util.ArrayList;
import java.util.List;

/** The parts from which a {@link Model} is made. Filled by a compiler; not used afterwards. */
public final class Tables {
    /** The model's name. */
    public String name = "";
    /** What the model asks of the engine. */
    public Options options = Options.DEFAULTS;
    /** The bodies. */
    public Bodies bodies;
    /** The joints. */
    public Joints joints;
    /** The degrees of freedom; their parents come from {@link Topology#dofParents}. */
    public Dofs dofs;
    /** The geoms. */
    public Geoms geoms;
    /** The sites. */
    public Sites sites;
    /** The actuators. */
    public Actuators actuators;
    /** The sensors. */
    public SensorTable sensors;
    /** The height fields. */
    public List<HeightField> heightFields = new ArrayList<>();
    /** Contacts by declaration. */
    public List<ContactPair> contactPairs = new ArrayList<>();
    /** Bodies that never collide. */
    public List<BodyPair> excludes = new ArrayList<>();
    /** The keyframes. */
    public List<Keyframe> keyframes = new ArrayList<>();
    /** Positions when the model was written (nq). */
    public double[] referencePosition;
    /** Positions at which joint springs rest (nq). */
    public double[] springReference;
    /** Mean of the diagonal of the mass matrix in the reference position. */
    public double meanInertia = 1;

    /** Makes empty tables. */
    public Tables() {}
}
