package org.ringside.controllers.specialists;

import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.HeightScan;
import org.ringside.sim.SensorLayout;

/** Provides the shipped controller, {@code specialists}. */
public final class SpecialistProvider implements ControllerProvider {
    /** Makes the provider; called by {@link java.util.ServiceLoader}. */
    public SpecialistProvider() {
        // nothing to prepare
    }

    @Override
    public String name() {
        return "specialists";
    }

    @Override
    public String description() {
        return "scripted hold, trot, climb and jump with a navigation policy, without learning";
    }

    @Override
    public int controlRate() {
        return 200;
    }

    @Override
    public String engine() {
        return "planar";
    }

    @Override
    public SensorLayout sensors() {
        return SensorLayout.of(HeightScan.LINE);
    }

    @Override
    public Controller create() {
        return new SpecialistController();
    }
}
