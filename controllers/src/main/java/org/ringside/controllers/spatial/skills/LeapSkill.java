package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.sim.JointCommand;

/** Over a board in a trot. Confined to one thread. */
public final class LeapSkill implements Skill {
    private final TrotSkill trot;
    private final BoardCrossing crossing;
    private boolean begun;
    private boolean done;

    public LeapSkill(LeapParameters parameters, TrotSkill trot) {
        this.trot = trot;
        crossing = new BoardCrossing(parameters);
    }

    @Override
    public void begin(SpatialBody body) {
        trot.begin(body);
        begun = false;
        done = false;
    }

    @Override
    public boolean interruptible() {
        return done || !begun;
    }

    @Override
    public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
        if (!begun && request.board != null) {
            begun = true;
            crossing.begin(request.board);
        }
        if (begun && !done) {
            done = trot.cross(body, request, crossing, command);
            if (done) trot.uncross();
        } else {
            trot.act(body, request, command);
        }
    }
}
