package org.ringside.app.skill.bench;

import java.util.List;
import java.util.Locale;
import org.ringside.controllers.navigation.SkillName;

/**
 * What a skill is tested for.
 *
 * @param skill the skill
 * @param summary what it does, a few words
 * @param groups its trials
 */
public record SkillTrials(SkillName skill, String summary, List<TrialGroup> groups) {
    /** Copies the list. */
    public SkillTrials {
        groups = List.copyOf(groups);
    }

    /**
     * Returns the skill's name as users type it.
     *
     * @return the name in lower case
     */
    public String name() {
        return skill.name().toLowerCase(Locale.ROOT);
    }
}
