package org.ringside.controllers;

import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;

/** The contract test itself must be passable: a spring towards the observed joint positions. */
class FakeControllerContractTest extends ControllerContractTest {
    @Override
    protected ControllerProvider provider() {
        return Fakes.provider("fake", 50, Spring::new);
    }

    private static final class Spring implements Fakes.Act {
        @Override
        public void act(Observation observation, JointCommand command) {
            for (int i = 0; i < command.position.length; i++) {
                command.position[i] = observation.jointPosition[i];
                command.stiffness[i] = 20;
            }
        }
    }

    @Override
    protected Briefing briefing() {
        return new Briefing(Fakes.ROBOT, Fakes.COURSE, SensorLayout.DEFAULT, 0.02, 1);
    }
}
