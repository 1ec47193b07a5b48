package org.ringside.controllers.spatial.stride;

import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.sim.HeightScan;
import org.ringside.sim.SensorLayout;

/** Provides {@code stride}. */
public final class StrideProvider implements ControllerProvider {
    /** From 0.6 m behind the base to 0.72 m ahead of it and 0.45 m to each side, every 3 cm. */
    private static final SensorLayout SENSORS =
            SensorLayout.of(new HeightScan(-0.6, 0.03, 45, -0.45, 0.03, 31));

    private final PathLibrary paths = new PathLibrary();

    /** Makes the provider; called by {@link java.util.ServiceLoader}. */
    public StrideProvider() {
        // nothing to prepare
    }

    @Override
    public String name() {
        return "stride";
    }

    @Override
    public String description() {
        return "stand, trot and leap in three dimensions by models, with a navigator in the plane, without learning";
    }

    @Override
    public int controlRate() {
        return 500;
    }

    @Override
    public SensorLayout sensors() {
        return SENSORS;
    }

    @Override
    public Controller create() {
        return new StrideController(paths, LeapFile::shippedFor);
    }

    /**
     * Makes a controller with a leap of its own.
     *
     * @param leap the figures of the leap
     * @return a new controller; it shares planned paths with the others of this provider
     */
    public Controller create(LeapParameters leap) {
        return new StrideController(paths, robot -> leap);
    }
}
