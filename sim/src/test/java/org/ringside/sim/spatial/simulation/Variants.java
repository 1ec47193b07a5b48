package org.ringside.sim.spatial.simulation;

import java.util.Arrays;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Options.Flags;
import org.ringside.sim.spatial.Tables;

/** Options with one thing changed, and models with others. */
final class Variants {
    private Variants() {}

    static Options integrator(Options o, Integrator integrator) {
        return new Options(o.timestep(), o.gravityX(), o.gravityY(), o.gravityZ(), integrator, o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                o.flags());
    }

    static Options timestep(Options o, double timestep) {
        return new Options(timestep, o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(), o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                o.flags());
    }

    static Options gravity(Options o, double x, double y, double z) {
        return new Options(o.timestep(), x, y, z, o.integrator(), o.cone(), o.solver(), o.iterations(), o.tolerance(),
                o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(), o.flags());
    }

    static Options eulerDamping(Options o, boolean on) {
        Flags f = o.flags();
        return new Options(o.timestep(), o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(), o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                new Flags(f.constraint(), f.frictionLoss(), f.limit(), f.contact(), f.spring(), f.damper(), f.gravity(),
                        f.clampControl(), f.warmStart(), f.filterParent(), f.actuation(), f.safeReference(), f.sensor(),
                        on));
    }

    /** Compiles the tables of a model, which were changed, again. */
    static Model again(Model model) {
        Tables tables = new Tables();
        tables.options = model.options;
        tables.bodies = model.bodies;
        Arrays.fill(tables.bodies.jointCount, 0);
        Arrays.fill(tables.bodies.geomCount, 0);
        tables.joints = model.joints;
        tables.dofs = model.dofs;
        tables.geoms = model.geoms;
        tables.sites = model.sites;
        tables.actuators = model.actuators;
        tables.sensors = model.sensors;
        tables.referencePosition = model.referencePosition;
        tables.springReference = model.springReference;
        return new Model(tables);
    }
}
