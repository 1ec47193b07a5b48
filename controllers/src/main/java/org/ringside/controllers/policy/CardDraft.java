package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ringside.controllers.policy.onnx.GraphValue;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.courses.format.JsonPrinter;

/**
 * Drafts a card from what an ONNX file says about itself: a card embedded as the metadata entry {@code policy_card}, or else the
 * graph's inputs and outputs and the entries that mjlab writes (joint_names, joint_stiffness, joint_damping, default_joint_pos,
 * observation_names, action_scale). What the file does not say is left out, so that {@link CardReader} asks for it.
 */
public final class CardDraft {
    private static final String GROUP = "policy";
    private static final double TOLERANCE = 1e-4;

    private final PolicyGraph graph;
    private final Map<String, String> metadata;

    private CardDraft(PolicyGraph graph) {
        this.graph = graph;
        this.metadata = graph.metadata();
    }

    /**
     * Drafts a card.
     *
     * @param fileName name of the ONNX file
     * @param bytes its bytes; not modified
     * @param graph the graph in them
     * @return JSON, ends in a line feed; mostly not yet a whole card
     */
    public static String json(String fileName, byte[] bytes, PolicyGraph graph) {
        String embedded = graph.metadata().get("policy_card");
        return embedded != null ? embedded.strip() + "\n"
                : JsonPrinter.pretty(new CardDraft(graph).draft(fileName, bytes));
    }

    private Map<String, Object> draft(String fileName, byte[] bytes) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("format", CardShape.FORMAT);
        String name = fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        card.put("name", name.replaceAll("^-|-$", ""));
        if (metadata.containsKey("run_path")) {
            card.put("provenance", Map.of("run", metadata.get("run_path")));
        }
        card.put("model", model(fileName, bytes));
        List<String> joints = list("joint_names");
        if (!joints.isEmpty()) {
            Map<String, Object> robot = new LinkedHashMap<>();
            robot.put("jointOrder", joints);
            numbers("default_joint_pos").ifPresent(value -> robot.put("defaultJointPos", value));
            card.put("robot", robot);
        }
        card.put("observations", observations());
        numbers("action_scale").ifPresent(scale -> card.put("actions",
                List.of(map("term", "joint_position", "scale", single(scale), "offset", "default"))));
        numbers("joint_stiffness").ifPresent(kp -> numbers("joint_damping").ifPresent(
                kd -> card.put("actuators", List.of(map("model", "pd", "kp", single(kp), "kd", single(kd))))));
        selfTest(bytes, card);
        return card;
    }

    private Map<String, Object> model(String fileName, byte[] bytes) {
        GraphValue input = graph.inputs().getFirst();
        GraphValue output = graph.outputs().getFirst();
        Map<String, Object> model = map("file", fileName, "sha256", CardMatch.sha256(bytes));
        model.put("inputs", map(input.name(), GROUP));
        Map<String, Object> outputs = map(output.name(), "action");
        graph.outputs().stream().skip(1).forEach(other -> outputs.put(other.name(), "ignore"));
        model.put("outputs", outputs);
        boolean open = input.dimensions().size() > 1 && input.dimensions().getFirst() == GraphValue.ANY;
        model.put("batch", open ? "dynamic" : "fixed-1");
        return model;
    }

    private Map<String, Object> observations() {
        List<Object> terms = new ArrayList<>();
        for (String name : list("observation_names")) {
            terms.add(switch (name) {
                case "actions" -> map("term", "last_action");
                case "command" -> map("term", "command", "fields", List.of("vx", "vy", "wz"));
                case "joint_pos" -> map("term", "joint_pos", "relativeTo", "default");
                default -> map("term", name);
            });
        }
        return map(GROUP, map("size", graph.inputs().getFirst().width(), "terms", terms));
    }

    /** Vectors whose expected outputs come from ONNX Runtime: nothing, and numbers that reach every input. */
    private void selfTest(byte[] bytes, Map<String, Object> card) {
        if (graph.inputs().size() != 1) {
            return;
        }
        String input = graph.inputs().getFirst().name();
        String output = graph.outputs().getFirst().name();
        List<Object> tests = new ArrayList<>();
        try (OnnxRunner runner = new OnnxRunner(bytes)) {
            float[] numbers = runner.input(input);
            for (int stride : new int[] {0, 37, 53}) {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = stride == 0 ? 0 : (i * stride % 101 - 50) / 50f;
                }
                runner.run();
                tests.add(map("inputs", map(input, decimals(numbers)), "outputs",
                        map(output, decimals(runner.output(output))), "tolerance", TOLERANCE));
            }
        }
        card.put("selfTest", tests);
    }

    /** The shortest decimals that read back as the same floats. */
    private static List<Double> decimals(float[] numbers) {
        List<Double> decimals = new ArrayList<>();
        for (float number : numbers) {
            decimals.add(Double.valueOf(Float.toString(number)));
        }
        return decimals;
    }

    private List<String> list(String key) {
        String text = metadata.getOrDefault(key, "");
        return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** The numbers of an entry, if it holds only finite numbers. */
    private Optional<List<Double>> numbers(String key) {
        try {
            List<Double> numbers = list(key).stream().map(Double::valueOf).toList();
            return numbers.isEmpty() || !numbers.stream().allMatch(Double::isFinite)
                    ? Optional.empty()
                    : Optional.of(numbers);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object single(List<Double> numbers) {
        return numbers.stream().distinct().count() == 1 ? numbers.getFirst() : numbers;
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
