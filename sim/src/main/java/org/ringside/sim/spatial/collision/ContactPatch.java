package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;
import org.ringside.sim.spatial.Manifold;

/**
 * The contact points of two convex shapes whose normal and distance are known. Where a face or a line of one lies nearly along a face or
 * line of the other, the overlap of the two in the plane of contact is the patch, each point at its own distance, reduced to four points
 * that span it. Else the point is the one where they are nearest.
 */
final class ContactPatch {
    /** Most points of one patch. */
    static final int POINTS = 4;
    /** Differences of depth below this part of the size do not tell points apart. */
    private static final double NOISE = 1e-7;

    private ContactPatch() {}

    /** Appends the points nearer than the margin. {@code distance} is that of the surfaces, at most the margin. */
    static void append(ConvexScratch s, double distance, double margin, int most, Manifold out) {
        tangents(s);
        int first = Features.find(s, 0, false);
        int second = Features.find(s, 1, false);
        int count = 0;
        if (first > 2 && second > 2) {
            count = clip(s, 0, 1);
        } else if (first > 2 && second == 2 && s.level[0]) {
            count = clipLine(s, 1, 0);
        } else if (first == 2 && second > 2 && s.level[1]) {
            count = clipLine(s, 0, 1);
        } else if (first == 2 && second == 2) {
            count = overlap(s);
        }
        count = near(s, count, margin);
        if (count < 2) {
            appendNearest(s, distance, out);
            return;
        }
        emit(s, count, distance, most, out);
    }

    private static void tangents(ConvexScratch s) {
        double[] n = s.normal;
        double[] t = s.tangent;
        double x = Math.abs(n[0]) < 0.6 ? 1 - n[0] * n[0] : -n[1] * n[0];
        double y = Math.abs(n[0]) < 0.6 ? -n[0] * n[1] : 1 - n[1] * n[1];
        double z = Math.abs(n[0]) < 0.6 ? -n[0] * n[2] : -n[1] * n[2];
        double scale = 1 / Math.sqrt(x * x + y * y + z * z);
        t[0] = x * scale;
        t[1] = y * scale;
        t[2] = z * scale;
        t[3] = n[1] * t[2] - n[2] * t[1];
        t[4] = n[2] * t[0] - n[0] * t[2];
        t[5] = n[0] * t[1] - n[1] * t[0];
    }

    /** Adds the point midway between the surfaces where they are nearest. */
    static void appendNearest(ConvexScratch s, double distance, Manifold out) {
        double[] n = s.normal;
        double[] p = s.point;
        ConvexShapes.separation(s, n[0], n[1], n[2]);
        // a shape that touches with a corner or a curved surface says where; two lines cross
        boolean one = Features.isPoint(s, 0);
        boolean other = Features.isPoint(s, 1);
        double a = s.shape[ConvexShapes.RADIUS] + distance / 2;
        double b = s.shape[ConvexScratch.SHAPE + ConvexShapes.RADIUS] + distance / 2;
        double x = p[0] + a * n[0];
        double y = p[1] + a * n[1];
        double z = p[2] + a * n[2];
        if (one && other) {
            x = (x + p[3] - b * n[0]) / 2;
            y = (y + p[4] - b * n[1]) / 2;
            z = (z + p[5] - b * n[2]) / 2;
        } else if (other) {
            x = p[3] - b * n[0];
            y = p[4] - b * n[1];
            z = p[5] - b * n[2];
        } else if (!one && Features.cross(s)) {
            double u = s.patch[0];
            double v = s.patch[1];
            double w = (height(s, 0, u, v) + height(s, 1, u, v)) / 2;
            x = n[0] * w + s.tangent[0] * u + s.tangent[3] * v;
            y = n[1] * w + s.tangent[1] * u + s.tangent[4] * v;
            z = n[2] * w + s.tangent[2] * u + s.tangent[5] * v;
        }
        add(s, distance, x, y, z, out);
    }

    private static void add(ConvexScratch s, double distance, double x, double y, double z, Manifold out) {
        Points.add(out, distance, s.origin[0] + x, s.origin[1] + y, s.origin[2] + z, s.normal[0], s.normal[1],
                s.normal[2]);
    }

