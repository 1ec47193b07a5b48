package org.ringside.app.staged;

import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.scoring.FaultRule;

/**
 * A run in which one thing goes wrong, or almost.
 *
 * @param name what the drawing's file is called
 * @param happens what happens, for people
 * @param script what the puppet does; its two marks are the instants between which the faults are expected
 * @param faults the faults that strict must find, in order of time, and no others
 * @param officialObstacles how many obstacles official must count as completed
 * @param officialFinished whether the run is finished by official
 * @param window what is drawn of the course
 */
record StagedEpisode(
        String name,
        String happens,
        Script script,
        List<Expected> faults,
        int officialObstacles,
        boolean officialFinished,
        Arena window) {

    /**
     * A fault that must be found.
     *
     * @param rule by which rule
     * @param place at which obstacle
     * @param evidence a regular expression that its evidence matches
     */
    record Expected(FaultRule rule, String place, String evidence) {}
}
