package org.ringside.sim.spatial.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.ParityModels;
import org.ringside.sim.spatial.State;

/**
 * A blind trot over the course scene, as one number: 20,000 steps, restarted every 1,250 at the next of sixteen places, so that every
 * obstacle is met. Has a main method, so that another JVM can compute it too.
 */
public final class CourseRun {
    private static final int STEPS = 20_000;
    private static final int STEPS_A_PLACE = 1_250;

    /** Where the robot is put down: x, y, z of the base, m. */
    static final double[][] PLACES = {
        {0.5, -0.5, 0.36}, {2.0, -2.5, 0.6}, {2.5, -0.72, 0.26}, {4.5, -4.5, 0.36}, {1.7, -0.7, 0.8},
        {0.85, -2, 0.35}, {4.4, -2.6, 0.35}, {0.75, -4.3, 0.35}, {3.4, -3.6, 0.4}, {1.0, -0.5, 0.36},
        {3.2, -0.7, 0.8}, {3.8, -0.5, 0.8}, {4.3, -0.7, 0.8}, {2.75, -4.5, 0.26}, {2.5, -2.2, 0.8}, {2.5, -0.5, 0.8}};

    private CourseRun() {}

    static Model model() throws IOException {
        Path folder = Files.createTempDirectory("course-run");
        try {
            return ParityModels.read(folder, "barkour-v0", "course");
        } finally {
            for (String file : new String[] {"course.xml", "robot.xml"}) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    /** Hashes every bit of every state on the way. */
    static long hash(Model model, State state) {
        long hash = 1;
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_A_PLACE == 0) {
                start(model, state, step / STEPS_A_PLACE);
            }
            trot(model, state);
            Simulation.step(model, state);
            hash = mix(hash, state.qpos, model.nq);
            hash = mix(hash, state.qvel, model.nv);
            hash = mix(hash, state.qacc, model.nv);
            Contacts contacts = state.contacts;
            hash = 31 * hash + contacts.count;
            hash = mix(hash, contacts.position, 3 * contacts.count);
            hash = mix(hash, contacts.force, 6 * contacts.count);
        }
        return hash;
    }

    static void start(Model model, State state, int place) {
        state.reset(model, model.keyframes.getFirst());
        System.arraycopy(PLACES[place % PLACES.length], 0, state.qpos, 0, 3);
        // another heading each time
        double half = 0.4 * place;
        state.qpos[3] = Trigonometry.cos(half);
        state.qpos[6] = Trigonometry.sin(half);
    }

    /** Diagonal legs in phase, 2 Hz. */
    static void trot(Model model, State state) {
        double[] home = model.keyframes.getFirst().ctrl();
        for (int i = 0; i < model.nu; i++) {
            String name = model.actuators.name[i];
            boolean together = name.contains("front") == name.contains("left");
            double wave = Trigonometry.sin(4 * Math.PI * state.time + (together ? 0 : Math.PI));
            double swing = name.contains("hip") ? 0.35 * wave : name.contains("knee") ? 0.5 * Math.max(0, wave) : 0;
            state.ctrl[i] = home[i] + swing;
        }
    }

    private static long mix(long hash, double[] values, int count) {
        long mixed = hash;
        for (int i = 0; i < count; i++) {
            mixed = 31 * mixed + Double.doubleToRawLongBits(values[i]);
        }
        return mixed;
    }

    /**
     * Prints the number.
     *
     * @param arguments none
     * @throws IOException if the model cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Model model = model();
        System.out.println(hash(model, new State(model)));
    }
}
