package org.ringside.app.skill.bench;

import java.util.List;

/**
 * Trials of one kind, which share a table.
 *
 * @param name short and unique among those of all skills
 * @param rule what it takes to pass, a sentence
 * @param figures what is measured
 * @param trials the trials
 */
public record TrialGroup(String name, String rule, List<Figure> figures, List<Trial> trials) {
    /** Copies the lists. */
    public TrialGroup {
        figures = List.copyOf(figures);
        trials = List.copyOf(trials);
    }
}
