/**
 * Finds where geoms touch. The broad phase lists pairs of geoms whose bounds meet; the narrow phase finds points, normals and
 * depths of each pair; the parameters of a contact are mixed from those of its geoms. Functions over a model and a state; they write
 * {@link org.ringside.sim.spatial.Contacts} only.
 */
package org.ringside.sim.spatial.collision;
