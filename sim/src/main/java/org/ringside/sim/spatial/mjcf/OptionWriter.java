package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Solver;

/** Writes the options of a model, all of them. */
final class OptionWriter {
    private OptionWriter() {}

    static void write(XmlText xml, Options o) {
        String integrator = switch (o.integrator()) {
            case EULER -> "Euler";
            case RK4 -> "RK4";
            case IMPLICIT_FAST -> "implicitfast";
        };
        xml.open("option").with("timestep", o.timestep())
                .with("gravity", new double[] {o.gravityX(), o.gravityY(), o.gravityZ()})
                .with("integrator", integrator)
                .with("cone", o.cone() == Cone.PYRAMIDAL ? "pyramidal" : "elliptic")
                .with("solver", o.solver() == Solver.PGS ? "PGS" : "Newton")
                .with("iterations", o.iterations()).with("tolerance", o.tolerance())
                .with("ls_iterations", o.lineSearchIterations()).with("ls_tolerance", o.lineSearchTolerance())
                .with("impratio", o.impedanceRatio());
        Options.Flags f = o.flags();
        xml.open("flag");
        flag(xml, "constraint", f.constraint());
        flag(xml, "frictionloss", f.frictionLoss());
        flag(xml, "limit", f.limit());
        flag(xml, "contact", f.contact());
        flag(xml, "spring", f.spring());
        flag(xml, "damper", f.damper());
        flag(xml, "gravity", f.gravity());
        flag(xml, "clampctrl", f.clampControl());
        flag(xml, "warmstart", f.warmStart());
        flag(xml, "filterparent", f.filterParent());
        flag(xml, "actuation", f.actuation());
        flag(xml, "refsafe", f.safeReference());
        flag(xml, "sensor", f.sensor());
        flag(xml, "eulerdamp", f.eulerDamping());
        xml.close().close();
    }

    private static void flag(XmlText xml, String name, boolean on) {
        xml.with(name, on ? "enable" : "disable");
    }
}
