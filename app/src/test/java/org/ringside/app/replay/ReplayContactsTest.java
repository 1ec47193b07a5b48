package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** Surfaces push out of their solids. */
class ReplayContactsTest {
    private static final Surface SURFACE = new Surface("some", 0.8);

    private static void assertDirection(double x, double y, double z, Vector3d normal) {
        assertEquals(0, normal.distance(x, y, z), 1e-9, normal::toString);
    }

    @Test
    void theGroundAndTopsPushUp() {
        assertDirection(0, 0, 1, ReplayContacts.normal(null, 3, 4, 0));
        assertDirection(0, 0, 1, ReplayContacts.normal(new Solid.Box(SURFACE, 1, 1, 0.3, 1, 1, 0.1), 1.2, 1.1, 0.0995));
    }

    @Test
    void aTablesSidePushesSideways() {
        Solid table = new Solid.Box(SURFACE, 1, 1, Math.PI / 2, 1, 1, 0.1);
        assertDirection(0, 1, 0, ReplayContacts.normal(table, 1.05, 1.499, 0.05));
        assertDirection(0, -1, 0, ReplayContacts.normal(table, 1.05, 0.501, 0.05));
        assertDirection(1, 0, 0, ReplayContacts.normal(table, 1.499, 1.05, 0.05));
    }

    @Test
    void aPolePushesAwayFromItsAxis() {
        assertDirection(0.6, 0.8, 0,
                ReplayContacts.normal(new Solid.Pole(SURFACE, 1, 2, 0.02, 0.5), 1.012, 2.016, 0.2));
    }

    @Test
    void aRampsNormalIsAtRightAnglesToItsSlope() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double heading = random.nextDouble(-3, 3);
            Solid ramp = new Solid.Ridge(
                    SURFACE, new Surface("other", 0.8), 2, 3, heading, random.nextDouble(0.5, 2), 1,
                    random.nextDouble(0.2, 1.5));
            double run = ((Solid.Ridge) ramp).run();
            double along = random.nextDouble(-0.9, 0.9) * run;
            double x = 2 + along * StrictMath.cos(heading);
            double y = 3 + along * StrictMath.sin(heading);
            Vector3d normal = ReplayContacts.normal(ramp, x, y, ramp.topAt(x, y));
            // the slope by differences
            double step = 1e-6;
            double dx = (ramp.topAt(x + step, y) - ramp.topAt(x - step, y)) / (2 * step);
            double dy = (ramp.topAt(x, y + step) - ramp.topAt(x, y - step)) / (2 * step);
            assertEquals(0, normal.distance(new Vector3d(-dx, -dy, 1).normalize()), 1e-6);
        }
    }
}
