package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.Rotations;

/**
 * Mass of a body and where it is.
 *
 * @param mass kg
 * @param pose centre of mass and principal axes in the body
 * @param moments about those axes, kg m^2 (3)
 */
record BodyInertia(double mass, Pose pose, double[] moments) {
    /** The mass of one geom, where it is in the body. */
    private record Part(GeomMass mass, Pose pose) {
    }

    /** Reads the inertia of a body whose geoms are compiled; the first of them is number {@code geom}. */
    static BodyInertia read(BodyTree.Node node, int geom, Geoms geoms, CompilerSettings settings) {
        if (node.inertial != null && !Boolean.TRUE.equals(settings.inertiaFromGeom())) {
            return explicit(node.inertial, settings);
        }
        List<Part> parts = new ArrayList<>();
        if (!Boolean.FALSE.equals(settings.inertiaFromGeom())) {
            for (int k = 0; k < node.geoms.size(); k++) {
                MjcfElement e = node.geoms.get(k).element();
                int g = geom + k;
                GeomMass mass = GeomMass.read(e, geoms.type[g], geoms.size, 3 * g);
                if (counts(e, settings) && mass.mass() > 0) {
                    double[] position = {geoms.position[3 * g], geoms.position[3 * g + 1], geoms.position[3 * g + 2]};
                    double[] quaternion = new double[4];
                    System.arraycopy(geoms.quaternion, 4 * g, quaternion, 0, 4);
                    parts.add(new Part(mass, new Pose(position, quaternion)));
                }
            }
        }
        if (!parts.isEmpty()) {
            return sum(parts);
        }
        return node.inertial != null ? explicit(node.inertial, settings)
                : new BodyInertia(0, node.poseInFrame, new double[3]);
    }

    /** Whether a geom is in a group whose mass counts. */
    static boolean counts(MjcfElement geom, CompilerSettings settings) {
        int group = geom.integer("group", 0);
        return group >= settings.firstGroup() && group <= settings.lastGroup();
    }

    private static BodyInertia explicit(BodyTree.Placed placed, CompilerSettings settings) {
        MjcfElement e = placed.element();
        if (!e.has("pos") || !e.has("mass")) {
            throw e.fault(e.has("pos") ? "mass" : "pos", "the attribute is required");
        }
        double mass = e.number("mass", 0);
        if (mass < 0) {
            throw e.fault("mass", "0 or more is expected, not " + mass);
        }
        Pose own = Orientation.pose(e, settings);
        double[] moments = Numbers.fill(e, "diaginertia", 3, 3, 0, 0, 0);
        if (e.has("fullinertia")) {
            if (e.has("diaginertia") || e.has("quat") || e.has("euler") || e.has("axisangle") || e.has("xyaxes")
                    || e.has("zaxis")) {
                throw e.fault("fullinertia", "it says how the axes lie; remove diaginertia and the orientation");
            }
            PrincipalAxes axes = PrincipalAxes.of(e.numbers("fullinertia", 6));
            if (!(axes.moments()[2] > 0)) {
                throw e.fault("fullinertia", "a matrix with positive principal moments is expected; those of "
                        + Spelling.quote(e.text("fullinertia")) + " are " + axes.moments()[0] + ", " + axes.moments()[1]
                        + ", " + axes.moments()[2]);
            }
            moments = axes.moments();
            own = new Pose(own.position(), axes.quaternion());
        }
        for (double moment : moments) {
            if (moment < 0) {
                throw e.fault("diaginertia", "moments of 0 or more are expected, not " + moment);
            }
        }
        return new BodyInertia(mass, placed.frame().then(own), moments);
    }

    /** Adds up parts: the axes of a single part stay as they are. */
    private static BodyInertia sum(List<Part> parts) {
        if (parts.size() == 1) {
            GeomMass only = parts.getFirst().mass;
            return new BodyInertia(only.mass(), parts.getFirst().pose, new double[] {only.x(), only.y(), only.z()});
        }
        double mass = 0;
        double[] centre = new double[3];
        for (Part part : parts) {
            mass += part.mass.mass();
            for (int k = 0; k < 3; k++) {
                centre[k] += part.mass.mass() * part.pose.position()[k];
            }
        }
        for (int k = 0; k < 3; k++) {
            centre[k] /= mass;
        }
        double[] total = new double[6];
        for (Part part : parts) {
            add(part, centre, total);
        }
        PrincipalAxes axes = PrincipalAxes.of(total);
        return new BodyInertia(mass, new Pose(centre, axes.quaternion()), axes.moments());
    }

    /** Adds R diag R^T and the parallel-axis term. */
    private static void add(Part part, double[] centre, double[] total) {
        GeomMass mass = part.mass;
        double[] r = new double[9];
        Rotations.fromQuaternion(part.pose.quaternion(), 0, r, 0);
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
            d[k] = part.pose.position()[k] - centre[k];
        }
        double square = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
        for (int k = 0; k < 6; k++) {
            int row = k < 3 ? k : k == 5 ? 1 : 0;
            int column = k < 3 ? k : k == 3 ? 1 : 2;
            total[k] += r[3 * row] * mass.x() * r[3 * column] + r[3 * row + 1] * mass.y() * r[3 * column + 1]
                    + r[3 * row + 2] * mass.z() * r[3 * column + 2]
                    + mass.mass() * ((row == column ? square : 0) - d[row] * d[column]);
        }
    }
}
