package org.ringside.controllers.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Range;
import org.ringside.courses.format.Problem;
import org.ringside.sim.RayFan;

/** What the policies of other trainers need beyond the simplest card. */
class CardFieldsTest {
    /** The small card with another group of observations. */
    private static String withTerms(int size, String terms) {
        int start = TestCards.SMALL.indexOf("\"size\"");
        int end = TestCards.SMALL.indexOf("    }\n  },\n  \"actions\"");
        assertTrue(start > 0 && end > start);
        return TestCards.SMALL.substring(0, start) + "\"size\": " + size + ", " + terms
                + TestCards.SMALL.substring(end);
    }

    private static String changed(String from, String to) {
        assertTrue(TestCards.SMALL.contains(from), from);
        return TestCards.SMALL.replace(from, to);
    }

    private static PolicyCard read(String card) {
        return CardReader.read(card, "card").card();
    }

    private static String problem(String card) {
        List<Problem> problems =
                assertThrows(CardFormatException.class, () -> CardReader.read(card, "card")).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().message();
    }

    @Test
    void aHeightScanSaysItsOrderRangeAndCentre() {
        String scan =
                "\"terms\": [{\"term\": \"height_scan\", \"grid\": [17, 11], \"spacing\": 0.1, \"gridOrder\": \"x-major\","
                        + " \"gridCentre\": [0.2, 0], \"offset\": -0.5, \"range\": [-1, 1], \"scale\": 5}]";
        ObservationTerm term = read(withTerms(187, scan)).observations().get("policy").terms().getFirst();
        assertEquals("x-major", term.gridOrder());
        assertEquals(List.of(0.2, 0.0), term.gridCentre());
        assertEquals(new Range(-1, 1), term.range());
        assertTrue(problem(withTerms(187, scan.replace(" \"gridOrder\": \"x-major\",", "")))
                .contains(
                        "terms[0]: found an object with 7 keys, expected grid, spacing and gridOrder for a height_scan"));
    }

    @Test
    void distancesOfRaysSayHowTheRaysLie() {
        String fan =
                "\"terms\": [{\"term\": \"ray_distance\", \"rays\": {\"columns\": 16, \"rows\": 4, \"horizontalField\": 1.5,"
                        + " \"verticalField\": 0.5, \"ahead\": 0.3, \"up\": 0.05, \"pitch\": 0.4, \"distance\": 3}}]";
        assertEquals(new RayFan(16, 4, 1.5, 0.5, 0.3, 0.05, 0.4, 3),
                read(withTerms(64, fan)).observations().get("policy").terms().getFirst().rays());
        assertTrue(problem(withTerms(64, "\"terms\": [{\"term\": \"ray_distance\"}]"))
                .endsWith("expected rays exactly for ray_distance"));
    }

    @Test
    void feetAreNamedInThePolicysOrder() {
        String feet = "\"terms\": [{\"term\": \"foot_contact\", \"legs\": [\"FR\", \"FL\", \"HR\", \"HL\"]}]";
        assertEquals(List.of("FR", "FL", "HR", "HL"),
                read(withTerms(4, feet)).observations().get("policy").terms().getFirst().legs());
        assertTrue(problem(withTerms(4, "\"terms\": [{\"term\": \"foot_contact\"}]"))
                .endsWith("expected legs for a foot_contact, in the policy's order"));
    }

    @Test
    void aTermMayHaveAPastOfItsOwnButNotBesideThatOfTheGroup() {
        String own =
                "\"terms\": [{\"term\": \"base_ang_vel\", \"history\": {\"length\": 5, \"order\": \"oldest-first\","
                        + " \"fill\": \"first\"}}, {\"term\": \"joint_pos\"}]";
        ObservationGroup group = read(withTerms(17, own)).observations().get("policy");
        assertEquals(new ObservationGroup.History(5, "term-major", "oldest-first", "first"),
                group.terms().getFirst().history());
        assertTrue(problem(withTerms(16, own))
                .contains("found 16, expected 17, which its terms add up to (base_ang_vel 3 times 5 + joint_pos 2)"));
        assertTrue(problem(withTerms(51, "\"history\": {\"length\": 3, \"layout\": \"frame-major\", \"order\":"
                + " \"oldest-first\", \"fill\": \"first\"}, " + own))
                .endsWith("expected a history of the group or of its terms, not of both"));
        assertTrue(problem(withTerms(17, own.replace(", \"fill\": \"first\"", "")))
                .contains("expected order and fill in a term's history"));
    }

