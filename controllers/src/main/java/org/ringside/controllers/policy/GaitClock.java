package org.ringside.controllers.policy;

import java.util.Map;

/**
 * A clock that a policy is shown; zero at the start.
 *
 * @param frequency cycles a second, Hz; not used if a command gives it
 * @param command name of the command that gives the frequency, or empty
 * @param legOffsets phase of each leg as a share of a cycle, by name of the leg
 */
public record GaitClock(double frequency, String command, Map<String, Double> legOffsets) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if neither frequency nor command is given, or both
     */
    public GaitClock {
        legOffsets = PolicyCard.ordered(legOffsets);
        if (frequency > 0 == !command.isEmpty()) {
            throw new IllegalArgumentException("either frequency or command");
        }
    }
}
