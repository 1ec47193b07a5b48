package org.ringside.controllers.policy.driving;

/** Says where to go. Confined to one thread. */
interface Pilot {
    /**
     * Decides.
     *
     * @param situation its observation is read; its commands, goals and skill are overwritten
     */
    void decide(Situation situation);
}
