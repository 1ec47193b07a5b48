package org.ringside.sim.spatial.world;

import java.util.List;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** Scenes and worlds that the tests of this package share. */
final class Worlds {
    static final RobotModel BARKOUR = Robots.named("barkour-v0");
    static final double GRAVITY = 9.81;

    private Worlds() {}

    static Scene scene(Solid... solids) {
        CentreLine line = CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(9, 0, 0)));
        return new Scene("test", new Surface("ground", 0.7), List.of(solids), line);
    }

    static Solid box(String name, double x, double y, double heading, double length, double width, double height) {
        return new Solid.Box(new Surface(name, 0.8), x, y, heading, length, width, height);
    }

    static Solid ridge(double x, double y, double heading, double run, double height) {
        return new Solid.Ridge(new Surface("a-frame/up", 1), new Surface("a-frame/down", 1), x, y, heading, run, 0.9,
                height);
    }

    static Solid pole(double x, double y) {
        return new Solid.Pole(new Surface("weave/1", 0.5), x, y, 0.0125, 1);
    }

    /** Tables, an A-frame of 30 degrees, poles and a board, turned every way. */
    static Scene agility() {
        return scene(
                box("start-table", 0.5, -4.5, Math.PI / 2, 0.8, 0.8, 0.1),
                new Solid.Pole(new Surface("weave/2", 0.5), 0.6, -3, 0.0125, 1),
                pole(0.4, -2.5),
                ridge(1.5, -1, 0.7, 0.8, 0.8 * StrictMath.tan(Math.PI / 6)),
                box("jump", 3.5, -2, -2.2, 0.5, 0.6, 0.02),
                box("pause-table", 4.3, -4, -Math.PI / 2, 0.8, 0.8, 0.1));
    }

    static SpatialWorld world(Scene scene, int rate) {
        return new SpatialWorld(BARKOUR, Robots.document(BARKOUR.name()), scene, rate);
    }

    static SpatialWorld world(Scene scene, int rate, double x, double y, double heading) {
        SpatialWorld world = world(scene, rate);
        world.reset(start(x, y, heading));
        return world;
    }

    static EpisodeSetup start(double x, double y, double heading) {
        return new EpisodeSetup(1, x, y, heading, Variation.NONE);
    }

    /** A command that holds the home pose by the published gains. */
    static JointCommand hold() {
        JointCommand command = new JointCommand(BARKOUR.joints().size());
        for (int i = 0; i < command.position.length; i++) {
            command.position[i] = BARKOUR.homePosition().get(i);
            command.stiffness[i] = BARKOUR.joints().get(i).stiffness();
            command.damping[i] = BARKOUR.joints().get(i).driveDamping();
        }
        return command;
    }

    /** A trot on the spot that wanders: something that moves everything. */
    static JointCommand gait(double time, JointCommand command) {
        for (int i = 0; i < command.position.length; i++) {
            double phase = 2 * Math.PI * 2.5 * time + (i / 3 == 0 || i / 3 == 3 ? 0 : Math.PI);
            double swing = i % 3 == 0 ? 0.1 : i % 3 == 1 ? 0.25 : 0.4;
            command.position[i] = BARKOUR.homePosition().get(i) + swing * StrictMath.sin(phase + i % 3);
        }
        return command;
    }

    static void run(SpatialWorld world, JointCommand command, double seconds) {
        int periods = (int) Math.rint(seconds / world.controlPeriod());
        for (int i = 0; i < periods; i++) {
            world.step(command);
        }
    }

    static double weight(SpatialWorld world) {
        double mass = 0;
        for (double m : world.model().bodies.mass) {
            mass += m;
        }
        return mass * GRAVITY;
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** The base's tilt against the vertical, rad. */
    static double tilt(WorldState state) {
        double x = state.qpos[4];
        double y = state.qpos[5];
        return StrictMath.acos(Math.clamp(1 - 2 * (x * x + y * y), -1, 1));
    }
}
