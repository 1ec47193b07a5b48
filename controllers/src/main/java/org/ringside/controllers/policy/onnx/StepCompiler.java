package org.ringside.controllers.policy.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Turns a graph into steps over buffers of known sizes (ONNX specification, "ONNX Operators": the meaning of each operator and its
 * defaults). What it does not know, it refuses by name.
 */
final class StepCompiler {
    static final List<String> OPERATORS;

    static {
        TreeSet<String> all = new TreeSet<>(Unary.NAMES);
        all.addAll(Binary.NAMES);
        all.addAll(List.of("Concat", "Constant", "Flatten", "Gemm", "LayerNormalization", "MatMul", "Reshape", "Split",
                "Squeeze", "Unsqueeze"));
        OPERATORS = List.copyOf(all);
    }

    private final PolicyGraph graph;
    private final Map<String, Buffer> buffers = new LinkedHashMap<>();
    private final Map<String, GraphTensor> constants;
    private final List<Step> steps = new ArrayList<>();
    private long numbers;

    StepCompiler(PolicyGraph graph) {
        this.graph = graph;
        constants = new LinkedHashMap<>(graph.constants);
    }

    Buffer input(GraphValue input) {
        return make(input.name(), input.shape());
    }

    Buffer output(GraphValue output) {
        Buffer buffer = buffers.get(output.name());
        if (buffer == null || buffer.data().length != output.width()) {
            throw new OnnxException("the output \"" + output.name() + "\" is declared as " + output.shown()
                    + ", but the graph makes " + (buffer == null ? "something else" : Shapes.shown(buffer.shape()))
                    + "; export the file again");
        }
        return buffer;
    }

    Step[] steps() {
        graph.nodes.forEach(this::compile);
        return steps.toArray(Step[]::new);
    }

    private void compile(GraphNode node) {
        if (!OPERATORS.contains(node.operator())) {
            throw node.refused("is no operator of the Java evaluator, so ONNX Runtime must run this policy; it knows "
                    + String.join(", ", OPERATORS));
        }
        int least = node.operator().equals("Constant") ? 0 : 1;
        if (node.inputs().size() < least || node.outputs().isEmpty()) {
            throw node.refused("lacks an input or output");
        }
        switch (node.operator()) {
            case "Constant" -> constants.put(node.outputs().getFirst(), node.tensor("value"));
            case "Gemm", "MatMul" -> new Dense(this, node).compile();
            case "Concat" -> concat(node);
            case "Split" -> split(node);
            case "Flatten", "Reshape", "Squeeze", "Unsqueeze" -> reshape(node);
            case "LayerNormalization" -> normalise(node);
            default -> elementwise(node);
        }
    }

    private void elementwise(GraphNode node) {
        if (Unary.NAMES.contains(node.operator())) {
            Buffer from = buffer(node, 0);
            Buffer to = make(node, from.shape());
            steps.add(Unary.step(this, node, from.data(), to.data()));
            return;
        }
        Buffer a = buffer(node, 0);
        Buffer b = buffer(node, 1);
        int[] shape = Shapes.broadcast(a.shape(), b.shape());
        if (shape == null || node.inputs().size() != 2) {
            throw node.refused("cannot combine " + Shapes.shown(a.shape()) + " with " + Shapes.shown(b.shape()));
        }
        Buffer to = make(node, shape);
        steps.add(Binary.step(node.operator(), spread(a, shape), spread(b, shape), to.data()));
    }

    /** The operand's numbers as the result's elements meet them; a copy is kept up to date only where it is needed. */
    private double[] spread(Buffer operand, int[] shape) {
        if (Shapes.size(operand.shape()) == Shapes.size(shape)) {
            return operand.data();
        }
        int[] indices = Shapes.indices(operand.shape(), shape);
        double[] from = operand.data();
        count(indices.length);
        double[] to = new double[indices.length];
        Step step = () -> {
            for (int i = 0; i < to.length; i++) {
                to[i] = from[indices[i]];
            }
        };
        if (operand.constant()) {
            step.run();
        } else {
            steps.add(step);
        }
        return to;
    }

