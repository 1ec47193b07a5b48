package org.ringside.sim.spatial;

/**
 * A state worth a name.
 *
 * @param name its name; null if it has none
 * @param time s
 * @param qpos positions (nq)
 * @param qvel velocities (nv)
 * @param ctrl controls (nu)
 */
public record Keyframe(String name, double time, double[] qpos, double[] qvel, double[] ctrl) {
}
