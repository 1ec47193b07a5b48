package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Sites;

/** Writes the tree of bodies with all that is fixed to them. */
final class BodyWriter {
    private final XmlText xml;
    private final Model model;
    private int site;

    BodyWriter(XmlText xml, Model model) {
        this.xml = xml;
        this.model = model;
    }

    /** Bodies come depth first, so a body is inside the last of the open ones that is its parent. */
    void write() {
        Bodies bodies = model.bodies;
        int outside = xml.depth();
        int[] depth = new int[bodies.count];
        for (int body = 0; body < bodies.count; body++) {
            depth[body] = body == 0 ? outside : depth[bodies.parent[body]] + 1;
            while (xml.depth() > depth[body]) {
                xml.close();
            }
            if (body == 0) {
                xml.open("worldbody");
            } else {
                body(body);
            }
            for (int k = 0; k < bodies.jointCount[body]; k++) {
                joint(bodies.firstJoint[body] + k);
            }
            for (int k = 0; k < bodies.geomCount[body]; k++) {
                geom(bodies.firstGeom[body] + k);
            }
            while (site < model.sites.count && model.sites.body[site] == body) {
                site(site++);
            }
        }
        while (xml.depth() > outside) {
            xml.close();
        }
    }

    private void body(int body) {
        Bodies bodies = model.bodies;
        xml.open("body").with("name", bodies.name[body]).with("pos", bodies.position, body, 3)
                .with("quat", bodies.quaternion, body, 4);
        xml.open("inertial").with("mass", bodies.mass[body]).with("pos", bodies.inertialPosition, body, 3)
                .with("quat", bodies.inertialQuaternion, body, 4).with("diaginertia", bodies.inertia, body, 3).close();
    }

    private void joint(int joint) {
        Joints joints = model.joints;
        Dofs dofs = model.dofs;
        JointType type = joints.type[joint];
        int dof = joints.firstDof[joint];
        int position = joints.positionStart[joint];
        boolean axial = type == JointType.HINGE || type == JointType.SLIDE;
        xml.open("joint").with("name", joints.name[joint]).with("type", word(type));
        if (type != JointType.FREE) {
            xml.with("pos", joints.position, joint, 3);
        }
        if (axial) {
            xml.with("axis", joints.axis, joint, 3)
                    .with("ref", model.referencePosition[position])
                    .with("springref", model.springReference[position]);
        }
        xml.with("stiffness", joints.stiffness[joint]).with("damping", shared(dofs.damping, dof, type))
                .with("armature", shared(dofs.armature, dof, type))
                .with("frictionloss", shared(dofs.frictionLoss, dof, type))
                .with("margin", joints.margin[joint])
                .with("solreflimit", joints.limitReference, joint, 2)
                .with("solimplimit", joints.limitImpedance, joint, 5)
                .with("solreffriction", dofs.frictionReference, dof, 2)
                .with("solimpfriction", dofs.frictionImpedance, dof, 5)
                .with("limited", joints.limited[joint]);
        if (type != JointType.FREE) {
            xml.with("range", joints.range, joint, 2)
                    .with("actuatorfrclimited", joints.actuatorForceLimited[joint])
                    .with("actuatorfrcrange", joints.actuatorForceRange, joint, 2);
        }
        xml.close();
    }

    private static String word(JointType type) {
        return switch (type) {
            case FREE -> "free";
            case BALL -> "ball";
            case SLIDE -> "slide";
            case HINGE -> "hinge";
        };
    }

    /** Returns a number that MJCF gives once for all degrees of freedom of a joint. */
    private static double shared(double[] values, int dof, JointType type) {
        for (int k = 1; k < type.velocities; k++) {
            if (values[dof + k] != values[dof]) {
                throw new IllegalArgumentException("the degrees of freedom " + dof + " and " + (dof + k)
                        + " of one joint differ: " + values[dof] + " and " + values[dof + k] + "; MJCF has one number");
            }
        }
        return values[dof];
    }

    private void geom(int geom) {
        Geoms geoms = model.geoms;
        xml.open("geom").with("name", geoms.name[geom]).with("type", word(geoms.type[geom]));
        if (geoms.type[geom] == GeomType.HEIGHT_FIELD) {
            xml.with("hfield", model.heightFields.get(geoms.heightField[geom]).name());
        } else {
            xml.with("size", geoms.size, geom, 3);
        }
        xml.with("pos", geoms.position, geom, 3).with("quat", geoms.quaternion, geom, 4)
                .with("contype", geoms.contype[geom]).with("conaffinity", geoms.conaffinity[geom])
                .with("condim", geoms.condim[geom]).with("priority", geoms.priority[geom])
                .with("friction", geoms.friction, geom, 3)
                .with("solmix", geoms.solmix[geom]).with("solref", geoms.solref, geom, 2)
                .with("solimp", geoms.solimp, geom, 5)
                .with("margin", geoms.margin[geom]).with("gap", geoms.gap[geom]).close();
    }

    private static String word(GeomType type) {
        return switch (type) {
            case PLANE -> "plane";
            case HEIGHT_FIELD -> "hfield";
            case SPHERE -> "sphere";
            case CAPSULE -> "capsule";
            case ELLIPSOID -> "ellipsoid";
            case CYLINDER -> "cylinder";
            case BOX -> "box";
        };
    }

    private void site(int index) {
        Sites sites = model.sites;
        xml.open("site").with("name", sites.name[index]).with("type", word(sites.type[index]))
                .with("size", sites.size, index, 3).with("pos", sites.position, index, 3)
                .with("quat", sites.quaternion, index, 4).close();
    }
}
