package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.trace.Trace;

/** Says which strict rules a trace gives no evidence for, so that silence is not taken for a pass. */
final class NotJudged {
    private NotJudged() {}

    static List<Finding> findings(Course course, Trace trace, boolean touchedJump) {
        List<Finding> findings = new ArrayList<>();
        if (trace.motion().isPresent()) {
            if (trace.motion().get().footNames().isEmpty()) {
                add(findings, FaultRule.TABLE_NOT_HELD, "the trace names no feet: the base alone was judged");
            }
            return findings;
        }
        for (Obstacle obstacle : course.obstacles()) {
            switch (obstacle) {
                case Obstacle.WeavePoles weave ->
                    add(findings, FaultRule.POLE_TOUCHED, weave.name() + ": no contacts in the log");
                case Obstacle.AFrame frame ->
                    add(findings, FaultRule.FRAME_NOT_CLIMBED, frame.name() + ": no contacts in the log");
                case Obstacle.BroadJump jump -> {
                    if (!touchedJump) {
                        add(findings, FaultRule.BOARD_TOUCHED,
                                jump.name() + ": no contacts in the log, and no touch was reported");
                    }
                }
                case Obstacle.PauseTable table -> {
                    if (table.role() == Obstacle.TableRole.END) {
                        add(findings, FaultRule.TABLE_NOT_HELD,
                                table.name() + ": feet unknown, the base alone was judged");
                    }
                }
            }
        }
        add(findings, FaultRule.FALL, "neither contacts nor orientation in the log");
        return findings;
    }

    private static void add(List<Finding> findings, FaultRule rule, String reason) {
        findings.add(new Finding(Finding.NOT_JUDGED, rule.id(), reason));
    }
}
