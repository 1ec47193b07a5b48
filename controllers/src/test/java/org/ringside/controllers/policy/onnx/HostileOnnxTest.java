package org.ringside.controllers.policy.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that someone broke on purpose, all the way into ONNX Runtime; and what ONNX Runtime holds is given back. */
class HostileOnnxTest {
    private static final int ROUNDS = Integer.getInteger("ringside.fuzz", 600);

    /** Good files of several kinds. */
    private static List<byte[]> good(Random random) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(RandomMlp.next(random, 6, 3));
        }
        files.add(new OnnxBytes().input("x", 1, 1, 3).input("h", 1, 1, 2).output("y", 1, 1, 2)
                .floats("w", RandomMlp.numbers(random, 24, 1), 1, 8, 3)
                .floats("r", RandomMlp.numbers(random, 16, 1), 1, 8, 2)
                .node("LSTM", List.of("x", "w", "r", "", "", "h"), List.of("", "y"), Map.of("hidden_size", 2)).build());
        files.add(new OnnxBytes().input("x", 1, 6).output("y", 1, 6).longs("i", 5, 4, 3, 2, 1, 0)
                .node("Gather", List.of("x", "i"), List.of("g"), Map.of("axis", 1))
                .node("Transpose", List.of("g"), List.of("t"), Map.of("perm", new long[] {1, 0}))
                .longs("s", 1, 6).node("Reshape", "f", "t", "s").node("Softmax", "p", "f")
                .longs("a", 0).longs("b", 6).longs("c", 1).node("Slice", "y", "p", "a", "b", "c").build());
        return files;
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                // a length or size that claims far too much
                int at = random.nextInt(bytes.length - 6);
                for (int i = 0; i < 4; i++) {
                    bytes[at + i] = (byte) 0xff;
                }
                bytes[at + 4] = 0x07;
            }
            case 2 -> {
                // a part of the file again somewhere else
                int length = 1 + random.nextInt(30);
                int from = random.nextInt(Math.max(1, bytes.length - length));
                int to = random.nextInt(Math.max(1, bytes.length - length));
                System.arraycopy(good, from, bytes, to, Math.min(length, bytes.length - Math.max(from, to)));
            }
            default -> {
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    int at = random.nextInt(bytes.length);
                    bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + random.nextInt(5) - 2);
                }
            }
        }
        return bytes;
    }

    @Test
    void mutatedFilesAreRefusedOrRunInOnnxRuntimeToo() {
        long seed = 31;
        Random random = new Random(seed);
        List<byte[]> good = good(random);
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            int ran = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = mutated(good.get(random.nextInt(good.size())), random);
                try (OnnxRunner runner = new OnnxRunner(bytes)) {
                    runner.run();
                    ran++;
                } catch (OnnxException e) {
                    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + ", round " + round, e);
                }
            }
            assertTrue(ran > ROUNDS / 20 && ran < ROUNDS, ran + " ran");
        });
    }

    @Test
    void tooManyNodesOrEntriesAreRefused() {
        OnnxBytes nodes = new OnnxBytes().input("x", 1, 2).output("y", 1, 2);
        for (int i = 0; i <= OnnxLimits.NODES; i++) {
            nodes.node("Relu", "h" + i, "x");
        }
        assertTrue(refused(nodes.build()).contains("more than 4096 nodes"));
        OnnxBytes entries = new OnnxBytes().input("x", 1, 2).output("y", 1, 2).node("Relu", "y", "x");
        for (int i = 0; i <= OnnxLimits.ENTRIES; i++) {
            entries.metadata("key" + i, "value");
        }
        assertTrue(refused(entries.build()).contains("more than 4096 metadata entries"));
    }

    private static String refused(byte[] bytes) {
        return assertThrows(OnnxException.class, () -> new OnnxRunner(bytes).close()).getMessage();
    }

    @Test
    void aFileThatIsLargeButEmptyIsRefusedByItsSize(@TempDir Path folder) throws IOException {
        Path sparse = folder.resolve("sparse.onnx");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        String message = assertThrows(OnnxException.class, () -> GraphReader.bytes(sparse)).getMessage();
        assertEquals("the file is larger than 67108864 bytes, more than any policy needs", message);
    }

    private static long residentBytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }

    /** 4 MB of weights each: kept, they would be 800 MB. */
    @Test
    void closedRunnersGiveTheirMemoryBackAndNoThreadIsLeft() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "SKIPPED: no /proc to measure with");
        byte[] bytes =
                new OnnxBytes().input("x", 1, 1000).output("y", 1, 1000).floats("w", new float[1_000_000], 1000, 1000)
                        .node("MatMul", "y", "x", "w").build();
        for (int i = 0; i < 20; i++) {
            openAndRun(bytes);
        }
        long before = residentBytes();
        int threads = new File("/proc/self/task").list().length;
        for (int i = 0; i < 200; i++) {
            openAndRun(bytes);
        }
        long grown = residentBytes() - before;
        assertTrue(grown < 300_000_000, grown + " bytes more");
        // the JVM's own compilers and collectors come and go
        int more = new File("/proc/self/task").list().length - threads;
        assertTrue(more < 20, more + " threads more");
    }

    private static void openAndRun(byte[] bytes) {
        OnnxRunner runner = new OnnxRunner(bytes);
        runner.run();
        runner.close();
        runner.close();
        assertThrows(IllegalStateException.class, runner::run);
    }
}
