package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.bundle.BundleVerifier;
import org.ringside.app.bundle.SigningKey;
import org.ringside.app.bundle.Verification;
import org.ringside.app.bundle.VerificationReport;
import org.ringside.app.bundle.VerifyOptions;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.PluginException;
import org.ringside.scoring.ScorecardJson;
import org.ringside.sim.robot.RobotModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a bundle. */
@Command(
        name = "verify",
        description = {
            "Verify a bundle that somebody else's run left: every byte of it, every hash, and every episode, by playing its"
                    + " recorded commands through physics and judges again.",
            "",
            "docs/verifying.md says what can be concluded from it, and what cannot.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verified",
            "1:not verified: something in it is not as it must be",
            "2:no bundle, or bad usage",
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BUNDLE", description = "The file that ringside run --bundle wrote.")
    private String bundle;

    @Option(names = "--closed-loop",
            description = "Run the controller again too, and compare what it commands. One on ONNX Runtime may differ"
                    + " in its last bits on another machine.")
    private boolean closedLoop;

    @Option(names = "--controller", paramLabel = "NAME|policy:CARD",
            description = "The controller for --closed-loop (default: the one of the bundle's name).")
    private String controllerName;

    @Option(names = "--key", paramLabel = "FILE|FINGERPRINT",
            description = "Demand a signature of this key: a .pub file or the fingerprint of one.")
    private String key;

    @Option(names = "--commitment", paramLabel = "HASH",
            description = "Demand that the run is the one that this hash was published for, before it began.")
    private String commitment;

    @Option(names = "--episodes", paramLabel = "N",
            description = "Replay only so many, drawn at random; everything else is checked all the same.")
    private Integer episodes;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--quiet", description = "Do not say how far it is.")
    private boolean quiet;

    @Mixin
    private ControllerOptions controllers;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        VerifyOptions options = options();
        Verification verification = verify(options);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ScorecardJson.text(VerificationReport.json(bundle, verification)));
        } else {
            out.print(VerificationReport.text(bundle, verification));
        }
        out.flush();
        return verification.verified() ? ExitCode.DONE : ExitCode.MISSED;
    }

    private Verification verify(VerifyOptions options) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (EpisodeCount count = new EpisodeCount(bundle, err, Colours.isErrTerminal())) {
            return new BundleVerifier(Path.of(bundle), options, quiet ? done -> {} : count).verify();
        } catch (BundleException | InvalidPathException e) {
            throw new UserError(TraceFiles.printable(bundle) + " " + e.getMessage(), e);
        }
    }

    private VerifyOptions options() {
        if (!closedLoop && (controllerName != null || controllers.given())) {
            throw new UserError("--controller, --plugins and --policy-runner go with --closed-loop:"
                    + " without it no controller is run");
        }
        if (episodes != null && episodes < 1) {
            throw new UserError("--episodes must be at least 1, not " + episodes);
        }
        if (commitment != null && !commitment.matches("[0-9a-fA-F]{64}")) {
            throw new UserError(
                    "--commitment is a hash of 64 hexadecimal digits, as ringside run --bundle prints it, not \""
                            + TraceFiles.printable(commitment) + "\"");
        }
        try {
            return new VerifyOptions(
                    Optional.ofNullable(key).map(SigningKey::fingerprint),
                    Optional.ofNullable(commitment).map(hash -> hash.toLowerCase(Locale.ROOT)),
                    episodes == null ? OptionalInt.empty() : OptionalInt.of(episodes),
                    threads.count(),
                    closedLoop ? Optional.of(this::controller) : Optional.empty());
        } catch (BundleException | InvalidPathException e) {
            throw new UserError("--key: " + e.getMessage(), e);
        }
    }

    private ControllerProvider controller(RobotModel robot, String recorded) {
        try {
            return controllers.load(controllerName == null ? recorded : controllerName, robot);
        } catch (PluginException e) {
            throw new UserError("the bundle's controller cannot be run again: " + e.getMessage()
                    + "; name its jar with --plugins, or its card with --controller policy:CARD", e);
        }
    }
}
