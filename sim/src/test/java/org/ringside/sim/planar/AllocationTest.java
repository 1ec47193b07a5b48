package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a step leaves to the garbage collector. All of it comes from the JDK's {@code StrictMath}, whose sine and cosine make an
 * array of two numbers (32 bytes) at each call; neither JBox2D's step nor ours makes an object of
 * its own.
 */
class AllocationTest {
    /**
     * Sines and cosines that one physics step may compute: two a body for each of three transforms and four rounds of the hinges,
     * and four a contact for each of five rounds, of which a stumbling robot has up to eight. Compiled code may do without some of
     * the arrays.
     */
    private static final int SINES = 9 * 2 * (3 + 4) + 8 * 4 * 5;

    private static final int BYTES_PER_SINE = 32;

    private final PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.agility(), 100);
    private final OpenLoop gait = new OpenLoop(Testbed.BARKOUR);

    private void warmUp() {
        for (int k = 0; k < 3; k++) {
            world.reset(Testbed.START);
            for (int i = 0; i < 600; i++) {
                world.step(gait.command(world.state().time));
            }
        }
    }

    @Test
    void aStepAllocatesNoMoreThanItsSinesDo() {
        warmUp();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int periods = 400;
        for (int i = 0; i < periods; i++) {
            world.step(gait.command(world.state().time));
        }
        double perStep = (threads.getCurrentThreadAllocatedBytes() - before) / (10.0 * periods);
        assertTrue(perStep < SINES * BYTES_PER_SINE, perStep + " bytes in a physics step");
    }

    @Test
    void allGarbageOfAStepIsMadeInsideStrictMath(@TempDir Path folder) throws IOException {
        warmUp();
        Path file = folder.resolve("steps.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "2000/s").withStackTrace();
            recording.start();
            long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
            while (System.nanoTime() < end) {
                world.step(gait.command(world.state().time));
            }
            recording.stop();
            recording.dump(file);
        }
        Map<String, Integer> makers = new TreeMap<>();
        int sines = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String maker = maker(event);
            sines += maker.startsWith("java.lang.FdLibm") ? 1 : 0;
            if (!maker.isEmpty() && !maker.startsWith("java.lang.FdLibm")) {
                makers.merge(maker, 1, Integer::sum);
            }
        }
        assertTrue(sines > 0, "the recording shows nothing at all");
        assertTrue(makers.isEmpty(), "made objects: " + makers);
        Files.delete(file);
    }

    /** Who made an object within a step; empty where it was made elsewhere. */
    private static String maker(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "";
        }
        boolean inStep = false;
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            inStep |= frame.getMethod().getType().getName().equals(PlanarWorld.class.getName())
                    && frame.getMethod().getName().equals("step");
        }
        RecordedFrame top = event.getStackTrace().getFrames().getFirst();
        return inStep ? top.getMethod().getType().getName() + "." + top.getMethod().getName() : "";
    }
}
