package org.ringside.app.run;

import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.robot.RobotModel;

/** A controller that holds the home pose by the robot's published gains. */
public final class StandProvider implements ControllerProvider {
    @Override
    public String name() {
        return "stand";
    }

    @Override
    public String description() {
        return "stands where it was put";
    }

    @Override
    public Controller create() {
        return new Controller() {
            private RobotModel robot;

            @Override
            public void begin(Briefing briefing) {
                robot = briefing.robot();
            }

            @Override
            public void act(Observation observation, JointCommand command) {
                for (int i = 0; i < command.position.length; i++) {
                    command.position[i] = robot.homePosition().get(i);
                    command.stiffness[i] = robot.joints().get(i).stiffness();
                    command.damping[i] = robot.joints().get(i).driveDamping();
                }
            }
        };
    }
}
