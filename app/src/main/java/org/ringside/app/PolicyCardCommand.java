package org.ringside.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ringside.controllers.policy.CardDraft;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardGap;
import org.ringside.controllers.policy.CardQuestions;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.DraftedCard;
import org.ringside.controllers.policy.isaac.EnvYaml;
import org.ringside.controllers.policy.isaac.IoDescriptor;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.courses.format.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a card. */
@Command(
        name = "card",
        description = {
            "Draft a card from what an ONNX file says about itself, and from what Isaac Lab wrote about it.",
            "",
            "Takes the card that the file holds; or else its inputs and outputs, the metadata that mjlab writes, and an IO"
                    + " descriptor of Isaac Lab. Makes self-test vectors with ONNX Runtime. What is missing is asked for in a"
                    + " terminal, and otherwise listed.",
            "",
        },
        footer = {
            "",
            "The exit code is 1 if something is still to be filled in.",
            "",
            "Examples:",
            "  ringside policy card walk.onnx -o walk.json",
            "  ringside policy card walk.onnx --descriptor IO_descriptors.yaml --env params/env.yaml > walk.json",
        })
final class PolicyCardCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ONNX", description = "An ONNX file.")
    private Path file;

    @Option(names = "--descriptor", paramLabel = "YAML", description = "The IO descriptor that Isaac Lab wrote.")
    private Path descriptor;

    @Option(names = "--env", paramLabel = "YAML",
            description = "The training's env.yaml: gains, ranges of commands, grid of the height scan.")
    private Path env;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where the card goes; standard output if absent.")
    private Path output;

    @Option(names = "--ask", negatable = true,
            description = "Ask for what is missing, or do not; asks if absent and standard input and output are a terminal.")
    private Boolean ask;

    @Spec
    private CommandSpec spec;

    private final InputStream answers;

    PolicyCardCommand() {
        this(System.in);
    }

    PolicyCardCommand(InputStream answers) {
        this.answers = answers;
    }

    @Override
    public Integer call() {
        if (env != null && descriptor == null) {
            throw new ParameterException(spec.commandLine(), "--env is read together with --descriptor");
        }
        PolicyFiles onnx = PolicyFiles.readNamed(PolicyFiles.existing(file));
        String embedded = descriptor == null ? CardDraft.embedded(onnx.graph()).orElse(null) : null;
        return embedded == null ? draft(onnx) : embedded(embedded);
    }

    /** The trainer's own card needs no help, or its author's. */
    private int embedded(String card) {
        write(card);
        PrintWriter err = spec.commandLine().getErr();
        try {
            CardReader.read(card, "card");
            return ExitCode.DONE;
        } catch (CardFormatException e) {
            err.println("The card that the file holds has mistakes (card:LINE:COLUMN):");
            e.problems().forEach(problem -> err.println("  " + problem.message()));
            err.flush();
            return ExitCode.MISSED;
        }
    }

    private int draft(PolicyFiles onnx) {
        DraftedCard draft;
        try {
            draft = CardDraft.of(file.getFileName().toString(), onnx.bytes(), onnx.graph());
            if (descriptor != null) {
                EnvYaml training = env == null ? EnvYaml.NONE : EnvYaml.read(PolicyFiles.existing(env));
                IoDescriptor.read(PolicyFiles.existing(descriptor), training).fill(draft);
            }
        } catch (OnnxException e) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": " + e.getMessage(), e);
        } catch (CardFormatException e) {
            throw new UserError(e.getMessage(), e);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (asks() && !draft.gaps().isEmpty()) {
            new CardQuestions(draft, onnx.graph(),
                    new BufferedReader(new InputStreamReader(answers, Charset.defaultCharset())), err).ask();
        }
        write(draft.json());
        draft.notes().forEach(note -> err.println("note: " + TraceFiles.printable(note)));
        int exitCode = report(draft, err);
        err.flush();
        return exitCode;
    }

    private static int report(DraftedCard draft, PrintWriter err) {
        List<CardGap> gaps = draft.gaps();
        if (!gaps.isEmpty()) {
            err.println("To be filled in:");
            gaps.forEach(gap -> err.println(
                    "  " + gap.path() + ": " + gap.shape().about() + " (" + gap.shape().expected() + ")"));
            err.println("Then 'ringside policy check' says what else is wrong.");
            return ExitCode.MISSED;
        }
        try {
            CardReader.read(draft.json(), "card");
            return ExitCode.DONE;
        } catch (CardFormatException e) {
            err.println("To be corrected (card:LINE:COLUMN):");
            e.problems().forEach(problem -> err.println("  " + problem.message()));
            return ExitCode.MISSED;
        }
    }

    private boolean asks() {
        Console console = System.console();
        return ask != null ? ask : console != null && console.isTerminal();
    }

    private void write(String card) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(card);
            out.flush();
            return;
        }
        try {
            WholeFile.write(output, card);
        } catch (UncheckedIOException e) {
            throw new UserError(TraceFiles.printable(output.toString()) + ": the card cannot be written there ("
                    + e.getCause().getClass().getSimpleName() + ")", e);
        }
    }
}
