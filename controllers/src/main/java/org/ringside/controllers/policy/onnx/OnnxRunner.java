package org.ringside.controllers.policy.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a policy with ONNX Runtime on one thread, with buffers that stay. Its bits depend on the processor; {@link MlpEvaluator}'s do
 * not. Must be closed. For one thread.
 *
 * <p>Only operators that policies use are let through: none that loops, reads files, or makes large tensors of small ones.
 */
public final class OnnxRunner implements PolicyRunner {
    /** What is let through besides the operators of the Java evaluator. */
    private static final Set<String> MORE =
            Set.of("Abs", "ArgMax", "Cast", "Celu", "Cos", "Equal", "Erf", "Exp", "Gather",
                    "Gelu", "Greater", "GRU", "HardSigmoid", "HardSwish", "Less", "Log", "LogSoftmax", "LSTM", "Mish",
                    "Mod", "Not",
                    "Pow", "PRelu", "Reciprocal", "ReduceMax", "ReduceMean", "ReduceSum", "RNN", "Round", "Shape",
                    "Sign", "Sin",
                    "Slice", "Softmax", "Sum", "Tan", "Transpose", "Where");

    private final List<AutoCloseable> held = new ArrayList<>();
    private final Map<String, float[]> inputs = new LinkedHashMap<>();
    private final Map<String, float[]> outputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> given = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> results = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> inputBuffers = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> outputBuffers = new LinkedHashMap<>();
    private final OrtSession session;

    /**
     * Loads a policy.
     *
     * @param bytes an ONNX file; not modified
     * @throws OnnxException if {@link GraphReader} or ONNX Runtime refuses it, or it holds an operator that is not let through
     */
    public OnnxRunner(byte[] bytes) {
        PolicyGraph graph = GraphReader.read(bytes);
        check(graph);
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "ringside");
            session = open(environment, bytes);
            held.add(session);
            for (GraphValue input : graph.inputs()) {
                inputs.put(input.name(), new float[input.width()]);
                given.put(input.name(), tensor(environment, input, inputBuffers));
            }
            for (GraphValue output : graph.outputs()) {
                outputs.put(output.name(), new float[output.width()]);
                results.put(output.name(), tensor(environment, output, outputBuffers));
            }
        } catch (OrtException e) {
            close();
            throw refused(e);
        }
    }

    /**
     * Returns the version of ONNX Runtime.
     *
     * @return such as 1.29.0
     */
    public static String version() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "ringside").getVersion();
    }

    private static void check(PolicyGraph graph) {
        for (GraphNode node : graph.nodes) {
            if (!MlpEvaluator.OPERATORS.contains(node.operator()) && !MORE.contains(node.operator())) {
                throw node.refused("is not an operator that policies use, and is not let through to ONNX Runtime");
            }
        }
        graph.inputs().forEach(GraphValue::width);
        graph.outputs().forEach(GraphValue::width);
    }

    private static OrtSession open(OrtEnvironment environment, byte[] bytes) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(bytes, options);
        }
    }

    private OnnxTensor tensor(OrtEnvironment environment, GraphValue value, Map<String, FloatBuffer> buffers)
            throws OrtException {
        FloatBuffer buffer = ByteBuffer.allocateDirect(value.width() * Float.BYTES).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        buffers.put(value.name(), buffer);
        long[] shape = Arrays.stream(value.shape()).asLongStream().toArray();
        OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, shape);
        held.add(tensor);
        return tensor;
    }

    @Override
    public float[] input(String name) {
        return MlpEvaluator.known(inputs, name, "input");
    }

    @Override
    public float[] output(String name) {
        return MlpEvaluator.known(outputs, name, "output");
    }

    @Override
    public void run() {
        if (held.isEmpty()) {
            throw new IllegalStateException("the runner is closed");
        }
        inputBuffers.forEach((name, buffer) -> buffer.put(0, inputs.get(name)));
        try {
            // the tensors of the results are ours: closing leaves them
            session.run(given, Set.of(), results).close();
            outputBuffers.forEach((name, buffer) -> buffer.get(0, outputs.get(name)));
        } catch (OrtException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable resource : held.reversed()) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("ONNX Runtime does not let go of its memory", e);
            }
        }
        held.clear();
    }

    private static OnnxException refused(OrtException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return new OnnxException("ONNX Runtime refuses the policy: "
                + message.substring(0, Math.min(300, message.length())), e);
    }
}
