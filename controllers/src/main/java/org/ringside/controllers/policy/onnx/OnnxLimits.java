package org.ringside.controllers.policy.onnx;

/** How large a policy may be: far above any that walks, far below what could hurt. */
final class OnnxLimits {
    /** Bytes of a file; 16 million weights. */
    static final int SIZE = 64 << 20;

    /** Nodes of a graph. */
    static final int NODES = 4_096;

    /** Initialisers, and also entries of the metadata, inputs and outputs. */
    static final int ENTRIES = 4_096;

    /** Dimensions of a tensor. */
    static final int RANK = 8;

    /** Numbers or names in a list of a node. */
    static final int LIST = 4_096;

    /** Bytes of a name. */
    static final int NAME = 1_024;

    /** Bytes of a metadata value; a policy card fits. */
    static final int TEXT = 1_000_000;

    /** Numbers that an input or output holds. */
    static final int WIDTH = 1 << 16;

    /** Numbers that all intermediate results of the Java evaluator hold. */
    static final int BUFFERS = 1 << 22;

    private OnnxLimits() {}
}
