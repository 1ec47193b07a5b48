/**
 * Motion without constraints: where bodies are, how heavy they are along each degree of freedom, and what drives them. Functions
 * over {@link org.ringside.sim.spatial.Model} and {@link org.ringside.sim.spatial.State}; nothing is kept, nothing allocated.
 *
 * <p>The algorithms are those of Featherstone, Rigid Body Dynamics Algorithms (2008), in spatial vectors at the origin of each tree;
 * the conventions of joints, springs and actuators are MuJoCo's (its documentation, chapters Computation and Modeling).
 * The order of stages: {@code Kinematics}, {@code MassMatrix}, {@code Bias}, {@code Passive}, {@code Actuation},
 * {@code SmoothDynamics}.
 */
package org.ringside.sim.spatial.dynamics;
