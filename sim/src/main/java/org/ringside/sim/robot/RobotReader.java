package org.ringside.sim.robot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Vector3d;
import org.ringside.sim.hash.Sha256;
import org.ringside.sim.xml.XmlElement;
import org.ringside.sim.xml.XmlFormatException;

/**
 * Reads a robot from the part of MJCF in which the robots of this project are written: frames parallel to the base, one hinge a
 * body, inertials with {@code fullinertia}, spheres (the feet), capsules and boxes, sites, {@code position} actuators, a keyframe.
 * Whatever it does not know is an error that names file, line, element and attribute.
 */
final class RobotReader {
    private static final Map<String, List<String>> KNOWN = known();

    private final XmlElement root;
    private final Map<String, Map<String, Map<String, String>>> defaults = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> actuators = new LinkedHashMap<>();
    private final List<RobotBody> bodies = new ArrayList<>();
    private final List<RobotJoint> joints = new ArrayList<>();
    private final double noLoadSpeed;
    private Vector3d imu = new Vector3d();

    private RobotReader(XmlElement root) {
        this.root = root;
        noLoadSpeed = noLoadSpeed(root);
    }

    /** Reads the published no-load speed of a robot's drives from its document's custom numbers; infinite where there is none. */
    static double noLoadSpeed(XmlElement root) {
        for (XmlElement custom : root.children("custom")) {
            for (XmlElement numeric : custom.children("numeric")) {
                if (numeric.attributes().getOrDefault("name", "").equals("no_load_speed")) {
                    double speed = numbers(numeric, "data", required(numeric, numeric.attributes(), "data"), 1)[0];
                    if (!(speed > 0)) {
                        throw numeric.fault("data: a speed above 0 rad/s is expected, not " + speed);
                    }
                    return speed;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static Map<String, List<String>> known() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("body", List.of("name", "pos"));
        known.put("freejoint", List.of("name"));
        known.put("inertial", List.of("pos", "mass", "fullinertia"));
        known.put("joint", List.of("name", "class", "axis", "range", "armature", "damping", "frictionloss"));
        known.put("geom", List.of("name", "class", "type", "pos", "size", "fromto", "friction"));
        known.put("site", List.of("name", "pos"));
        known.put("position", List.of("name", "class", "joint", "kp", "kv", "forcerange"));
        return known;
    }

    static RobotModel read(String file, String text) {
        try {
            return new RobotReader(XmlElement.parse(file, text)).model(Sha256.of(text), text);
        } catch (XmlFormatException e) {
            throw new RobotFormatException(e.getMessage());
        }
    }

    private RobotModel model(String hash, String text) {
        if (!root.name().equals("mujoco")) {
            throw root.fault("the root element of a robot's file is <mujoco>");
        }
        readDefaults(root.child("default"), "", new LinkedHashMap<>());
        for (XmlElement actuator : root.child("actuator").children()) {
            Map<String, String> attributes = resolved(actuator);
            if (actuators.put(required(actuator, attributes, "joint"), attributes) != null) {
                throw actuator.fault("joint \"" + attributes.get("joint") + "\" has two actuators; one is expected");
            }
        }
        readBody(root.child("worldbody").child("body"), -1);
        XmlElement key = root.child("keyframe").child("key");
        double[] home = numbers(key, "qpos", required(key, key.attributes(), "qpos"), 7 + joints.size());
        List<Double> homePosition = new ArrayList<>();
        for (int i = 7; i < home.length; i++) {
            homePosition.add(home[i]);
        }
        try {
            return new RobotModel(
                    required(root, root.attributes(), "model"), hash, bodies, joints, homePosition, home[2],
                    imu, text);
        } catch (IllegalArgumentException e) {
            throw root.fault(e.getMessage());
        }
    }

    private void readDefaults(XmlElement element, String className, Map<String, Map<String, String>> inherited) {
        Map<String, Map<String, String>> own = new LinkedHashMap<>();
        inherited.forEach((kind, attributes) -> own.put(kind, new LinkedHashMap<>(attributes)));
        for (XmlElement child : element.children()) {
            if (!child.name().equals("default")) {
                checkKnown(child);
                own.computeIfAbsent(child.name(), kind -> new LinkedHashMap<>()).putAll(child.attributes());
            }
        }
        defaults.put(className, own);
        for (XmlElement child : element.children("default")) {
            readDefaults(child, required(child, child.attributes(), "class"), own);
        }
    }

    private static void checkKnown(XmlElement element) {
        List<String> attributes = KNOWN.get(element.name());
        if (attributes == null) {
            throw element.fault("this element is not supported in a robot's file; known are " + KNOWN.keySet());
        }
        for (String attribute : element.attributes().keySet()) {
            if (!attributes.contains(attribute)) {
                throw element.fault("attribute \"" + attribute + "\" is not supported; known are " + attributes);
            }
        }
    }

    /** The element's own attributes over those of its default class. */
    private Map<String, String> resolved(XmlElement element) {
        checkKnown(element);
        String className = element.attributes().getOrDefault("class", "");
        Map<String, Map<String, String>> ofClass = defaults.get(className);
        if (ofClass == null) {
            throw element.fault("class: there is no default class \"" + className + "\"");
        }
        Map<String, String> attributes =
                new LinkedHashMap<>(ofClass.getOrDefault(element.name(), new LinkedHashMap<>()));
        attributes.putAll(element.attributes());
        return attributes;
    }

    private static String required(XmlElement element, Map<String, String> attributes, String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw element.fault("attribute \"" + attribute + "\" is missing");
        }
        return value;
    }

    private void readBody(XmlElement element, int parent) {
        checkKnown(element);
        XmlElement inertial = element.child("inertial");
        checkKnown(inertial);
        double[] inertia =
                numbers(inertial, "fullinertia", required(inertial, inertial.attributes(), "fullinertia"), 6);
        Optional<RobotJoint> joint = parent < 0 ? Optional.empty() : Optional.of(readJoint(element.child("joint")));
        List<RobotBody.Shape> shapes = new ArrayList<>();
        for (XmlElement geom : element.children("geom")) {
            shapes.add(readShape(geom));
        }
        int index = bodies.size();
        try {
            bodies.add(new RobotBody(
                    required(element, element.attributes(), "name"),
                    parent,
                    vector(element, "pos", element.attributes().getOrDefault("pos", "0 0 0")),
                    numbers(inertial, "mass", required(inertial, inertial.attributes(), "mass"), 1)[0],
                    vector(inertial, "pos", required(inertial, inertial.attributes(), "pos")),
                    inertia[1],
                    joint,
                    shapes));
        } catch (IllegalArgumentException e) {
            throw element.fault(e.getMessage());
        }
        joint.ifPresent(joints::add);
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "body" -> readBody(child, index);
                case "site" -> readSite(child, parent);
                case "freejoint", "inertial", "joint", "geom" -> checkKnown(child);
                default -> throw child.fault("this element is not supported in a robot's body");
            }
        }
    }

