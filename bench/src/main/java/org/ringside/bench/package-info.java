/**
 * JMH benchmarks of the simulator, the scorer and their parts.
 */
package org.ringside.bench;
