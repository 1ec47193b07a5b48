package org.ringside.sim.spatial.constraint;

import java.util.SplittableRandom;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.Tables;

/** Random models with friction losses and limits, in states with random contacts between their bodies: any problem a solver may meet. */
final class RandomContacts {
    private static final int[] DIMENSIONS = {1, 3, 4, 6};

    private RandomContacts() {}

    /** Makes a model of ten bodies; each has one geom. */
    static Model model(long seed, Cone cone, Solver solver) {
        SplittableRandom random = new SplittableRandom(seed);
        Model plain = RandomModels.model(seed, RandomModels.Traits.ALL);
        for (int i = 0; i < plain.nv; i++) {
            plain.dofs.inverseWeight[i] = random.nextDouble(0.5, 5);
            plain.dofs.frictionLoss[i] = random.nextInt(3) == 0 ? random.nextDouble(0.1, 5) : 0;
            law(random, plain.dofs.frictionReference, plain.dofs.frictionImpedance, i);
        }
        for (int j = 0; j < plain.joints.count; j++) {
            plain.joints.limited[j] = plain.joints.type[j] != JointType.FREE && random.nextBoolean();
            boolean ball = plain.joints.type[j] == JointType.BALL;
            plain.joints.range[2 * j] = ball ? 0 : -random.nextDouble(0.1, 0.8);
            plain.joints.range[2 * j + 1] = random.nextDouble(0.1, 0.8);
            law(random, plain.joints.limitReference, plain.joints.limitImpedance, j);
        }
        Tables tables = new Tables();
        tables.bodies = plain.bodies;
        tables.joints = plain.joints;
        tables.dofs = plain.dofs;
        tables.geoms = new Geoms(plain.bodies.count);
        for (int b = 0; b < plain.bodies.count; b++) {
            tables.geoms.body[b] = b;
            tables.geoms.type[b] = GeomType.SPHERE;
            tables.geoms.quaternion[4 * b] = 1;
            boolean moves = plain.bodies.lastDof[b] >= 0;
            tables.bodies.inverseWeight[2 * b] = moves ? random.nextDouble(0.5, 5) : 0;
            tables.bodies.inverseWeight[2 * b + 1] = moves ? random.nextDouble(5, 50) : 0;
        }
        tables.sites = plain.sites;
        tables.actuators = plain.actuators;
        tables.sensors = plain.sensors;
        tables.referencePosition = plain.referencePosition;
        tables.springReference = plain.springReference;
        tables.options = options(cone, solver, 1e-15, random.nextDouble(0.5, 4));
        return new Model(tables);
    }

    static Options options(Cone cone, Solver solver, double tolerance, double impedanceRatio) {
        Options o = Options.DEFAULTS;
        return new Options(o.timestep(), o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(), cone, solver,
                solver == Solver.PGS ? 100_000 : 200, solver == Solver.PGS ? 1e-24 : tolerance, 200, 1e-8,
                impedanceRatio, o.flags());
    }

    /** Makes a state with contacts, all stages before the solver done. */
    static State state(long seed, Model model, int contacts) {
        SplittableRandom random = new SplittableRandom(seed);
        State state = RandomModels.state(seed, model);
        OracleContacts.smooth(model, state);
        for (int i = 0; i < contacts; i++) {
            contact(random, model, state);
        }
        ConstraintRows.build(model, state);
        return state;
    }

    private static void contact(SplittableRandom random, Model model, State state) {
        Contacts contacts = state.contacts;
        int c = contacts.add();
        contacts.geom1[c] = random.nextBoolean() ? 0 : random.nextInt(model.bodies.count - 1);
        contacts.geom2[c] = random.nextInt(contacts.geom1[c] + 1, model.bodies.count);
        contacts.distance[c] = random.nextDouble(-0.02, 0.002);
        contacts.dimension[c] = DIMENSIONS[random.nextInt(4)];
        double[] friction = {1, 1, 0.05, 0.01, 0.01};
        for (int k = 0; k < 5; k++) {
            contacts.friction[5 * c + k] = friction[k] * random.nextDouble(0.2, 1.2);
        }
        law(random, contacts.solref, contacts.solimp, c);
        for (int k = 0; k < 3; k++) {
            contacts.position[3 * c + k] = state.bodyPosition[3 * contacts.geom2[c] + k] + random.nextDouble(-0.1, 0.1);
        }
        frame(random, contacts.frame, 9 * c);
    }

    private static void law(SplittableRandom random, double[] solref, double[] solimp, int i) {
        solref[2 * i] = random.nextDouble(0.005, 0.05);
        solref[2 * i + 1] = random.nextDouble(0.5, 1.5);
        solimp[5 * i] = random.nextDouble(0.3, 0.9);
        solimp[5 * i + 1] = random.nextDouble(0.9, 0.999);
        solimp[5 * i + 2] = random.nextDouble(0.001, 0.03);
        solimp[5 * i + 3] = random.nextDouble(0.1, 0.9);
        solimp[5 * i + 4] = random.nextDouble(1, 4);
    }

    private static void frame(SplittableRandom random, double[] frame, int at) {
        double angle = random.nextDouble(-Math.PI, Math.PI);
        double z = random.nextDouble(-0.95, 0.95);
        double r = Math.sqrt(1 - z * z);
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double[] rows = {r * c, r * s, z, -s, c, 0, -z * c, -z * s, r};
        System.arraycopy(rows, 0, frame, at, 9);
    }
}
