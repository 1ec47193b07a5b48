package org.ringside.controllers.spatial;

import java.util.Arrays;

/**
 * Shares a wanted wrench on the centre of mass among the feet that stand.
 *
 * <p>Minimises {@code (A f - w)' S (A f - w) + e |f|^2} over the forces f of the ground on the feet, where A sums forces and moments and S
 * weighs them, with each force in its friction cone and below a largest force along the normal. Solved by the alternating direction
 * method of multipliers (Boyd et al., Foundations and Trends in Machine Learning 3(1), 2011, section 5.2): one Cholesky
 * factor, then a fixed number of rounds of a linear solve and a projection onto the cones, started from the last solution. Allocates
 * nothing. Confined to one thread.
 */
public final class ForceDistribution {
    private static final int ROUNDS = 16;
    private static final double PENALTY = 0.3;

    private final int feet;
    /** Which feet stand, and how many of them. */
    private final int[] standing;
    private int count;
    /** How many numbers the forces of the standing feet are; rows and columns of the scratch. */
    private int size;
    /** Weights of the wrench: forces along x, y, z, moments about x, y, z (6). */
    private final double[] weight;
    private final double smallness;

    /** Forces of the ground on the feet, in the world, N (3 feet). */
    public final double[] force;

    /** Scratch: wrench by forces (6 x size), factor of the Hessian (size x size), gradient, forces, multipliers and those of all feet. */
    private final double[] map;

    private final double[] factor;
    private final double[] linear;
    private final double[] right;
    private final double[] found;
    private final double[] multiplier;
    private final double[] kept;

    /**
     * Makes a distribution.
     *
     * @param feet how many feet the robot has
     * @param weight weights of the wrench: forces along x, y, z in 1/N^2, moments about x, y, z in 1/(N m)^2 (6). Not modified.
     * @param smallness weight of the forces themselves, 1/N^2, positive
     */
    public ForceDistribution(int feet, double[] weight, double smallness) {
        this.feet = feet;
        this.weight = weight.clone();
        this.smallness = smallness;
        int most = 3 * feet;
        standing = new int[feet];
        force = new double[most];
        map = new double[6 * most];
        factor = new double[most * most];
        linear = new double[most];
        right = new double[most];
        found = new double[most];
        multiplier = new double[most];
        kept = new double[most];
    }

    /**
     * Distributes a wrench; the result is in {@link #force}.
     *
     * @param centre centre of mass, m (3). Not modified.
     * @param foot the feet's places, m (3 feet). Not modified.
     * @param normal unit normals of the ground at the feet (3 feet). Not modified.
     * @param most largest force along the normal for each foot, N, 0 for one that does not stand (feet). Not modified.
     * @param friction coefficient of the cones
     * @param wrench wanted force and moment about the centre of mass, N and N m (6). Not modified.
     */
    public void solve(
            double[] centre, double[] foot, double[] normal, double[] most, double friction, double[] wrench) {
        gather(most);
        buildMap(centre, foot);
        buildSystem(wrench);
        factorise();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < size; i++) {
                right[i] = linear[i] + PENALTY * (found[i] - multiplier[i]);
            }
            substitute(right);
            for (int i = 0; i < size; i++) {
                found[i] = right[i] + multiplier[i];
            }
            for (int k = 0; k < count; k++) {
                project(3 * k, normal, 3 * standing[k], most[standing[k]], friction);
            }
            for (int i = 0; i < size; i++) {
                multiplier[i] += right[i] - found[i];
            }
        }
        scatter();
    }

    /** Takes the last solution of the feet that stand as the start. */
    private void gather(double[] most) {
        count = 0;
        for (int i = 0; i < feet; i++) {
            if (most[i] > 0) {
                for (int r = 0; r < 3; r++) {
                    found[3 * count + r] = force[3 * i + r];
                    multiplier[3 * count + r] = kept[3 * i + r];
                }
                standing[count++] = i;
            }
        }
        size = 3 * count;
    }

    private void scatter() {
        Arrays.fill(force, 0);
        Arrays.fill(kept, 0);
        for (int k = 0; k < count; k++) {
            for (int r = 0; r < 3; r++) {
                force[3 * standing[k] + r] = found[3 * k + r];
                kept[3 * standing[k] + r] = multiplier[3 * k + r];
            }
        }
    }

    private void buildMap(double[] centre, double[] foot) {
        Arrays.fill(map, 0, 6 * size, 0);
        for (int k = 0; k < count; k++) {
            int from = 3 * standing[k];
            int at = 3 * k;
            double x = foot[from] - centre[0];
            double y = foot[from + 1] - centre[1];
            double z = foot[from + 2] - centre[2];
            map[at] = 1;
            map[size + at + 1] = 1;
            map[2 * size + at + 2] = 1;
            map[3 * size + at + 1] = -z;
            map[3 * size + at + 2] = y;
            map[4 * size + at] = z;
            map[4 * size + at + 2] = -x;
            map[5 * size + at] = -y;
            map[5 * size + at + 1] = x;
        }
    }

    private void buildSystem(double[] wrench) {
        for (int i = 0; i < size; i++) {
            linear[i] = 0;
            for (int k = 0; k < 6; k++) {
                linear[i] += map[k * size + i] * weight[k] * wrench[k];
            }
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? smallness + PENALTY : 0;
                for (int k = 0; k < 6; k++) {
                    sum += map[k * size + i] * weight[k] * map[k * size + j];
                }
                factor[i * size + j] = sum;
            }
        }
    }

    private void factorise() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = factor[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * size + k] * factor[j * size + k];
                }
                factor[i * size + j] = i == j ? Math.sqrt(sum) : sum / factor[j * size + j];
            }
        }
    }

    private void substitute(double[] v) {
        for (int i = 0; i < size; i++) {
            double sum = v[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * size + k] * v[k];
            }
            v[i] = sum / factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = v[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k * size + i] * v[k];
            }
            v[i] = sum / factor[i * size + i];
        }
    }

    /** Nearest force in the cone and below the largest one. */
    private void project(int at, double[] normal, int from, double most, double friction) {
        double nx = normal[from];
        double ny = normal[from + 1];
        double nz = normal[from + 2];
        double along = found[at] * nx + found[at + 1] * ny + found[at + 2] * nz;
        double x = found[at] - along * nx;
        double y = found[at + 1] - along * ny;
        double z = found[at + 2] - along * nz;
        double across = Math.sqrt(x * x + y * y + z * z);
        if (across > friction * along) {
            along = Math.max(0, (along + friction * across) / (1 + friction * friction));
        }
        along = Math.min(along, most);
        double scale = across > friction * along ? friction * along / across : 1;
        found[at] = along * nx + scale * x;
        found[at + 1] = along * ny + scale * y;
        found[at + 2] = along * nz + scale * z;
    }
}
