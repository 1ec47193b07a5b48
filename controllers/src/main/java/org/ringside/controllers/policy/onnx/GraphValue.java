package org.ringside.controllers.policy.onnx;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input or output of a graph.
 *
 * @param name its name
 * @param type type of its numbers
 * @param dimensions sizes; {@link #ANY} where the file leaves the size open
 */
public record GraphValue(String name, ElementType type, List<Integer> dimensions) {
    /** Stands for a size that the file leaves open, such as that of a batch. */
    public static final int ANY = -1;

    /** Copies the list. */
    public GraphValue {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Counts the numbers for a batch of one.
     *
     * @return the product of the sizes, with an open first one as 1
     * @throws OnnxException if the value is not a batch of one of FLOAT numbers, with all sizes but the first given
     */
    public int width() {
        if (type != ElementType.FLOAT) {
            throw refused("holds " + type + " numbers; policies speak FLOAT: export the policy in single precision");
        }
        if (dimensions.size() > 1 && dimensions.getFirst() != 1 && dimensions.getFirst() != ANY) {
            throw refused("has a fixed batch of " + dimensions.getFirst()
                    + "; export the policy with batch 1 or an open batch (dynamic_axes)");
        }
        long width = 1;
        for (int i = 0; i < dimensions.size(); i++) {
            int size = dimensions.get(i);
            if (size == ANY && (i > 0 || dimensions.size() == 1)) {
                throw refused("leaves the size of dimension " + i
                        + " open; only the first of several, the batch, may be: export the policy with fixed sizes");
            }
            width *= size == ANY ? 1 : size;
            if (width > OnnxLimits.WIDTH) {
                throw refused("holds more than " + OnnxLimits.WIDTH + " numbers");
            }
        }
        if (width == 0) {
            throw refused("holds no numbers");
        }
        return (int) width;
    }

    /** Sizes for a batch of one. */
    int[] shape() {
        width();
        return dimensions.stream().mapToInt(size -> size == ANY ? 1 : size).toArray();
    }

    private OnnxException refused(String why) {
        return new OnnxException("\"" + name + "\" " + shown() + " " + why);
    }

    /**
     * Describes type and sizes.
     *
     * @return such as {@code FLOAT[1, 48]}; an open size is {@code ?}
     */
    public String shown() {
        return type + dimensions.stream().map(size -> size == ANY ? "?" : Integer.toString(size))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
