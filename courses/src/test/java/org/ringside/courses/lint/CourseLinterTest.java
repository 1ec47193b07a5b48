package org.ringside.courses.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.format.RandomCourses;

/** Each rule fires on a course that is broken in its way; none fires on the intact one (see CourseLibraryTest). */
class CourseLinterTest {
    private static final String JUMP_CENTRE = "\"centre\": [2.75, -4.5]";

    @Test
    void obstaclesInEachOtherOverlap() {
        Course course = Broken.barkour(JUMP_CENTRE, "\"centre\": [3.9, -4.5]");
        Finding finding = finding(course, "overlap", Severity.ERROR);
        assertEquals("obstacles[4]", finding.path());
        assertTrue(finding.what().contains("0.15 m deep"), finding.what());
    }

    @Test
    void aPoleInAnAFrameOverlapsAndSoDoTwoPoles() {
        finding(Broken.barkour("[3.2, -0.7]", "[3.2, -1.6]"), "overlap", Severity.ERROR);
        Finding finding = finding(Broken.barkour("[2.5, -0.5], [3.2, -0.7]", "[3.2, -0.69], [3.2, -0.7]"), "overlap",
                Severity.ERROR);
        assertEquals("obstacles[1].poles[2]", finding.path());
    }

    @Test
    void anObstacleOverTheWallSticksOutOfTheArena() {
        Course course = Broken.barkour("\"yMinimum\": -5", "\"yMinimum\": -4.98");
        assertEquals(
                List.of("obstacles[3]", "obstacles[4]"),
                paths(course, "outside-arena"));
    }

    @Test
    void aGateThatReachesIntoAnotherObstacleIsFound() {
        Course course = Broken.barkour("{\"left\": [3.7, -4], \"right\": [3.7, -5]}",
                "{\"left\": [4.05, -4], \"right\": [4.05, -5]}");
        assertEquals(List.of("obstacles[3].gates[1]"), paths(course, "gate-in-obstacle"));
    }

    @Test
    void aGateNarrowerThanTheRobotIsFound() {
        Course course = Broken.barkour("{\"left\": [3.7, -4], \"right\": [3.7, -5]}",
                "{\"left\": [3.7, -4.4], \"right\": [3.7, -4.6]}");
        finding(course, "gate-narrow", Severity.WARNING);
    }

    @Test
    void gatesThatTheLineMissesCrossesBackwardsOrOutOfOrderAreToldApart() {
        String gate = "{\"left\": [3.7, -4], \"right\": [3.7, -5]}";
        assertEquals(List.of("obstacles[3].gates[1]"),
                paths(Broken.barkour(gate, "{\"left\": [3.7, -3.5], \"right\": [3.7, -4.4]}"), "gate-missed"));
        assertEquals(List.of("obstacles[3].gates[1]"),
                paths(Broken.barkour(gate, "{\"left\": [3.7, -5], \"right\": [3.7, -4]}"), "gate-direction"));
        assertEquals(List.of("obstacles[3].gates[1]"),
                paths(Broken.barkour(gate, "{\"left\": [1.6, -4], \"right\": [1.6, -5]}"), "gate-order"));
    }

    @Test
    void aLineOutsideOrNearTheWallIsFound() {
        finding(Broken.barkour("\"xMaximum\": 5", "\"xMaximum\": 4.6"), "line-outside-arena", Severity.ERROR);
        finding(Broken.barkour("\"xMaximum\": 5", "\"xMaximum\": 4.75"), "line-near-border", Severity.WARNING);
    }

    @Test
    void aPoleInTheLinesWayIsHit() {
        Finding finding =
                finding(Broken.barkour("[3.2, -0.7], [3.8", "[3.2, -0.6], [3.8"), "line-hits-pole", Severity.ERROR);
        assertEquals("obstacles[1].poles[2]", finding.path());
    }

    @Test
    void aLineThatRunsOverAnObstaclesSideIsHalfOnIt() {
        assertTrue(rules(Broken.barkour(JUMP_CENTRE, "\"centre\": [2.75, -4.05]")).contains("line-half-on"));
        assertTrue(rules(Broken.barkour("\"panelLength\": 2", "\"panelLength\": 2.4")).contains("line-half-on")
                || rules(Broken.barkour("\"centre\": [2.57, -2.55]", "\"centre\": [2.80, -2.93]"))
                        .contains("line-half-on"));
    }

    @Test
    void anObstacleThatTheLineDoesNotLeadOverIsMissed() {
        assertEquals(List.of("obstacles[3]"),
                paths(Broken.barkour(JUMP_CENTRE, "\"centre\": [2.9, -3.8]"), "line-misses-obstacle"));
    }

