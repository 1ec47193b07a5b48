package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ringside probe} prints, and how it ends, for good and for bad models and states. */
class ProbeCommandTest {
    /** A ball of 2 kg above a floor, and a pendulum with a motor far from it. */
    private static final String MODEL = """
            <mujoco model="ball and pendulum">
              <worldbody>
                <geom name="floor" type="plane" size="1 1 1"/>
                <body name="ball" pos="0 0 1">
                  <freejoint/>
                  <geom name="ball" type="sphere" size="0.1" mass="2"/>
                  <site name="middle"/>
                </body>
                <body name="pendulum" pos="5 0 3">
                  <joint name="swing" type="hinge" axis="0 1 0"/>
                  <geom type="sphere" pos="0 0 -1" size="0.01" mass="1" contype="0" conaffinity="0"/>
                </body>
              </worldbody>
              <actuator><motor name="motor" joint="swing"/></actuator>
              <sensor><accelerometer name="felt" site="middle"/></sensor>
              <keyframe><key qpos="0 0 2 1 0 0 0 0" ctrl="1"/></keyframe>
            </mujoco>
            """;

    private static final String ABOVE = "{\"qpos\":[0,0,1,1,0,0,0,0]}";

    @TempDir
    private Path folder;

    private String model;
    private String out;
    private String err;

    @BeforeEach
    void writeModel() throws IOException {
        model = Files.writeString(folder.resolve("model.xml"), MODEL).toString();
    }

