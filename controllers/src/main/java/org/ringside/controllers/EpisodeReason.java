package org.ringside.controllers;

/** Why an episode ended. The id is what files and messages show. */
public enum EpisodeReason {
    /** The end table was held. */
    FINISHED("finished"),
    /** The robot tipped over or lay on its trunk. */
    FELL("fell"),
    /** The base left the arena. */
    LEFT_COURSE("left-course"),
    /** The time ran out. */
    TIME_LIMIT("time-limit"),
    /** The controller threw. */
    CONTROLLER_ERROR("controller-error"),
    /** A call of the controller took too long. */
    CONTROLLER_TIMEOUT("controller-timeout"),
    /** The controller commanded something that no drive can take. */
    INVALID_COMMAND("invalid-command"),
    /** The physics left the range in which it means anything. */
    DIVERGED("diverged");

    private final String id;

    EpisodeReason(String id) {
        this.id = id;
    }

    /**
     * Returns the id that files and messages show.
     *
     * @return lower-case words joined by hyphens
     */
    public String id() {
        return id;
    }
}
