package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.Observation;

/** All that a policy's observation terms may read at one control step. Overwritten in place; confined to one thread. */
final class Situation {
    /** What is sensed. */
    Observation observation;

    /** Commands by their place in {@link #commandNames}, in the policy's ranges. */
    final double[] commands;

    /** The next goals in the frame that turns with the base's heading, level: metres ahead and to the left of each (2 x goals). */
    final double[] goals;

    /** Which kind of moving the place asks for, number of {@link org.ringside.controllers.navigation.SkillName}. */
    int skill;

    /** The last action as the network gave it, after the squashing that is left to the runner. */
    final double[] rawAction;

    /** The last action, cut. */
    final double[] clippedAction;

    /** What the last action became: targets of joints as the policy counts them. */
    final double[] processedAction;

    private final List<String> commandNames;

    /**
     * Makes a situation before the first action, which is zero in all stages.
     *
     * @param goals how many goals ahead are looked at
     */
    Situation(PolicyCard card, int goals) {
        Set<String> names = new LinkedHashSet<>(card.commands().keySet());
        names.addAll(card.commandDefaults().keySet());
        commandNames = new ArrayList<>(names);
        commands = new double[names.size()];
        this.goals = new double[2 * goals];
        rawAction = new double[card.actionSize()];
        clippedAction = new double[card.actionSize()];
        processedAction = new double[card.actionSize()];
    }

    /** Returns the place of a command, -1 if the card has none of that name. */
    int commandIndex(String name) {
        return commandNames.indexOf(name);
    }

    List<String> commandNames() {
        return commandNames;
    }
}
