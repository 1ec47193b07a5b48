package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.ChildJvm;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** The same input gives the same bits, on every machine, however it compiles, and whatever else goes on. */
class SameBitsTest {
    /**
     * What {@link CourseRun} comes to. It changes only when the physics or the scene does, and then the commit says why.
     */
    private static final long EXPECTED = 3_295_953_598_307_156_284L;

    @Test
    void theRunIsTheConstantAndAStateKeepsNothingOfWhatItDidBefore() throws IOException {
        Model model = CourseRun.model();
        State state = new State(model);
        assertEquals(EXPECTED, CourseRun.hash(model, state));
        assertEquals(EXPECTED, CourseRun.hash(model, state));
    }

    @Test
    void theRunMeetsTheCourse() throws IOException {
        Model model = CourseRun.model();
        State state = new State(model);
        boolean[] met = new boolean[model.geoms.count];
        for (int place = 0; place < CourseRun.PLACES.length; place++) {
            CourseRun.start(model, state, place);
            for (int i = 0; i < 1000; i++) {
                CourseRun.trot(model, state);
                Simulation.step(model, state);
                for (int c = 0; c < state.contacts.count; c++) {
                    met[state.contacts.geom1[c]] = true;
                    met[state.contacts.geom2[c]] = true;
                }
            }
        }
        List<String> missed = new ArrayList<>();
        for (int g = 0; g < met.length; g++) {
            if (!met[g] && model.geoms.body[g] == 0) {
                missed.add(model.geoms.name[g]);
            }
        }
        assertTrue(missed.isEmpty(), "never touched: " + missed);
    }

    @Test
    void eightThreadsAtOnceDoNotDisturbEachOther() throws Exception {
        Model shared = CourseRun.model();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> hashes = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                hashes.add(threads.submit(() -> CourseRun.hash(shared, new State(shared))));
            }
            for (Future<Long> hash : hashes) {
                assertEquals(EXPECTED, hash.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation", "-XX:UseAVX=0"})
    void anotherJvmComputesTheSameHoweverItCompiles(String option) throws Exception {
        assertEquals(EXPECTED, ChildJvm.number(option, CourseRun.class));
    }
}
