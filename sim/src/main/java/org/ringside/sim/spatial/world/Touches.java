package org.ringside.sim.spatial.world;

import org.ringside.sim.WorldState;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.State;

/**
 * Tells the contacts of physics steps as touches between the robot's bodies and the scene's surfaces. Two that overlap touch,
 * however little; so do two that push each other across a margin. Two that are within a margin, but push nothing, do not.
 */
final class Touches {
    private final RobotBinding binding;

    Touches(RobotBinding binding) {
        this.binding = binding;
    }

    /**
     * Adds the contacts of one physics step, but those of the robot with itself.
     *
     * @param physics after a step. Not modified.
     * @param share part of the control period that the step is
     * @param out foot forces and contacts are added to. Modified.
     */
    void collect(State physics, double share, WorldState out) {
        Contacts contacts = physics.contacts;
        for (int i = 0; i < contacts.count; i++) {
            int first = contacts.geom1[i];
            int second = contacts.geom2[i];
            int onFirst = binding.surfaceOfGeom[first];
            int surface = onFirst >= 0 ? onFirst : binding.surfaceOfGeom[second];
            double force = contacts.row[i] < 0 ? 0 : contacts.force[6 * i];
            boolean touching = contacts.distance[i] < 0 || force > 0;
            if (surface < 0 || !touching) {
                continue;
            }
            int geom = onFirst >= 0 ? second : first;
            int foot = binding.footOfGeom[geom];
            if (foot >= 0) {
                out.footForce[foot] += force * share;
            }
            out.contacts.add(binding.bodyOfGeom[geom], foot, surface, contacts.position[3 * i],
                    contacts.position[3 * i + 1], contacts.position[3 * i + 2], force);
        }
    }
}
