package org.ringside.bench.policy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.policy.driving.PolicyProvider;
import org.ringside.controllers.policy.driving.RunnerChoice;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Variation;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.ringside.sim.spatial.world.SpatialWorld;

/**
 * How a policy follows velocity commands on level ground in the spatial engine: what {@code policy_tracking.mjs} measures in MuJoCo, in
 * the same form. {@code bench/compare-policy-with-mujoco} runs both.
 */
public final class PolicyTracking {
    private static final Scene LEVEL = new Scene("level", new Surface("ground", 1), List.of(),
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(100, 0, 0))));

    private final PolicyProvider policy;
    private final RobotModel robot;

    /**
     * Loads a policy.
     *
     * @param card its card
     * @param robot name of the shipped robot that it drives
     */
    public PolicyTracking(Path card, String robot) {
        this.robot = Robots.named(robot);
        policy = PolicyProvider.load(card, this.robot, RunnerChoice.java);
    }

    /**
     * How a command was followed.
     *
     * @param forward mean velocity ahead, m/s
     * @param sideways mean velocity to the left, m/s
     * @param turn mean turn rate about the vertical, rad/s
     * @param lowest least height of the base, m
     */
    public record Result(double forward, double sideways, double turn, double lowest) {}

    /**
     * Makes a world of the shipped robot, as runs on courses have it, on level ground.
     *
     * @return a new world
     */
    public World course() {
        return new SpatialWorld(robot, Robots.document(robot.name()), LEVEL, policy.controlRate(), policy.physics());
    }

    /**
     * Makes a world of a model with floor and position actuators of its own, whose joints have the robot's names.
     *
     * @param model MJCF
     * @param height of the base at the start, m
     * @return a new world
     */
    public World model(Path model, double height) {
        return new ModelWorld(
                MjcfReader.read(model), robot, policy.controlRate(), policy.physics().stepRate(), height);
    }

    /**
     * Follows a command.
     *
     * @param world where; begun anew. Modified.
     * @param command vx, vy and wz: m/s, m/s, rad/s
     * @param seconds how long
     * @param settling how much of it does not count, at the beginning, s
     * @return means over the rest
     */
    public Result follow(World world, double[] command, double seconds, double settling) {
        Sensors sensors = new Sensors(LEVEL, policy.sensors(), 50);
        Observation observation =
                new Observation(robot.joints().size(), robot.feet().size(), policy.sensors());
        JointCommand targets = new JointCommand(robot.joints().size());
        double[] sums = new double[3];
        double lowest = Double.POSITIVE_INFINITY;
        long counted = 0;
        try (Controller controller =
                policy.obeying(Map.of("vx", command[0], "vy", command[1], "wz", command[2]))) {
            controller.begin(new Briefing(
                    robot, CourseLibrary.load("barkour"), policy.sensors(), world.controlPeriod(), 1));
            world.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
            long periods = Math.round(seconds / world.controlPeriod());
            for (long k = 0; k < periods; k++) {
                sensors.observe(world.state(), observation);
                controller.act(observation, targets);
                world.step(targets);
                lowest = Math.min(lowest, world.state().qpos[2]);
                if (k + 1 > Math.round(settling / world.controlPeriod())) {
                    add(world.state(), sums);
                    counted++;
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a controller did not close", e);
        }
        return new Result(sums[0] / counted, sums[1] / counted, sums[2] / counted, lowest);
    }

    /** Adds the velocities ahead and to the left, level, and the turn rate about the vertical. */
    private static void add(WorldState state, double[] sums) {
        double w = state.qpos[3];
        double x = state.qpos[4];
        double y = state.qpos[5];
        double z = state.qpos[6];
        double[] v = state.qvel;
        double yaw = StrictMath.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
        sums[0] += StrictMath.cos(yaw) * v[0] + StrictMath.sin(yaw) * v[1];
        sums[1] += StrictMath.cos(yaw) * v[1] - StrictMath.sin(yaw) * v[0];
        sums[2] += 2 * (x * z - w * y) * v[3] + 2 * (y * z + w * x) * v[4] + (1 - 2 * (x * x + y * y)) * v[5];
    }

    /**
     * Prints a line of JSON for each command.
     *
     * @param args card, the shipped robot, a model or {@code course} for the world of runs, seconds, settling time, height at the start
     *     in a model, then commands vx,vy,wz
     */
    public static void main(String[] args) {
        PolicyTracking tracking = new PolicyTracking(Path.of(args[0]), args[1]);
        double seconds = Double.parseDouble(args[3]);
        double settling = Double.parseDouble(args[4]);
        World world = args[2].equals("course")
                ? tracking.course()
                : tracking.model(Path.of(args[2]), Double.parseDouble(args[5]));
        for (String text : Arrays.copyOfRange(args, 6, args.length)) {
            double[] command = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
            print(System.out, command, tracking.follow(world, command, seconds, settling));
        }
    }

    private static void print(PrintStream out, double[] command, Result result) {
        out.println("{\"command\":[" + command[0] + "," + command[1] + "," + command[2] + "],\"vx\":"
                + result.forward() + ",\"vy\":" + result.sideways() + ",\"wz\":" + result.turn()
                + ",\"lowest\":" + result.lowest() + "}");
    }
}
