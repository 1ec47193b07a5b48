package org.ringside.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about the skills of the shipped controllers. */
@Command(
        name = "skill",
        description = {"Search the figures of skills.", ""},
        subcommands = {SkillSearchCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  ringside skill search jump    figures for the leap of the controller stride"})
final class SkillCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "the command search is expected");
    }
}
