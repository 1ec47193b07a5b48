package org.ringside.app.run;

import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;

/** A controller that lets the robot drop: the shortest honest episode there is. */
public final class LimpProvider implements ControllerProvider {
    @Override
    public String name() {
        return "limp";
    }

    @Override
    public String description() {
        return "lets the robot drop";
    }

    @Override
    public String engine() {
        return "planar";
    }

    @Override
    public Controller create() {
        return new Controller() {
            @Override
            public void begin(Briefing briefing) {}

            @Override
            public void act(Observation observation, JointCommand command) {}
        };
    }
}
