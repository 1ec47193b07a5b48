package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.State;

/**
 * Contacts of a height field. As in MuJoCo (documentation, chapter "Computation", collision detection), each cell of the grid is two
 * prisms that reach down to the base, split from the corner of smaller row and column to the corner of larger; each prism collides
 * as a convex solid of its own. Only the cells below the other geom are visited.
 *
 * <p>As MuJoCo 3.14 has it, asked: one contact a prism, repeated where two prisms meet; at most 50 a pair. Not so: a flat box or cylinder, or
 * a line, gets the corners of its patch where only few prisms are near, for it could not rest on one point; of more than 50 contacts the deepest
 * remain, MuJoCo keeps the first; and inside the margin the distance is the true one, where MuJoCo's is too small by 1.5 margins.
 */
final class HeightFieldContacts {
    private static final int MOST = 50;
    /** Up to so many prisms near, each may have a patch. */
    private static final int FEW = 6;

    private HeightFieldContacts() {}

    static void heightFieldSphere(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void heightFieldCapsule(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void heightFieldEllipsoid(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void heightFieldCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    static void heightFieldBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        collide(model, state, geom1, geom2, margin, out);
    }

    private static void collide(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        HeightField field = model.heightFields.get(model.geoms.heightField[geom1]);
        ConvexScratch s = state.scratch.convex;
        loadLocal(model, state, geom1, geom2, s);
        double[] shape = s.shape;
        int at = ConvexScratch.SHAPE;
        double x = shape[at];
        double y = shape[at + 1];
        double z = shape[at + 2];
        double reachX = extent(s, 0) + margin;
        double reachY = extent(s, 1) + margin;
        double reachZ = extent(s, 2) + margin;
        double low = z - reachZ;
        if (low > field.elevation() || z + reachZ < -field.base()) {
            return;
        }
        int columns = field.columns();
        double dx = 2 * field.radiusX() / (columns - 1);
        double dy = 2 * field.radiusY() / (field.rows() - 1);
        // the cells below: all indices are clamped as doubles, for far away they do not fit into integers
        int firstColumn = cell((x - reachX + field.radiusX()) / dx, columns - 1);
        int lastColumn = (int) Math.min(columns - 2, Math.floor((x + reachX + field.radiusX()) / dx));
        int firstRow = cell((y - reachY + field.radiusY()) / dy, field.rows() - 1);
        int lastRow = (int) Math.min(field.rows() - 2, Math.floor((y + reachY + field.radiusY()) / dy));
        int most = 2 * (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) <= FEW ? ContactPatch.POINTS : 1;
        Manifold found = s.manifold;
        found.count = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double top = field.elevation() * top(field.heights(), row * columns + column, columns);
                if (top >= low) {
                    collideCell(field, row, column, dx, dy, s, x, y, z, margin, most);
                }
            }
        }
        append(state, geom1, found, out);
    }

    /** Collides both prisms of a cell with the second shape, whose centre is at x, y, z. */
    private static void collideCell(HeightField field, int row, int column, double dx, double dy, ConvexScratch s,
            double x, double y, double z, double margin, int most) {
        boolean round = s.kind[1] <= ConvexShapes.SEGMENT;
        int at = row * field.columns() + column;
        double left = column * dx - field.radiusX();
        double near = row * dy - field.radiusY();
        for (int half = 0; half < 2; half++) {
            boolean far = half == 1;
            if (!round
                    || !PrismTop.settles(field, at, left, near, dx, dy, far, s, x, y, z, margin, s.manifold)) {
                prism(field, at, left, near, dx, dy, far, s);
                place(s, x, y, z);
                collidePrism(s, margin, most, s.manifold);
            }
            while (s.manifold.count > MOST) {
                dropShallowest(s.manifold);
            }
        }
    }

    private static int cell(double index, int cells) {
        return (int) Math.max(0, Math.min(cells, Math.floor(index)));
    }

    private static double top(double[] heights, int at, int columns) {
        return Math.max(Math.max(heights[at], heights[at + 1]),
                Math.max(heights[at + columns], heights[at + columns + 1]));
    }

    /** Puts the second geom into the axes of the field. */
    private static void loadLocal(Model model, State state, int geom1, int geom2, ConvexScratch s) {
        System.arraycopy(state.geomPosition, 3 * geom1, s.origin, 0, 3);
        ConvexShapes.load(model, state, geom2, s, 1);
        double[] shape = s.shape;
        double[] field = state.geomRotation;
        int r = 9 * geom1;
        int at = ConvexScratch.SHAPE;
        double x = shape[at];
        double y = shape[at + 1];
        double z = shape[at + 2];
        for (int k = 0; k < 3; k++) {
            shape[at + k] = field[r + k] * x + field[r + 3 + k] * y + field[r + 6 + k] * z;
            for (int j = 0; j < 3; j++) {
                shape[at + ConvexShapes.ROTATION + 3 * k + j] =
                        field[r + k] * state.geomRotation[9 * geom2 + j]
                                + field[r + 3 + k] * state.geomRotation[9 * geom2 + 3 + j]
                                + field[r + 6 + k] * state.geomRotation[9 * geom2 + 6 + j];
            }
        }
        s.kind[0] = ConvexShapes.PRISM;
        for (int k = 0; k < 9; k++) {
            shape[ConvexShapes.ROTATION + k] = k % 4 == 0 ? 1 : 0;
        }
        shape[ConvexShapes.RADIUS] = 0;
        shape[0] = 0;
        shape[1] = 0;
        shape[2] = 0;
    }

