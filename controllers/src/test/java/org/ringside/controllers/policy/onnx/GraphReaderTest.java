package org.ringside.controllers.policy.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphReaderTest {
    private static OnnxBytes small() {
        return new OnnxBytes().input("x", 1, 4).output("y", 1, 4).floats("b", new float[] {1, 2, 3, 4}, 4)
                .node("Add", "y", "x", "b");
    }

    private static void refused(byte[] bytes, String... parts) {
        String message = assertThrows(OnnxException.class, () -> new OnnxRunner(bytes).close()).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count());
    }

    @Test
    void aGoodFileSaysWhatItHolds() {
        PolicyGraph graph = GraphReader.read(small().metadata("key", "value").build());
        assertEquals("x FLOAT[1, 4]", graph.inputs().getFirst().name() + " " + graph.inputs().getFirst().shown());
        assertEquals(Map.of("Add", 1), graph.operators());
        assertEquals(Map.of("key", "value"), graph.metadata());
        assertEquals(4, graph.parameters());
        assertEquals(17, graph.opset());
    }

    @Test
    void aTensorOfHugeDimensionsIsRefused() {
        refused(small().graphField(5, OnnxBytes.tensor("bomb", 1, new byte[4], 1L << 40, 1L << 40)).build(),
                "the tensor \"bomb\"", "[1099511627776, 1099511627776]", "larger than any file");
        refused(small().graphField(5, OnnxBytes.tensor("bomb", 1, new byte[4], Long.MAX_VALUE, 4)).build(), "\"bomb\"");
        refused(small().graphField(5, OnnxBytes.tensor("bomb", 1, new byte[4], -1)).build(), "\"bomb\"");
        refused(small().input("wide", 1, 1L << 30).build(), "\"wide\" FLOAT[1, 1073741824] holds more than");
    }

    @Test
    void deepNestingIsRefused() {
        byte[] inner = {};
        for (int i = 0; i < 500; i++) {
            inner = new OnnxBytes().graphField(1,
                    OnnxBytes.node("", "If", List.of("x"), List.of("y"), Map.of("then_branch", inner))).build();
        }
        refused(small().node("If", List.of("x"), List.of("z"), Map.of("then_branch", inner)).build(),
                "the node If", "holds a graph of its own", "export the policy without control flow");
        // groups in each other, which a reader may descend into
        byte[] groups = new byte[100_000];
        Arrays.fill(groups, (byte) 0x0b);
        refused(groups, "a group, which ONNX does not have");
    }

    @Test
    void dataInAnotherFileIsRefused() {
        refused(small().graphField(5, OnnxBytes.externalTensor("w", "../../etc/passwd")).build(),
                "the tensor \"w\" keeps its data in another file, \"../../etc/passwd\"", "onnx.save");
    }

    @Test
    void aCustomOperatorIsRefused() {
        refused(small().graphField(1, OnnxBytes.node("com.acme", "Shell", List.of("x"), List.of("z"), Map.of()))
                .build(),
                "the node Shell \"z\" is a custom operator of \"com.acme\"", "export the policy without it");
        refused(small().node("Loop", "z", "x").build(), "the node Loop \"z\" is not an operator that policies use");
        refused(small().longs("n", 1L << 40).node("ConstantOfShape", "z", "n").build(), "the node ConstantOfShape");
    }

    @Test
    void everyTruncatedFileIsRefused() {
        byte[] bytes = small().build();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            String message = assertThrows(OnnxException.class, () -> GraphReader.read(cut), "length " + length)
                    .getMessage();
            assertTrue(message.contains("export"), message);
        }
    }

    @Test
    void shapesThatDoNotFitTheirDataAreRefused() {
        refused(small().graphField(5, OnnxBytes.tensor("w", 1, new byte[20], 2, 3)).build(),
                "the tensor \"w\" has the shape [2, 3], 6 numbers, but holds 5");
        refused(small().graphField(5, OnnxBytes.tensor("w", 1, new byte[23], 2, 3)).build(), "holds 5.75");
    }

    @Test
    void batchesOtherThanOneAndOtherTypesAreRefused() {
        refused(new OnnxBytes().input("x", 8, 4).output("y", 8, 4).node("Relu", "y", "x").build(),
                "\"x\" FLOAT[8, 4] has a fixed batch of 8", "batch 1");
        refused(new OnnxBytes().graphField(11, OnnxBytes.value("x", 11, 1, 4)).output("y", 1, 4).node("Relu", "y", "x")
                .build(), "\"x\" DOUBLE[1, 4] holds DOUBLE numbers", "single precision");
        refused(new OnnxBytes().input("x", 1, -1).output("y", 1, 4).node("Relu", "y", "x").build(),
                "leaves the size of dimension 1 open");
    }

    @Test
    void operatorsThatMeantSomethingElseAreRefused() {
        refused(small().build(6), "operator set 6", "convert it to 7 or newer");
    }

    @Test
    void graphsThatDoNotHangTogetherAreRefused() {
        refused(new OnnxBytes().input("x", 1, 4).output("y", 1, 4).node("Relu", "y", "z").node("Relu", "z", "y")
                .build(),
                "the node Relu \"y\" reads \"z\", which is only made after it: the graph runs in a circle");
        refused(small().node("Relu", "y", "x").build(), "makes \"y\", which is there already");
        refused(small().output("nothing", 1, 4).build(), "nothing makes the output \"nothing\"");
    }

    /** Mutated files are read or refused: no other exception, no long wait, no memory out of proportion. */
    @Test
    void mutatedBytesNeverCrashHangOrTakeMuchMemory() {
        long seed = 8;
        Random random = new Random(seed);
        byte[] good = RandomMlp.next(random, 20, 6);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int refused = 0;
            for (int i = 0; i < 20_000; i++) {
                byte[] bytes = good.clone();
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    bytes[random.nextInt(random.nextBoolean() ? bytes.length : 400)] = (byte) random.nextInt();
                }
                long before = threads.getCurrentThreadAllocatedBytes();
                try {
                    MlpEvaluator evaluator = new MlpEvaluator(GraphReader.read(bytes));
                    evaluator.run();
                } catch (OnnxException e) {
                    refused++;
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + ", round " + i, e);
                }
                long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                assertTrue(allocated < 100_000_000, "seed " + seed + ", round " + i + ": " + allocated + " bytes");
            }
            assertTrue(refused > 2000 && refused < 20_000, "refused " + refused);
        });
    }
}
