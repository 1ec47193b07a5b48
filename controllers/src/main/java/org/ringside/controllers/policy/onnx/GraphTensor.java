package org.ringside.controllers.policy.onnx;

/** A constant of a graph. Its arrays are not to be changed. */
final class GraphTensor {
    final String name;
    final ElementType type;

    /** Sizes of the dimensions; empty for a scalar. */
    final int[] shape;

    /** The numbers in row-major order if {@link #type} is FLOAT, otherwise null. */
    final float[] floats;

    /** The numbers in row-major order if {@link #type} is INT64, otherwise null. */
    final long[] longs;

    GraphTensor(String name, ElementType type, int[] shape, float[] floats, long[] longs) {
        this.name = name;
        this.type = type;
        this.shape = shape;
        this.floats = floats;
        this.longs = longs;
    }

    int size() {
        return Shapes.size(shape);
    }
}
