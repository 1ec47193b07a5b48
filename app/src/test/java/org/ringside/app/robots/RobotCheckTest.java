package org.ringside.app.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.courses.lint.Severity;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** Every rule, by a robot that breaks it. */
class RobotCheckTest {
    private static final String GOOD = Robots.document("barkour-v0");

    private static Anatomy robot(String text) {
        return Anatomy.of(MjcfReader.read("robot.xml", text));
    }

    /** The good robot with pieces of its text replaced wherever they are; all must be there. */
    static Anatomy broken(String... fromTo) {
        String text = GOOD;
        for (int i = 0; i < fromTo.length; i += 2) {
            assertTrue(text.contains(fromTo[i]), fromTo[i]);
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return robot(text);
    }

    private static String keyframe() {
        return GOOD.substring(GOOD.indexOf("<keyframe>"), GOOD.indexOf("</keyframe>") + "</keyframe>".length());
    }

    private static Arguments breaks(String finding, String... fromTo) {
        return Arguments.of(finding, fromTo);
    }

    static Stream<Arguments> brokenRobots() {
        String drive = "<position name=\"knee_front_left\" joint=\"knee_front_left\" class=\"drive\"/>";
        String foot = "<geom name=\"foot_front_left\" class=\"foot\" pos=\"0.186981 -0.0114758 -0.0450798\"/>";
        String knee = "<joint name=\"knee_front_left\" class=\"knee\" axis=\"0 1 0\"/>";
        return Stream.of(
                breaks("error[mass] barkour-v0: it weighs 4496 kg", "4.48878", "4488.78"),
                breaks("error[mass] barkour-v0: it weighs", "4.48878", "0.01", "0.639437", "0.01", "0.94", "0.01",
                        "0.938791", "0.01", "0.169623", "0.01"),
                breaks("error[base] barkour-v0: it has no body that floats", "<freejoint/>", "", keyframe(), ""),
                breaks("error[inertia] base: its mass of 4.49 kg would lie", "0.0194142 0.0619567 0.0708707",
                        "19.4142 61.9567 70.8707"),
                breaks("error[legs] FL: there is no such leg", foot, ""),
                breaks("error[legs] FR: there are 2 such legs", "pos=\"0.130533 0.056 0.0508\"",
                        "pos=\"0.130533 -0.3 0.0508\""),
                breaks("error[reach] FL: it reaches", "pos=\"0.186981 -0.0114758 -0.0450798\"",
                        "pos=\"187 -11.5 -45\""),
                breaks("warning[reach] barkour-v0: its legs reach from 0.4", foot, foot.replace("0.186981", "0.22")),
                breaks("warning[feet] barkour-v0: its feet have radii from 0.0140 to 0.0300 m", foot,
                        foot.replace("/>", " size=\"0.03\"/>")),
                breaks("error[joint-name] joint #6: the hinge of body lower_leg_front_left has no name", knee,
                        knee.replace("name=\"knee_front_left\"", ""), drive, ""),
                breaks("error[joint-name] hip_hind_left: another joint has the same name", "\"hip_front_left\"",
                        "\"Hip_hind_left\"", "\"hip_hind_left\"", "\"hip_hind_left\""),
                breaks("warning[range] knee_front_left: it has no range", knee,
                        knee.replace("/>", " limited=\"false\"/>")),
                breaks("error[range] knee_front_right: its home position 3.000 rad is outside", "0 0 0 0 0.5 1 ",
                        "0 0 0 0 0.5 3 "),
                breaks("error[drive] knee_front_left: nothing drives it", drive, ""),
                breaks("warning[drive] knee_front_left: its drive has no position gain", drive,
                        "<motor joint=\"knee_front_left\"/>"),
                breaks("warning[stand] barkour-v0: it was not tried", drive, ""),
                breaks("warning[stand] barkour-v0: it was not tried whether it stands with a time step of 1.0E-8 s",
                        "\"0.002\"", "\"1e-8\""),
                breaks("warning[stand] barkour-v0: it was not tried whether it stands with a time step of 0.5 s",
                        "\"0.002\"",
                        "\"0.5\""),
                breaks("warning[drive] hip_hind_right: its drive has no force range", " forcerange=\"-18 18\"", ""),
                breaks("error[home] barkour-v0: there is no keyframe", keyframe(), ""),
                breaks("note[home] barkour-v0: no keyframe is named home", "\"home\"", "\"start\""),
                breaks("warning[home] barkour-v0: the lowest foot of the home keyframe is 100 mm above", "\"0 0 0.2 ",
                        "\"0 0 0.3 "),
                breaks("warning[home] barkour-v0: the lowest foot of the home keyframe is 100 mm below", "\"0 0 0.2 ",
                        "\"0 0 0.1 "),
                breaks("warning[symmetry] upper_leg_front_left, upper_leg_front_right: their masses differ", "0.938791",
                        "1.2"),
                breaks("warning[symmetry] upper_leg_front_left, upper_leg_front_right: their inertias differ",
                        "0.00530678", "0.0058"),
                breaks("warning[symmetry] abduction_front_left, abduction_front_right: the second is 10.0 mm",
                        "0.130533 0.056", "0.140533 0.056"),
                breaks("warning[symmetry] knee_front_left, knee_front_right: their axes are not mirror images", knee,
                        knee.replace("0 1 0", "0 0.8 0.6")),
                breaks("warning[symmetry] knee_front_left, knee_front_right: their ranges differ: 0.000 to 2.000", knee,
                        knee.replace("/>", " range=\"0 2\"/>")),
                breaks("warning[self-contact] upper_leg_front_right, trunk: at home they are", "0.2 0.07 0.045",
                        "0.2 0.2 0.045"),
                breaks("error[stand] barkour-v0: after 2 s on level ground the base is", "0 0.5 1", "0 1.5 1",
                        "kp=\"35\"",
                        "kp=\"2\""),
                breaks("error[stand] barkour-v0: it does not stand on its feet alone; the ground touches", "kp=\"35\"",
                        "kp=\"0.1\""),
                breaks("error[stand] barkour-v0: ", "size=\"0.014\"", "size=\"0.014\" contype=\"0\" conaffinity=\"0\""),
                breaks("warning[stand] barkour-v0: its height still moves by",
                        "damping=\"0.0239\" frictionloss=\"0.1334\"",
                        "damping=\"0\" frictionloss=\"0\"", "kv=\"0.65\"", "kv=\"0\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRobots")
    void saysWhatIsWrong(String finding, String[] fromTo) {
        List<String> said = RobotCheck.check(broken(fromTo)).stream().map(RobotFinding::message).toList();
        assertTrue(said.stream().anyMatch(message -> message.startsWith(finding)),
                Arrays.toString(fromTo) + "\n" + String.join("\n", said));
        assertTrue(RobotDrawing.svg(broken(fromTo)).endsWith("</svg>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"barkour-v0", "barkour-vb", "unitree-go1"})
    void findsNothingWrongWithTheShippedRobots(String name) {
        Anatomy robot = robot(Robots.document(name));
        List<RobotFinding> findings = RobotCheck.check(robot);
        assertTrue(findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE), findings::toString);
        assertEquals(6, findings.size(), findings::toString);
        // the reader of the planar engine sees the same robot
        assertEquals(Robots.named(name).mass(), robot.mass, 1e-9);
        assertEquals(Robots.named(name).legs().stream().map(leg -> leg.name()).toList(),
                robot.legs.stream().map(RobotLeg::name).toList());
        assertEquals(Robots.named(name).homeHeight(), robot.homeHeight(), 0.003);
    }

    @Test
    void reachIsTheLengthOfAStretchedLeg() {
        // Go1: two links of 0.213 m, the knee at least 0.888 rad from straight, by the law of cosines; and the foot
        double link = 0.213;
        double stretched = Math.sqrt(2 * link * link * (1 + StrictMath.cos(0.888)));
        for (RobotLeg leg : robot(Robots.document("unitree-go1")).legs) {
            assertEquals(stretched + 0.023, leg.reach(), 1e-6, leg.name());
        }
    }
}
