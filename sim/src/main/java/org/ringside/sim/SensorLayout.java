package org.ringside.sim;

import java.util.Objects;

/**
 * What a controller asks to be shown of the terrain.
 *
 * @param heightScan where heights are sampled
 * @param rays where distances are measured
 */
public record SensorLayout(HeightScan heightScan, RayFan rays) {
    /** What a controller gets that asks for nothing: the usual grid of heights and no rays. */
    public static final SensorLayout DEFAULT = of(HeightScan.GRID);

    /** Checks that both are there. */
    public SensorLayout {
        Objects.requireNonNull(heightScan, "heightScan");
        Objects.requireNonNull(rays, "rays");
    }

    /**
     * Makes a layout of heights alone.
     *
     * @param heightScan where heights are sampled
     * @return the layout
     */
    public static SensorLayout of(HeightScan heightScan) {
        return new SensorLayout(heightScan, RayFan.NONE);
    }
}
