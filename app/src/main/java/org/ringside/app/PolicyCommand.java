package org.ringside.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about policies that needs no robot in motion. */
@Command(
        name = "policy",
        description = {
            "Check, draft and show policies that others trained.",
            "",
            "A policy is an ONNX file and a card beside it: JSON that says what goes in, what comes out, and how often.",
            "",
        },
        subcommands = {
            PolicyCheckCommand.class,
            PolicyCardCommand.class,
            PolicyShowCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  ringside policy show walk.onnx                what is in the file",
            "  ringside policy card walk.onnx > walk.json    a card to be completed",
            "  ringside policy check walk.json               what is wrong with it, or missing",
        })
final class PolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of the commands check, card and show is expected");
    }
}
