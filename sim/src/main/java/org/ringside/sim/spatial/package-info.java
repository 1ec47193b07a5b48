/**
 * The data of the spatial engine: what a model is and what its state is. The engine follows the model of physics that MuJoCo
 * publishes: generalised coordinates, soft convex contact, impedance and reference by solref and solimp.
 *
 * <p>{@link org.ringside.sim.spatial.Model} is immutable after it was compiled and may be shared between threads;
 * {@link org.ringside.sim.spatial.State} belongs to one thread. Every stage of the pipeline lives in a package of its own below
 * this one, as functions that take both; nothing is kept anywhere else.
 *
 * <p>SI units, radians. World frame x forward, y left, z up. Quaternions scalar-first. Rotation matrices (9) row by row, from the
 * local frame to the world. Spatial vectors (6): the angular part, then the linear part, in world axes, at the origin of the tree
 * (the position of its topmost body). Rotational inertias (6): xx, yy, zz, xy, xz, yz.
 */
package org.ringside.sim.spatial;
