package org.ringside.controllers.policy.driving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.ringside.controllers.policy.onnx.OnnxBytes;
import org.ringside.controllers.policy.onnx.RandomMlp;
import org.ringside.sim.robot.RobotJoint;

/** Small policies of the Go1 in files. */
final class TestPolicies {
    private static final String PD = "{\"model\": \"pd\", \"kp\": 40, \"kd\": 1, \"kdPlace\": \"torque\"}";

    private TestPolicies() {}

    /** A card that sees joints, gravity and the wanted velocities: 30 numbers in, 12 out, which hardly move the legs. */
    static String card(String actuator) {
        return card(actuator, """
                {"term": "joint_pos", "relativeTo": "default"}, {"term": "joint_vel", "scale": 0.05},
                {"term": "projected_gravity", "sign": -1},
                {"term": "command", "fields": ["vx", "vy", "wz"]}""", 30);
    }

    static String card(String actuator, String terms, int size) {
        String joints = RandomCards.ROBOT.joints().stream().map(RobotJoint::name)
                .collect(Collectors.joining("\", \"", "[\"", "\"]"));
        return """
                {
                  "format": "policy-card/1",
                  "name": "small",
                  "model": {"file": "small.onnx", "inputs": {"x": "policy"}, "outputs": {"y": "action"},
                            "normaliser": "in-graph", "squash": "tanh"},
                  "rates": {"controlHz": 50, "physicsHz": 250, "decimation": 5},
                  "robot": {"id": "unitree_go1", "jointOrder": %s, "defaultJointPos": %s},
                  "observations": {"policy": {"size": %d, "terms": [%s]}},
                  "actions": [{"term": "joint_position", "scale": 0.1, "offset": "default"}],
                  "actuators": [%s],
                  "commands": {"vx": [-1, 1], "vy": [-0.5, 0.5], "wz": [-1, 1]}
                }
                """.formatted(joints, RandomCards.ROBOT.homePosition(), size, terms, actuator);
    }

    static Path write(Path folder, String card, byte[] onnx) throws IOException {
        Files.write(folder.resolve("small.onnx"), onnx);
        return Files.writeString(folder.resolve("small.json"), card, StandardCharsets.UTF_8);
    }

    static Path small(Path folder) throws IOException {
        return write(folder, card(PD), RandomMlp.next(new Random(5), 30, 12));
    }

    static String pd() {
        return PD;
    }

    /** Twelve outputs that count the runs: a state of its own grows by one each time. */
    static byte[] counting() {
        float[] ones = new float[12];
        java.util.Arrays.fill(ones, 1);
        return new OnnxBytes().input("x", 1, 1).input("h", 1, 12).output("y", 1, 12).output("next", 1, 12)
                .floats("one", ones, 1, 12).node("Add", "next", "h", "one").node("Identity", "y", "next").build();
    }

    /** An operator that only ONNX Runtime knows. */
    static byte[] sine() {
        return new OnnxBytes().input("x", 1, 12).output("y", 1, 12)
                .node("Sin", List.of("x"), List.of("y"), Map.of()).build();
    }
}