    /** How high over the plane of contact through the origin a face or line is, along the normal. */
    static double height(ConvexScratch s, int side, double x, double y) {
        double[] h = s.height;
        int at = 5 * side;
        return h[at + 2] + h[at + 3] * (x - h[at]) + h[at + 4] * (y - h[at + 1]);
    }

    /** Clips one polygon by another (Sutherland and Hodgman, Comm. ACM 17(1), 1974); leaves it in the patch, returns its corners. */
    private static int clip(ConvexScratch s, int subject, int by) {
        double[] corner = s.corner;
        double[] patch = s.patch;
        int room = 2 * ConvexScratch.CORNERS;
        int count = s.corners[subject];
        int from = 0;
        System.arraycopy(corner, subject * room, patch, 0, 2 * count);
        int base = by * room;
        int edges = s.corners[by];
        double turn = area(corner, base, edges) < 0 ? -1 : 1;
        for (int e = 0; e < edges && count > 0; e++) {
            double px = corner[base + 2 * e];
            double py = corner[base + 2 * e + 1];
            int next = base + 2 * (e + 1 == edges ? 0 : e + 1);
            double nx = turn * (py - corner[next + 1]);
            double ny = turn * (corner[next] - px);
            count = cut(patch, from, room - from, count, px, py, nx, ny);
            from = room - from;
        }
        if (from != 0) {
            System.arraycopy(patch, from, patch, 0, 2 * count);
        }
        return count;
    }

    private static double area(double[] corner, int base, int count) {
        double sum = 0;
        for (int i = 1; i + 1 < count; i++) {
            sum += (corner[base + 2 * i] - corner[base]) * (corner[base + 2 * i + 3] - corner[base + 1])
                    - (corner[base + 2 * i + 1] - corner[base + 1]) * (corner[base + 2 * i + 2] - corner[base]);
        }
        return sum;
    }

    /** Keeps what of a polygon lies on the inner side of a line. */
    private static int cut(double[] v, int from, int to, int count, double px, double py, double nx, double ny) {
        int kept = 0;
        double lastX = v[from + 2 * count - 2];
        double lastY = v[from + 2 * count - 1];
        double last = nx * (lastX - px) + ny * (lastY - py);
        for (int i = 0; i < count; i++) {
            double x = v[from + 2 * i];
            double y = v[from + 2 * i + 1];
            double inside = nx * (x - px) + ny * (y - py);
            if (inside < 0 != last < 0 && kept < ConvexScratch.CORNERS) {
                double f = last / (last - inside);
                v[to + 2 * kept] = lastX + f * (x - lastX);
                v[to + 2 * kept++ + 1] = lastY + f * (y - lastY);
            }
            if (inside >= 0 && kept < ConvexScratch.CORNERS) {
                v[to + 2 * kept] = x;
                v[to + 2 * kept++ + 1] = y;
            }
            lastX = x;
            lastY = y;
            last = inside;
        }
        return kept;
    }

    /** Clips a line by a polygon; leaves its ends in the patch. */
    private static int clipLine(ConvexScratch s, int line, int by) {
        double[] corner = s.corner;
        int room = 2 * ConvexScratch.CORNERS;
        int base = by * room;
        int edges = s.corners[by];
        double turn = area(corner, base, edges) < 0 ? -1 : 1;
        double x = corner[line * room];
        double y = corner[line * room + 1];
        double dx = corner[line * room + 2] - x;
        double dy = corner[line * room + 3] - y;
        double low = 0;
        double high = 1;
        for (int e = 0; e < edges; e++) {
            double px = corner[base + 2 * e];
            double py = corner[base + 2 * e + 1];
            int next = base + 2 * (e + 1 == edges ? 0 : e + 1);
            double nx = turn * (py - corner[next + 1]);
            double ny = turn * (corner[next] - px);
            double inside = nx * (x - px) + ny * (y - py);
            double rate = nx * dx + ny * dy;
            if (rate > 0) {
                low = Math.max(low, -inside / rate);
            } else if (rate < 0) {
                high = Math.min(high, -inside / rate);
            } else if (inside < 0) {
                return 0;
            }
        }
        return ends(s, x, y, dx, dy, low, high);
    }

    private static int ends(ConvexScratch s, double x, double y, double dx, double dy, double low, double high) {
        if (!(low < high)) {
            return 0;
        }
        s.patch[0] = x + low * dx;
        s.patch[1] = y + low * dy;
        s.patch[2] = x + high * dx;
        s.patch[3] = y + high * dy;
        return 2;
    }

