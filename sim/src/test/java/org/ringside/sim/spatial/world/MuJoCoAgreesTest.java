package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.WorldState;

/**
 * MuJoCo 3.14 (its WebAssembly build) moves the robot as a world does: the same document of robot and course, started from the same
 * pose at 0.3 m/s and 0.5 rad/s, its position actuators holding the home pose, 1000 steps at default options. Differences were at
 * most 1e-15 after 0.1 s and 3e-7 later, where MuJoCo's solver and ours stop at different places within the tolerance.
 */
class MuJoCoAgreesTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, -4.5, 1.2, 0.506852149364953, -4.5066237376568665, 0.2749484943961958, 0.8214485693908359, 0.5701317069127247",
        "3.5, -2, -2.2, 3.5114657682813633, -1.9935468191510597, 0.19520726118966183, 0.4591933734862508, -0.8882501618477041",
        "0.9, -1.5, 0.7, 0.8595070871887969, -1.55267226565056, 0.21483412061621274, 0.9152189557715296, 0.3633327612857277",
    })
    void afterTwoSecondsTheBaseIsWhereMuJoCoSays(
            double startX, double startY, double heading, double x, double y, double z, double w, double yaw) {
        SpatialWorld world = Worlds.world(Worlds.agility(), 50, startX, startY, heading);
        world.physics().qvel[0] = 0.3;
        world.physics().qvel[5] = 0.5;
        Worlds.run(world, Worlds.hold(), 2);
        WorldState state = world.state();
        assertEquals(x, state.qpos[0], 2e-6);
        assertEquals(y, state.qpos[1], 2e-6);
        assertEquals(z, state.qpos[2], 2e-6);
        assertEquals(w, state.qpos[3], 2e-6);
        assertEquals(yaw, state.qpos[6], 2e-6);
    }

    /** On a ramp of 30 degrees, where published gains and soft friction let it sink and creep. */
    @ParameterizedTest
    @CsvSource("1.0899530762347844, -1.3553128854351848, 0.3586842107740199, 0.873830672265789, 0.31923949678782676")
    void soItIsOnTheRamp(double x, double y, double z, double w, double yaw) {
        afterTwoSecondsTheBaseIsWhereMuJoCoSays(1.5 - 0.4 * Math.cos(0.7), -1 - 0.4 * Math.sin(0.7), 0.7, x, y, z, w,
                yaw);
    }
}
