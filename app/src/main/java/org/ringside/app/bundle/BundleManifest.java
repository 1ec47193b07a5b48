package org.ringside.app.bundle;

import java.util.OptionalDouble;
import org.ringside.app.run.RunManifest;
import org.ringside.app.run.RunSettings;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bundle's manifest says. It is written before the first episode and holds nothing of what came of the run: its SHA-256 is the run's
 * commitment.
 *
 * @param version version of Ringside
 * @param code fingerprint of Ringside's code
 * @param controller the controller
 * @param text words of the user's that the commitment binds, such as today's headline; may be empty
 */
record BundleManifest(String version, String code, ControllerIdentity controller, String text) {
    /** Name and version of the format. */
    static final String FORMAT = "ringside-bundle/1";

    ObjectNode object(RunSettings settings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT);
        object.putObject("ringside").put("version", version).put("code", code);
        object.putObject("course").put("name", settings.course().name()).put("hash", settings.course().hash());
        ObjectNode robot = object.putObject("robot");
        robot.put("name", settings.robot().name()).put("hash", settings.robot().hash());
        noLoadSpeed(settings.robot()).ifPresent(speed -> robot.put("noLoadSpeed", speed));
        ObjectNode driver = object.putObject("controller");
        driver.put("name", controller.name()).put("class", controller.type());
        controller.jar().ifPresent(hash -> driver.put("jar", hash));
        driver.put("controlRate", controller.controlRate());
        ObjectNode details = driver.putObject("details");
        controller.details().forEach(details::put);
        if (!controller.physics().equals(PhysicsRequest.NONE)) {
            RunManifest.addPhysics(driver.putObject("physics"), controller.physics());
        }
        object.put("engine", settings.engine());
        object.putObject("seeds").put("first", settings.firstSeed()).put("count", settings.episodes());
        RunManifest.addRandomisation(object.putObject("randomisation"), settings);
        object.put("commitmentText", text);
        return object;
    }

    /** The drives' no-load speed, which a robot's document may not hold; absent where none is published. */
    private static OptionalDouble noLoadSpeed(RobotModel robot) {
        return robot.joints().stream().mapToDouble(RobotJoint::noLoadSpeed).filter(Double::isFinite).findFirst();
    }
}
