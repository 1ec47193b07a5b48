package org.ringside.sim.spatial;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link Model} of the constants that MuJoCo compiled, so that stages can be tested without a compiler of our own, and the compiler
 * against it. The constants are the first line of what the scripts in {@code src/test/oracle} print.
 */
public final class OracleModel {
    private static final Map<String, SensorType> SENSORS = Map.ofEntries(
            Map.entry("touch", SensorType.TOUCH),
            Map.entry("accelerometer", SensorType.ACCELEROMETER),
            Map.entry("velocimeter", SensorType.VELOCIMETER),
            Map.entry("gyro", SensorType.GYRO),
            Map.entry("force", SensorType.FORCE),
            Map.entry("torque", SensorType.TORQUE),
            Map.entry("jointpos", SensorType.JOINT_POSITION),
            Map.entry("jointvel", SensorType.JOINT_VELOCITY),
            Map.entry("actuatorfrc", SensorType.ACTUATOR_FORCE),
            Map.entry("framepos", SensorType.FRAME_POSITION),
            Map.entry("framequat", SensorType.FRAME_QUATERNION),
            Map.entry("framexaxis", SensorType.FRAME_X_AXIS),
            Map.entry("frameyaxis", SensorType.FRAME_Y_AXIS),
            Map.entry("framezaxis", SensorType.FRAME_Z_AXIS),
            Map.entry("framelinvel", SensorType.FRAME_LINEAR_VELOCITY),
            Map.entry("frameangvel", SensorType.FRAME_ANGULAR_VELOCITY),
            Map.entry("framelinacc", SensorType.FRAME_LINEAR_ACCELERATION),
            Map.entry("frameangacc", SensorType.FRAME_ANGULAR_ACCELERATION));

    private final JsonNode header;

    private OracleModel(JsonNode header) {
        this.header = header;
    }

    /**
     * Makes the model.
     *
     * @param header a line of JSON
     * @return a model
     */
    public static Model read(String header) {
        return read(JsonMapper.shared().readTree(header));
    }

    /**
     * Makes the model.
     *
     * @param header a parsed line
     * @return a model
     */
    public static Model read(JsonNode header) {
        return new OracleModel(header).model();
    }

    private Model model() {
        Tables tables = new Tables();
        tables.name = header.path("model").asString("");
        tables.options = options(header.path("options"));
        tables.bodies = bodies();
        tables.joints = joints();
        tables.dofs = dofs(tables.bodies, tables.joints);
        tables.geoms = geoms();
        tables.sites = sites();
        tables.actuators = actuators(tables.joints);
        tables.sensors = sensors();
        addHeightFields(tables);
        addPairs(tables);
        addKeyframes(tables);
        tables.referencePosition = numbers("qpos0");
        tables.springReference = numbers("qpos_spring");
        tables.meanInertia = header.path("meaninertia").doubleValue();
        return new Model(tables);
    }

    private static Options options(JsonNode option) {
        JsonNode gravity = option.path("gravity");
        JsonNode f = option.path("flags");
        return new Options(option.path("timestep").doubleValue(), gravity.get(0).doubleValue(),
                gravity.get(1).doubleValue(), gravity.get(2).doubleValue(),
                switch (option.path("integrator").asString()) {
                    case "euler" -> Integrator.EULER;
                    case "rk4" -> Integrator.RK4;
                    case "implicitfast" -> Integrator.IMPLICIT_FAST;
                    default -> throw new IllegalArgumentException("integrator " + option.path("integrator"));
                },
                Cone.valueOf(option.path("cone").asString().toUpperCase(Locale.ROOT)),
                Solver.valueOf(option.path("solver").asString().toUpperCase(Locale.ROOT)),
                option.path("iterations").intValue(), option.path("tolerance").doubleValue(),
                option.path("ls_iterations").intValue(), option.path("ls_tolerance").doubleValue(),
                option.path("impratio").doubleValue(),
                new Options.Flags(on(f, "constraint"), on(f, "frictionloss"), on(f, "limit"), on(f, "contact"),
                        on(f, "spring"), on(f, "damper"), on(f, "gravity"), on(f, "clampctrl"), on(f, "warmstart"),
                        on(f, "filterparent"), on(f, "actuation"), on(f, "refsafe"), on(f, "sensor"),
                        on(f, "eulerdamp")));
    }

    private static boolean on(JsonNode flags, String name) {
        return flags.get(name).booleanValue();
    }

