package org.ringside.sim.spatial.collision;

import org.ringside.sim.Draws;
import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.Sites;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.Tables;

/** Two geoms that stand in the world where a test puts them. */
final class PairScene {
    final Model model;
    final State state;

    PairScene(GeomType type1, double[] size1, GeomType type2, double[] size2) {
        this(type1, size1, null, type2, size2);
    }

    /** A height field and something that meets it. */
    static PairScene onField(HeightField field, GeomType type2, double[] size2) {
        return new PairScene(GeomType.HEIGHT_FIELD, new double[3], field, type2, size2);
    }

    private PairScene(GeomType type1, double[] size1, HeightField field, GeomType type2, double[] size2) {
        Tables tables = new Tables();
        tables.bodies = new Bodies(1);
        tables.bodies.quaternion[0] = 1;
        tables.bodies.inertialQuaternion[0] = 1;
        tables.joints = new Joints(0);
        tables.dofs = new Dofs(new int[0]);
        tables.geoms = new Geoms(2);
        tables.geoms.type[0] = type1;
        tables.geoms.type[1] = type2;
        System.arraycopy(size1, 0, tables.geoms.size, 0, 3);
        System.arraycopy(size2, 0, tables.geoms.size, 3, 3);
        if (field != null) {
            tables.heightFields.add(field);
        }
        tables.sites = new Sites(0);
        tables.actuators = new Actuators(0);
        tables.sensors = new SensorTable(0);
        tables.referencePosition = new double[0];
        tables.springReference = new double[0];
        model = new Model(tables);
        state = new State(model);
        state.geomRotation[0] = state.geomRotation[4] = state.geomRotation[8] = 1;
        state.geomRotation[9] = state.geomRotation[13] = state.geomRotation[17] = 1;
    }

    /** Puts a geom somewhere; the quaternion need not be of unit length. */
    void place(int geom, double[] position, double[] quaternion) {
        System.arraycopy(position, 0, state.geomPosition, 3 * geom, 3);
        double length = 0;
        for (double q : quaternion) {
            length += q * q;
        }
        double[] unit = new double[4];
        for (int k = 0; k < 4; k++) {
            unit[k] = quaternion[k] / Math.sqrt(length);
        }
        Rotations.fromQuaternion(unit, 0, state.geomRotation, 9 * geom);
    }

    Manifold contacts(double margin) {
        Manifold out = new Manifold();
        find(margin, out);
        return out;
    }

    /** The function for the two types. */
    void find(double margin, Manifold out) {
        switch (model.geoms.type[0] + " " + model.geoms.type[1]) {
            case "PLANE SPHERE" -> PlaneContacts.planeSphere(model, state, 0, 1, margin, out);
            case "PLANE CAPSULE" -> PlaneContacts.planeCapsule(model, state, 0, 1, margin, out);
            case "PLANE CYLINDER" -> PlaneContacts.planeCylinder(model, state, 0, 1, margin, out);
            case "PLANE BOX" -> PlaneContacts.planeBox(model, state, 0, 1, margin, out);
            case "PLANE ELLIPSOID" -> PlaneContacts.planeEllipsoid(model, state, 0, 1, margin, out);
            case "SPHERE SPHERE" -> SphereContacts.sphereSphere(model, state, 0, 1, margin, out);
            case "SPHERE CAPSULE" -> SphereContacts.sphereCapsule(model, state, 0, 1, margin, out);
            case "SPHERE CYLINDER" -> SphereContacts.sphereCylinder(model, state, 0, 1, margin, out);
            case "SPHERE BOX" -> SphereContacts.sphereBox(model, state, 0, 1, margin, out);
            case "CAPSULE CAPSULE" -> CapsuleContacts.capsuleCapsule(model, state, 0, 1, margin, out);
            case "CAPSULE BOX" -> CapsuleBoxContacts.capsuleBox(model, state, 0, 1, margin, out);
            case "BOX BOX" -> BoxContacts.boxBox(model, state, 0, 1, margin, out);
            default -> NarrowPhase.collide(model, state, 0, 1, margin, out);
        }
    }

    static double[] randomSize(Draws draws) {
        return new double[] {draws.uniform(0.05, 0.4), draws.uniform(0.05, 0.4), draws.uniform(0.05, 0.4)};
    }

    static double[] randomDirection(Draws draws) {
        while (true) {
            double[] v = {draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1)};
            double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
            if (length > 0.1 && length < 1) {
                return new double[] {v[0] / length, v[1] / length, v[2] / length};
            }
        }
    }

    static double[] randomQuaternion(Draws draws) {
        while (true) {
            double[] q = {draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1)};
            double square = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3];
            if (square > 0.1 && square < 1) {
                return q;
            }
        }
    }
}
