package org.ringside.controllers.policy.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MlpEvaluatorTest {
    private static final long SEED = 20_260_107;

    private static MlpEvaluator evaluator(byte[] bytes) {
        return new MlpEvaluator(GraphReader.read(bytes));
    }

    @Test
    void javaAndOnnxRuntimeAgreeOnRandomPerceptrons() {
        Random random = new Random(SEED);
        for (int i = 0; i < 150; i++) {
            int width = 1 + random.nextInt(60);
            int outputs = 2 + random.nextInt(30);
            byte[] bytes = RandomMlp.next(random, width, outputs);
            MlpEvaluator java = evaluator(bytes);
            try (OnnxRunner runtime = new OnnxRunner(bytes)) {
                float[] x = RandomMlp.numbers(random, width, 2);
                System.arraycopy(x, 0, java.input("x"), 0, width);
                System.arraycopy(x, 0, runtime.input("x"), 0, width);
                Arrays.fill(java.output("y"), Float.NaN);
                java.run();
                runtime.run();
                assertArrayEquals(runtime.output("y"), java.output("y"), 1e-5f, "seed " + SEED + ", network " + i);
            }
        }
    }

    /** The constant is what any machine must compute; it changes only with the definition of the arithmetic. */
    @Test
    void bitsAreTheSameOnEveryMachineAndInEveryRun() {
        Random random = new Random(SEED);
        int hash = 0;
        for (int i = 0; i < 20; i++) {
            MlpEvaluator java = evaluator(RandomMlp.next(random, 48, 12));
            float[] x = RandomMlp.numbers(random, 48, 2);
            System.arraycopy(x, 0, java.input("x"), 0, x.length);
            java.run();
            float[] first = java.output("y").clone();
            java.run();
            assertArrayEquals(first, java.output("y"), 0, "a second run");
            hash = 31 * hash + Arrays.hashCode(first);
        }
        assertEquals(0x7697a81a, hash, "0x" + Integer.toHexString(hash));
    }

    @Test
    void aPerceptronOfOneLayerIsWhatItsFormulaSays() {
        byte[] bytes = new OnnxBytes().input("x", 1, 2).output("y", 1, 2)
                .floats("w", new float[] {1, 2, 3, 4}, 2, 2).floats("b", new float[] {10, 20}, 2)
                .node("Gemm", List.of("x", "w", "b"), List.of("h"), Map.of("transB", 1))
                .node("Relu", "y", "h").build();
        MlpEvaluator java = evaluator(bytes);
        java.input("x")[0] = 1;
        java.input("x")[1] = -7;
        java.run();
        assertArrayEquals(new float[] {0, 0}, java.output("y"));
        java.input("x")[1] = -3;
        java.run();
        assertArrayEquals(new float[] {5, 11}, java.output("y"));
    }

    @Test
    void anUnknownOperatorIsNamedAndOnnxRuntimeOffered() {
        byte[] bytes = new OnnxBytes().input("x", 1, 4).output("y", 1, 4).node("Softmax", "y", "x").build();
        String message = assertThrows(OnnxException.class, () -> evaluator(bytes)).getMessage();
        assertTrue(message.contains("the node Softmax \"y\"") && message.contains("ONNX Runtime must run"), message);
        try (OnnxRunner runner = new OnnxRunner(bytes)) {
            runner.run();
            assertEquals(0.25f, runner.output("y")[0], 1e-6f);
        }
    }

    @Test
    void aSmallFileThatGrowsWhenItRunsIsRefused() {
        OnnxBytes onnx = new OnnxBytes().input("x", 1, 4);
        String last = "x";
        for (int i = 0; i < 40; i++) {
            onnx.node("Concat", List.of(last, last), List.of("c" + i), Map.of("axis", 1));
            last = "c" + i;
        }
        byte[] bytes = onnx.output(last, 1, 4).build();
        String message = assertThrows(OnnxException.class, () -> evaluator(bytes)).getMessage();
        assertTrue(message.contains("intermediate results"), message);
    }

    @Test
    void sizesThatDoNotFitAreRefusedWithTheNodeAndTheShapes() {
        byte[] bytes = new OnnxBytes().input("x", 1, 3).output("y", 1, 2).floats("w", new float[8], 4, 2)
                .node("MatMul", "y", "x", "w").build();
        String message = assertThrows(OnnxException.class, () -> evaluator(bytes)).getMessage();
        assertEquals("the node MatMul \"y\" cannot multiply [1, 3] by [4, 2]", message);
    }

    @Test
    void aRunAllocatesNothing() {
        MlpEvaluator java = evaluator(RandomMlp.next(new Random(SEED), 48, 12));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20_000; i++) {
            java.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            java.run();
        }
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 1000, "bytes in 1000 runs");
    }
}
