package org.ringside.controllers.spatial;

import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;

/**
 * Where a robot's mass is in its home pose: links as points, whose own inertia hardly counts, the trunk by its shape. In the base's frame.
 * Immutable.
 */
final class HomeMass {
    /** Centre of mass of the whole robot, m (3). */
    final double[] centre = new double[3];
    /** Principal moments of inertia about it along the base's axes, kg m^2 (3). */
    final double[] inertia = new double[3];

    HomeMass(RobotModel robot, LegChain[] legs) {
        double[] q = robot.homePosition().stream().mapToDouble(position -> position).toArray();
        double[] down = {0, 0, -1};
        RobotBody trunk = robot.bodies().getFirst();
        double[] trunkCentre = {
            trunk.centreOfMass().x(), trunk.centreOfMass().y(), trunk.centreOfMass().z()
        };
        double[][] moments = new double[legs.length][];
        for (int r = 0; r < 3; r++) {
            centre[r] = trunk.mass() * trunkCentre[r] / robot.mass();
        }
        for (int i = 0; i < legs.length; i++) {
            LegState state = new LegState();
            legs[i].forward(q, down, state);
            moments[i] = state.moment;
            for (int r = 0; r < 3; r++) {
                centre[r] += moments[i][r] / robot.mass();
            }
        }
        addPoint(trunk.mass(), trunkCentre[0], trunkCentre[1], trunkCentre[2]);
        for (int i = 0; i < legs.length; i++) {
            double mass = legs[i].mass();
            addPoint(mass, moments[i][0] / mass, moments[i][1] / mass, moments[i][2] / mass);
        }
        // a trunk is long: about its length it has about a third of what it has across
        inertia[0] += trunk.pitchInertia() / 3;
        inertia[1] += trunk.pitchInertia();
        inertia[2] += trunk.pitchInertia();
    }

    private void addPoint(double mass, double x, double y, double z) {
        double dx = x - centre[0];
        double dy = y - centre[1];
        double dz = z - centre[2];
        inertia[0] += mass * (dy * dy + dz * dz);
        inertia[1] += mass * (dx * dx + dz * dz);
        inertia[2] += mass * (dx * dx + dy * dy);
    }
}