    private Bodies bodies() {
        Bodies bodies = new Bodies(header.path("body_mass").size());
        copy("body", bodies.name);
        copy("body_parentid", bodies.parent);
        copy("body_pos", bodies.position);
        copy("body_quat", bodies.quaternion);
        copy("body_mass", bodies.mass);
        copy("body_ipos", bodies.inertialPosition);
        copy("body_iquat", bodies.inertialQuaternion);
        copy("body_inertia", bodies.inertia);
        copy("body_invweight0", bodies.inverseWeight);
        return bodies;
    }

    private Joints joints() {
        Joints joints = new Joints(header.path("jnt_type").size());
        copy("joint", joints.name);
        int[] types = new int[joints.count];
        copy("jnt_type", types);
        for (int i = 0; i < joints.count; i++) {
            joints.type[i] = JointType.values()[types[i]];
        }
        copy("jnt_bodyid", joints.body);
        copy("jnt_pos", joints.position);
        copy("jnt_axis", joints.axis);
        copy("jnt_stiffness", joints.stiffness);
        copy("jnt_limited", joints.limited);
        copy("jnt_range", joints.range);
        copy("jnt_margin", joints.margin);
        copy("jnt_solref", joints.limitReference);
        copy("jnt_solimp", joints.limitImpedance);
        copy("jnt_actfrclimited", joints.actuatorForceLimited);
        copy("jnt_actfrcrange", joints.actuatorForceRange);
        return joints;
    }

    private Dofs dofs(Bodies bodies, Joints joints) {
        Dofs dofs = new Dofs(Topology.dofParents(bodies, joints));
        copy("dof_armature", dofs.armature);
        copy("dof_damping", dofs.damping);
        copy("dof_frictionloss", dofs.frictionLoss);
        copy("dof_solref", dofs.frictionReference);
        copy("dof_solimp", dofs.frictionImpedance);
        copy("dof_invweight0", dofs.inverseWeight);
        return dofs;
    }

    private Geoms geoms() {
        Geoms geoms = new Geoms(header.path("geom_type").size());
        copy("geom", geoms.name);
        copy("geom_type", geoms.type);
        copy("geom_bodyid", geoms.body);
        copy("geom_size", geoms.size);
        copy("geom_pos", geoms.position);
        copy("geom_quat", geoms.quaternion);
        copy("geom_contype", geoms.contype);
        copy("geom_conaffinity", geoms.conaffinity);
        copy("geom_condim", geoms.condim);
        copy("geom_priority", geoms.priority);
        copy("geom_solmix", geoms.solmix);
        copy("geom_friction", geoms.friction);
        copy("geom_solref", geoms.solref);
        copy("geom_solimp", geoms.solimp);
        copy("geom_margin", geoms.margin);
        copy("geom_gap", geoms.gap);
        copy("geom_dataid", geoms.heightField);
        return geoms;
    }

    private Sites sites() {
        Sites sites = new Sites(header.path("site_type").size());
        copy("site", sites.name);
        copy("site_bodyid", sites.body);
        copy("site_pos", sites.position);
        copy("site_quat", sites.quaternion);
        copy("site_type", sites.type);
        copy("site_size", sites.size);
        return sites;
    }

    private Actuators actuators(Joints joints) {
        Actuators actuators = new Actuators(header.path("actuator_transmission").size());
        copy("actuator", actuators.name);
        for (int i = 0; i < actuators.count; i++) {
            String transmission = header.path("actuator_transmission").get(i).asString();
            actuators.gearInParent[i] = transmission.equals("jointinparent");
            if (!transmission.startsWith("joint")) {
                throw new IllegalArgumentException("an actuator on a " + transmission);
            }
            actuators.joint[i] = header.path("actuator_trnid").get(2 * i).intValue();
        }
        copy("actuator_gear", actuators.gear);
        copy("actuator_gain", actuators.gain);
        copy("actuator_bias", actuators.bias);
        for (int i = 0; i < actuators.count; i++) {
            // the numbers do not tell whether the gain is fixed; in the models of the tests it is
            double gain = actuators.gain[3 * i];
            actuators.shortWay[i] = joints.type[actuators.joint[i]] == JointType.BALL && gain != 0
                    && gain == -actuators.bias[3 * i + 1];
        }
        copy("actuator_ctrllimited", actuators.controlLimited);
        copy("actuator_ctrlrange", actuators.controlRange);
        copy("actuator_forcelimited", actuators.forceLimited);
        copy("actuator_forcerange", actuators.forceRange);
        return actuators;
    }

