package org.ringside.controllers.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.courses.format.JsonTreeReader;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.Shape;
import org.ringside.courses.format.ShapeChecker;

/** Asks a person for what a draft lacks, gap by gap, with a proposal where there is a usual answer. */
public final class CardQuestions {
    private static final Map<String, String> USUAL = Map.of("rates.controlHz", "50", "rates.physicsHz", "200",
            "rates.decimation", "4", "kdPlace", "torque", "model", "pd");

    private final DraftedCard draft;
    private final PolicyGraph graph;
    private final BufferedReader in;
    private final PrintWriter out;

    /**
     * Prepares the questions.
     *
     * @param draft the draft; modified
     * @param graph the graph of its file, from which some answers are guessed
     * @param in answers, one a line
     * @param out questions
     */
    public CardQuestions(DraftedCard draft, PolicyGraph graph, BufferedReader in, PrintWriter out) {
        this.draft = draft;
        this.graph = graph;
        this.in = in;
        this.out = out;
    }

    /** Asks until nothing is missing, an answer is a dash (which leaves a gap), or there are no more answers. */
    public void ask() {
        out.println(
                "Some things the file does not say. An empty answer takes what is in [brackets], a dash leaves the gap."
                        + " SI units, radians.");
        List<String> left = new ArrayList<>();
        while (true) {
            CardGap gap =
                    draft.gaps().stream().filter(each -> !left.contains(each.path())).findFirst().orElse(null);
            if (gap == null || !ask(gap, left)) {
                return;
            }
        }
    }

    /** Whether there may be more answers. */
    private boolean ask(CardGap gap, List<String> left) {
        String proposal = proposal(gap);
        out.print(gap.path() + " - " + gap.shape().about() + ": " + form(gap.shape())
                + (proposal.isEmpty() ? "" : " [" + proposal + "]") + "? ");
        out.flush();
        String answer = line();
        if (answer == null) {
            return false;
        }
        String text = answer.isBlank() ? proposal : answer.strip();
        if (text.isEmpty() || text.equals("-")) {
            left.add(gap.path());
            return true;
        }
        Object value = value(text, gap.shape());
        ProblemList problems = new ProblemList("answer");
        if (value != null) {
            ShapeChecker.check(JsonTreeReader.read(JsonPrinter.canonical(value), problems), gap.shape(), problems);
        }
        if (value == null || !problems.isEmpty()) {
            List<Problem> all = problems.sorted();
            out.println(
                    "  that is no answer: expected " + (all.isEmpty() ? form(gap.shape()) : all.getFirst().expected()));
        } else {
            draft.fill(gap, value);
        }
        return true;
    }

    private String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("answers cannot be read", e);
        }
    }

    private static String form(Shape shape) {
        return switch (shape) {
            case Shape.Many many when many.item() instanceof Shape.Number -> "numbers, with spaces between them";
            case Shape.Many many -> "names, with spaces between them";
            case Shape.OneOrMany many -> "one number, or several with spaces between them";
            case Shape.Named named -> "name, least and largest value of each, as in \"vx -1 1, wz -2 2\", or none";
            default -> shape.expected();
        };
    }

    /** The value that an answer stands for; null if it cannot be read. */
    private static Object value(String text, Shape shape) {
        try {
            List<String> words = Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
            return switch (shape) {
                case Shape.Number number -> finite(text);
                case Shape.Whole whole -> finite(text);
                case Shape.OneOrMany many when words.size() == 1 -> finite(text);
                case Shape.OneOrMany many -> words.stream().map(CardQuestions::finite).toList();
                case Shape.Many many when many.item() instanceof Shape.Number ->
                    words.stream().map(CardQuestions::finite).toList();
                case Shape.Many many -> words;
                case Shape.Named named -> ranges(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Map<String, Object> ranges(String text) {
        Map<String, Object> ranges = new LinkedHashMap<>();
        for (String part : text.equals("none") ? new String[0] : text.split(",")) {
            String[] words = part.strip().split("\\s+");
            if (words.length != 3) {
                return null;
            }
            ranges.put(words[0], List.of(finite(words[1]), finite(words[2])));
        }
        return ranges;
    }

    /** The usual answer, or what the graph looks like; empty where nobody can know. */
    private String proposal(CardGap gap) {
        String path = gap.path();
        String key = path.substring(path.lastIndexOf('.') + 1);
        return switch (path) {
            case "model.normaliser" -> graph.inputs().stream()
                    .anyMatch(input -> graph.operatorsReading(input.name()).stream().anyMatch(
                            List.of("Sub", "Div", "Mul", "BatchNormalization", "LayerNormalization")::contains))
                                    ? "in-graph"
                                    : "none";
            case "model.squash" -> graph.outputs().stream()
                    .anyMatch(output -> graph.operatorMaking(output.name()).equals("Tanh")) ? "in-graph" : "none";
            case "commands" -> draft.json().contains("\"command\"") ? "vx -1 1, vy -0.5 0.5, wz -1 1" : "none";
            default -> path.matches("actions\\[0\\]\\.(term|offset)")
                    ? key.equals("term") ? "joint_position" : "default"
                    : USUAL.getOrDefault(path, USUAL.getOrDefault(path.startsWith("actuators") ? key : "", ""));
        };
    }
}
