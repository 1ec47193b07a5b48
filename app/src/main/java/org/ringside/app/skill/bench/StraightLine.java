package org.ringside.app.skill.bench;

import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;

/** Asks a skill to keep to the world's x axis at a speed that rises from standstill. Immutable. */
record StraightLine(SkillName skill, double speed) {
    private static final double ACCELERATION = 1.5;
    private static final double ACROSS_GAIN = 2.5;
    private static final double LARGEST_ACROSS = 0.3;
    private static final double HEADING_GAIN = 4;
    private static final double LARGEST_TURN = 1;

    void ask(SpatialBody body, VelocityCommand request) {
        double along = Math.min(speed, ACCELERATION * body.time);
        double across = Math.clamp(-ACROSS_GAIN * body.position[1], -LARGEST_ACROSS, LARGEST_ACROSS);
        double c = body.headingSineCosine[1];
        double s = body.headingSineCosine[0];
        request.skill = skill;
        request.forward = c * along + s * across;
        request.sideways = c * across - s * along;
        request.turn = Math.clamp(-HEADING_GAIN * body.heading, -LARGEST_TURN, LARGEST_TURN);
    }
}
