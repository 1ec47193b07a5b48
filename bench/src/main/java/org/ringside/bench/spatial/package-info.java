/**
 * Benchmarks of the spatial engine: JMH for its stages and its step, and a measurement that a native engine can repeat.
 */
package org.ringside.bench.spatial;
