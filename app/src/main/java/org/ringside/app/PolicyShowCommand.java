package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.GraphValue;
import org.ringside.controllers.policy.onnx.MlpEvaluator;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a card or an ONNX file. */
@Command(
        name = "show",
        description = "Say what is in a policy card, or in an ONNX file.",
        footer = {
            "",
            "Examples:",
            "  ringside policy show walk.json",
            "  ringside policy show walk.onnx",
        })
final class PolicyShowCommand implements Runnable {
    @Parameters(paramLabel = "CARD|ONNX", description = "A policy card, or a file whose name ends in .onnx.")
    private Path file;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;

    @Override
    public void run() {
        out = spec.commandLine().getOut();
        PolicyFiles.existing(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".onnx")) {
            graph(PolicyFiles.readNamed(file).graph());
        } else {
            PolicyCard card = card();
            new PolicyPipeline(card).rows().forEach(row -> row(row.name(), row.text()));
            row("drive with",
                    "ringside run --controller policy:" + TraceFiles.printable(file.toString())
                            + " --robot NAME");
            Path model = file.resolveSibling(card.model().file());
            out.println();
            if (model.toFile().isFile()) {
                graph(PolicyFiles.readNamed(model).graph());
            } else {
                row("file", TraceFiles.printable(card.model().file()) + " is not there");
            }
        }
        out.flush();
    }

    private PolicyCard card() {
        try {
            return CardReader.read(file).card();
        } catch (CardFormatException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void graph(PolicyGraph graph) {
        row("written by", graph.producer().isEmpty() ? "not said" : TraceFiles.printable(graph.producer()));
        row("operator set", Long.toString(graph.opset()));
        row("parameters", Long.toString(graph.parameters()));
        for (GraphValue input : graph.inputs()) {
            row("input", input.name() + " " + input.shown());
        }
        for (GraphValue output : graph.outputs()) {
            row("output", output.name() + " " + output.shown());
        }
        row("operators", graph.operators().entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " x" + entry.getValue()))
                .collect(Collectors.joining(", ")));
        graph.metadata().forEach((key, value) -> row("metadata", TraceFiles.printable(key + " = "
                + (value.length() > 200 ? value.substring(0, 200) + "..." : value))));
        try {
            new MlpEvaluator(graph);
            row("runs in", "Java, with the same bits everywhere");
        } catch (OnnxException e) {
            row("runs in", "ONNX Runtime only: " + e.getMessage());
        }
    }

    private void row(String name, String value) {
        out.printf(Locale.ROOT, "%-14s %s%n", name, value);
    }
}
