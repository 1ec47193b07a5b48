/**
 * Policies that others trained: the policy card says in JSON what an ONNX file does not, namely what goes into the network, what its
 * outputs mean, and how often it runs. {@link org.ringside.controllers.policy.CardReader} reads a card and reports all that is wrong
 * with it; {@link org.ringside.controllers.policy.CardRules} compares it with the ONNX file and with a robot. SI units and radians.
 * Cards are immutable and safe in any thread.
 */
package org.ringside.controllers.policy;
