/**
 * Policies as ONNX files: a bounded reader that trusts nothing, and two ways to run the graph.
 *
 * <p>{@link org.ringside.controllers.policy.onnx.GraphReader} reads a file into a
 * {@link org.ringside.controllers.policy.onnx.PolicyGraph}. {@link org.ringside.controllers.policy.onnx.MlpEvaluator} runs graphs of
 * the usual operators of multi-layer perceptrons in Java with the same bits on every machine;
 * {@link org.ringside.controllers.policy.onnx.OnnxRunner} hands the rest to ONNX Runtime. Objects here belong to one thread, except
 * the graph, which nobody changes.
 */
package org.ringside.controllers.policy.onnx;