    private SensorTable sensors() {
        SensorTable sensors = new SensorTable(header.path("sensor_type").size());
        copy("sensor", sensors.name);
        copy("sensor_objid", sensors.object);
        copy("sensor_refid", sensors.reference);
        copy("sensor_cutoff", sensors.cutoff);
        for (int i = 0; i < sensors.count; i++) {
            String type = header.path("sensor_type").get(i).asString();
            sensors.type[i] = SENSORS.get(type);
            if (sensors.type[i] == null) {
                throw new IllegalArgumentException("a sensor of type " + type);
            }
            sensors.frame[i] = frame(header.path("sensor_frame").get(i));
            sensors.referenceFrame[i] = frame(header.path("sensor_reference").get(i));
        }
        return sensors;
    }

    private static FrameType frame(JsonNode name) {
        return switch (name.asString()) {
            case "body" -> FrameType.BODY;
            case "xbody" -> FrameType.BODY_FRAME;
            case "geom" -> FrameType.GEOM;
            case "site" -> FrameType.SITE;
            default -> FrameType.NONE;
        };
    }

    private void addHeightFields(Tables tables) {
        double[] data = numbers("hfield_data");
        double[] size = numbers("hfield_size");
        int start = 0;
        for (int i = 0; i < header.path("hfield_nrow").size(); i++) {
            int rows = header.path("hfield_nrow").get(i).intValue();
            int columns = header.path("hfield_ncol").get(i).intValue();
            tables.heightFields.add(new HeightField(name("hfield", i), rows, columns, size[4 * i], size[4 * i + 1],
                    size[4 * i + 2], size[4 * i + 3], slice(data, start, rows * columns)));
            start += rows * columns;
        }
    }

    private void addPairs(Tables tables) {
        for (int i = 0; i < header.path("pair_dim").size(); i++) {
            tables.contactPairs.add(new ContactPair(name("pair", i), header.path("pair_geom1").get(i).intValue(),
                    header.path("pair_geom2").get(i).intValue(), header.path("pair_dim").get(i).intValue(),
                    slice(numbers("pair_friction"), 5 * i, 5), slice(numbers("pair_solref"), 2 * i, 2),
                    slice(numbers("pair_solreffriction"), 2 * i, 2), slice(numbers("pair_solimp"), 5 * i, 5),
                    header.path("pair_margin").get(i).doubleValue(), header.path("pair_gap").get(i).doubleValue()));
        }
        for (int i = 0; i < header.path("exclude_signature").size(); i++) {
            int signature = header.path("exclude_signature").get(i).intValue();
            tables.excludes.add(new BodyPair(name("exclude", i), signature >> 16, signature & 0xffff));
        }
    }

    private void addKeyframes(Tables tables) {
        int nq = header.path("nq").intValue();
        int nv = header.path("nv").intValue();
        int nu = header.path("nu").intValue();
        for (int i = 0; i < header.path("key_time").size(); i++) {
            tables.keyframes.add(new Keyframe(name("key", i), header.path("key_time").get(i).doubleValue(),
                    slice(numbers("key_qpos"), nq * i, nq), slice(numbers("key_qvel"), nv * i, nv),
                    slice(numbers("key_ctrl"), nu * i, nu)));
        }
    }

    private String name(String kind, int index) {
        JsonNode name = header.path("names").path(kind).get(index);
        return name.isNull() ? null : name.asString();
    }

    private double[] numbers(String field) {
        return numbers(header.path(field));
    }

    /**
     * Turns an array of JSON into one of Java.
     *
     * @param array numbers
     * @return the same numbers
     */
    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    private static double[] slice(double[] from, int start, int length) {
        double[] part = new double[length];
        System.arraycopy(from, start, part, 0, length);
        return part;
    }

    private JsonNode array(String field, int length) {
        JsonNode array = header.path(field);
        if (array.size() != length) {
            throw new IllegalArgumentException(field + " has " + array.size() + " entries, not " + length);
        }
        return array;
    }

    private void copy(String field, double[] to) {
        System.arraycopy(numbers(array(field, to.length)), 0, to, 0, to.length);
    }

    private void copy(String field, int[] to) {
        JsonNode array = array(field, to.length);
        for (int i = 0; i < to.length; i++) {
            to[i] = array.get(i).intValue();
        }
    }

    private void copy(String field, boolean[] to) {
        JsonNode array = array(field, to.length);
        for (int i = 0; i < to.length; i++) {
            to[i] = array.get(i).booleanValue();
        }
    }

    private void copy(String field, GeomType[] to) {
        int[] types = new int[to.length];
        copy(field, types);
        for (int i = 0; i < to.length; i++) {
            to[i] = GeomType.values()[types[i]];
        }
    }

    private void copy(String kind, String[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = name(kind, i);
        }
    }
}
