package org.ringside.controllers.specialists;

import org.ringside.controllers.Briefing;
import org.ringside.controllers.ControllerContractTest;
import org.ringside.controllers.ControllerProvider;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.HeightScan;
import org.ringside.sim.robot.Robots;

/** The shipped controller keeps the contract of all controllers. */
class SpecialistsContractTest extends ControllerContractTest {
    @Override
    protected ControllerProvider provider() {
        return new SpecialistProvider();
    }

    @Override
    protected Briefing briefing() {
        return new Briefing(
                Robots.named("barkour-v0"), CourseLibrary.builtIn("barkour"), HeightScan.DEFAULT, 0.005, 1);
    }
}
