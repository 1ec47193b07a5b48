package org.ringside.controllers.policy.driving;

import java.util.List;
import java.util.Map;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.policy.PolicyCard;

/** Always asks for the same: the commands that are given, beyond the card's ranges too, and the card's values of all others. */
final class FixedPilot implements Pilot {
    private final double[] commands;

    FixedPilot(PolicyCard card, Map<String, Double> given, Situation situation) {
        List<String> names = situation.commandNames();
        commands = new double[names.size()];
        for (int i = 0; i < commands.length; i++) {
            double usual = card.commandDefaults().getOrDefault(names.get(i), 0.0);
            commands[i] = given.getOrDefault(names.get(i), usual);
        }
    }

    @Override
    public void decide(Situation situation) {
        System.arraycopy(commands, 0, situation.commands, 0, commands.length);
        situation.skill = SkillName.TROT.ordinal();
    }
}
