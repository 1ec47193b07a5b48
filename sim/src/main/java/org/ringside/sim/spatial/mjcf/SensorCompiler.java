package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.spatial.FrameType;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.SensorType;

/** Compiles sensors. */
final class SensorCompiler {
    private final ModelNames names;
    private final Joints joints;

    private SensorCompiler(ModelNames names, Joints joints) {
        this.names = names;
        this.joints = joints;
    }

    static SensorTable compile(MjcfElement root, Joints joints, ModelNames names) {
        List<MjcfElement> elements = new ArrayList<>();
        for (MjcfElement section : root.children("sensor")) {
            elements.addAll(section.children());
        }
        SensorTable sensors = new SensorTable(elements.size());
        SensorCompiler compiler = new SensorCompiler(names, joints);
        for (int i = 0; i < sensors.count; i++) {
            sensors.name[i] = names.sensors.add(elements.get(i), i);
            compiler.fill(sensors, i, elements.get(i));
        }
        return sensors;
    }

    private void fill(SensorTable sensors, int i, MjcfElement e) {
        SensorType type = type(e);
        sensors.type[i] = type;
        sensors.frame[i] = FrameType.NONE;
        sensors.referenceFrame[i] = FrameType.NONE;
        sensors.reference[i] = -1;
        sensors.cutoff[i] = cutoff(e, type);
        switch (type) {
            case JOINT_POSITION, JOINT_VELOCITY -> sensors.object[i] = joint(e);
            case ACTUATOR_FORCE -> sensors.object[i] = names.actuators.find(e, "actuator");
            case TOUCH, ACCELEROMETER, VELOCIMETER, GYRO, FORCE, TORQUE -> {
                sensors.frame[i] = FrameType.SITE;
                sensors.object[i] = names.sites.find(e, "site");
            }
            default -> {
                sensors.frame[i] = frame(e, "objtype");
                sensors.object[i] = object(e, sensors.frame[i], "objname");
                if (e.has("reftype") || e.has("refname")) {
                    reference(sensors, i, e);
                }
            }
        }
    }

    private static SensorType type(MjcfElement e) {
        return switch (e.name()) {
            case "touch" -> SensorType.TOUCH;
            case "accelerometer" -> SensorType.ACCELEROMETER;
            case "velocimeter" -> SensorType.VELOCIMETER;
            case "gyro" -> SensorType.GYRO;
            case "force" -> SensorType.FORCE;
            case "torque" -> SensorType.TORQUE;
            case "jointpos" -> SensorType.JOINT_POSITION;
            case "jointvel" -> SensorType.JOINT_VELOCITY;
            case "actuatorfrc" -> SensorType.ACTUATOR_FORCE;
            case "framepos" -> SensorType.FRAME_POSITION;
            case "framequat" -> SensorType.FRAME_QUATERNION;
            case "framexaxis" -> SensorType.FRAME_X_AXIS;
            case "frameyaxis" -> SensorType.FRAME_Y_AXIS;
            case "framezaxis" -> SensorType.FRAME_Z_AXIS;
            case "framelinvel" -> SensorType.FRAME_LINEAR_VELOCITY;
            case "frameangvel" -> SensorType.FRAME_ANGULAR_VELOCITY;
            case "framelinacc" -> SensorType.FRAME_LINEAR_ACCELERATION;
            case "frameangacc" -> SensorType.FRAME_ANGULAR_ACCELERATION;
            default -> throw e.fault("this sensor is not supported; remove it");
        };
    }

    private static double cutoff(MjcfElement e, SensorType type) {
        double cutoff = e.number("cutoff", 0);
        boolean direction = switch (type) {
            case FRAME_QUATERNION, FRAME_X_AXIS, FRAME_Y_AXIS, FRAME_Z_AXIS -> true;
            default -> false;
        };
        if (cutoff < 0 || cutoff > 0 && direction) {
            throw e.fault("cutoff", (direction ? "an axis or orientation cannot be cut off; 0 is expected, not "
                    : "0 (no cutoff) or more is expected, not ") + cutoff);
        }
        return cutoff;
    }

    private int joint(MjcfElement e) {
        int joint = names.joints.find(e, "joint");
        if (joints.type[joint] != JointType.HINGE && joints.type[joint] != JointType.SLIDE) {
            throw e.fault("joint", "a hinge or slide is expected; " + Spelling.quote(e.text("joint")) + " is of type "
                    + joints.type[joint]);
        }
        return joint;
    }

    private void reference(SensorTable sensors, int i, MjcfElement e) {
        SensorType type = sensors.type[i];
        if (type == SensorType.FRAME_LINEAR_ACCELERATION || type == SensorType.FRAME_ANGULAR_ACCELERATION) {
            throw e.fault(e.has("reftype") ? "reftype" : "refname",
                    "accelerations are in the world; remove the reference");
        }
        sensors.referenceFrame[i] = frame(e, "reftype");
        sensors.reference[i] = object(e, sensors.referenceFrame[i], "refname");
    }

    private static FrameType frame(MjcfElement e, String attribute) {
        return switch (e.word(attribute, "", "body", "xbody", "geom", "site")) {
            case "body" -> FrameType.BODY;
            case "xbody" -> FrameType.BODY_FRAME;
            case "geom" -> FrameType.GEOM;
            case "site" -> FrameType.SITE;
            default -> throw e.fault(attribute, "it is missing; body, xbody, geom or site is expected");
        };
    }

    private int object(MjcfElement e, FrameType frame, String attribute) {
        return switch (frame) {
            case GEOM -> names.geoms.find(e, attribute);
            case SITE -> names.sites.find(e, attribute);
            default -> names.bodies.find(e, attribute);
        };
    }
}
