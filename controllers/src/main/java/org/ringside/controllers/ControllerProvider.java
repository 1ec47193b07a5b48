package org.ringside.controllers;

import java.util.Collections;
import java.util.SequencedMap;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.SensorLayout;

/**
 * Makes controllers of one kind; found by {@link java.util.ServiceLoader}, so that a user drops in a jar with a
 * {@code META-INF/services/org.ringside.controllers.ControllerProvider} file and names the controller on the command line.
 */
public interface ControllerProvider {
    /**
     * Returns the name by which users choose the controller.
     *
     * @return lower-case words joined by hyphens, unique among the providers
     */
    String name();

    /**
     * Returns what the controller does.
     *
     * @return one line for people
     */
    String description();

    /**
     * Returns how often the controller wants to act. The physics rate (1000 Hz) must be a multiple of it.
     *
     * @return control rate, Hz; 50 unless overridden, the customary rate of learned policies
     */
    default int controlRate() {
        return 50;
    }

    /**
     * Returns which physics engine the controller was made for: that in which it runs where its user names none. The controller
     * itself never sees an engine.
     *
     * @return name of the engine; {@code spatial} unless overridden
     */
    default String engine() {
        return "spatial";
    }

    /**
     * Returns what the controller wants to be shown of the terrain.
     *
     * @return a grid of heights unless overridden
     */
    default SensorLayout sensors() {
        return SensorLayout.DEFAULT;
    }

    /**
     * Returns what the controller asks of the physics.
     *
     * @return nothing unless overridden
     */
    default PhysicsRequest physics() {
        return PhysicsRequest.NONE;
    }

    /**
     * Returns what else the results depend on that the name does not tell, such as the hash of a file that was loaded.
     *
     * @return texts by key, in the order in which manifests and reports show them; empty unless overridden
     */
    default SequencedMap<String, String> details() {
        return Collections.emptyNavigableMap();
    }

    /**
     * Makes a controller for one episode.
     *
     * @return a new controller
     */
    Controller create();
}
