/**
 * What {@code ringside probe} reads and prints: states and results of the spatial engine as lines of JSON, and a summary of a
 * model. SI units, radians, frames as in {@link org.ringside.sim.spatial}.
 */
package org.ringside.app.probe;