    private int probe(String standardInput, String... args) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int code = execute(new ProbeCommand(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8))),
                new PrintWriter(outText), new PrintWriter(errText), args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    private static int execute(ProbeCommand probe, PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(probe).setCaseInsensitiveEnumValuesAllowed(true);
        ErrorReporter reporter = new ErrorReporter(() -> false);
        command.setParameterExceptionHandler(reporter);
        command.setExecutionExceptionHandler(reporter);
        command.setOut(out);
        command.setErr(err);
        return command.execute(args);
    }

    private List<JsonNode> lines() {
        return out.lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void withoutAQuestionItDescribesTheModel() {
        assertEquals(0, probe("", model));
        assertTrue(out.contains("ball and pendulum") && out.contains("3 kg") && out.contains("nq 8, nv 7"), out);
        assertTrue(out.contains("hinge swing") && out.contains("1 plane, 2 sphere"), out);
        assertTrue(out.contains("newton pyramidal"), out);
        assertEquals("", err);
    }

    @Test
    void whatIsInTheAirFallsAndTheMotorTurnsThePendulum() {
        assertEquals(0, probe(ABOVE + "\n\n{\"qpos\":[0,0,1,1,0,0,0,0],\"ctrl\":[3]}\n", model, "--states", "-"));
        assertEquals(2, lines().size());
        JsonNode qacc = lines().getFirst().get("qacc");
        assertEquals(-9.81, qacc.get(2).doubleValue(), 1e-12);
        assertEquals(0, qacc.get(6).doubleValue(), 1e-12);
        assertEquals(0, lines().getFirst().get("contacts").intValue());
        assertEquals(0, lines().getFirst().get("iterations").intValue());
        // 1 kg at 1 m, and the sphere's own 0.4 m r^2
        assertEquals(3 / (1 + 0.4e-4), lines().get(1).get("qacc").get(6).doubleValue(), 1e-12);
    }

    @Test
    void fullTellsMassForcesContactsAndSensors() throws IOException {
        Path states = Files.writeString(folder.resolve("states.jsonl"), "{\"qpos\":[0,0,0.09,1,0,0,0,0]}");
        assertEquals(0, probe("", model, "--full", "--states", states.toString()));
        JsonNode line = lines().getFirst();
        assertEquals(7, line.get("mass").size());
        assertEquals(2, line.get("mass").get(1).get(1).doubleValue(), 1e-15);
        assertEquals(2 * 9.81, line.get("bias").get(2).doubleValue(), 1e-12);
        for (String force : List.of("passive", "actuator", "constraint")) {
            assertEquals(7, line.get(force).size());
        }
        assertTrue(line.get("constraint").get(2).doubleValue() > 2 * 9.81);
        assertEquals(1, line.get("contacts").intValue());
        JsonNode contact = line.get("contactList").get(0);
        assertEquals("[\"floor\",\"ball\"]", contact.get("geoms").toString());
        assertEquals("[0.0,0.0,1.0]", contact.get("normal").toString());
        assertEquals(0.01, contact.get("depth").doubleValue(), 1e-15);
        assertEquals(-0.005, contact.get("position").get(2).doubleValue(), 1e-15);
        assertEquals(line.get("qacc").get(2).doubleValue() + 9.81, line.get("sensors").get("felt").get(2).doubleValue(),
                1e-12);
    }

    @Test
    void aTrajectoryStartsAtTheKeyframeAndHoldsItsControls() {
        assertEquals(0, probe("", model, "--steps", "100", "--every", "25", "--timestep", "0.001"));
        assertEquals(5, lines().size());
        assertEquals(0, lines().getFirst().get("time").doubleValue());
        assertEquals(2, lines().getFirst().get("qpos").get(2).doubleValue());
        JsonNode last = lines().getLast();
        assertEquals(0.1, last.get("time").doubleValue(), 1e-12);
        assertEquals(-0.981, last.get("qvel").get(2).doubleValue(), 1e-12);
        assertTrue(last.get("qvel").get(6).doubleValue() > 0.09);
    }

    @Test
    void optionsTakeThePlaceOfTheModels() {
        probe("", model, "--timestep", "0.01", "--cone", "elliptic", "--solver", "pgs", "--integrator", "RK4",
                "--iterations", "7", "--tolerance", "0.5");
        assertTrue(out.contains("timestep 0.01 s, rk4, pgs elliptic, at most 7 iterations, tolerance 0.5"), out);
        probe("", model);
        assertTrue(out.contains("tolerance 1e-8"), out);
        assertEquals(2, probe("", model, "--timestep", "-1"));
        assertTrue(err.contains("timestep is -1.0; it must be"), err);
        assertEquals(2, probe("", model, "--iterations", "0"));
        assertTrue(err.contains("iterations is 0; it must be"), err);
        assertEquals(2, probe("", model, "--integrator", "leapfrog"));
        assertTrue(err.contains("none of Euler, RK4, implicitfast"), err);
        assertEquals(2, probe("", model, "--cone", "square"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"qpos\":[0,0,1,1,0,0,0] }             | qpos has 7 entries, expected an array of 8 numbers",
        "{\"qpos\":[0,0,1,1,0,0,0,0],\"qvel\":1} | qvel is a number, expected an array of 7 numbers",
        "{\"qpos\":[0,0,1,1,0,0,0,\"a\"]}        | qpos[7] is \"a\", expected a finite number",
        "{\"qpos\":[0,0,1,1,0,0,0,1e999]}        | qpos[7] is Infinity, expected a finite number",
        "{\"qpos\":[0,0,1,1,0,0,0,NaN]}          | qpos[7] is NaN, expected a finite number",
        "{\"qpos\":[0,0,1,1,0,0,0,0],\"ctrl\":null} | ctrl is nothing, expected an array of 1 numbers",
        "{\"qpos\":[0,0,1,1,0,0,0,0],\"qvels\":[]} | unknown field \"qvels\"; did you mean \"qvel\"?",
        "{\"qvel\":[0,0,0,0,0,0,0]}              | no field \"qpos\", expected an array of 8 numbers",
        "[1]                                     | found an array, expected an object",
        "{\"qpos\":[                             | not JSON",
        "{\"qpos\":[0,0,1,1,0,0,0,0]} 1          | not JSON (column 28): something follows the object; each line must hold one state",
        "{\"qpos\":[0],\"qpos\":[0]}             | not JSON",
    })
    void aBadLineIsToldWithItsNumberFieldAndWhatBelongsThere(String line, String message) {
        assertEquals(2, probe(ABOVE + "\n" + line + "\n" + ABOVE, model, "--states", "-"));
        assertTrue(err.contains("standard input:2: ") && err.contains(message), err);
        assertFalse(err.contains("Exception") || err.contains("Feature") || err.contains("Constraints"), err);
        assertEquals(1, lines().size(), "the lines before it are answered");
    }

    @Test
    void aLineThatNeverEndsIsNotKept() {
        assertEquals(2, probe("[".repeat(20_000_000), model, "--states", "-"));
        assertTrue(err.contains("standard input:1: a line of more than"), err);
        assertEquals(2, probe("[".repeat(4000), model, "--states", "-"));
        assertTrue(err.contains("standard input:1: not JSON") && !err.contains("Constraints"), err);
    }

    @Test
    void whatAnotherSimulatorPrintedBesideAStateIsIgnored() {
        assertEquals(0,
                probe("\uFEFF{\"i\":1,\"kind\":\"x\",\"qacc\":[NaN],\"M\":[],\"qpos\":[0,0,1,1,0,0,0,0]}", model,
                        "--states",
                        "-"));
        assertEquals(7, lines().getFirst().get("qacc").size());
    }

    @Test
    void aStateWithoutAccelerationIsALineOfItsOwnAndTheNextIsAnswered() {
        String wild = "{\"qpos\":[0,0,1,1,0,0,0,0],\"qvel\":[0,0,0,1e200,1e200,0,1e200]}";
        assertEquals(2, probe(wild + "\n" + ABOVE, model, "--states", "-"));
        assertEquals(2, lines().size());
        assertTrue(lines().getFirst().get("error").asString().startsWith("standard input:1: "), out);
        assertTrue(lines().get(1).has("qacc"));
        assertFalse(out.contains("NaN") || err.contains("Exception"), out + err);
    }

    @Test
    void questionsThatContradictEachOtherAreRefused() {
        assertEquals(2, probe("", model, "--states", "-", "--steps", "3"));
        assertEquals(2, probe("", model, "--steps", "0"));
        assertTrue(err.contains("--steps is 0; it must be at least 1"), err);
        assertEquals(2, probe("", model, "--steps", "3", "--full"));
        assertTrue(err.contains("--full needs --states"), err);
        assertEquals(2, probe("", model, "--time"));
        assertTrue(err.contains("--time needs --steps"), err);
        assertEquals(2, probe("", model, "--every", "3"));
        assertTrue(err.contains("--every needs --steps"), err);
        assertEquals(2, probe("", model, "--states", "-", "--every", "3"));
        assertTrue(err.contains("--every needs --steps"), err);
    }

    @Test
    void missingAndWrongFilesAreNamed() throws IOException {
        assertEquals(2, probe("", folder.resolve("none.xml").toString()));
        assertTrue(err.contains("none.xml: there is no such file"), err);
        assertEquals(2, probe("", model, "--states", folder.resolve("none.jsonl").toString()));
        assertTrue(err.contains("none.jsonl: there is no such file"), err);
        assertEquals(2, probe("", model, "--states", folder.toString()));
        Path wrong = Files.writeString(folder.resolve("wrong.xml"), "<mujoco><worldbody><box/></worldbody></mujoco>");
        assertEquals(2, probe("", wrong.toString()));
        assertTrue(err.contains("wrong.xml") && err.contains("box"), err);
    }

    @Test
    void namesCannotWriteToTheTerminal() throws IOException {
        Path evil = Files.writeString(folder.resolve("evil.xml"),
                "<mujoco model='m&#10;&#155;1m'><worldbody><body name='b&#10;&#155;2m'><joint name='j&#10;&#155;3m'/>"
                        + "<geom size='1'/></body></worldbody></mujoco>");
        assertEquals(0, probe("", evil.toString()));
        assertTrue(out.startsWith("model m??1m\n") && out.contains("\n  b??2m ") && out.contains(" hinge j??3m,"), out);
    }

    @Test
    void aReaderThatLeavesEndsIt() {
        PrintWriter closed = new PrintWriter(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        // the second line is never looked at
        ProbeCommand probe = new ProbeCommand(
                new ByteArrayInputStream((ABOVE + "\n" + ABOVE + "\nnonsense").getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, execute(probe, closed, new PrintWriter(new StringWriter()), model, "--states", "-"));
        assertEquals(0, execute(new ProbeCommand(), closed, new PrintWriter(new StringWriter()), model, "--steps",
                "1000000000"));
    }
}
