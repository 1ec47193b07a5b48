package org.ringside.scoring.trace.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.scoring.trace.TestRobots;
import org.ringside.scoring.trace.Trace;

/**
 * The readers that Foxglove's tools use must read and decode our files, and ours must read what their writer writes. Needs node and a folder whose {@code node_modules}
 * holds {@code @mcap/core}, {@code @mcap/support}, {@code @foxglove/rosmsg} and {@code @foxglove/rosmsg2-serialization};
 * the folder is given by the environment variable {@code RINGSIDE_MCAP_PEERS}. Skipped without it.
 */
class PeerReaderTest {
    @TempDir
    private Path folder;

    @Test
    void foxglovesReadersReadEveryTopicIndexedAndStreamed() throws IOException, InterruptedException {
        Path peers = peers();
        Trace trace = TestRobots.randomTrace(11, 1500);
        int contacts = trace.motion().orElseThrow().contacts().size();
        for (String compression : new String[] {ChunkCodec.NONE, ChunkCodec.ZSTD}) {
            Path file = folder.resolve("trace" + compression + ".mcap");
            McapTraceWriter.write(file, trace, McapTraceTest.LABELS, compression);
            String report = run(peers, "check.mjs", file);
            for (Topic topic : Topic.values()) {
                int count = topic == Topic.CONTACTS ? contacts : trace.size();
                assertTrue(report.contains("indexed " + topic.path() + " " + count + "\n"), report);
                assertTrue(report.contains("streamed " + topic.path() + " " + count + "\n"), report);
            }
            // the last state, decoded by them from the text of the schema
            int last = trace.size() - 1;
            assertTrue(report.contains("last x " + trace.x()[last] + "\n"), report);
            assertTrue(
                    report.contains("last w " + trace.motion().orElseThrow().orientation()[4 * last] + "\n"), report);
            assertTrue(report.contains("metadata ringside specialists\n"), report);
        }
    }

    @Test
    void aFileThatThePeersWriterWroteIsReadBitForBit() throws IOException, InterruptedException {
        Path peers = peers();
        Trace trace = TestRobots.randomTrace(12, 700);
        Path ours = folder.resolve("ours.mcap");
        Path theirs = folder.resolve("theirs.mcap");
        McapTraceWriter.write(ours, trace, McapTraceTest.LABELS);
        run(peers, "rewrite.mjs", ours, theirs);
        McapTraceTest.assertSame(trace, McapTraceReader.read(theirs));
    }

    private static Path peers() {
        String peers = System.getProperty("ringside.mcap.peers", System.getenv("RINGSIDE_MCAP_PEERS"));
        assumeTrue(peers != null, "RINGSIDE_MCAP_PEERS is not set: the peers' readers are not tried");
        assumeTrue(Files.isDirectory(Path.of(peers, "node_modules", "@mcap", "core")), peers + " lacks @mcap/core");
        return Path.of(peers);
    }

    private String run(Path peers, String scriptName, Path... files) throws IOException, InterruptedException {
        // node looks for packages beside the script
        Path script = Files.createTempFile(peers, "check", ".mjs");
        try (InputStream source = PeerReaderTest.class.getResourceAsStream(scriptName)) {
            Files.write(script, source.readAllBytes());
            List<String> command = new ArrayList<>(List.of("node", script.toString()));
            for (Path file : files) {
                command.add(file.toString());
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "node did not end");
            assertEquals(0, process.exitValue(), output);
            return output;
        } finally {
            Files.delete(script);
        }
    }
}
