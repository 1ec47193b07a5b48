package org.ringside.controllers.policy.onnx;

/**
 * A value of a compiled graph.
 *
 * @param shape sizes of the dimensions
 * @param data row-major numbers; modified by the step that makes the value
 * @param constant whether the numbers are the same in every run
 */
record Buffer(int[] shape, double[] data, boolean constant) {
    int last() {
        return shape.length == 0 ? 1 : shape[shape.length - 1];
    }
}
