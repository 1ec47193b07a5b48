package org.ringside.sim.planar;

import org.jbox2d.common.Settings;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.World;

/**
 * Makes JBox2D worlds that give the same bits in every thread and on every machine.
 *
 * <p>JBox2D keeps its numeric switches in public static fields. They are pinned here, once, before the first world: sines come
 * from {@link StrictMath} instead of a table filled by {@link Math}, and no approximations are used. Each world gets
 * contacts of our own (see {@link TerrainContact}). Shapes in these worlds are circles and chains only: JBox2D's
 * polygon-against-edge routine shares scratch memory between worlds as well.
 */
final class Jbox2d {
    static final float GRAVITY = 9.81f;

    static {
        Settings.SINCOS_LUT_ENABLED = false;
        Settings.SINCOS_LUT_LERP = false;
        Settings.FAST_ABS = false;
        Settings.FAST_FLOOR = false;
        Settings.FAST_CEIL = false;
        Settings.FAST_ROUND = false;
        Settings.FAST_ATAN2 = false;
    }

    private Jbox2d() {}

    /** Returns a world with gravity and a terrain, without sleeping bodies and without continuous collision. */
    static World world(PlanarTerrain terrain, AngleMemo angles) {
        TerrainBroadPhase broadPhase = new TerrainBroadPhase();
        World world = new World(new Vec2(0, -GRAVITY), new WorldPool(angles), broadPhase);
        world.setAllowSleep(false);
        world.setContinuousPhysics(false);
        terrain.addTo(world);
        broadPhase.endTerrain();
        return world;
    }
}
