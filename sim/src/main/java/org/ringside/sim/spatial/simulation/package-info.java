/**
 * The whole pipeline in its order, and the integrators that advance a state. The meaning of each step is MuJoCo's (its documentation,
 * chapter Computation). A {@link org.ringside.sim.spatial.State} belongs to one thread; a step allocates nothing once its buffers
 * have grown.
 */
package org.ringside.sim.spatial.simulation;
