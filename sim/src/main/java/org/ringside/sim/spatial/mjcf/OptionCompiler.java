package org.ringside.sim.spatial.mjcf;

import java.util.List;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Solver;

/** Compiles the {@code option} elements; later ones win, attribute by attribute. */
final class OptionCompiler {
    private OptionCompiler() {}

    static Options compile(MjcfElement root) {
        Options options = Options.DEFAULTS;
        for (MjcfElement option : root.children("option")) {
            options = with(options, option);
        }
        return options;
    }

    private static Options with(Options o, MjcfElement e) {
        Options.Flags flags = o.flags();
        for (MjcfElement flag : e.children("flag")) {
            flags = with(flags, flag);
        }
        double[] gravity = Numbers.fill(e, "gravity", 3, 3, o.gravityX(), o.gravityY(), o.gravityZ());
        try {
            return new Options(e.number("timestep", o.timestep()), gravity[0], gravity[1], gravity[2],
                    integrator(e, o.integrator()), cone(e, o.cone()), solver(e, o.solver()),
                    e.integer("iterations", o.iterations()), e.number("tolerance", o.tolerance()),
                    e.integer("ls_iterations", o.lineSearchIterations()),
                    e.number("ls_tolerance", o.lineSearchTolerance()), e.number("impratio", o.impedanceRatio()), flags);
        } catch (IllegalArgumentException wrong) {
            throw e.fault(wrong.getMessage());
        }
    }

    private static Integrator integrator(MjcfElement e, Integrator otherwise) {
        if ("implicit".equals(e.text("integrator"))) {
            throw e.fault("integrator", "\"implicit\" is not supported; use \"implicitfast\", which leaves out the"
                    + " derivatives of Coriolis and gyroscopic forces only");
        }
        return switch (e.word("integrator", "", "Euler", "RK4", "implicitfast")) {
            case "Euler" -> Integrator.EULER;
            case "RK4" -> Integrator.RK4;
            case "implicitfast" -> Integrator.IMPLICIT_FAST;
            default -> otherwise;
        };
    }

    private static Cone cone(MjcfElement e, Cone otherwise) {
        return switch (e.word("cone", "", "pyramidal", "elliptic")) {
            case "pyramidal" -> Cone.PYRAMIDAL;
            case "elliptic" -> Cone.ELLIPTIC;
            default -> otherwise;
        };
    }

    private static Solver solver(MjcfElement e, Solver otherwise) {
        if ("CG".equals(e.text("solver"))) {
            throw e.fault("solver", "\"CG\" is not supported; use \"Newton\", which finds the same forces, or \"PGS\"");
        }
        return switch (e.word("solver", "", "PGS", "Newton")) {
            case "PGS" -> Solver.PGS;
            case "Newton" -> Solver.NEWTON;
            default -> otherwise;
        };
    }

    private static Options.Flags with(Options.Flags f, MjcfElement e) {
        for (String refused : List.of("override", "invdiscrete", "sleep")) {
            if (on(e, refused, false)) {
                throw e.fault(refused, "\"enable\" is not supported; remove it");
            }
        }
        return new Options.Flags(on(e, "constraint", f.constraint()), on(e, "frictionloss", f.frictionLoss()),
                on(e, "limit", f.limit()), on(e, "contact", f.contact()), on(e, "spring", f.spring()),
                on(e, "damper", f.damper()), on(e, "gravity", f.gravity()), on(e, "clampctrl", f.clampControl()),
                on(e, "warmstart", f.warmStart()), on(e, "filterparent", f.filterParent()),
                on(e, "actuation", f.actuation()), on(e, "refsafe", f.safeReference()), on(e, "sensor", f.sensor()),
                on(e, "eulerdamp", f.eulerDamping()));
    }

    private static boolean on(MjcfElement e, String flag, boolean otherwise) {
        return e.word(flag, otherwise ? "enable" : "disable", "enable", "disable").equals("enable");
    }
}
