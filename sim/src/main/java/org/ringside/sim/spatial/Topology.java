package org.ringside.sim.spatial;

import java.util.Arrays;

/** Derives what follows from a model's tables: who moves with whom, where numbers start, bounding spheres. */
public final class Topology {
    private Topology() {}

    /**
     * Returns the parent of each degree of freedom.
     *
     * @param bodies with parents filled. Not modified.
     * @param joints with types and bodies filled. Not modified.
     * @return what {@link Dofs#Dofs} wants
     */
    public static int[] dofParents(Bodies bodies, Joints joints) {
        int count = 0;
        for (JointType type : joints.type) {
            count += type.velocities;
        }
        int[] parents = new int[count];
        int[] last = new int[bodies.count];
        last[0] = -1;
        int dof = 0;
        int joint = 0;
        for (int body = 1; body < bodies.count; body++) {
            last[body] = last[bodies.parent[body]];
            for (; joint < joints.count && joints.body[joint] == body; joint++) {
                for (int k = 0; k < joints.type[joint].velocities; k++) {
                    parents[dof] = last[body];
                    last[body] = dof++;
                }
            }
        }
        if (joint != joints.count) {
            throw new IllegalArgumentException("joints must be in the order of their bodies");
        }
        return parents;
    }

    static void derive(Model model) {
        deriveJoints(model);
        deriveBodies(model);
        deriveGeoms(model);
        SensorTable sensors = model.sensors;
        for (int i = 0; i < sensors.count; i++) {
            sensors.start[i + 1] = sensors.start[i] + sensors.type[i].size;
            switch (sensors.type[i]) {
                case FORCE, TORQUE -> {
                    sensors.needForce = true;
                    sensors.needAcceleration = true;
                }
                case ACCELEROMETER, FRAME_LINEAR_ACCELERATION, FRAME_ANGULAR_ACCELERATION ->
                    sensors.needAcceleration = true;
                default -> {}
            }
        }
    }

    private static void deriveJoints(Model model) {
        Joints joints = model.joints;
        Dofs dofs = model.dofs;
        int position = 0;
        int dof = 0;
        for (int j = 0; j < joints.count; j++) {
            joints.positionStart[j] = position;
            joints.firstDof[j] = dof;
            for (int k = 0; k < joints.type[j].velocities; k++) {
                dofs.body[dof] = joints.body[j];
                dofs.joint[dof++] = j;
            }
            position += joints.type[j].positions;
        }
        if (position != model.nq || dof != model.nv) {
            throw new IllegalArgumentException("the joints have " + position + " positions and " + dof
                    + " velocities; the model says " + model.nq + " and " + model.nv);
        }
    }

    private static void deriveBodies(Model model) {
        Bodies bodies = model.bodies;
        Arrays.fill(bodies.jointCount, 0);
        Arrays.fill(bodies.geomCount, 0);
        Arrays.fill(bodies.firstJoint, -1);
        Arrays.fill(bodies.firstGeom, -1);
        for (int j = model.joints.count - 1; j >= 0; j--) {
            bodies.firstJoint[model.joints.body[j]] = j;
            bodies.jointCount[model.joints.body[j]]++;
        }
        for (int g = model.geoms.count - 1; g >= 0; g--) {
            bodies.firstGeom[model.geoms.body[g]] = g;
            bodies.geomCount[model.geoms.body[g]]++;
        }
        bodies.lastDof[0] = -1;
        for (int b = 0; b < bodies.count; b++) {
            int parent = bodies.parent[b];
            if (b > 0 && parent >= b) {
                throw new IllegalArgumentException("body " + b + " comes before its parent " + parent);
            }
            bodies.root[b] = b == 0 || parent == 0 ? b : bodies.root[parent];
            bodies.weld[b] = b == 0 || bodies.jointCount[b] > 0 ? b : bodies.weld[parent];
            bodies.lastDof[b] = b == 0 ? -1 : bodies.lastDof[parent];
            inertiaInBody(bodies, b);
        }
        for (int dof = 0; dof < model.nv; dof++) {
            bodies.lastDof[model.dofs.body[dof]] = dof;
        }
        for (int b = 1; b < bodies.count; b++) {
            if (bodies.jointCount[b] == 0) {
                bodies.lastDof[b] = bodies.lastDof[bodies.parent[b]];
            }
        }
    }

    /** Turns the principal moments into the body's frame: R diag R^T. */
    private static void inertiaInBody(Bodies bodies, int b) {
        double[] r = new double[9];
        Rotations.fromQuaternion(bodies.inertialQuaternion, 4 * b, r, 0);
        double ix = bodies.inertia[3 * b];
        double iy = bodies.inertia[3 * b + 1];
        double iz = bodies.inertia[3 * b + 2];
        for (int k = 0; k < 6; k++) {
            int row = k < 3 ? k : k == 5 ? 1 : 0;
            int column = k < 3 ? k : k == 3 ? 1 : 2;
            bodies.inertiaInBody[6 * b + k] = r[3 * row] * ix * r[3 * column] + r[3 * row + 1] * iy * r[3 * column + 1]
                    + r[3 * row + 2] * iz * r[3 * column + 2];
        }
    }

    private static void deriveGeoms(Model model) {
        Geoms geoms = model.geoms;
        for (int g = 0; g < geoms.count; g++) {
            double a = geoms.size[3 * g];
            double b = geoms.size[3 * g + 1];
            double c = geoms.size[3 * g + 2];
            geoms.boundingRadius[g] = switch (geoms.type[g]) {
                case PLANE -> Double.POSITIVE_INFINITY;
                case HEIGHT_FIELD -> heightFieldRadius(model.heightFields.get(geoms.heightField[g]));
                case SPHERE -> a;
                case CAPSULE -> a + b;
                case ELLIPSOID -> Math.max(a, Math.max(b, c));
                case CYLINDER -> Math.sqrt(a * a + b * b);
                case BOX -> Math.sqrt(a * a + b * b + c * c);
            };
        }
    }

    private static double heightFieldRadius(HeightField field) {
        double high = Math.max(field.elevation(), field.base());
        return Math.sqrt(field.radiusX() * field.radiusX() + field.radiusY() * field.radiusY() + high * high);
    }
}