    @Test
    void anAFrameTakenAtAnAngleIsAskew() {
        assertTrue(rules(Broken.barkour("\"heading\": -144.94", "\"heading\": -125")).contains("a-frame-askew"));
        assertTrue(rules(Broken.barkour("\"heading\": -144.94", "\"heading\": 35.06")).contains("a-frame-askew"),
                "backwards");
    }

    @Test
    void turnsAreTooTightForTheRobotOrForTheSpeed() {
        String radius = "\"radius\": 0.48";
        assertEquals("centreLine[9].radius",
                finding(Broken.barkour(radius, "\"radius\": 0.2"), "tight-turn", Severity.ERROR).path());
        finding(Broken.barkour(radius, "\"radius\": 0.3"), "tight-turn", Severity.WARNING);
        Course slippery = Broken.barkour("\"ground\": 1", "\"ground\": 0.5");
        assertTrue(paths(slippery, "fast-turn").contains("centreLine[9].radius"), slippery.toString());
    }

    @Test
    void aJumpNeedsARunUpAndALanding() {
        Course late = Broken.barkour(JUMP_CENTRE, "\"centre\": [2.3, -4.5]");
        assertTrue(finding(late, "run-up", Severity.WARNING).what().startsWith("the run-up of"));
        Course early = Broken.barkour(JUMP_CENTRE, "\"centre\": [3.4, -4.5]");
        assertTrue(finding(early, "run-up", Severity.ERROR).what().startsWith("the landing after"));
    }

    @Test
    void theStartPoseAndBothEndsOfTheLineBelongOnTheTables() {
        assertTrue(rules(Broken.barkour("\"position\": [0.5, -0.5]", "\"position\": [0.9, -0.5]"))
                .contains("start-off-table"));
        assertTrue(rules(Broken.barkour("\"start\": {\"position\": [0.5, -0.5], \"heading\": 0}",
                "\"start\": {\"position\": [0.5, -0.5], \"heading\": 90}")).contains("start-off-line"));
        finding(Broken.barkour("{\"x\": 4.5, \"y\": -4.5", "{\"x\": 4.1, \"y\": -4.5"), "end-off-table",
                Severity.ERROR);
    }

    @Test
    void allottedTimesThatDoNotFitThePathAreFound() {
        assertTrue(
                finding(Broken.barkour("\"nominalSize\": 6", "\"nominalSize\": 2"), "allotted-time", Severity.WARNING)
                        .what().contains("a ratio of 0.82"));
        finding(Broken.barkour("\"nominalSize\": 6", "\"nominalSize\": 12"), "allotted-time", Severity.WARNING);
    }

    @Test
    void aPenaltyThatIsTooSmallMakesTheShortcutPay() {
        Finding finding = finding(Broken.edited("barkour", text -> text
                .replaceFirst("\"nominalSize\": 6", "\"nominalSize\": 0")
                .replace("\"obstaclePenalty\": 0.1", "\"obstaclePenalty\": 0.001")), "shortcut-pays", Severity.WARNING);
        assertTrue(finding.what().contains("weave-poles"), finding.what());
    }

    @Test
    void aWiderRobotFindsMore() {
        LintSettings wide = new LintSettings(0.25, 0.25, 0.35, 0.4);
        Course course = Broken.edited("barkour", text -> text);
        assertTrue(CourseLinter.lint(course, wide).stream().anyMatch(f -> f.rule().equals("line-hits-pole")));
    }

    @Test
    void anyCourseThatTheFormatHoldsCanBeLookedAt() {
        long seed = 12;
        RandomCourses courses = new RandomCourses(seed);
        for (int i = 0; i < 25; i++) {
            assertFalse(CourseLinter.lint(courses.next()).isEmpty(), "seed " + seed + ", course " + i);
        }
    }

    private static Finding finding(Course course, String rule, Severity severity) {
        List<Finding> found = CourseLinter.lint(course).stream().filter(f -> f.rule().equals(rule)).toList();
        assertEquals(1, found.size(), rule + " in " + CourseLinter.lint(course));
        assertEquals(severity, found.getFirst().severity());
        assertTrue(found.getFirst().message().contains("[" + rule + "]"));
        return found.getFirst();
    }

    private static List<String> paths(Course course, String rule) {
        return CourseLinter.lint(course).stream().filter(f -> f.rule().equals(rule)).map(Finding::path).toList();
    }

    private static TreeSet<String> rules(Course course) {
        TreeSet<String> rules = new TreeSet<>();
        CourseLinter.lint(course).forEach(finding -> rules.add(finding.rule()));
        return rules;
    }
}
