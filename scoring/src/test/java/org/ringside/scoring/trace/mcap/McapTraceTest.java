package org.ringside.scoring.trace.mcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.TestRobots;
import org.ringside.scoring.trace.Trace;

class McapTraceTest {
    static final TraceLabels LABELS =
            new TraceLabels("barkour", "c0ffee", "two-legs", "beef", "specialists", "planar", -3);

    @TempDir
    private Path folder;

    static void assertSame(Trace expected, Trace actual) {
        assertEquals(expected.source(), actual.source());
        assertArrayEquals(expected.time(), actual.time());
        assertArrayEquals(expected.x(), actual.x());
        assertArrayEquals(expected.y(), actual.y());
        BodyMotion a = expected.motion().orElseThrow();
        BodyMotion b = actual.motion().orElseThrow();
        assertEquals(a.jointNames(), b.jointNames());
        assertEquals(a.footNames(), b.footNames());
        assertArrayEquals(a.height(), b.height());
        assertArrayEquals(a.orientation(), b.orientation());
        assertArrayEquals(a.twist(), b.twist());
        assertArrayEquals(a.jointPosition(), b.jointPosition());
        assertArrayEquals(a.jointVelocity(), b.jointVelocity());
        assertArrayEquals(a.jointTorque(), b.jointTorque());
        assertEquals(a.contacts(), b.contacts());
    }

    @Test
    void aTraceReadBackEqualsTheOneWrittenBitForBit() throws IOException {
        for (int samples : new int[] {1, 2, 100, 3000}) {
            Trace trace = TestRobots.randomTrace(samples, samples);
            for (String compression : new String[] {ChunkCodec.NONE, ChunkCodec.ZSTD}) {
                Path file = folder.resolve("trace.mcap");
                McapTraceWriter.write(file, trace, LABELS, compression);
                McapTraceReader.Labelled read = McapTraceReader.readLabelled(file);
                assertSame(trace, read.trace());
                assertEquals(LABELS, read.labels());
            }
        }
    }

    @Test
    void aLongTraceFillsSeveralChunks() throws IOException {
        Path file = folder.resolve("trace.mcap");
        McapTraceWriter.write(file, TestRobots.randomTrace(1, 3000), LABELS, ChunkCodec.NONE);
        assertTrue(Files.size(file) > 3 << 20, "size " + Files.size(file));
    }

    @Test
    void strangeNumbersSurvive() throws IOException {
        Trace trace = TestRobots.randomTrace(2, 3);
        double[] torque = trace.motion().orElseThrow().jointTorque();
        torque[0] = Double.NaN;
        torque[1] = -0.0;
        torque[2] = Double.MIN_VALUE;
        torque[3] = Double.NEGATIVE_INFINITY;
        Path file = folder.resolve("trace.mcap");
        McapTraceWriter.write(file, trace, LABELS);
        assertSame(trace, McapTraceReader.read(file));
    }

    @Test
    void theSameTraceGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.mcap");
        Path second = folder.resolve("second.mcap");
        McapTraceWriter.write(first, TestRobots.randomTrace(5, 200), LABELS);
        McapTraceWriter.write(second, TestRobots.randomTrace(5, 200), LABELS);
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void odometryCarriesRosOrderAndTheTwistInTheBase() throws IOException {
        Trace trace = TestRobots.randomTrace(3, 50);
        BodyMotion motion = trace.motion().orElseThrow();
        TraceMessages messages = new TraceMessages(trace, motion);
        for (int i = 0; i < trace.size(); i++) {
            byte[] bytes = messages.odometry(i).toArray();
            CdrReader in = new CdrReader(
                    ByteSource.ofFile(Path.of("odom"), 0, ByteBuffer.wrap(bytes)));
            assertEquals(i * 10_000_000L, in.time("stamp"));
            assertEquals("map", in.string("frame"));
            assertEquals("base_link", in.string("child"));
            double[] pose = new double[7 + 36];
            in.float64s(pose, pose.length, "pose");
            Quaterniond rotation = new Quaterniond(pose[3], pose[4], pose[5], pose[6]);
            assertEquals(motion.orientation()[4 * i], rotation.w);
            assertEquals(motion.orientation()[4 * i + 3], rotation.z);
            double[] twist = new double[6 + 36];
            in.float64s(twist, twist.length, "twist");
            Vector3d inWorld = rotation.transform(new Vector3d(twist[0], twist[1], twist[2]));
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(motion.twist()[6 * i + axis], inWorld.get(axis), 1e-12);
                assertEquals(motion.twist()[6 * i + 3 + axis], twist[3 + axis]);
            }
        }
    }

    @Test
    void aTraceWithoutMotionIsRefused() {
        Trace log = new Trace("log.csv", new double[1], new double[1], new double[1], Optional.empty());
        Path file = folder.resolve("trace.mcap");
        assertThrows(IllegalArgumentException.class, () -> McapTraceWriter.write(file, log, LABELS));
    }

    @Test
    void theBagMetadataCountsEveryMessage() throws IOException {
        Trace trace = TestRobots.randomTrace(4, 10);
        McapTraceWriter.writeBagMetadata(folder, "trace.mcap", trace);
        String yaml = Files.readString(folder.resolve("metadata.yaml"));
        int contacts = trace.motion().orElseThrow().contacts().size();
        assertTrue(yaml.contains("  message_count: " + (40 + contacts) + "\n"), yaml);
        assertTrue(yaml.contains("nanoseconds: 90000000\n"), yaml);
        assertTrue(yaml.contains("    - trace.mcap\n"), yaml);
        assertTrue(yaml.contains("        name: /ringside/contacts\n"), yaml);
    }
}
