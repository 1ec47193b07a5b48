package org.ringside.controllers.policy;

import java.util.Random;
import org.ringside.controllers.policy.onnx.OnnxBytes;
import org.ringside.controllers.policy.onnx.RandomMlp;

/** A small card and the file that belongs to it. */
final class TestCards {
    /** Two joints; 15 numbers in: (gyro 3, positions 2) at three times; 2 out. */
    static final String SMALL = """
            {
              "format": "policy-card/1",
              "name": "small",
              "model": {
                "file": "small.onnx",
                "inputs": {"x": "policy"},
                "outputs": {"y": "action"},
                "normaliser": "in-graph",
                "squash": "none"
              },
              "rates": {"controlHz": 50, "physicsHz": 200, "decimation": 4},
              "robot": {"id": "two", "jointOrder": ["hip", "knee"], "defaultJointPos": [0.1, -0.2]},
              "observations": {
                "policy": {
                  "size": 15,
                  "history": {"length": 3, "layout": "frame-major", "order": "newest-first", "fill": "zeros"},
                  "terms": [
                    {"term": "base_ang_vel", "scale": 0.25},
                    {"term": "joint_pos", "relativeTo": "default", "scale": [1, 2]}
                  ]
                }
              },
              "actions": [{"term": "joint_position", "scale": 0.5, "offset": "default"}],
              "actuators": [{"model": "pd", "kp": 20, "kd": 0.5, "kdPlace": "torque"}],
              "commands": {"vx": [-1, 1]}
            }
            """;

    private TestCards() {}

    static byte[] graph() {
        return RandomMlp.next(new Random(5), 15, 2);
    }

    /** A recurrent graph: y and next are x plus state. */
    static byte[] recurrent() {
        return new OnnxBytes().input("x", 1, 15).input("h", 1, 15).output("y", 1, 15).output("next", 1, 15)
                .node("Add", "y", "x", "h").node("Identity", "next", "y").build();
    }
}
