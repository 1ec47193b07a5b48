package org.ringside.sim.spatial.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.Sites;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.Tables;
import org.ringside.sim.spatial.Topology;

/** A point mass on the ground, on rails along x, y and z: what its friction, its limit and the ground do, worked out by hand. */
class ConstraintLawsTest {
    private static final double IMPEDANCE = 0.9;
    private static final double FRICTION = 0.6;
    private static final double GRAVITY = 9.81;
    private static final double[] SOLREF = {0.02, 1};
    private static final double[] SOLIMP = {IMPEDANCE, IMPEDANCE, 0.001, 0.5, 2};

    private static Tables tables(double mass, Cone cone) {
        Tables tables = new Tables();
        tables.options = RandomContacts.options(cone, Solver.NEWTON, 1e-14, 1);
        tables.bodies = new Bodies(2);
        tables.geoms = new Geoms(2);
        for (int b = 0; b < 2; b++) {
            tables.bodies.quaternion[4 * b] = 1;
            tables.bodies.inertialQuaternion[4 * b] = 1;
            tables.geoms.quaternion[4 * b] = 1;
            tables.geoms.type[b] = b == 0 ? GeomType.PLANE : GeomType.SPHERE;
            tables.geoms.body[b] = b;
        }
        tables.bodies.mass[1] = mass;
        tables.bodies.inverseWeight[2] = 1 / mass;
        tables.joints = new Joints(3);
        for (int j = 0; j < 3; j++) {
            tables.joints.type[j] = JointType.SLIDE;
            tables.joints.body[j] = 1;
            tables.joints.axis[4 * j] = 1;
            System.arraycopy(SOLREF, 0, tables.joints.limitReference, 2 * j, 2);
            System.arraycopy(SOLIMP, 0, tables.joints.limitImpedance, 5 * j, 5);
        }
        tables.dofs = new Dofs(Topology.dofParents(tables.bodies, tables.joints));
        for (int i = 0; i < 3; i++) {
            tables.dofs.inverseWeight[i] = 1 / mass;
            System.arraycopy(SOLREF, 0, tables.dofs.frictionReference, 2 * i, 2);
            System.arraycopy(SOLIMP, 0, tables.dofs.frictionImpedance, 5 * i, 5);
        }
        tables.sites = new Sites(0);
        tables.actuators = new Actuators(0);
        tables.sensors = new SensorTable(0);
        tables.referencePosition = new double[3];
        tables.springReference = new double[3];
        tables.meanInertia = mass;
        return tables;
    }

