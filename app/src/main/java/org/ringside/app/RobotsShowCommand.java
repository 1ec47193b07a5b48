package org.ringside.app;

import java.io.PrintWriter;
import org.ringside.app.robots.Anatomy;
import org.ringside.app.robots.RobotSheet;
import org.ringside.courses.format.JsonPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a robot is. */
@Command(
        name = "show",
        description = "Say what a robot is: bodies, joints with range, drives and home position, legs with their feet.",
        footer = {
            "",
            "Examples:",
            "  ringside robots show unitree-go1",
            "  ringside robots show mine.xml --json",
        })
final class RobotsShowCommand implements Runnable {
    @Parameters(paramLabel = "NAME|FILE", description = "A shipped robot or a file in MJCF.")
    private String name;

    @Option(names = "--json", description = "Print one JSON object; kg, metres, radians, N m.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Anatomy robot = RobotArgument.load(name);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonPrinter.pretty(RobotSheet.document(robot)) : RobotSheet.text(robot));
        out.flush();
    }
}
