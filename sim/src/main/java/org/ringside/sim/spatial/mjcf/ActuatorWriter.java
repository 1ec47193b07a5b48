package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.FrameType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SensorTable;

/** Writes actuators, all in their general form, and sensors. */
final class ActuatorWriter {
    private final XmlText xml;
    private final Model model;

    ActuatorWriter(XmlText xml, Model model) {
        this.xml = xml;
        this.model = model;
    }

    void write() {
        if (model.actuators.count > 0) {
            xml.open("actuator");
            for (int i = 0; i < model.actuators.count; i++) {
                actuator(i);
            }
            xml.close();
        }
        if (model.sensors.count > 0) {
            xml.open("sensor");
            for (int i = 0; i < model.sensors.count; i++) {
                sensor(i);
            }
            xml.close();
        }
    }

    private void actuator(int i) {
        Actuators actuators = model.actuators;
        boolean fixed = isZero(actuators.gain, 3 * i + 1) && isZero(actuators.gain, 3 * i + 2)
                && (actuators.shortWay[i] || !ActuatorCompiler.isServoOfBall(actuators, model.joints, i));
        boolean unbiased = isZero(actuators.bias, 3 * i) && isZero(actuators.bias, 3 * i + 1)
                && isZero(actuators.bias, 3 * i + 2);
        xml.open("general").with("name", actuators.name[i])
                .with(actuators.gearInParent[i] ? "jointinparent" : "joint", joint(actuators.joint[i]))
                .with("gear", actuators.gear, i, 6)
                .with("gaintype", fixed ? "fixed" : "affine").with("gainprm", actuators.gain, i, 3)
                .with("biastype", unbiased ? "none" : "affine").with("biasprm", actuators.bias, i, 3)
                .with("ctrllimited", actuators.controlLimited[i]).with("ctrlrange", actuators.controlRange, i, 2)
                .with("forcelimited", actuators.forceLimited[i]).with("forcerange", actuators.forceRange, i, 2).close();
    }

    /** Whether a number is zero to the last bit, the sign. */
    private static boolean isZero(double[] values, int i) {
        return Double.doubleToRawLongBits(values[i]) == 0;
    }

    private String joint(int joint) {
        return MjcfWriter.named(model.joints.name[joint], "joint " + joint);
    }

    private void sensor(int i) {
        SensorTable sensors = model.sensors;
        int object = sensors.object[i];
        String element = switch (sensors.type[i]) {
            case TOUCH -> "touch";
            case ACCELEROMETER -> "accelerometer";
            case VELOCIMETER -> "velocimeter";
            case GYRO -> "gyro";
            case FORCE -> "force";
            case TORQUE -> "torque";
            case JOINT_POSITION -> "jointpos";
            case JOINT_VELOCITY -> "jointvel";
            case ACTUATOR_FORCE -> "actuatorfrc";
            case FRAME_POSITION -> "framepos";
            case FRAME_QUATERNION -> "framequat";
            case FRAME_X_AXIS -> "framexaxis";
            case FRAME_Y_AXIS -> "frameyaxis";
            case FRAME_Z_AXIS -> "framezaxis";
            case FRAME_LINEAR_VELOCITY -> "framelinvel";
            case FRAME_ANGULAR_VELOCITY -> "frameangvel";
            case FRAME_LINEAR_ACCELERATION -> "framelinacc";
            case FRAME_ANGULAR_ACCELERATION -> "frameangacc";
        };
        xml.open(element).with("name", sensors.name[i]);
        switch (sensors.type[i]) {
            case TOUCH, ACCELEROMETER, VELOCIMETER, GYRO, FORCE, TORQUE ->
                xml.with("site", name(FrameType.SITE, object));
            case JOINT_POSITION, JOINT_VELOCITY -> xml.with("joint", joint(object));
            case ACTUATOR_FORCE ->
                xml.with("actuator", MjcfWriter.named(model.actuators.name[object], "actuator " + object));
            default -> {
                frame("objtype", "objname", sensors.frame[i], object);
                frame("reftype", "refname", sensors.referenceFrame[i], sensors.reference[i]);
            }
        }
        xml.with("cutoff", sensors.cutoff[i]).close();
    }

    private void frame(String typeAttribute, String nameAttribute, FrameType type, int object) {
        String word = switch (type) {
            case NONE -> null;
            case BODY -> "body";
            case BODY_FRAME -> "xbody";
            case GEOM -> "geom";
            case SITE -> "site";
        };
        if (word != null) {
            xml.with(typeAttribute, word).with(nameAttribute, name(type, object));
        }
    }

    private String name(FrameType type, int object) {
        return switch (type) {
            case GEOM -> MjcfWriter.named(model.geoms.name[object], "geom " + object);
            case SITE -> MjcfWriter.named(model.sites.name[object], "site " + object);
            default -> MjcfWriter.body(model, object);
        };
    }
}
