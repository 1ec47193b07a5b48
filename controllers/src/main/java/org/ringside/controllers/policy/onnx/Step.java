package org.ringside.controllers.policy.onnx;

/** One operation of a compiled graph: from buffers to buffers. */
@FunctionalInterface
interface Step {
    void run();
}
