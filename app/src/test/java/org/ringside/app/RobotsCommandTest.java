package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.robots.Anatomy;
import org.ringside.app.robots.RobotDrawing;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RobotsCommandTest {
    @TempDir
    private Path folder;

    private Path file(String from, String to) throws IOException {
        String text = Robots.document("barkour-v0");
        assertTrue(text.contains(from), from);
        return Files.writeString(folder.resolve("mine.xml"), text.replace(from, to));
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void listNamesEveryRobot() {
        CommandLineRun run = CommandLineRun.of("robots", "list");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains("\nunitree-go1   12.74 kg      12     4  0.294 m\n"), run.out());
        JsonNode robots = json(CommandLineRun.of("robots", "list", "--json").out());
        assertEquals(Robots.names(), robots.valueStream().map(robot -> robot.get("name").asString()).toList());
        assertEquals(14.496472, robots.get(1).get("mass").asDouble(), 1e-9);
    }

    @Test
    void showSaysJointsDrivesAndFeet() {
        CommandLineRun run = CommandLineRun.of("robots", "show", "barkour-vb");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains("barkour-vb: 14.50 kg, 12 joints, 4 feet, base 0.280 m high at home\n"),
                run.out());
        assertTrue(run.out().matches("(?s).*\nhip_hind_left +-1.547 to 3.029 +0.500 +50 +0.5 +18\n.*"), run.out());
        assertTrue(run.out().matches("(?s).*\nHR +foot_hind_right +0.0175 m .*"), run.out());
        JsonNode robot = json(CommandLineRun.of("robots", "show", "unitree-go1", "--json").out());
        assertEquals(13, robot.get("bodies").size());
        assertEquals(12, robot.get("joints").size());
        assertEquals(4, robot.get("legs").size());
        assertEquals("FR_calf_joint", robot.get("joints").get(2).get("name").asString());
        assertEquals(35.55, robot.get("joints").get(2).get("forceRange").get(1).asDouble());
        assertEquals(0, robot.get("joints").get(2).get("damping").asDouble());
        assertEquals(-1.8, robot.get("joints").get(2).get("home").asDouble());
    }

    @Test
    void checkFailsOnErrorsAndWhenStrictOnWarnings() throws IOException {
        CommandLineRun good = CommandLineRun.of("robots", "check", "barkour-v0", "--strict");
        assertEquals(ExitCode.DONE, good.exitCode(), good.out());
        assertTrue(good.out().startsWith("barkour-v0: no mistakes found\n"), good.out());
        Path uneven = file("0.938791", "1.2");
        assertEquals(ExitCode.DONE, CommandLineRun.of("robots", "check", uneven.toString()).exitCode());
        CommandLineRun strict = CommandLineRun.of("robots", "check", "--strict", uneven.toString());
        assertEquals(ExitCode.MISSED, strict.exitCode());
        assertTrue(strict.out().startsWith(uneven + ": 0 errors, 2 warnings\n"), strict.out());
        Path weak = file("kp=\"35\"", "kp=\"0.1\"");
        CommandLineRun run = CommandLineRun.of("robots", "check", weak.toString(), "--json");
        assertEquals(ExitCode.MISSED, run.exitCode());
        JsonNode first = json(run.out()).get(0);
        assertEquals("error", first.get("severity").asString());
        assertEquals("stand", first.get("rule").asString());
    }

    @Test
    void checkDrawsTheRobot() throws IOException {
        Path svg = folder.resolve("robot.svg");
        assertEquals(ExitCode.DONE,
                CommandLineRun.of("robots", "check", "barkour-vb", "--svg", svg.toString()).exitCode());
        assertEquals(Files.readString(Path.of("..", "docs", "robots", "barkour-vb.svg")), Files.readString(svg));
        CommandLineRun nowhere = CommandLineRun.of(
                "robots", "check", "barkour-vb", "--svg", folder.resolve("no/where.svg").toString());
        assertEquals(ExitCode.BAD_INPUT, nowhere.exitCode());
        assertTrue(nowhere.err().contains("its folder does not exist"), nowhere.err());
    }

    @Test
    void filesThatAreNoRobotsAreUserErrorsWithTheirLine() throws IOException {
        Path impossible = file("0.0194142 0.0619567 0.0708707", "0.0194142 0.0619567 0.2");
        for (String command : new String[] {"show", "check"}) {
            CommandLineRun run = CommandLineRun.of("robots", command, impossible.toString());
            assertEquals(ExitCode.BAD_INPUT, run.exitCode());
            assertTrue(run.err().contains("mine.xml:54: <inertial>: ") && run.err().contains("principal moments"),
                    run.err());
        }
        CommandLineRun typo = CommandLineRun.of("robots", "show", "barkour-vc");
        assertEquals(ExitCode.BAD_INPUT, typo.exitCode());
        assertTrue(typo.err().contains("did you mean \"barkour-v"), typo.err());
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of("robots", "check", "").exitCode());
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of("robots", "check", folder.toString()).exitCode());
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of("robots").exitCode());
    }

    @Test
    void theDocumentsTableAndDrawingsAreWhatTheCommandsSay() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "robots.md"));
        for (String name : Robots.names()) {
            Anatomy robot = Anatomy.of(MjcfReader.read(name, Robots.document(name)));
            double reach = robot.legs.stream().mapToDouble(leg -> leg.reach()).min().orElseThrow();
            String check = CommandLineRun.of("robots", "check", name).out();
            String stands = check.replaceAll("(?s).*the base is ([0-9.]+ m) high.*", "$1");
            int knee = robot.driveOf(robot.legs.getFirst().joints().getLast());
            String row = String.format(Locale.ROOT, "| `%s` | %.2f kg | %d | %.3f m | %s | %.3f m | %.2f N m |", name,
                    robot.mass, robot.hinges.size(), robot.homeHeight(), stands, reach,
                    robot.model.actuators.forceRange[2 * knee + 1]);
            assertTrue(document.contains(row), "docs/robots.md lacks\n" + row);
            String drawing = Files.readString(Path.of("..", "docs", "robots", name + ".svg"));
            assertEquals(RobotDrawing.svg(robot), drawing, name);
        }
    }
}
