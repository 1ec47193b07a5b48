package org.ringside.sim.spatial;

/**
 * Two bodies whose geoms never collide.
 *
 * @param name its name; null if it has none
 * @param body1 the one
 * @param body2 the other
 */
public record BodyPair(String name, int body1, int body2) {
}
