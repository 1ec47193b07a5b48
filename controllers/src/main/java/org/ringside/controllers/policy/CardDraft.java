package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ringside.controllers.policy.onnx.GraphValue;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.sim.hash.Sha256;

/**
 * Drafts a card from what an ONNX file says about itself: the graph's inputs and outputs, recurrent state by the names that trainers
 * give it, and the entries that mjlab writes (joint_names, joint_stiffness, joint_damping, default_joint_pos, observation_names,
 * action_scale). What the file does not say is left out, so that it can be asked for.
 */
public final class CardDraft {
    private static final String GROUP = "policy";
    private static final double TOLERANCE = 1e-4;

    private final PolicyGraph graph;
    private final Map<String, String> metadata;
    private final DraftedCard draft = new DraftedCard();
    private final List<GraphValue> inputs = new ArrayList<>();
    private final List<GraphValue> outputs = new ArrayList<>();

    private CardDraft(PolicyGraph graph) {
        this.graph = graph;
        this.metadata = graph.metadata();
    }

    /**
     * Finds the card that a file holds.
     *
     * @param graph the graph of the file
     * @return the metadata entry {@code policy_card}, JSON if all is well; empty if there is none
     */
    public static Optional<String> embedded(PolicyGraph graph) {
        return Optional.ofNullable(graph.metadata().get("policy_card")).map(card -> card.strip() + "\n");
    }

    /**
     * Drafts a card from all but a card that the file holds.
     *
     * @param fileName name of the ONNX file
     * @param bytes its bytes; not modified
     * @param graph the graph in them
     * @return the draft; mostly not yet a whole card
     * @throws OnnxException if the graph has a size or operator that no policy has
     */
    public static DraftedCard of(String fileName, byte[] bytes, PolicyGraph graph) {
        CardDraft maker = new CardDraft(graph);
        maker.draft(fileName, bytes);
        return maker.draft;
    }

    private void draft(String fileName, byte[] bytes) {
        draft.put(CardShape.FORMAT, "format");
        String name = fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        draft.put(name.isEmpty() ? GROUP : name.substring(0, Math.min(64, name.length())).replaceAll("-$", ""), "name");
        if (metadata.containsKey("run_path")) {
            draft.put(metadata.get("run_path"), "provenance", "run");
        }
        model(fileName, bytes);
        for (GraphValue input : inputs) {
            draft.put(input.width(), "observations", group(input), "size");
            draft.put(new ArrayList<>(), "observations", group(input), "terms");
        }
        if (!list("joint_names").isEmpty()) {
            mjlab();
        }
        selfTest(bytes);
    }

    private String group(GraphValue input) {
        return inputs.size() == 1 ? GROUP : input.name();
    }

    private void model(String fileName, byte[] bytes) {
        draft.put(fileName, "model", "file");
        draft.put(Sha256.of(bytes), "model", "sha256");
        List<Object> state = new ArrayList<>();
        graph.outputs().forEach(outputs::add);
        for (GraphValue input : graph.inputs()) {
            GraphValue next = next(input);
            if (next == null) {
                inputs.add(input);
                draft.put(group(input), "model", "inputs", input.name());
            } else {
                outputs.remove(next);
                state.add(map("input", input.name(), "output", next.name()));
            }
        }
        inputs.forEach(input -> draft.put(group(input), "model", "inputs", input.name()));
        for (int i = 0; i < outputs.size(); i++) {
            draft.put(i == 0 ? "action" : "ignore", "model", "outputs", outputs.get(i).name());
        }
        if (!state.isEmpty()) {
            draft.put(state, "model", "state");
        }
        GraphValue first = graph.inputs().getFirst();
        boolean open = first.dimensions().size() > 1 && first.dimensions().getFirst() == GraphValue.ANY;
        draft.put(open ? "dynamic" : "fixed-1", "model", "batch");
    }

    /** The output that is an input at the next step: named h_out for h_in, and as wide; null if there is none. */
    private GraphValue next(GraphValue input) {
        String name = input.name().replaceFirst("_in$", "_out");
        return name.equals(input.name()) ? null
                : graph.outputs().stream()
                        .filter(output -> output.name().equals(name) && output.width() == input.width())
                        .findFirst().orElse(null);
    }

    private void mjlab() {
        draft.put(list("joint_names"), "robot", "jointOrder");
        numbers("default_joint_pos").ifPresent(value -> draft.put(value, "robot", "defaultJointPos"));
        draft.put(terms(), "observations", group(inputs.getFirst()), "terms");
        numbers("action_scale").ifPresent(scale -> draft.put(
                new ArrayList<>(List.of(map("term", "joint_position", "scale", single(scale), "offset", "default"))),
                "actions"));
        numbers("joint_stiffness").ifPresent(kp -> numbers("joint_damping").ifPresent(
                kd -> draft.put(new ArrayList<>(List.of(map("model", "pd", "kp", single(kp), "kd", single(kd)))),
                        "actuators")));
        draft.note("mjlab rounds the numbers of its metadata to three decimals, and writes no scales, clips or past of"
                + " observations: compare them with the training's configuration");
    }

    private List<Object> terms() {
        List<Object> terms = new ArrayList<>();
        for (String name : list("observation_names")) {
            terms.add(switch (name) {
                case "actions" -> map("term", "last_action");
                case "command" -> map("term", "command", "fields", List.of("vx", "vy", "wz"));
                case "joint_pos" -> map("term", "joint_pos", "relativeTo", "default");
                case "projected_gravity" -> map("term", "projected_gravity", "sign", -1);
                default -> map("term", name);
            });
        }
        return terms;
    }

    /** Vectors whose expected outputs come from ONNX Runtime: nothing, and numbers that reach every input. */
    private void selfTest(byte[] bytes) {
        if (outputs.isEmpty()) {
            return;
        }
        List<Object> tests = new ArrayList<>();
        String action = outputs.getFirst().name();
        try (OnnxRunner runner = new OnnxRunner(bytes)) {
            for (int stride : new int[] {0, 37, 53}) {
                Map<String, Object> given = new LinkedHashMap<>();
                for (GraphValue input : inputs) {
                    float[] numbers = runner.input(input.name());
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = stride == 0 ? 0 : (i * stride % 101 - 50) / 50f;
                    }
                    given.put(input.name(), decimals(numbers));
                }
                runner.run();
                List<Double> expected = decimals(runner.output(action));
                if (!expected.stream().allMatch(Double::isFinite)) {
                    draft.note("the policy's output " + action + " is not finite for inputs of size one: there is no"
                            + " self-test, and something is wrong with the file");
                    return;
                }
                tests.add(map("inputs", given, "outputs", map(action, expected), "tolerance", TOLERANCE));
            }
        }
        draft.put(tests, "selfTest");
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