    /** The base's site named imu is where the robot measures its motion; other sites mean nothing here. */
    private void readSite(XmlElement element, int parentOfBody) {
        checkKnown(element);
        if ("imu".equals(element.attributes().get("name"))) {
            if (parentOfBody >= 0) {
                throw element.fault("the site imu is expected in the base, not in another body");
            }
            imu = vector(element, "pos", element.attributes().getOrDefault("pos", "0 0 0"));
        }
    }

    private RobotJoint readJoint(XmlElement element) {
        Map<String, String> attributes = resolved(element);
        String name = required(element, attributes, "name");
        Map<String, String> drive = actuators.get(name);
        if (drive == null) {
            throw element.fault("joint \"" + name + "\" has no actuator; add a <position joint=\"" + name + "\"/>");
        }
        double[] range = numbers(element, "range", required(element, attributes, "range"), 2);
        double[] force = numbers(element, "forcerange", required(element, drive, "forcerange"), 2);
        if (force[0] != -force[1]) {
            throw element.fault("forcerange of its actuator must be symmetric, not " + force[0] + " to " + force[1]);
        }
        try {
            return new RobotJoint(
                    name,
                    vector(element, "axis", required(element, attributes, "axis")),
                    range[0],
                    range[1],
                    number(element, attributes, "armature"),
                    number(element, attributes, "damping"),
                    number(element, attributes, "frictionloss"),
                    force[1],
                    number(element, drive, "kp"),
                    number(element, drive, "kv"),
                    noLoadSpeed);
        } catch (IllegalArgumentException e) {
            throw element.fault(e.getMessage());
        }
    }

    private RobotBody.Shape readShape(XmlElement element) {
        Map<String, String> attributes = resolved(element);
        double[] size = numbers(element, "size", required(element, attributes, "size"), -1);
        double friction = numbers(element, "friction", required(element, attributes, "friction"), 3)[0];
        for (double length : size) {
            if (!(length > 0)) {
                throw element.fault("size: positive lengths are expected, not " + length);
            }
        }
        if (!(friction >= 0 && friction <= 10)) {
            throw element.fault("friction: a coefficient within [0, 10] is expected, not " + friction);
        }
        String type = required(element, attributes, "type");
        Vector3d none = new Vector3d();
        return switch (type) {
            case "sphere" ->
                new RobotBody.Shape(
                        RobotBody.Kind.SPHERE,
                        vector(element, "pos", required(element, attributes, "pos")),
                        none,
                        new Vector3d(size[0]),
                        friction,
                        Optional.of(required(element, attributes, "name")));
            case "capsule" -> {
                double[] ends = numbers(element, "fromto", required(element, attributes, "fromto"), 6);
                Vector3d from = new Vector3d(ends[0], ends[1], ends[2]);
                Vector3d to = new Vector3d(ends[3], ends[4], ends[5]);
                Vector3d centre = new Vector3d(from).add(to).mul(0.5);
                yield new RobotBody.Shape(
                        RobotBody.Kind.CAPSULE, centre, to.sub(centre), new Vector3d(size[0]), friction,
                        Optional.empty());
            }
            case "box" ->
                new RobotBody.Shape(
                        RobotBody.Kind.BOX,
                        vector(element, "pos", required(element, attributes, "pos")),
                        none,
                        new Vector3d(numbers(element, "size", attributes.get("size"), 3)),
                        friction,
                        Optional.empty());
            default -> throw element.fault("type: sphere, capsule or box is expected, not \"" + type + "\"");
        };
    }

    private static double number(XmlElement element, Map<String, String> attributes, String attribute) {
        return numbers(element, attribute, required(element, attributes, attribute), 1)[0];
    }

    /** Splits an attribute into finite numbers; any count will do if it is negative. */
    private static double[] numbers(XmlElement element, String attribute, String value, int count) {
        String[] words = value.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                numbers[i] = Double.NaN;
            }
            if (!Double.isFinite(numbers[i])) {
                throw element.fault(attribute + ": a finite number is expected, not \"" + words[i] + "\"");
            }
        }
        if (count >= 0 && numbers.length != count) {
            throw element.fault(
                    attribute + ": " + count + " numbers are expected, not " + numbers.length + ": \"" + value + "\"");
        }
        return numbers;
    }

    private static Vector3d vector(XmlElement element, String attribute, String value) {
        double[] numbers = numbers(element, attribute, value, 3);
        return new Vector3d(numbers[0], numbers[1], numbers[2]);
    }
}
