package org.ringside.controllers;

import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.sim.robot.Robots;

/** The controller in three dimensions keeps what every controller must keep. */
class StrideContractTest extends ControllerContractTest {
    private static final StrideProvider PROVIDER = new StrideProvider();
    private static final Briefing BRIEFING = new Briefing(
            Robots.named("barkour-v0"), Fakes.COURSE, PROVIDER.sensors(), 1.0 / PROVIDER.controlRate(), 1);

    @Override
    protected ControllerProvider provider() {
        return PROVIDER;
    }

    @Override
    protected Briefing briefing() {
        return BRIEFING;
    }
}
