/**
 * Collision: from the poses of the geoms to the list of contacts.
 *
 * <p>A narrow-phase function {@code xxxYyy(model, state, geom1, geom2, margin, out)} appends the points at which two shapes are
 * nearer than the margin. The geom of smaller {@link org.ringside.sim.spatial.GeomType} comes first; normals point from the first to
 * the second. Where shapes meet in more than a point, the points are those that MuJoCo 3.14 reports, found by asking it.
 */
package org.ringside.sim.spatial.collision;
