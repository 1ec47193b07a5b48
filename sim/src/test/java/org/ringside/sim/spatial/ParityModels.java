package org.ringside.sim.spatial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/**
 * The models of the golden files: our own robot, and the peers' where they are at hand: in {@code ../shared} beside the project or
 * where the environment's {@code RINGSIDE_SHARED} says; each on the flat and on the course.
 */
public final class ParityModels {
    /** All robots, as the golden files name them. */
    public static final List<String> ROBOTS =
            List.of("barkour-v0", "peer-barkour_v0", "peer-barkour_vb", "peer-unitree_go1");

    private ParityModels() {}

    /**
     * Reads a model; the test is skipped if its robot is not at hand.
     *
     * @param folder an empty folder to lay the model out in
     * @param robot one of {@link #ROBOTS}
     * @param scene {@code flat} or {@code course}
     * @return the model
     */
    public static Model read(Path folder, String robot, String scene) {
        try {
            Path whole = folder.resolve(scene + ".xml");
            Path part = folder.resolve("robot.xml");
            try (InputStream in = OracleResources.open(scene + ".xml")) {
                Files.copy(in, whole);
            }
            if (robot.startsWith("peer-")) {
                Files.copy(peer(robot.substring("peer-".length())), part);
            } else {
                String resource = "/org/ringside/sim/robots/" + robot + ".xml";
                try (InputStream in = ParityModels.class.getResourceAsStream(resource)) {
                    Files.copy(in, part);
                }
            }
            return MjcfReader.read(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path peer(String robot) {
        String shared = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path file = (shared == null ? projectRoot().resolve("../shared") : Path.of(shared))
                .resolve("data/peer-robots/" + robot + "_feet.xml")
                .normalize();
        Assumptions.assumeTrue(Files.isReadable(file),
                "SKIPPED: no peer robot at " + file + "; set RINGSIDE_SHARED to the folder that holds data/");
        return file;
    }

    /** The folder above that holds the module; tests may run in either. */
    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("sim")) ? folder : folder.getParent();
    }

    /**
     * Returns a model with the options of the golden files: the solver converges.
     *
     * @param model which
     * @param cone the friction cone
     * @param integrator the integrator
     * @param eulerDamping whether Euler is implicit in damping; null: as the model says
     * @return the same tables with these options
     */
    public static Model converged(Model model, Cone cone, Integrator integrator, Boolean eulerDamping) {
        Options o = model.options;
        Options.Flags f = o.flags();
        boolean damping = eulerDamping == null ? f.eulerDamping() : eulerDamping;
        return model.with(new Options(0.002, o.gravityX(), o.gravityY(), o.gravityZ(), integrator, cone, Solver.NEWTON,
                200, 1e-14, 200, 1e-8, o.impedanceRatio(),
                new Options.Flags(f.constraint(), f.frictionLoss(), f.limit(), f.contact(), f.spring(), f.damper(),
                        f.gravity(), f.clampControl(), f.warmStart(), f.filterParent(), f.actuation(),
                        f.safeReference(), f.sensor(), damping)));
    }
}
