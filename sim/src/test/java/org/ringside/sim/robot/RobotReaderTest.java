package org.ringside.sim.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.Draws;

/** The robot reader, on good files and on hostile ones. */
class RobotReaderTest {
    private static final String GOOD = good();

    private static String good() {
        try (InputStream stream = RobotReader.class.getResourceAsStream("/org/ringside/sim/robots/barkour-v0.xml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RobotFormatException refused(String text) {
        return assertThrows(RobotFormatException.class, () -> RobotReader.read("robot.xml", text));
    }

    /** The good file with one piece of text replaced, which must be there. */
    private static String with(String from, String to) {
        assertTrue(GOOD.contains(from), from);
        return GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    @Test
    void readsTheShippedRobot() {
        RobotModel model = RobotReader.read("robot.xml", GOOD);
        assertEquals("barkour-v0", model.name());
        assertEquals(11.49, model.mass(), 0.02);
        assertEquals(List.of("FL", "FR", "HL", "HR"), model.legs().stream().map(Leg::name).sorted().toList());
        assertEquals(64, model.hash().length());
        assertEquals(Robots.named("barkour-v0"), model);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Robots.named("rex"));
        assertTrue(e.getMessage().contains("barkour-v0"), e.getMessage());
    }

    @Test
    void theImuIsAtItsSiteInTheBaseOrAtTheBasesOrigin() {
        assertEquals(new Vector3d(), RobotReader.read("r", GOOD).imuPosition());
        String site = "<freejoint/><site name=\"imu\" pos=\"0.1 -0.2 0.3\"/><site name=\"head\"/>";
        assertEquals(new Vector3d(0.1, -0.2, 0.3),
                RobotReader.read("r", with("<freejoint/>", site)).imuPosition());
        // where MuJoCo Playground has it
        assertEquals(new Vector3d(-0.01592, -0.06659, -0.00617), Robots.named("unitree-go1").imuPosition());
        String elsewhere = GOOD.replaceFirst("(<joint name=\"[^>]*>)", "$1<site name=\"imu\"/>");
        String message = refused(elsewhere).getMessage();
        assertTrue(message.contains("the site imu is expected in the base"), message);
        assertTrue(refused(with("<freejoint/>", "<freejoint/><site name=\"imu\" size=\"1\"/>")).getMessage()
                .contains("attribute \"size\" is not supported"));
    }

    @Test
    void anyOtherByteGivesAnotherHash() {
        String other = with("model=\"barkour-v0\"", "model=\"barkour-v0\" ");
        assertTrue(!RobotReader.read("r", other).hash().equals(RobotReader.read("r", GOOD).hash()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    <freejoint/>                     | <freejoint/><light/>             | <light>
                    <freejoint/>                     | <freejoint wings="2"/>           | wings
                    mass="4.48878"                   | mass="heavy"                     | heavy
                    mass="4.48878"                   | mass="NaN"                       | NaN
                    mass="4.48878"                   | mass="-1"                        | mass
                    mass="4.48878"                   | mass="0"                         | mass
                    mass="4.48878"                   | mass="1e999"                     | 1e999
                    mass="4.48878"                   | mass="1 2"                       | 1 numbers are expected, not 2
                    mass="4.48878"                   |                                  | "mass" is missing
                    pos="0.130533 -0.056 0.0508"     | pos="0.1 0.2"                    | 3 numbers are expected, not 2
                    axis="0 -1 0"                    | axis="0 -2 0"                    | unit length
                    axis="0 -1 0"                    | axis="0 0 0"                     | unit length
                    range="0 2.5132"                 | range="2 1"                      | range must rise
                    forcerange="-18 18"              | forcerange="-18 17"              | symmetric
                    armature="0.0109"                | armature="-1"                    | armature
                    armature="0.0109"                |                                  | "armature" is missing
                    class="hip_front" axis           | class="tail" axis                | "tail"
                    type="sphere"                    | type="mesh"                      | "mesh"
                    name="foot_front_right"          |                                  | "name" is missing
                    size="0.014"                     | size=""                          | size
                    size="0.014"                     | size="-0.014"                    | positive lengths
                    size="0.2 0.07 0.045"            | size="0.2 0 0.045"               | positive lengths
                    friction="0.8 0.02 0.01"         | friction="-1 0 0"                | within [0, 10]
                    name="upper_leg_front_left" pos  | name="base" pos                  | base
                    joint="hip_front_left"           | joint="hip_front_right"          | two actuators
                    <mujoco model                    | <robot model                     | not well-formed
                    0 0.5 1"/>                       | 0 0.5"/>                         | 19 numbers are expected
                    """)
    void namesFileLineAndWhatIsWrong(String from, String to, String part) {
        RobotFormatException e = refused(with(from, to == null ? "" : to));
        assertTrue(e.getMessage().matches("(?s)robot\\.xml:\\d+: .*"), e.getMessage());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void faultsStandAtTheLineOfTheirElement() {
        String text = with("mass=\"0.639437\"", "mass=\"x\"");
        int line = text.substring(0, text.indexOf("mass=\"x\"")).split("\n", -1).length;
        String message = refused(text).getMessage();
        assertTrue(message.startsWith("robot.xml:" + line + ": <inertial>: mass"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "actuator", "worldbody", "keyframe"})
    void missingPartsAreNamed(String part) {
        String without = GOOD.replaceAll("(?s)<" + part + ">.*</" + part + ">", "");
        String message = refused(without).getMessage();
        assertTrue(message.contains("<" + part + ">"), message);
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String file = "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><mujoco model=\"&e;\"/>";
        assertRefusedQuickly(file);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE m [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        assertRefusedQuickly(laughs + "]><mujoco model=\"r\">&a39;</mujoco>");
        assertRefusedQuickly(laughs + "]><mujoco model=\"&a39;\"/>");
        assertRefusedQuickly("<!DOCTYPE mujoco SYSTEM \"http://localhost:9/x.dtd\"><mujoco model=\"r\"/>");
        assertRefusedQuickly("<mujoco model=\"r\">&unknown;</mujoco>");
    }

    private static void assertRefusedQuickly(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(text));
    }

    @Test
    void tooDeepTooManyAndTooLongAreRefused() {
        assertRefusedQuickly("<mujoco>".repeat(100_000));
        assertRefusedQuickly("<mujoco>" + "<body/>".repeat(100_000) + "</mujoco>");
        assertRefusedQuickly("<mujoco model=\"" + "x".repeat(5_000_000) + "\"/>");
        StringBuilder attributes = new StringBuilder("<mujoco");
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertRefusedQuickly(attributes + "/>");
        for (String element : List.of("<default class=\"c\">", "<body name=\"b\">")) {
            String deep = "<mujoco>" + element.repeat(15_000);
            assertTrue(refused(deep).getMessage().contains("nested 64 deep"), element);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<mujoco/>",
                "<robot/>",
                "{}",
                "\0",
                "\uFEFF",
                "<mujoco model='r'><default/><actuator/><worldbody/><keyframe/></mujoco>",
                "<?xml version='1.1'?><mujoco/>",
                "<?xml version='9'?><mujoco/>",
                "<?xml version='1.0' encoding='klingon'?><mujoco/>",
                "<a:mujoco/>"
            })
    void whatIsNoRobotIsRefused(String text) {
        refused(text);
    }

    @Test
    void fileTruncatedAnywhereIsRefusedAndNothingElseIsThrown() {
        int end = GOOD.lastIndexOf("</mujoco>");
        for (int length = 0; length < end + "</mujoco>".length(); length++) {
            String cut = GOOD.substring(0, length);
            try {
                RobotReader.read("robot.xml", cut);
                fail("read a robot from the first " + length + " characters");
            } catch (RobotFormatException expected) {
                assertTrue(expected.getMessage().startsWith("robot.xml"), expected.getMessage());
            }
        }
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNothingElseHappens() {
        Draws draws = new Draws("mutations");
        String[] inserts =
                {"<", ">", "\"", "/", "&", "-", "1e308", "NaN", "\n", " ", "\u0000", "<body>", "</body>", "name="};
        int refused = 0;
        for (int k = 0; k < 3000; k++) {
            StringBuilder text = new StringBuilder(GOOD);
            int start = GOOD.indexOf("<mujoco");
            for (int edit = 0; edit < 1 + draws.below(3); edit++) {
                int at = start + draws.below(text.length() - start);
                if (draws.coin()) {
                    text.delete(at, Math.min(text.length(), at + 1 + draws.below(30)));
                } else {
                    text.insert(at, inserts[draws.below(inserts.length)]);
                }
            }
            try {
                RobotModel model = RobotReader.read("robot.xml", text.toString());
                assertTrue(model.mass() > 0);
            } catch (RobotFormatException expected) {
                refused++;
                assertTrue(expected.getMessage().startsWith("robot.xml"), draws::toString);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(draws.toString(), e);
            }
        }
        assertTrue(refused > 1000, "refused " + refused);
    }
}
