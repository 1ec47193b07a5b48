package org.ringside.app.skill.bench;

/**
 * A number that trials of a group measure in each episode.
 *
 * @param name what it is, such as {@code tilt}
 * @param unit in which it is shown, such as {@code deg}
 * @param digits digits behind the point where it is shown
 * @param over what is shown of many episodes
 * @param meaning what it is, for people who do not know it, a phrase
 */
public record Figure(String name, String unit, int digits, Over over, String meaning) {
    /** What is shown of many episodes. */
    public enum Over {
        /** Their arithmetic mean. */
        MEAN,
        /** The least of them. */
        LEAST,
        /** The largest of them. */
        MOST
    }
}
