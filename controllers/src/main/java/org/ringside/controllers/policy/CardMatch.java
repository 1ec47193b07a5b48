package org.ringside.controllers.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringside.controllers.policy.onnx.GraphValue;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.Shown;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.hash.Sha256;

/** Compares a card with its ONNX file and reports all that does not fit. */
public final class CardMatch {
    private final CardFile file;
    private final PolicyCard card;
    private final PolicyGraph graph;
    private final ProblemList problems;

    private CardMatch(CardFile file, PolicyGraph graph) {
        this.file = file;
        this.card = file.card();
        this.graph = graph;
        this.problems = new ProblemList(file.source());
    }

    /**
     * Compares a card with its file.
     *
     * @param file the card
     * @param bytes the ONNX file's bytes; not modified
     * @param graph the graph in them
     * @return what does not fit, empty if all does
     */
    public static List<Problem> check(CardFile file, byte[] bytes, PolicyGraph graph) {
        CardMatch match = new CardMatch(file, graph);
        match.hash(Sha256.of(bytes));
        match.inputs();
        match.outputs();
        match.state();
        return match.problems.sorted();
    }

    private void wrong(String found, String expected, Object... at) {
        problems.add(Problem.Kind.MEANING, file.place(at), found, expected);
    }

    private void hash(String hash) {
        String said = card.model().sha256();
        if (!said.isEmpty() && !said.equals(hash)) {
            wrong(Shown.quoted(said), "\"" + hash + "\", the hash of " + card.model().file()
                    + "; check that it is the file you mean, then correct the hash", "model", "sha256");
        }
    }

    private void inputs() {
        Set<String> used = new LinkedHashSet<>(card.model().inputs().keySet());
        card.model().state().forEach(pair -> used.add(pair.input()));
        card.model().inputs().forEach((name, group) -> {
            GraphValue input = find(name, graph.inputs(), "an input of the graph", "model", "inputs", name);
            if (input != null) {
                int width = width(input, "model", "inputs", name);
                int size = card.observations().get(group).size();
                if (width > 0 && width != size) {
                    wrong(size + " numbers", width + ", the size of the graph's input " + Shown.quoted(name) + " "
                            + input.shown() + "; add or remove terms", "observations", group, "size");
                }
                batch(input);
            }
        });
        for (GraphValue input : graph.inputs()) {
            if (!used.contains(input.name())) {
                wrong("no use of the graph's input " + Shown.quoted(input.name()),
                        "every input in model.inputs, or in model.state with its output if it is recurrent state",
                        "model", "inputs");
            }
        }
    }

    private void batch(GraphValue input) {
        boolean open = input.dimensions().size() > 1 && input.dimensions().getFirst() == GraphValue.ANY;
        String batch = card.model().batch();
        if (batch.equals("fixed-1") == open && !batch.isEmpty()) {
            wrong(Shown.quoted(batch), "\"" + (open ? "dynamic" : "fixed-1") + "\", as the graph's input is "
                    + input.shown(), "model", "batch");
        }
    }

    private void outputs() {
        card.model().outputs().forEach((name, meaning) -> {
            GraphValue output = find(name, graph.outputs(), "an output of the graph", "model", "outputs", name);
            int width = output == null ? 0 : width(output, "model", "outputs", name);
            if (width > 0 && meaning.equals("action") && width != card.actionSize()) {
                wrong("actions of " + card.actionSize() + " numbers", width + ", the size of the graph's output "
                        + Shown.quoted(name) + "; add or remove joints or actions", "actions");
            }
        });
    }

    private void state() {
        List<ModelFile.StatePair> pairs = card.model().state();
        for (int i = 0; i < pairs.size(); i++) {
            GraphValue input =
                    find(pairs.get(i).input(), graph.inputs(), "an input of the graph", "model", "state", i, "input");
            GraphValue output =
                    find(pairs.get(i).output(), graph.outputs(), "an output of the graph", "model", "state", i,
                            "output");
            if (input != null && output != null
                    && width(input, "model", "state", i) != width(output, "model", "state", i)) {
                wrong(output.shown() + " into " + input.shown(), "an output that fits the input", "model", "state", i);
            }
        }
    }

    private int width(GraphValue value, Object... at) {
        try {
            return value.width();
        } catch (OnnxException e) {
            wrong(Shown.quoted(value.name()), "another export: " + e.getMessage(), at);
            return 0;
        }
    }

    private GraphValue find(String name, List<GraphValue> values, String what, Object... at) {
        List<String> names = values.stream().map(GraphValue::name).toList();
        int index = names.indexOf(name);
        if (index >= 0) {
            return values.get(index);
        }
        String hint = Suggestions.hint(name, names);
        String list = names.stream().limit(8).map(Shown::quoted).collect(Collectors.joining(", "));
        wrong(Shown.quoted(name), what + (hint.isEmpty() ? ": " + list : hint), at);
        return null;
    }
}
