package org.ringside.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about courses that needs no robot. */
@Command(
        name = "courses",
        description = {
            "List, show, check and draw courses.",
            "",
            "A course is one of the built-in ones, by its name, or a JSON file of your own, by its path.",
            "",
        },
        subcommands = {
            CoursesListCommand.class,
            CoursesShowCommand.class,
            CoursesLintCommand.class,
            CoursesPlanCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  ringside courses list",
            "  ringside courses show barkour --json > mine.json    a start for a course of your own",
            "  ringside courses lint mine.json                     what is wrong with it",
            "  ringside courses plan mine.json                     draws mine's plan, for the wall",
        })
final class CoursesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of the commands list, show, lint and plan is expected");
    }
}
