package org.ringside.controllers;

import org.ringside.controllers.specialists.SpecialistProvider;
import org.ringside.sim.HeightScan;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.Robots;

/** The shipped controller keeps what every controller must keep. */
class SpecialistContractTest extends ControllerContractTest {
    private static final Briefing BRIEFING = new Briefing(
            Robots.named("barkour-v0"),
            Fakes.COURSE,
            SensorLayout.of(HeightScan.LINE),
            1.0 / new SpecialistProvider().controlRate(),
            1);

    @Override
    protected ControllerProvider provider() {
        return new SpecialistProvider();
    }

    @Override
    protected Briefing briefing() {
        return BRIEFING;
    }
}
