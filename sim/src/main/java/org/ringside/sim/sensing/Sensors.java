package org.ringside.sim.sensing;

import org.ringside.sim.HeightScan;
import org.ringside.sim.Observation;
import org.ringside.sim.Sensing;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.Scene;

/**
 * Ideal sensors: base pose and twist, gravity, gyro, joints, foot forces, and terrain heights on a grid about the base.
 *
 * <p>The height scan is taken at its own rate, as a mapping pipeline would; between its ticks the last heights stay. Allocates
 * nothing. Confined to one thread.
 */
public final class Sensors implements Sensing {
    private final TerrainHeights terrain;
    private final HeightScan scan;
    private final double scanPeriod;
    private double nextScan;

    /**
     * Makes sensors for one world.
     *
     * @param scene what the height scan looks at
     * @param layout what is shown of the terrain
     * @param scanRate how often the heights are sampled, Hz
     */
    public Sensors(Scene scene, SensorLayout layout, double scanRate) {
        this.terrain = new TerrainHeights(scene);
        this.scan = layout.heightScan();
        this.scanPeriod = 1 / scanRate;
    }

    @Override
    public void observe(WorldState state, Observation observation) {
        double[] qpos = state.qpos;
        double[] qvel = state.qvel;
        observation.time = state.time;
        System.arraycopy(qpos, 0, observation.basePosition, 0, 3);
        System.arraycopy(qpos, 3, observation.baseOrientation, 0, 4);
        System.arraycopy(qvel, 3, observation.angularVelocityInBase, 0, 3);
        int joints = observation.jointPosition.length;
        System.arraycopy(qpos, WorldState.QPOS_JOINTS, observation.jointPosition, 0, joints);
        System.arraycopy(qvel, WorldState.QVEL_JOINTS, observation.jointVelocity, 0, joints);
        System.arraycopy(state.footForce, 0, observation.footForce, 0, state.footForce.length);
        rotateIntoBase(qpos, qvel[0], qvel[1], qvel[2], observation.linearVelocityInBase);
        rotateIntoBase(qpos, 0, 0, -1, observation.projectedGravity);
        if (state.time == 0 || state.time >= nextScan - 1e-9) {
            nextScan = state.time + scanPeriod;
            scanHeights(qpos, observation.terrainHeight);
        }
    }

    /** Rotates a vector by the inverse of the base's orientation. */
    private static void rotateIntoBase(double[] qpos, double x, double y, double z, double[] out) {
        double w = qpos[3];
        double a = -qpos[4];
        double b = -qpos[5];
        double c = -qpos[6];
        double tx = 2 * (b * z - c * y);
        double ty = 2 * (c * x - a * z);
        double tz = 2 * (a * y - b * x);
        out[0] = x + w * tx + (b * tz - c * ty);
        out[1] = y + w * ty + (c * tx - a * tz);
        out[2] = z + w * tz + (a * ty - b * tx);
    }

    private void scanHeights(double[] qpos, double[] heights) {
        double w = qpos[3];
        double a = qpos[4];
        double b = qpos[5];
        double c = qpos[6];
        // the base's x axis seen from above
        double forwardX = 1 - 2 * (b * b + c * c);
        double forwardY = 2 * (a * b + w * c);
        double norm = Math.sqrt(forwardX * forwardX + forwardY * forwardY);
        double cos = norm > 1e-9 ? forwardX / norm : 1;
        double sin = norm > 1e-9 ? forwardY / norm : 0;
        for (int i = 0; i < scan.countX(); i++) {
            double ahead = scan.firstX() + i * scan.spacingX();
            for (int j = 0; j < scan.countY(); j++) {
                double left = scan.firstY() + j * scan.spacingY();
                heights[i * scan.countY() + j] =
                        terrain.heightAt(qpos[0] + ahead * cos - left * sin, qpos[1] + ahead * sin + left * cos);
            }
        }
    }
}
