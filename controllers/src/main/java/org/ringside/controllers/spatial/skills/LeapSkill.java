package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.sim.JointCommand;

/**
 * Over a board in a flying trot: strides are fitted to the board from afar, each foot comes down before it for the last time and then
 * behind it, and the trot goes on. Confined to one thread.
 */
public final class LeapSkill implements Skill {
    private final TrotSkill trot;
    private final BoardCrossing crossing;
    private boolean begun;

    /**
     * Makes a leap.
     *
     * @param parameters its figures
     * @param trot the trot that leads to it and away from it
     */
    public LeapSkill(LeapParameters parameters, TrotSkill trot) {
        this.trot = trot;
        crossing = new BoardCrossing(parameters);
    }

    @Override
    public void begin(SpatialBody body) {
        trot.begin(body);
        begun = false;
    }

    @Override
    public boolean interruptible() {
        return !begun || crossing.over();
    }

    @Override
    public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
        if (request.board == null) {
            // not there yet, or pushed away from it
            begun = false;
            trot.leaveBoard();
        } else if (!begun) {
            begun = true;
            crossing.begin(request.board, body);
            trot.cross(crossing);
        } else if (crossing.over()) {
            trot.leaveBoard();
        }
        trot.act(body, request, command);
    }
}
