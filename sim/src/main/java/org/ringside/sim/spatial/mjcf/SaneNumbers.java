package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Model;

/** Checks what was computed of the numbers of a document: sane numbers may have products that are not. */
final class SaneNumbers {
    private final MjcfElement root;

    private SaneNumbers(MjcfElement root) {
        this.root = root;
    }

    /** Checks a compiled model. The document's root is where a fault is reported. */
    static void check(MjcfElement root, Model model) {
        SaneNumbers check = new SaneNumbers(root);
        check.all("position of a body", model.bodies.position);
        check.all("mass of a body", model.bodies.mass);
        check.all("centre of mass of a body", model.bodies.inertialPosition);
        check.all("moment of inertia of a body", model.bodies.inertia);
        check.all("position of a joint", model.joints.position);
        check.all("position of a geom", model.geoms.position);
        check.all("size of a geom", model.geoms.size);
        check.all("position of a site", model.sites.position);
        check.all("size of a site", model.sites.size);
        check.all("gain of an actuator", model.actuators.gain);
        check.all("bias of an actuator", model.actuators.bias);
        check.all("range of an actuator's control", model.actuators.controlRange);
        check.all("mean inertia in the reference position", new double[] {model.meanInertia});
    }

    private void all(String what, double[] values) {
        for (double value : values) {
            if (!(Math.abs(value) <= MjcfElement.LARGEST)) {
                throw root.fault("a " + what + " comes to " + value + "; magnitudes up to " + MjcfElement.LARGEST
                        + " are accepted: check the units, which are metres, kilograms and seconds");
            }
        }
    }
}
