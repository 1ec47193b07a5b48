package org.ringside.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringside.app.robots.Anatomy;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.sim.robot.Robots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the shipped robots. */
@Command(name = "list", description = "List the shipped robots.")
final class RobotsListCommand implements Runnable {
    @Option(names = "--json", description = "Print JSON: an array, one object a robot; kg and metres.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Anatomy> robots = Robots.names().stream().map(RobotArgument::load).toList();
        if (json) {
            out.print(JsonPrinter.pretty(robots.stream().map(RobotsListCommand::document).toList()));
        } else {
            out.printf(Locale.ROOT, "%-12s %9s %7s %5s %8s%n", "NAME", "MASS", "JOINTS", "FEET", "HEIGHT");
            for (Anatomy robot : robots) {
                out.printf(Locale.ROOT, "%-12s %6.2f kg %7d %5d %6.3f m%n", robot.model.name, robot.mass,
                        robot.hinges.size(), robot.legs.size(), robot.homeHeight());
            }
        }
        out.flush();
    }

    private static Map<String, Object> document(Anatomy robot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", robot.model.name);
        document.put("mass", robot.mass);
        document.put("joints", robot.hinges.size());
        document.put("feet", robot.legs.size());
        document.put("height", robot.homeHeight());
        return document;
    }
}
