package org.ringside.app.run;

import java.util.List;
import org.ringside.courses.format.Suggestions;
import org.ringside.scoring.StrictJudge;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Sensing;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.World;
import org.ringside.sim.planar.PlanarWorld;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

/** The one place that knows the physics engines. */
public final class Engines {
    /** The engine of the sagittal plane. */
    public static final String PLANAR = "planar";

    /** The engine in three dimensions. */
    public static final String SPATIAL = "spatial";

    /** How often the terrain's heights are sampled, Hz. */
    private static final double SCAN_RATE = 50;

    private Engines() {}

    /**
     * Returns the names of the engines.
     *
     * @return the names, the default first
     */
    public static List<String> names() {
        return List.of(SPATIAL, PLANAR);
    }

    /**
     * Checks a name.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException if there is no such engine; the message names the nearest one and lists all
     */
    public static String check(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no engine \"" + name + "\"" + Suggestions.hint(name, names())
                    + " (engines: " + String.join(", ", names()) + ")");
        }
        return name;
    }

    /**
     * Says what the results of an engine are worth.
     *
     * @param name the name
     * @return a remark for reports, empty where none is needed
     */
    public static String remark(String name) {
        return name.equals(PLANAR)
                ? "reduced-order tier: the sagittal plane along the course's centre line"
                : "three dimensions, by MuJoCo's model of physics";
    }

    /**
     * Returns how far the strict judge lets a robot leave the course's centre line.
     *
     * @param name name of the engine that made a trace, be it known or not
     * @return the distance, m: infinite but for the planar engine, whose robot rides that line as on rails
     */
    public static double lineTolerance(String name) {
        return name.equals(PLANAR) ? StrictJudge.LINE_TOLERANCE : Double.POSITIVE_INFINITY;
    }

    /**
     * Makes a world.
     *
     * @param name name of the engine
     * @param robot the robot
     * @param scene the scene
     * @param controlRate control periods a second
     * @param request what the controller asks of the physics
     * @return a new world
     * @throws IllegalArgumentException if the engine does not exist, or cannot do this scene, rate or request; the message says why
     */
    public static World world(String name, RobotModel robot, Scene scene, int controlRate, PhysicsRequest request) {
        if (check(name).equals(SPATIAL)) {
            return new SpatialWorld(robot, robot.document(), scene, controlRate, request);
        }
        if (!request.equals(PhysicsRequest.NONE)) {
            throw new IllegalArgumentException(
                    "the engine " + PLANAR + " is reduced to a plane, with steps and drives of"
                            + " its own; this controller asks for others, such as policies do: run it with --engine "
                            + SPATIAL);
        }
        return new PlanarWorld(robot, scene, controlRate);
    }

    /**
     * Makes the sensors of a world.
     *
     * @param scene the scene
     * @param layout what is shown of the terrain
     * @return new sensors
     */
    public static Sensing sensing(Scene scene, SensorLayout layout) {
        return new Sensors(scene, layout, SCAN_RATE);
    }
}
