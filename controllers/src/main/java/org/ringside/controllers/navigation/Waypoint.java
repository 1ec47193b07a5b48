package org.ringside.controllers.navigation;

/**
 * A place on the centre line up to which a skill is used.
 *
 * @param s where the stretch ends, arc length of the centre line, m
 * @param skill the skill on the way there
 * @param speed largest speed on the way there, m/s
 * @param keepOutBegin for a leap, where the board begins, arc length, m; else infinite
 * @param keepOutEnd for a leap, where the board ends, arc length, m; else infinite
 */
public record Waypoint(double s, SkillName skill, double speed, double keepOutBegin, double keepOutEnd) {
    /**
     * Makes a waypoint without a board.
     *
     * @param s where the stretch ends, arc length of the centre line, m
     * @param skill the skill on the way there
     * @param speed largest speed on the way there, m/s
     */
    public Waypoint(double s, SkillName skill, double speed) {
        this(s, skill, speed, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