    /** Where two lines run along each other; nothing when they cross. */
    private static int overlap(ConvexScratch s) {
        double[] c = s.corner;
        int b = 2 * ConvexScratch.CORNERS;
        double dx = c[2] - c[0];
        double dy = c[3] - c[1];
        double ex = c[b + 2] - c[b];
        double ey = c[b + 3] - c[b + 1];
        double square = dx * dx + dy * dy;
        double other = ex * ex + ey * ey;
        double sine = dx * ey - dy * ex;
        if (!(sine * sine <= Features.ALONG * Features.ALONG * square * other) || square == 0 || other == 0) {
            return 0;
        }
        double t1 = ((c[b] - c[0]) * dx + (c[b + 1] - c[1]) * dy) / square;
        double t2 = ((c[b + 2] - c[0]) * dx + (c[b + 3] - c[1]) * dy) / square;
        return ends(s, c[0], c[1], dx, dy, Math.max(0, Math.min(t1, t2)), Math.min(1, Math.max(t1, t2)));
    }

    /** Keeps the points of the patch that are nearer than the margin. */
    private static int near(ConvexScratch s, int count, double margin) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double x = s.patch[2 * i];
            double y = s.patch[2 * i + 1];
            double distance = height(s, 1, x, y) - height(s, 0, x, y);
            if (distance <= margin) {
                s.patch[2 * kept] = x;
                s.patch[2 * kept + 1] = y;
                s.patchDistance[kept++] = distance;
            }
        }
        return kept;
    }

    /** Adds the deepest point, the one farthest from it, and the farthest on both sides of the line between them. */
    private static void emit(ConvexScratch s, int count, double distance, int most, Manifold out) {
        double[] patch = s.patch;
        double[] depth = s.patchDistance;
        double noise = NOISE * (Math.abs(height(s, 0, patch[0], patch[1])) + Math.abs(patch[0]) + Math.abs(patch[1]));
        int a = 0;
        for (int i = 1; i < count; i++) {
            a = depth[i] < depth[a] - noise ? i : a;
        }
        // polygons stand for circles, whose nearest point may lie between two corners
        boolean nearest = depth[a] > distance + noise && (Features.isPoint(s, 0) || Features.isPoint(s, 1));
        if (nearest) {
            appendNearest(s, distance, out);
        }
        if (most == 1) {
            if (!nearest) {
                addPoint(s, a, out);
            }
            return;
        }
        int b = a;
        double far = 0;
        for (int i = 0; i < count; i++) {
            double x = patch[2 * i] - patch[2 * a];
            double y = patch[2 * i + 1] - patch[2 * a + 1];
            double square = x * x + y * y;
            if (square > far * (1 + 1e-9)) {
                far = square;
                b = i;
            }
        }
        int left = a;
        int right = a;
        double dx = patch[2 * b] - patch[2 * a];
        double dy = patch[2 * b + 1] - patch[2 * a + 1];
        double most1 = 1e-6 * far;
        double most2 = 1e-6 * far;
        for (int i = 0; i < count; i++) {
            double off = dx * (patch[2 * i + 1] - patch[2 * a + 1]) - dy * (patch[2 * i] - patch[2 * a]);
            if (off > most1 * (1 + 1e-9)) {
                most1 = off;
                left = i;
            } else if (-off > most2 * (1 + 1e-9)) {
                most2 = -off;
                right = i;
            }
        }
        if (!nearest || left == a || right == a) {
            addPoint(s, a, out);
        }
        if (b != a) {
            addPoint(s, b, out);
        }
        if (left != a) {
            addPoint(s, left, out);
        }
        if (right != a) {
            addPoint(s, right, out);
        }
    }

    private static void addPoint(ConvexScratch s, int i, Manifold out) {
        double[] n = s.normal;
        double[] t = s.tangent;
        double u = s.patch[2 * i];
        double v = s.patch[2 * i + 1];
        double w = (height(s, 0, u, v) + height(s, 1, u, v)) / 2;
        add(s, s.patchDistance[i], n[0] * w + t[0] * u + t[3] * v, n[1] * w + t[1] * u + t[4] * v,
                n[2] * w + t[2] * u + t[5] * v, out);
    }
}
