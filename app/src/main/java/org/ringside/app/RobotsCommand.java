package org.ringside.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about robots that needs no course. */
@Command(
        name = "robots",
        description = {
            "List, show, check and draw robots.",
            "",
            "A robot is one of the shipped ones, by its name, or a file of your own in MJCF, by its path.",
            "",
        },
        subcommands = {
            RobotsListCommand.class,
            RobotsShowCommand.class,
            RobotsCheckCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  ringside robots list",
            "  ringside robots show barkour-vb",
            "  ringside robots check mine.xml --svg mine.svg    what is wrong with it, and how it looks",
        })
final class RobotsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of the commands list, show and check is expected");
    }
}
