package org.ringside.sim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The errors of all sensors. Immutable.
 *
 * @param bySensor errors of those that have any
 */
public record SensorErrors(Map<Sensor, SensorError> bySensor) {
    /** Ideal sensors. */
    public static final SensorErrors NONE = new SensorErrors(Collections.emptyMap());

    /** Copies the map, without those that have no error. */
    public SensorErrors {
        Map<Sensor, SensorError> copy = new EnumMap<>(Sensor.class);
        copy.putAll(bySensor);
        copy.values().removeIf(SensorError.NONE::equals);
        bySensor = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the errors of one sensor.
     *
     * @param sensor which
     * @return its errors
     */
    public SensorError of(Sensor sensor) {
        return bySensor.getOrDefault(sensor, SensorError.NONE);
    }
}
