package org.ringside.controllers.policy.onnx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** ONNX files that are broken in ways that people meet, or that someone made on purpose. */
public final class BrokenOnnx {
    private BrokenOnnx() {}

    private static OnnxBytes small() {
        return new OnnxBytes().input("obs", 1, 4).output("actions", 1, 4).floats("b", new float[] {1, 2, 3, 4}, 4)
                .node("Add", "actions", "obs", "b");
    }

    private static OnnxBytes withTensor(byte[] tensor) {
        return small().graphField(5, tensor);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Files by what is broken. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] whole = RandomMlp.next(new Random(5), 15, 2);
        files.put("cut off (a download that stopped)", Arrays.copyOf(whole, whole.length / 2));
        files.put("only a pointer to the file", ascii("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"));
        files.put("a PyTorch file", ascii("PK\u0003\u0004\u0014"));
        files.put("a custom operator", small().graphField(1,
                OnnxBytes.node("com.acme", "FastGelu", List.of("obs"), List.of("h"), Map.of())).build());
        files.put("weights in another file, outside the folder",
                withTensor(OnnxBytes.externalTensor("w", "../../etc/passwd")).build());
        files.put("weights that do not fill their shape",
                withTensor(OnnxBytes.tensor("w", 1, new byte[80], 4, 6)).build());
        files.put("a bomb: a few bytes that claim 2^31 numbers",
                withTensor(OnnxBytes.tensor("w", 1, new byte[4], 1L << 31)).build());
        files.put("exported with the training's batch",
                new OnnxBytes().input("obs", 4096, 4).output("actions", 4096, 4).node("Tanh", "actions", "obs")
                        .build());
        files.put("double precision", new OnnxBytes().graphField(11, OnnxBytes.value("obs", 11, 1, 4))
                .graphField(12, OnnxBytes.value("actions", 11, 1, 4)).node("Tanh", "actions", "obs").build());
        files.put("a graph that feeds itself",
                new OnnxBytes().input("obs", 1, 4).output("actions", 1, 4).node("Add", "h", "obs", "actions")
                        .node("Tanh", "actions", "h").build());
        files.put("texts as weights", withTensor(OnnxBytes.tensor("w", 8, new byte[4], 1)).build());
        return files;
    }
}
