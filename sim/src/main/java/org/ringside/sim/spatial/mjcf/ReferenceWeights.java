package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Jacobians;

/**
 * The inverse inertia that constraints meet in the reference position (MuJoCo's documentation, chapter Computation, "Constraint
 * space inertia"): the diagonal of J M^-1 J^T, for bodies at their centre of mass, averaged over the axes.
 */
final class ReferenceWeights {
    private final Model model;
    private final State state;
    /** One number a column of the row of the degree of freedom at hand. */
    private final double[] row;

    private ReferenceWeights(Model model, State state) {
        this.model = model;
        this.state = state;
        row = new double[model.nv];
    }

    /** Fills in the inverse weights and returns the mean inertia. The state is one whose mass matrix is computed. */
    static double compute(Model model, State state) {
        ReferenceWeights weights = new ReferenceWeights(model, state);
        weights.bodies();
        weights.dofs();
        double sum = 0;
        for (int i = 0; i < model.nv; i++) {
            sum += state.mass[model.dofs.rowStart[i]];
        }
        return model.nv == 0 ? 1 : sum / model.nv;
    }

    private void bodies() {
        double[] jacobian = new double[6 * model.nv];
        for (int b = 1; b < model.bodies.count; b++) {
            int last = model.bodies.lastDof[b];
            int columns = Jacobians.columns(model, b);
            if (last >= 0) {
                double[] centre = state.bodyCentre;
                Jacobians.translation(model, state, b, centre[3 * b], centre[3 * b + 1], centre[3 * b + 2], jacobian, 0,
                        columns);
                Jacobians.rotation(model, state, b, jacobian, 3 * columns, columns);
                model.bodies.inverseWeight[2 * b] = mean(last, jacobian, 0, columns);
                model.bodies.inverseWeight[2 * b + 1] = mean(last, jacobian, 3 * columns, columns);
            }
        }
    }

    private double mean(int last, double[] jacobian, int start, int columns) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            System.arraycopy(jacobian, start + k * columns, row, 0, columns);
            sum += inverseWeight(last);
        }
        return sum / 3;
    }

    private void dofs() {
        Dofs dofs = model.dofs;
        for (int i = 0; i < dofs.count; i++) {
            java.util.Arrays.fill(row, 0, dofs.rowStart[i + 1] - dofs.rowStart[i], 0);
            row[0] = 1;
            dofs.inverseWeight[i] = inverseWeight(i);
        }
        // the directions of a ball or free joint share their mean
        for (int j = 0; j < model.joints.count; j++) {
            JointType type = model.joints.type[j];
            for (int k = 0; type.velocities >= 3 && k < type.velocities; k += 3) {
                int first = model.joints.firstDof[j] + k;
                double mean =
                        (dofs.inverseWeight[first] + dofs.inverseWeight[first + 1] + dofs.inverseWeight[first + 2]) / 3;
                java.util.Arrays.fill(dofs.inverseWeight, first, first + 3, mean);
            }
        }
    }

    /**
     * Returns r M^-1 r^T of the row vector, whose columns are a degree of freedom and its ancestors: with M = L^T D L it is the
     * squared length of D^-1/2 L^-T r^T, and L^-T leaves the vector on these columns.
     */
    private double inverseWeight(int last) {
        Dofs dofs = model.dofs;
        double sum = 0;
        int at = 0;
        for (int i = last; i >= 0; i = dofs.parent[i]) {
            double x = row[at];
            int start = dofs.rowStart[i];
            int length = dofs.rowStart[i + 1] - start;
            for (int k = 1; k < length; k++) {
                row[at + k] -= state.massFactor[start + k] * x;
            }
            sum += x * x * state.massInverseDiagonal[i];
            at++;
        }
        return sum;
    }
}
