package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jbox2d.common.Rot;
import org.jbox2d.dynamics.Body;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;

/** The memo against JBox2D's own rotation, which remembers nothing. */
class AngleMemoTest {
    private final Draws draws = new Draws("angles");
    private final AngleMemo memo = new AngleMemo();

    private void assertExact(float angle) {
        Rot remembered = memo.rotation();
        remembered.set(angle);
        Rot computed = new Rot(angle);
        assertEquals(Float.floatToRawIntBits(computed.s), Float.floatToRawIntBits(remembered.s), draws::toString);
        assertEquals(Float.floatToRawIntBits(computed.c), Float.floatToRawIntBits(remembered.c), draws::toString);
    }

    @Test
    void rotationsHaveTheBitsOfExactSines() {
        // neighbours in the last bits, whole turns apart, and repeats
        for (int k = 0; k < 3000; k++) {
            float angle = (float) draws.uniform(-20, 20);
            for (int i = 0; i < 100; i++) {
                assertExact(Float.intBitsToFloat(Float.floatToRawIntBits(angle) + draws.below(4000)));
            }
            assertExact(angle);
            assertExact(angle);
        }
    }

    @Test
    void zeroesOfBothSignsAndWhatIsNoAngleAreExactToo() {
        for (float angle : new float[] {0, -0f, Float.MIN_VALUE, Float.NaN, Float.POSITIVE_INFINITY, 0, -0f}) {
            assertExact(angle);
        }
    }

    @Test
    void whatBodiesComputedIsTheSame() {
        PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.agility(), 100);
        OpenLoop gait = new OpenLoop(Testbed.BARKOUR);
        for (int i = 0; i < 300; i++) {
            world.step(gait.command(world.state().time));
            for (Body body : Testbed.bodies(world)) {
                memo.remember(body);
                assertExact(body.getAngle());
            }
        }
    }
}