    /** Half the size of the second shape along an axis of the field. */
    private static double extent(ConvexScratch s, int axis) {
        int at = ConvexScratch.SHAPE;
        ConvexShapes.support(s, 1, axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
        return s.point[3 + axis] - s.shape[at + axis] + s.shape[at + ConvexShapes.RADIUS];
    }

    /** Makes the first shape one of the two prisms of a cell; the origin moves to the middle of its top. */
    private static void prism(HeightField field, int at, double x, double y, double dx, double dy, boolean far,
            ConvexScratch s) {
        double[] heights = field.heights();
        double z0 = field.elevation() * heights[at];
        double z2 = field.elevation() * heights[at + field.columns() + 1];
        double z1 = field.elevation() * heights[far ? at + field.columns() : at + 1];
        double x1 = far ? x : x + dx;
        double y1 = far ? y + dy : y;
        double[] o = s.origin;
        o[0] = (x + x1 + x + dx) / 3;
        o[1] = (y + y1 + y + dy) / 3;
        o[2] = (z0 + z1 + z2) / 3;
        // anticlockwise from above
        corner(s, 0, x, y, z0, field.base());
        corner(s, far ? 2 : 1, x1, y1, z1, field.base());
        corner(s, far ? 1 : 2, x + dx, y + dy, z2, field.base());
    }

    private static void corner(ConvexScratch s, int i, double x, double y, double z, double base) {
        double[] v = s.shape;
        int bottom = ConvexShapes.CORNER + 3 * i;
        int top = bottom + 9;
        double[] o = s.origin;
        v[top] = x - o[0];
        v[top + 1] = y - o[1];
        v[top + 2] = z - o[2];
        v[bottom] = v[top];
        v[bottom + 1] = v[top + 1];
        v[bottom + 2] = -base - o[2];
    }

    private static void place(ConvexScratch s, double x, double y, double z) {
        s.shape[ConvexScratch.SHAPE] = x - s.origin[0];
        s.shape[ConvexScratch.SHAPE + 1] = y - s.origin[1];
        s.shape[ConvexScratch.SHAPE + 2] = z - s.origin[2];
    }

    private static void collidePrism(ConvexScratch s, double margin, int most, Manifold found) {
        double radius = s.shape[ConvexScratch.SHAPE + ConvexShapes.RADIUS];
        if (s.kind[1] == ConvexShapes.POINT) {
            double distance = PointPrism.distance(s, margin + radius) - radius;
            if (distance <= margin) {
                double half = distance / 2;
                Points.add(found, distance, s.origin[0] + s.point[0] + half * s.normal[0],
                        s.origin[1] + s.point[1] + half * s.normal[1], s.origin[2] + s.point[2] + half * s.normal[2],
                        s.normal[0], s.normal[1], s.normal[2]);
            }
        } else if (!apart(s, margin + radius)) {
            ConvexContacts.collide(s, margin, most, found);
        }
    }

    /** Tells cheaply whether a face of the prism keeps the shapes apart by more than the limit. */
    private static boolean apart(ConvexScratch s, double limit) {
        for (int f = 0; f < Prism.FACES; f++) {
            Prism.faceAlong(s, 0, f, s.normal);
            if (ConvexShapes.separation(s, s.trial[0], s.trial[1], s.trial[2]) > limit) {
                return true;
            }
        }
        return false;
    }

    private static void dropShallowest(Manifold m) {
        int shallow = 0;
        for (int i = 1; i < m.count; i++) {
            shallow = m.distance[i] >= m.distance[shallow] ? i : shallow;
        }
        int last = --m.count;
        m.distance[shallow] = m.distance[last];
        System.arraycopy(m.position, 3 * last, m.position, 3 * shallow, 3);
        System.arraycopy(m.normal, 3 * last, m.normal, 3 * shallow, 3);
    }

    /** Turns the points from the axes of the field into the world. */
    private static void append(State state, int geom1, Manifold found, Manifold out) {
        for (int i = 0; i < found.count; i++) {
            int to = out.add();
            out.distance[to] = found.distance[i];
            Rotations.rotate(state.geomRotation, 9 * geom1, found.normal, 3 * i, out.normal, 3 * to);
            Rotations.rotate(state.geomRotation, 9 * geom1, found.position, 3 * i, out.position, 3 * to);
            for (int k = 0; k < 3; k++) {
                out.position[3 * to + k] += state.geomPosition[3 * geom1 + k];
            }
        }
    }
}