    private void concat(GraphNode node) {
        List<Buffer> parts = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            parts.add(buffer(node, i));
        }
        int[] shape = parts.getFirst().shape().clone();
        int axis = axis(node, node.integer("axis", 0), shape.length);
        shape[axis] = 0;
        for (Buffer part : parts) {
            int[] other = part.shape().clone();
            if (other.length == shape.length) {
                shape[axis] += other[axis];
                other[axis] = shape[axis];
            }
            if (!Arrays.equals(other, shape)) {
                throw node.refused("cannot join " + Shapes.shown(part.shape()) + " to " + Shapes.shown(shape));
            }
        }
        Buffer to = make(node, shape);
        int rows = Shapes.size(Arrays.copyOf(shape, axis));
        int stride = to.data().length / Math.max(1, rows);
        int start = 0;
        for (Buffer part : parts) {
            int width = part.data().length / Math.max(1, rows);
            steps.add(copy(part.data(), 0, width, to.data(), start, stride, rows, width));
            start += width;
        }
    }

    private void split(GraphNode node) {
        Buffer from = buffer(node, 0);
        int axis = axis(node, node.integer("axis", 0), from.shape().length);
        int parts = node.outputs().size();
        long[] sizes = node.inputs().size() > 1 ? longs(node, 1) : node.integers("split");
        if (sizes == null) {
            sizes = new long[parts];
            int each = (from.shape()[axis] + parts - 1) / parts;
            Arrays.fill(sizes, each);
            sizes[parts - 1] = from.shape()[axis] - (long) each * (parts - 1);
        }
        if (sizes.length != parts || Arrays.stream(sizes).anyMatch(size -> size < 0 || size > from.shape()[axis])
                || Arrays.stream(sizes).sum() != from.shape()[axis]) {
            throw node.refused("cannot split " + Shapes.shown(from.shape()) + " into " + Arrays.toString(sizes));
        }
        int rows = Shapes.size(Arrays.copyOf(from.shape(), axis));
        int stride = from.data().length / Math.max(1, rows);
        int start = 0;
        for (int i = 0; i < parts; i++) {
            int[] shape = from.shape().clone();
            shape[axis] = (int) sizes[i];
            Buffer to = make(node.outputs().get(i), shape);
            int width = to.data().length / Math.max(1, rows);
            steps.add(copy(from.data(), start, stride, to.data(), 0, width, rows, width));
            start += width;
        }
    }

    private static Step copy(double[] from, int fromStart, int fromStride, double[] to, int toStart, int toStride,
            int rows,
            int width) {
        return () -> {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(from, fromStart + row * fromStride, to, toStart + row * toStride, width);
            }
        };
    }

    private void reshape(GraphNode node) {
        Buffer from = buffer(node, 0);
        int[] shape = from.shape();
        int[] target = switch (node.operator()) {
            case "Flatten" -> {
                int axis = node.integer("axis", 1);
                int cut = axis == shape.length ? axis : axis(node, axis, shape.length);
                yield new int[] {Shapes.size(Arrays.copyOf(shape, cut)),
                    Shapes.size(Arrays.copyOfRange(shape, cut, shape.length))};
            }
            case "Reshape" -> target(node, from, longs(node, 1));
            // sizes of one come or go: the numbers stay where they are
            default -> squeezed(node, shape);
        };
        if (Shapes.size(target) != from.data().length) {
            throw node.refused("cannot make " + Shapes.shown(target) + " of " + Shapes.shown(shape));
        }
        name(node.outputs().getFirst(), new Buffer(target, from.data(), from.constant()));
    }

    private static int[] target(GraphNode node, Buffer from, long[] asked) {
        if (asked.length > OnnxLimits.RANK) {
            throw node.refused("asks for more than " + OnnxLimits.RANK + " dimensions");
        }
        int[] target = new int[asked.length];
        int open = -1;
        long others = 1;
        for (int i = 0; i < asked.length; i++) {
            boolean kept = asked[i] == 0 && i < from.shape().length;
            target[i] = kept ? from.shape()[i] : Math.clamp(asked[i], -1, Integer.MAX_VALUE);
            if (target[i] < 0) {
                open = open < 0 ? i : asked.length;
            } else {
                others = Math.min(others * target[i], Integer.MAX_VALUE);
            }
        }
        if (open == asked.length) {
            throw node.refused("leaves two sizes open");
        }
        if (open >= 0) {
            target[open] = others == 0 ? 0 : (int) (from.data().length / others);
        }
        return target;
    }

    private int[] squeezed(GraphNode node, int[] shape) {
        long[] axes = node.inputs().size() > 1 ? longs(node, 1) : node.integers("axes");
        boolean adds = node.operator().equals("Unsqueeze");
        if (axes == null && adds || axes != null && axes.length > OnnxLimits.RANK) {
            throw node.refused("has no list of axes, or a long one");
        }
        int rank = adds ? shape.length + axes.length : shape.length;
        boolean[] chosen = new boolean[rank];
        for (int i = 0; axes != null && i < axes.length; i++) {
            chosen[axis(node, Math.clamp(axes[i], -100, 100), rank)] = true;
        }
        List<Integer> result = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < rank; i++) {
            if (adds && chosen[i]) {
                result.add(1);
            } else {
                int size = next < shape.length ? shape[next++] : 1;
                if (adds || !(chosen[i] || axes == null && size == 1)) {
                    result.add(size);
                }
            }
        }
        return result.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Over the last axis only: that is how policies use it. */
    private void normalise(GraphNode node) {
        Buffer from = buffer(node, 0);
        int width = from.last();
        int axis = node.integer("axis", -1);
        if (axis != -1 && axis != from.shape().length - 1 || node.outputs().size() > 1 || width == 0) {
            throw node.refused("normalises over more than the last axis, which ONNX Runtime must do");
        }
        double[] scale = buffer(node, 1).data();
        double[] shift = node.inputs().size() > 2 ? buffer(node, 2).data() : new double[width];
        if (scale.length != width || shift.length != width) {
            throw node.refused(
                    "has " + scale.length + " scales and " + shift.length + " shifts for " + width + " numbers");
        }
        double[] x = from.data();
        double[] y = make(node, from.shape()).data();
        double epsilon = node.real("epsilon", 1e-5f);
        steps.add(() -> {
            for (int start = 0; start < x.length; start += width) {
                double mean = 0;
                for (int i = 0; i < width; i++) {
                    mean += x[start + i];
                }
                mean /= width;
                double variance = 0;
                for (int i = 0; i < width; i++) {
                    variance += (x[start + i] - mean) * (x[start + i] - mean);
                }
                double spread = Math.sqrt(variance / width + epsilon);
                for (int i = 0; i < width; i++) {
                    y[start + i] = (x[start + i] - mean) / spread * scale[i] + shift[i];
                }
            }
        });
    }

    static int axis(GraphNode node, int axis, int rank) {
        int counted = axis < 0 ? axis + rank : axis;
        if (counted < 0 || counted >= rank) {
            throw node.refused("works along axis " + axis + " of a value of " + rank + " dimensions");
        }
        return counted;
    }

    /** An input of a node, as numbers. */
    Buffer buffer(GraphNode node, int index) {
        String name = index < node.inputs().size() ? node.inputs().get(index) : "";
        Buffer known = buffers.get(name);
        if (known != null) {
            return known;
        }
        GraphTensor tensor = constants.get(name);
        if (tensor == null || tensor.floats == null) {
            throw node.refused(tensor == null ? "lacks input " + index
                    : "reads the constant \"" + name + "\" of type " + tensor.type
                            + ", where the Java evaluator wants FLOAT");
        }
        double[] data = new double[tensor.floats.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = tensor.floats[i];
        }
        Buffer buffer = new Buffer(tensor.shape, data, true);
        buffers.put(name, buffer);
        return buffer;
    }

    /** An input of a node that must be a constant list of whole numbers. */
    private long[] longs(GraphNode node, int index) {
        GraphTensor tensor = index < node.inputs().size() ? constants.get(node.inputs().get(index)) : null;
        if (tensor == null || tensor.longs == null) {
            throw node.refused("computes its sizes while running, which ONNX Runtime must do");
        }
        return tensor.longs;
    }

    Buffer make(GraphNode node, int[] shape) {
        return make(node.outputs().getFirst(), shape);
    }

    private Buffer make(String name, int[] shape) {
        count(Shapes.size(shape));
        return name(name, new Buffer(shape, new double[Shapes.size(shape)], false));
    }

    private Buffer name(String name, Buffer buffer) {
        buffers.put(name, buffer);
        return buffer;
    }

    /** Refuses graphs that are small as files and huge when they run. */
    private void count(int more) {
        numbers += more;
        if (numbers > OnnxLimits.BUFFERS) {
            throw new OnnxException("the graph's intermediate results hold more than " + OnnxLimits.BUFFERS
                    + " numbers, more than any policy needs");
        }
    }

    void add(Step step) {
        steps.add(step);
    }

    /** A number that a node may have as a constant input. */
    double scalar(GraphNode node, int index, double otherwise) {
        if (index >= node.inputs().size() || node.inputs().get(index).isEmpty()) {
            return otherwise;
        }
        Buffer buffer = buffer(node, index);
        if (!buffer.constant() || buffer.data().length != 1) {
            throw node.refused("computes a bound while running, which ONNX Runtime must do");
        }
        return buffer.data()[0];
    }
}
