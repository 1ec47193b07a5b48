package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Options.Flags;

/** Options with one thing changed. */
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
}