    /** Lets the mass touch the ground without depth, pushed along x. */
    private static State pushed(Model model, double push, int dimension) {
        State state = new State(model);
        state.appliedForce[0] = push;
        OracleContacts.smooth(model, state);
        Contacts contacts = state.contacts;
        int c = contacts.add();
        contacts.geom2[c] = 1;
        contacts.dimension[c] = dimension;
        contacts.includeMargin[c] = 1e-300;
        System.arraycopy(new double[] {0, 0, 1, 1, 0, 0, 0, 1, 0}, 0, contacts.frame, 0, 9);
        System.arraycopy(new double[] {FRICTION, FRICTION, 0.01, 0.01, 0.01}, 0, contacts.friction, 0, 5);
        System.arraycopy(SOLREF, 0, contacts.solref, 0, 2);
        System.arraycopy(SOLIMP, 0, contacts.solimp, 0, 5);
        ConstraintRows.build(model, state);
        ConstraintSolver.solve(model, state);
        return state;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "4, 3", "4, 6", "1000, 4"})
    void frictionHoldsBelowTheConeSoThatTheImpedanceIsItsShare(double mass, int dimension) {
        Model model = new Model(tables(mass, Cone.ELLIPTIC));
        double normal = IMPEDANCE * mass * GRAVITY;
        State state = pushed(model, 0.9 * FRICTION * normal, dimension);
        assertEquals(normal, state.contacts.force[0], 1e-9 * normal);
        assertEquals(-IMPEDANCE * 0.9 * FRICTION * normal, state.contacts.force[1], 1e-9 * normal);
        assertEquals((1 - IMPEDANCE) * 0.9 * FRICTION * normal / mass, state.qacc[0], 1e-9);
        assertEquals(-(1 - IMPEDANCE) * GRAVITY, state.qacc[2], 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void frictionSlidesAboveTheConeWithTheFullForceOfFriction(Cone cone) {
        Model model = new Model(tables(2, cone));
        double push = 3 * FRICTION * 2 * GRAVITY;
        State state = pushed(model, push, 3);
        assertEquals(-FRICTION * state.contacts.force[0], state.contacts.force[1], 1e-9);
        assertEquals((push + state.contacts.force[1]) / 2, state.qacc[0], 1e-9);
        assertTrue(state.qacc[0] > 5);
        assertEquals(0, state.qacc[1], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void accelerationsDoNotDependOnTheUnitOfMass(Cone cone) {
        for (double push : new double[] {1, 5, 20}) {
            State one = pushed(new Model(tables(1, cone)), push, 4);
            State thousand = pushed(new Model(tables(1000, cone)), 1000 * push, 4);
            for (int i = 0; i < 3; i++) {
                assertEquals(one.qacc[i], thousand.qacc[i], 1e-9);
                assertEquals(1000 * one.contacts.force[i], thousand.contacts.force[i], 1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cone.class)
    void aContactWithoutFrictionPushesAlongItsNormalOnly(Cone cone) {
        State state = pushed(new Model(tables(2, cone)), 7, 1);
        assertEquals(3.5, state.qacc[0], 1e-12);
        assertEquals(IMPEDANCE * 2 * GRAVITY, state.contacts.force[0], 1e-9);
        assertEquals(0, state.contacts.force[1]);
    }

    @ParameterizedTest
    @CsvSource({"4", "5.5", "-4", "-9"})
    void dryFrictionHoldsUpToItsLossAndThenPullsWithIt(double push) {
        Tables tables = tables(2, Cone.PYRAMIDAL);
        tables.dofs.frictionLoss[0] = 5;
        Model model = new Model(tables);
        State state = new State(model);
        state.appliedForce[0] = push;
        OracleContacts.smooth(model, state);
        ConstraintRows.build(model, state);
        ConstraintSolver.solve(model, state);
        double held = IMPEDANCE * push;
        double expected = push - Math.clamp(held, -5, 5);
        assertEquals(expected / 2, state.qacc[0], 1e-9);
        assertEquals(-GRAVITY, state.qacc[2], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void aLimitPullsTheAccelerationToItsReferenceByTheImpedance(Solver solver) {
        Tables tables = tables(2, Cone.PYRAMIDAL);
        tables.options = RandomContacts.options(Cone.PYRAMIDAL, solver, 1e-14, 1);
        tables.joints.limited[0] = true;
        tables.joints.range[1] = 0.1;
        Model model = new Model(tables);
        State state = new State(model);
        state.qpos[0] = 0.104;
        state.qvel[0] = 0.3;
        OracleContacts.smooth(model, state);
        ConstraintRows.build(model, state);
        ConstraintSolver.solve(model, state);
        // a critically damped spring with the time constant of solref, in the direction away from the limit
        double stiffness = 1 / (IMPEDANCE * IMPEDANCE * 0.02 * 0.02);
        double reference = 2 / (IMPEDANCE * 0.02) * 0.3 + stiffness * IMPEDANCE * 0.004;
        assertEquals(-IMPEDANCE * reference, state.qacc[0], 1e-9);
        state.qvel[0] = -30;
        ConstraintRows.build(model, state);
        ConstraintSolver.solve(model, state);
        assertEquals(0, state.qacc[0], "a limit never pulls");
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, true, 3", "true, false, true, true, 2", "true, true, false, true, 2",
        "true, true, true, false, 2", "false, true, true, true, 0"})
    void flagsTurnRowsOff(boolean constraint, boolean loss, boolean limit, boolean contact, int rows) {
        Tables tables = tables(1, Cone.PYRAMIDAL);
        tables.dofs.frictionLoss[1] = 1;
        tables.joints.limited[0] = true;
        tables.joints.range[0] = 0.05;
        tables.joints.range[1] = 0.1;
        Options o = tables.options;
        tables.options = new Options(o.timestep(), 0, 0, -GRAVITY, o.integrator(), o.cone(),
                o.solver(), 100, 1e-8, 50, 0.01, 1, new Options.Flags(constraint, loss, limit,
                        contact, true, true, true, true, true, true, true, true, true, true));
        State state = pushed(new Model(tables), 0, 1);
        assertEquals(rows, state.constraints.count);
        assertEquals(contact && constraint, state.contacts.row[0] >= 0);
    }
}
