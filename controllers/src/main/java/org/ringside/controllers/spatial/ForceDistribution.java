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
    private static final int ROUNDS = 30;
    private static final double PENALTY = 0.3;

    private final int feet;
    private final int size;
    /** Weights of the wrench: forces along x, y, z, moments about x, y, z (6). */
    private final double[] weight;
    private final double smallness;

    /** Forces of the ground on the feet, in the world, N (3 feet). */
    public final double[] force;

    /** Scratch: wrench by forces (6 x size), Hessian and its factor (size x size), gradient, multipliers. */
    private final double[] map;

    private final double[] factor;
    private final double[] linear;
    private final double[] right;
    private final double[] multiplier;

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
        size = 3 * feet;
        force = new double[size];
        map = new double[6 * size];
        factor = new double[size * size];
        linear = new double[size];
        right = new double[size];
        multiplier = new double[size];
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
        buildMap(centre, foot, most);
        buildSystem(wrench, most);
        factorise();
        for (int i = 0; i < size; i++) {
            multiplier[i] = 0;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < size; i++) {
                right[i] = linear[i] + PENALTY * (force[i] - multiplier[i]);
            }
            substitute(right);
            for (int i = 0; i < size; i++) {
                force[i] = right[i] + multiplier[i];
            }
            for (int i = 0; i < feet; i++) {
                project(i, normal, most[i], friction);
            }
            for (int i = 0; i < size; i++) {
                multiplier[i] += right[i] - force[i];
            }
        }
    }

    private void buildMap(double[] centre, double[] foot, double[] most) {
        Arrays.fill(map, 0);
        for (int i = 0; i < feet; i++) {
            if (most[i] <= 0) {
                continue;
            }
            int at = 3 * i;
            double x = foot[at] - centre[0];
            double y = foot[at + 1] - centre[1];
            double z = foot[at + 2] - centre[2];
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

    private void buildSystem(double[] wrench, double[] most) {
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
    private void project(int i, double[] normal, double most, double friction) {
        int at = 3 * i;
        if (most <= 0) {
            force[at] = 0;
            force[at + 1] = 0;
            force[at + 2] = 0;
            return;
        }
        double along = force[at] * normal[at] + force[at + 1] * normal[at + 1] + force[at + 2] * normal[at + 2];
        double x = force[at] - along * normal[at];
        double y = force[at + 1] - along * normal[at + 1];
        double z = force[at + 2] - along * normal[at + 2];
        double across = Math.sqrt(x * x + y * y + z * z);
        if (across > friction * along) {
            along = Math.max(0, (along + friction * across) / (1 + friction * friction));
        }
        along = Math.min(along, most);
        double scale = across > friction * along ? friction * along / across : 1;
        force[at] = along * normal[at] + scale * x;
        force[at + 1] = along * normal[at + 1] + scale * y;
        force[at + 2] = along * normal[at + 2] + scale * z;
    }
}
