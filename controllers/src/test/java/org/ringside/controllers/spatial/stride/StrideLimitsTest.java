package org.ringside.controllers.spatial.stride;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.controllers.navigation.NavigatorLimits;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

class StrideLimitsTest {
    private final RobotModel first = Robots.named("barkour-v0");
    private final RobotModel weaker = Robots.named("barkour-vb");
    private final RobotModel stronger = Robots.named("unitree-go1");

    @Test
    void rampsAreTakenSlowerByARobotThatIsWeakForItsWeight() {
        assertEquals(1, StrideLimits.strength(first), 0.01);
        assertTrue(StrideLimits.strength(weaker) < 0.8);
        assertTrue(StrideLimits.strength(stronger) > 1.2);
        NavigatorLimits slow = StrideLimits.of(weaker);
        NavigatorLimits usual = StrideLimits.of(first);
        assertTrue(slow.climb() < 0.8 * usual.climb() && slow.descent() < 0.8 * usual.descent());
        assertEquals(usual.climb() * quickness(stronger) / quickness(first), StrideLimits.of(stronger).climb(), 0.01,
                "strength beyond that of the first robot does not count");
    }

    @Test
    void elsewhereSpeedsGoWithTheRootOfTheLegs() {
        double ratio = quickness(weaker) / quickness(first);
        NavigatorLimits limits = StrideLimits.of(weaker);
        NavigatorLimits usual = StrideLimits.of(first);
        assertEquals(ratio * usual.forward(), limits.forward(), 1e-9);
        assertEquals(ratio * usual.step(), limits.step(), 1e-9);
        assertEquals(usual.turn() / ratio, limits.turn(), 1e-9);
        assertEquals(usual.inCurves(), limits.inCurves());
    }

    private static double quickness(RobotModel robot) {
        return Math.sqrt(new LegChain(robot, robot.legs().getFirst()).length);
    }
}
