package org.ringside.bench.spatial;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/**
 * Steps per second of the thread's processor time of one model, Newton, pyramidal cones, Euler, 2 ms: what {@code native_throughput.c}
 * measures of MuJoCo, printed in the same form. {@code bench/compare-with-mujoco} runs both.
 */
public final class SpatialThroughput {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SpatialThroughput() {}

    /**
     * Measures one model.
     *
     * @param args the model, {@code flat} or {@code course}, seconds to measure, seconds to warm up before
     */
    public static void main(String[] args) {
        Model model = MjcfReader.read(Path.of(args[0]));
        Options o = model.options;
        model = model
                .with(new Options(0.002, o.gravityX(), o.gravityY(), o.gravityZ(), Integrator.EULER, Cone.PYRAMIDAL,
                        Solver.NEWTON, 100, 1e-8, 50, 0.01, o.impedanceRatio(), o.flags()));
        DrivenRobot robot = new DrivenRobot(model, args[1].equals("course"));
        run(robot, Double.parseDouble(args[3]));
        robot.clear();
        double seconds = run(robot, Double.parseDouble(args[2]));
        print(System.out, robot, seconds);
    }

    /** Steps for so many seconds of processor time; returns how many it were. */
    private static double run(DrivenRobot robot, double seconds) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        while (spent < seconds * 1e9) {
            for (int i = 0; i < 100; i++) {
                robot.step();
            }
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        }
        return spent / 1e9;
    }

    private static void print(PrintStream out, DrivenRobot robot, double seconds) {
        double n = robot.steps;
        out.printf(Locale.ROOT, "%.0f steps/s, %.2f contacts, %.2f rows, %.2f iterations, height %.4f%n", n / seconds,
                robot.contacts / n, robot.rows / n, robot.iterations / n, robot.height / n);
    }
}
