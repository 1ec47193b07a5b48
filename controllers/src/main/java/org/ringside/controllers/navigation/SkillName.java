package org.ringside.controllers.navigation;

/** The specialist skills among which the navigator chooses. */
public enum SkillName {
    /** Stand still. */
    HOLD,
    /** Trot on level ground and over steps. */
    TROT,
    /** Trot on a ramp. */
    CLIMB,
    /** Leap over a board. */
    JUMP
}
