package org.ringside.controllers.policy.driving;

/** Who runs the network of a policy. */
public enum RunnerChoice {
    /** The evaluator in Java where the graph allows it, ONNX Runtime otherwise. */
    automatic,
    /** The evaluator in Java: the same bits on every machine. */
    java,
    /** ONNX Runtime, whose bits depend on the processor. */
    onnxruntime
}
