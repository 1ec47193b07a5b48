package org.ringside.controllers.policy.onnx;

/**
 * Layers y = alpha x W + beta b: Gemm, and MatMul by a constant matrix. Each output is summed over the inputs in their order; the inner
 * loop runs along the outputs, which a vector machine does side by side without another order.
 */
final class Dense {
    private final StepCompiler compiler;
    private final GraphNode node;

    Dense(StepCompiler compiler, GraphNode node) {
        this.compiler = compiler;
        this.node = node;
    }

    void compile() {
        boolean gemm = node.operator().equals("Gemm");
        Buffer x = compiler.buffer(node, 0);
        Buffer weights = compiler.buffer(node, 1);
        if (!weights.constant() || gemm && node.integer("transA", 0) != 0) {
            throw node.refused("multiplies two computed matrices, or a transposed one, which ONNX Runtime must do");
        }
        boolean transposed = gemm && node.integer("transB", 0) != 0;
        if (weights.shape().length != 2 || x.shape().length == 0 || gemm && x.shape().length != 2) {
            throw node.refused("cannot multiply " + Shapes.shown(x.shape()) + " by " + Shapes.shown(weights.shape()));
        }
        int width = weights.shape()[transposed ? 1 : 0];
        int outputs = weights.shape()[transposed ? 0 : 1];
        if (x.last() != width || width == 0 || outputs == 0) {
            throw node.refused("cannot multiply " + Shapes.shown(x.shape()) + " by " + Shapes.shown(weights.shape())
                    + (transposed ? " transposed" : ""));
        }
        int[] shape = x.shape().clone();
        shape[shape.length - 1] = outputs;
        double[] y = compiler.make(node, shape).data();
        double[] matrix = transposed ? transpose(weights.data(), outputs, width) : weights.data();
        double[] in = x.data();
        double alpha = gemm ? node.real("alpha", 1) : 1;
        double[] bias = gemm && node.inputs().size() > 2 && !node.inputs().get(2).isEmpty() ? bias(shape) : null;
        double beta = gemm ? node.real("beta", 1) : 0;
        int rows = in.length / width;
        compiler.add(() -> {
            for (int row = 0; row < rows; row++) {
                multiply(in, row * width, width, matrix, y, row * outputs, outputs);
            }
            finish(y, alpha, bias, beta);
        });
    }

    /** The bias for every element of the result. */
    private double[] bias(int[] shape) {
        Buffer bias = compiler.buffer(node, 2);
        int[] both = Shapes.broadcast(bias.shape(), shape);
        if (!bias.constant() || both == null || Shapes.size(both) != Shapes.size(shape)) {
            throw node.refused("cannot add a bias of " + Shapes.shown(bias.shape()) + " to " + Shapes.shown(shape));
        }
        int[] indices = Shapes.indices(bias.shape(), shape);
        double[] spread = new double[indices.length];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = bias.data()[indices[i]];
        }
        return spread;
    }

    private static double[] transpose(double[] matrix, int rows, int columns) {
        double[] result = new double[matrix.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                result[column * rows + row] = matrix[row * columns + column];
            }
        }
        return result;
    }

    private static void multiply(double[] x, int start, int width, double[] matrix, double[] y, int first,
            int outputs) {
        for (int j = 0; j < outputs; j++) {
            y[first + j] = 0;
        }
        for (int k = 0; k < width; k++) {
            double factor = x[start + k];
            int at = k * outputs;
            for (int j = 0; j < outputs; j++) {
                y[first + j] += factor * matrix[at + j];
            }
        }
    }

    private static void finish(double[] y, double alpha, double[] bias, double beta) {
        if (alpha != 1) {
            for (int i = 0; i < y.length; i++) {
                y[i] *= alpha;
            }
        }
        if (bias != null) {
            for (int i = 0; i < y.length; i++) {
                y[i] += beta * bias[i];
            }
        }
    }
}
