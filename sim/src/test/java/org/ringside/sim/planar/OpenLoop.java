package org.ringside.sim.planar;

import org.ringside.sim.JointCommand;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;

/** A trot without eyes: sinusoids on hips and knees, diagonal legs together. It goes somewhere and stumbles over what is there. */
final class OpenLoop {
    private final RobotModel model;
    private final JointCommand command;

    OpenLoop(RobotModel model) {
        this.model = model;
        this.command = Testbed.hold(model, 35, 0.65);
    }

    JointCommand command(double time) {
        for (Leg leg : model.legs()) {
            boolean diagonal = leg.name().equals("FL") || leg.name().equals("HR");
            double phase = 2 * Math.PI * 2.5 * time + (diagonal ? 0 : Math.PI);
            command.position[leg.hip()] = model.homePosition().get(leg.hip()) + 0.35 * StrictMath.sin(phase);
            command.position[leg.knee()] = model.homePosition().get(leg.knee()) + 0.35 * StrictMath.cos(phase);
        }
        return command;
    }
}