    @Test
    void theNormaliserMayBeInTheCardWithOneFigureANumber() {
        String ones = Collections.nCopies(15, "1").toString();
        String card = changed("\"in-graph\"", "\"card\"").replace("\"size\": 15,",
                "\"size\": 15, \"normaliser\": {\"mean\": " + ones + ", \"std\": " + ones + ", \"clip\": 5},");
        assertEquals(Collections.nCopies(15, 1.0), read(card).observations().get("policy").normaliser().mean());
        assertEquals(5, read(card).observations().get("policy").normaliser().clip());
        assertTrue(problem(card.replaceFirst("\"std\": \\[1, ", "\"std\": ["))
                .contains("mean and std of the normaliser with 15 numbers each"));
        assertTrue(problem(changed("\"in-graph\"", "\"card\""))
                .contains("found no normaliser, expected mean and std, since model.normaliser is \"card\""));
        assertTrue(problem(card.replace("\"card\"", "\"none\""))
                .contains("found a normaliser, expected one only where model.normaliser is \"card\""));
    }

    @Test
    void targetsMayBeLimitedByLists() {
        String limited = changed("\"offset\": \"default\"",
                "\"offset\": \"default\", \"limit\": \"list\", \"lower\": [-0.7, -1], \"upper\": 2");
        assertEquals(List.of(-0.7, -1.0), read(limited).actions().getFirst().lower());
        assertTrue(problem(limited.replace(", \"upper\": 2", ""))
                .endsWith("expected lower and upper exactly where the limit is \"list\""));
        assertTrue(problem(limited.replace("[-0.7, -1]", "[-0.7, -1, 3]"))
                .contains("actions[0].lower: found a list of 3, expected one number, or 2 of them"));
    }

    @Test
    void aMotorHasItsCurve() {
        String motor =
                changed("\"model\": \"pd\"", "\"model\": \"dcMotor\", \"stallTorque\": 30, \"velocityLimit\": 21");
        assertEquals(List.of(30.0), read(motor).actuators().getFirst().stallTorque());
        assertTrue(problem(motor.replace(", \"velocityLimit\": 21", ""))
                .endsWith("expected stallTorque and velocityLimit for a dcMotor, no stallTorque for a pd"));
    }

    @Test
    void aDriveThatIsANetworkIsRefusedByName() {
        assertTrue(problem(changed("\"model\": \"pd\"", "\"model\": \"net\""))
                .endsWith("actuators[0].model: found \"net\", expected one of \"pd\" or \"dcMotor\""));
    }

    @Test
    void jointsOfAnotherModelAreMapped() {
        String mapped = changed("\"defaultJointPos\"",
                "\"jointMap\": {\"knee\": {\"joint\": \"calf\", \"sign\": -1, \"offset\": 0.2}}, \"defaultJointPos\"");
        JointLayout robot = read(mapped).robot();
        assertEquals(new JointLayout.JointMapping("calf", -1, 0.2), robot.robotJoint("knee"));
        assertEquals(new JointLayout.JointMapping("hip", 1, 0), robot.robotJoint("hip"));
        CardFile file = CardReader.read(mapped, "card");
        assertEquals(List.of(), CardRules.checkRobot(file, List.of("calf", "hip")));
        List<String> wrong =
                CardRules.checkRobot(file, List.of("shin", "hip")).stream().map(Problem::message).toList();
        assertTrue(wrong.stream().anyMatch(
                message -> message
                        .contains("robot.jointMap.knee.joint: found \"calf\", expected a joint of the robot")),
                wrong.toString());
        assertTrue(problem(mapped.replace("\"calf\"", "\"hip\""))
                .contains("found \"hip\" again, expected each joint of the robot once"));
        assertTrue(problem(mapped.replace("\"sign\": -1", "\"sign\": 0")).endsWith("expected a sign of 1 or -1"));
    }

    @Test
    void smallCommandsMayCountAsZero() {
        assertEquals(Map.of("vx", 0.2),
                read(changed("\"commands\"", "\"commandDeadbands\": {\"vx\": 0.2}, \"commands\""))
                        .commandDeadbands());
        assertTrue(problem(changed("\"commands\"", "\"commandDeadbands\": {\"vy\": 0.2}, \"commands\""))
                .contains("commandDeadbands.vy: found \"vy\", expected a command"));
    }
}
