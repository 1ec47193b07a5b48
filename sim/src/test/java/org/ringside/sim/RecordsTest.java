package org.ringside.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a setup, a variation, a height scan, a command and a contact list accept. */
class RecordsTest {
    private static final double[] NOT_FINITE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private static void assertRefused(String part, Runnable runnable) {
        RuntimeException e = assertThrows(IllegalArgumentException.class, runnable::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void variationsAreFactorsUpToTen() {
        assertEquals(new Variation(1, 1, 1), Variation.NONE);
        assertEquals(10, new Variation(10, 1, 1).friction());
        for (double bad : new double[] {0, -1, 10.001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("friction must be within (0, 10]: " + bad, () -> new Variation(bad, 1, 1));
            assertRefused("mass must be within (0, 10]: " + bad, () -> new Variation(1, bad, 1));
            assertRefused("motorStrength must be within (0, 10]: " + bad, () -> new Variation(1, 1, bad));
        }
    }

    @Test
    void startPosesAreFinite() {
        for (double bad : NOT_FINITE) {
            assertRefused("x = " + bad, () -> new EpisodeSetup(0, bad, 0, 0, Variation.NONE));
            assertRefused("y = " + bad, () -> new EpisodeSetup(0, 0, bad, 0, Variation.NONE));
            assertRefused("heading = " + bad, () -> new EpisodeSetup(0, 0, 0, bad, Variation.NONE));
        }
        assertThrows(NullPointerException.class, () -> new EpisodeSetup(0, 0, 0, 0, null));
    }

    @Test
    void heightScanInterpolatesBetweenItsPointsAndClampsBeyond() {
        HeightScan scan = HeightScan.line(-1, 0.5, 4);
        double[] heights = {0, 1, 3, -1};
        assertEquals(0, scan.heightAt(heights, -1, 0));
        assertEquals(0.5, scan.heightAt(heights, -0.75, 0), 1e-12);
        assertEquals(2, scan.heightAt(heights, -0.25, 7), 1e-12);
        assertEquals(-1, scan.heightAt(heights, 0.5, -7));
        assertEquals(0, scan.heightAt(heights, -50, 0));
        assertEquals(-1, scan.heightAt(heights, 50, 0));
    }

    @Test
    void heightScanIsExactForATiltedPlane() {
        Draws draws = new Draws("scan");
        HeightScan scan = new HeightScan(-0.6, 0.02, 81, -0.3, 0.1, 7);
        double[] heights = new double[scan.points()];
        for (int i = 0; i < scan.countX(); i++) {
            for (int j = 0; j < scan.countY(); j++) {
                double ahead = scan.firstX() + i * scan.spacingX();
                double left = scan.firstY() + j * scan.spacingY();
                heights[i * scan.countY() + j] = 0.3 + 0.7 * ahead - 0.2 * left;
            }
        }
        for (int k = 0; k < 1000; k++) {
            double ahead = draws.uniform(-0.6, 1);
            double left = draws.uniform(-0.3, 0.3);
            assertEquals(0.3 + 0.7 * ahead - 0.2 * left, scan.heightAt(heights, ahead, left), 1e-9, draws::toString);
        }
    }

    @Test
    void heightScanRefusesWhatIsNoGrid() {
        assertRefused("count = 0, 1", () -> HeightScan.line(0, 0.1, 0));
        assertRefused("count = 10001, 1", () -> HeightScan.line(0, 0.1, 10_001));
        assertRefused("count = 101, 100", () -> new HeightScan(0, 0.1, 101, 0, 0.1, 100));
        assertRefused("count = 2147483647, 2", () -> new HeightScan(0, 0.1, Integer.MAX_VALUE, 0, 0.1, 2));
        assertRefused("spacing = 0.0", () -> HeightScan.line(0, 0, 5));
        assertRefused("spacing = NaN", () -> HeightScan.line(0, Double.NaN, 5));
        assertRefused("first = NaN", () -> HeightScan.line(Double.NaN, 0.1, 5));
    }

    @Test
    void rayFansAreBounded() {
        assertRefused("columns = 10001", () -> new RayFan(10_001, 1, 1, 1, 0, 0, 0, 1));
        assertRefused("columns = -1", () -> new RayFan(-1, 1, 1, 1, 0, 0, 0, 1));
        assertRefused("range = 0.0", () -> new RayFan(1, 1, 1, 1, 0, 0, 0, 0));
        assertRefused("pitch = NaN", () -> new RayFan(1, 1, 1, 1, 0, 0, Double.NaN, 1));
    }

    @Test
    void commandNamesItsFirstFault() {
        JointCommand command = new JointCommand(3);
        assertNull(command.firstFault());
        command.feedForwardTorque[0] = Double.POSITIVE_INFINITY;
        command.damping[1] = -1;
        assertEquals("damping[1] = -1.0", command.firstFault());
        command.position[2] = Double.NaN;
        assertEquals("position[2] = NaN", command.firstFault());
        command.clear();
        assertNull(command.firstFault());
    }

    @Test
    void contactsOfOnePairBecomeOneWithTheLargestForce() {
        ContactList list = new ContactList(3);
        list.add(1, -1, 0, 1, 2, 3, 10);
        list.add(1, -1, 0, 4, 5, 6, 30);
        list.add(1, -1, 0, 7, 8, 9, 20);
        assertEquals(1, list.size);
        assertEquals(30, list.force[0]);
        assertEquals(4, list.position[0]);
        assertEquals(6, list.position[2]);
        list.add(1, 0, 0, 0, 0, 0, 1);
        list.add(1, -1, 1, 0, 0, 0, 1);
        assertEquals(3, list.size);
    }

    @Test
    void everyBodyAndFootMayTouchEverySurfaceAndOneMoreIsNoSilentLoss() {
        ContactList list = new ContactList(ContactList.most(3, 2, 4));
        for (int surface = 0; surface < 4; surface++) {
            for (int body = 0; body < 3; body++) {
                list.add(body, -1, surface, body, 0, 0, 0);
            }
            list.add(1, 0, surface, 0, 0, 0, 0);
            list.add(2, 1, surface, 0, 0, 0, 0);
        }
        assertEquals(20, list.size);
        assertEquals(0, list.body[0]);
        assertEquals(1, list.body[1]);
        String message =
                assertThrows(IllegalStateException.class, () -> list.add(3, -1, 0, 0, 0, 0, 0)).getMessage();
        assertEquals("the list holds 20 touches, and one more came, of body 3, foot -1 with surface 0: its world has to"
                + " make it as large as robot and scene need", message);
        assertEquals(20, list.size);
        list.add(0, -1, 0, 9, 9, 9, 5);
        assertEquals(5, list.force[0]);
        list.clear();
        assertEquals(0, list.size);
        list.add(7, 3, 2, 1, 1, 1, 0);
        assertEquals(7, list.body[0]);
        assertEquals(0, list.force[0], "what was there before must not remain");
    }
}
