package org.ringside.app.replay;

import java.util.Locale;
import org.joml.Vector3dc;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The robot of a replay as JSON: its bodies in the model's order, each with the shapes that can touch. */
final class ReplayRobot {
    private ReplayRobot() {}

    static ObjectNode object(RobotModel robot) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", robot.name());
        object.put("hash", robot.hash());
        object.put("mass", robot.mass());
        ArrayNode bodies = object.putArray("bodies");
        for (RobotBody body : robot.bodies()) {
            ObjectNode node = bodies.addObject();
            node.put("name", body.name());
            node.put("parent", body.parent());
            put(node.putArray("position"), body.position());
            body.joint().ifPresent(joint -> put(node.putArray("axis"), joint.axis()));
            ArrayNode shapes = node.putArray("shapes");
            for (RobotBody.Shape shape : body.shapes()) {
                ObjectNode added = shapes.addObject();
                added.put("kind", shape.kind().name().toLowerCase(Locale.ROOT));
                put(added.putArray("centre"), shape.centre());
                put(added.putArray("halfAxis"), shape.halfAxis());
                put(added.putArray("size"), shape.size());
                shape.foot().ifPresent(foot -> added.put("foot", foot));
            }
        }
        return object;
    }

    private static void put(ArrayNode array, Vector3dc vector) {
        for (int axis = 0; axis < 3; axis++) {
            array.add(Math.round(vector.get(axis) * 1e6) / 1e6);
        }
    }
}
