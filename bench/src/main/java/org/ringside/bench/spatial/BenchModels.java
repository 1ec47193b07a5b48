package org.ringside.bench.spatial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** The models that the benchmarks drive. */
final class BenchModels {
    private static final String ROBOT = "/org/ringside/sim/robots/barkour-v0.xml";

    private BenchModels() {}

    /** Our own robot on a scene of the tests, {@code flat} or {@code course}. */
    static Model own(String scene) throws IOException {
        Path folder = Files.createTempDirectory("ringside-bench-");
        try {
            Path robot = folder.resolve("robot.xml");
            Path whole = folder.resolve("scene.xml");
            Files.writeString(robot, resource(ROBOT));
            Files.writeString(whole, resource("/org/ringside/bench/" + scene + ".xml"));
            Model model = MjcfReader.read(whole);
            Files.delete(robot);
            Files.delete(whole);
            return model;
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BenchModels.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
