package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.SameModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of a compiled model against what MuJoCo 3.14 compiles; {@code src/test/oracle/compiled.mjs} made the resources. */
class CompiledModelTest {
    static Stream<String> peers() {
        return OracleResources.lines("compiled/peers.jsonl.gz").stream();
    }

    static Stream<String> features() {
        return OracleResources.lines("compiled/features.jsonl.gz").stream();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void peersRobotsCompileToMujocosNumbers(String line) {
        JsonNode header = JsonMapper.shared().readTree(line);
        String shared = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path file = (shared == null ? Path.of("../../shared") : Path.of(shared))
                .resolve("data/peer-robots").resolve(header.get("file").asString());
        Assumptions.assumeTrue(Files.exists(file), "SKIPPED: no peer robot at " + file
                + "; set RINGSIDE_SHARED to the folder that holds data/");
        assertSame(header, file);
    }

    @ParameterizedTest
    @MethodSource("features")
    void featuresCompileToMujocosNumbers(String line) throws URISyntaxException {
        JsonNode header = JsonMapper.shared().readTree(line);
        Path file = Path
                .of(CompiledModelTest.class.getResource("/mujoco/compiled/" + header.get("file").asString()).toURI());
        assertSame(header, file);
    }

    private static void assertSame(JsonNode header, Path file) {
        Model expected = OracleModel.read(header);
        List<String> differences = SameModel.differences(expected, MjcfReader.read(file), 1e-12, 1e-15);
        assertEquals("", String.join("\n", differences.subList(0, Math.min(20, differences.size()))), file + ": "
                + differences.size() + " differences");
    }
}
