package org.ringside.controllers.policy.onnx;

/**
 * Runs the graph of a policy for one observation at a time: write into the inputs, call {@link #run}, read the outputs. The arrays
 * stay the same for the runner's life. For one thread.
 */
public interface PolicyRunner extends AutoCloseable {
    /**
     * Returns where an input is to be written.
     *
     * @param name name of an input of the graph
     * @return its numbers in row-major order; to be modified by the caller
     * @throws IllegalArgumentException if there is no such input
     */
    float[] input(String name);

    /**
     * Returns where an output will be found.
     *
     * @param name name of an output of the graph
     * @return its numbers in row-major order; modified by {@link #run}
     * @throws IllegalArgumentException if there is no such output
     */
    float[] output(String name);

    /** Computes all outputs from the inputs, which stay as they are. */
    void run();

    /** Gives back what the runner holds outside of Java; it cannot run any more. */
    @Override
    void close();
}
