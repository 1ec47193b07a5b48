package org.ringside.controllers.policy.onnx;

import java.util.Arrays;

/** Sizes of tensors: row-major, broadcast as ONNX says (Operators, "Multidirectional Broadcasting"). */
final class Shapes {
    private Shapes() {}

    /** Product of the sizes; saturates. */
    static int size(int[] shape) {
        long size = 1;
        for (int dimension : shape) {
            size = Math.min(size * dimension, Integer.MAX_VALUE);
        }
        return (int) size;
    }

    /** The shape that two combine to, or null if they do not. */
    static int[] broadcast(int[] a, int[] b) {
        int[] result = new int[Math.max(a.length, b.length)];
        for (int i = 1; i <= result.length; i++) {
            int x = i <= a.length ? a[a.length - i] : 1;
            int y = i <= b.length ? b[b.length - i] : 1;
            if (x != y && x != 1 && y != 1) {
                return null;
            }
            result[result.length - i] = x == 1 ? y : x;
        }
        return result;
    }

    /** For each element of the broadcast result the index of the element of one operand. */
    static int[] indices(int[] operand, int[] result) {
        int[] indices = new int[size(result)];
        for (int flat = 0; flat < indices.length; flat++) {
            int rest = flat;
            int stride = 1;
            int index = 0;
            for (int i = 1; i <= result.length; i++) {
                int at = rest % result[result.length - i];
                rest /= result[result.length - i];
                int own = i <= operand.length ? operand[operand.length - i] : 1;
                index += own == 1 ? 0 : at * stride;
                stride *= own;
            }
            indices[flat] = index;
        }
        return indices;
    }

    static String shown(int[] shape) {
        return Arrays.toString(shape);
    }
}
