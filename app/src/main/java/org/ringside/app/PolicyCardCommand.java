package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ringside.controllers.policy.CardDraft;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.onnx.OnnxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a card. */
@Command(
        name = "card",
        description = {
            "Draft a card from what an ONNX file says about itself.",
            "",
            "That is its inputs and outputs, a card that it holds, or the metadata that mjlab writes. Makes self-test vectors"
                    + " with ONNX Runtime, and says what is still to be filled in.",
            "",
        },
        footer = {
            "",
            "Examples:",
            "  ringside policy card walk.onnx > walk.json",
        })
final class PolicyCardCommand implements Runnable {
    @Parameters(paramLabel = "ONNX", description = "An ONNX file.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PolicyFiles onnx = PolicyFiles.readNamed(PolicyFiles.existing(file));
        String draft;
        try {
            draft = CardDraft.json(file.getFileName().toString(), onnx.bytes(), onnx.graph());
        } catch (OnnxException e) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": " + e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(draft);
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        try {
            CardReader.read(draft, "card");
        } catch (CardFormatException e) {
            err.println("The file does not say everything; fill in (card:LINE:COLUMN):");
            e.problems().forEach(problem -> err.println("  " + problem.message()));
        }
        err.flush();
    }
}
