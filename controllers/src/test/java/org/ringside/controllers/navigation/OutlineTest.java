package org.ringside.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline =
            new Outline(new double[] {0.3, 0.1, -0.4, -0.3, 0.2}, new double[] {0, 0.25, 0.2, -0.2, -0.15});
    private final double[] measured = new double[3];
    private final double[] moved = new double[3];

    @Test
    void theDistanceOutsideIsThatToTheNearestOfManyPlacesOnTheSides() {
        Random random = new Random(1);
        for (int n = 0; n < 1000; n++) {
            double x = random.nextDouble(-1, 1);
            double y = random.nextDouble(-1, 1);
            outline.measure(x, y, measured);
            // the largest excess over the reach is the distance; directions are 0.1 degrees apart, which leaves 0.4 mm
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < 3600; k++) {
                double angle = k * Math.PI / 1800;
                double excess = x * StrictMath.cos(angle) + y * StrictMath.sin(angle) - outline.reach(angle);
                most = Math.max(most, excess);
            }
            if (measured[0] > 0) {
                assertEquals(most, measured[0], 4e-4, "at " + x + ", " + y);
            } else {
                assertTrue(most <= 1e-9, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void aPointMovedAwayIsFartherByAsMuch() {
        Random random = new Random(2);
        for (int n = 0; n < 1000; n++) {
            double x = random.nextDouble(-1, 1);
            double y = random.nextDouble(-1, 1);
            outline.measure(x, y, measured);
            if (measured[0] > 0) {
                outline.measure(x + 0.1 * measured[1], y + 0.1 * measured[2], moved);
                assertEquals(measured[0] + 0.1, moved[0], 1e-9, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void aDentOrAClockwiseOrderIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Outline(new double[] {1, -1, 0}, new double[] {-1, -1, 1}));
        assertThrows(IllegalArgumentException.class,
                () -> new Outline(new double[] {1, 0.1, -1, 0}, new double[] {0, -0.05, 0, -1}));
        assertThrows(IllegalArgumentException.class, () -> new Outline(new double[] {1, 2}, new double[] {0, 1}));
    }
}
