package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.policy.CardFile;
import org.ringside.controllers.policy.CardRules;
import org.ringside.controllers.policy.GaitClock;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.Shown;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

/** What a card must be for its policy to drive a robot here, beyond being right in itself. Reports all that is not so. */
public final class DriveRules {
    /** The fastest that a policy is run, Hz. */
    private static final int FASTEST = 1000;

    private final CardFile file;
    private final PolicyCard card;
    private final RobotModel robot;
    private final ProblemList problems;

    private DriveRules(CardFile file, RobotModel robot) {
        this.file = file;
        this.card = file.card();
        this.robot = robot;
        problems = new ProblemList(file.source());
    }

    /**
     * Compares a card with a robot and with what can be sensed and driven.
     *
     * @param file the card
     * @param robot the robot that it shall drive
     * @return what does not fit, empty if all does
     */
    public static List<Problem> check(CardFile file, RobotModel robot) {
        DriveRules rules = new DriveRules(file, robot);
        boolean meant = rules.robot();
        rules.rates();
        rules.observations();
        rules.commands();
        rules.actions();
        List<Problem> all = new ArrayList<>(rules.problems.sorted());
        if (meant) {
            all.addAll(CardRules.checkRobot(file, robot.joints().stream().map(RobotJoint::name).toList()));
        }
        return all;
    }

    private void wrong(String found, String expected, Object... at) {
        problems.add(Problem.Kind.MEANING, file.place(at), found, expected);
    }

    /** Whether this may be the robot that the card means: if not, its joints need no word each. */
    private boolean robot() {
        String id = card.robot().id().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        boolean other = !id.equals(robot.name()) && Robots.names().contains(id);
        if (other) {
            wrong(Shown.quoted(card.robot().id()),
                    "the robot that is driven, " + robot.name() + "; run it with --robot "
                            + id,
                    "robot", "id");
        }
        return !other;
    }

    private void rates() {
        double rate = card.rates().controlHz();
        if (rate != Math.rint(rate) || rate > FASTEST) {
            wrong(Double.toString(rate), "a whole number of at most " + FASTEST + " Hz", "rates", "controlHz");
        }
        int delay = card.rates().actionDelaySteps() + card.rates().observationDelaySteps();
        if (delay > PhysicsRequest.LONGEST_DELAY) {
            wrong(delay + " steps with observationDelaySteps", "at most " + PhysicsRequest.LONGEST_DELAY, "rates",
                    "actionDelaySteps");
        }
    }

    private void observations() {
        card.observations().forEach((name, group) -> {
            for (int i = 0; i < group.terms().size(); i++) {
                term(group, i, "observations", name, "terms", i);
            }
        });
    }

    private void term(ObservationGroup group, int number, Object... at) {
        ObservationTerm term = group.terms().get(number);
        switch (term.term()) {
            case "base_lin_acc" -> {
                if (term.frame().equals("imu")) {
                    wrong("\"imu\"", "\"base\" or \"world\": the acceleration is sensed at the base's origin",
                            with(at, "frame"));
                }
            }
            case "foot_force" -> {
                if (!term.axes().equals("z")) {
                    wrong("axes " + Shown.quoted(term.axes()),
                            "\"z\": the force along the ground's normal is all that is sensed",
                            with(at, "axes"));
                }
                feet(term, at);
            }
            case "foot_contact" -> feet(term, at);
            case "height_scan" -> {
                if (!CardTerms.sensors(card).heightScan().equals(CardTerms.scan(term))) {
                    wrong("a second grid of heights", "the same grid in all height_scan terms", at);
                }
            }
            case "ray_distance" -> {
                if (!CardTerms.sensors(card).rays().equals(term.rays())) {
                    wrong("a second fan of rays", "the same rays in all ray_distance terms", at);
                }
            }
            case "skill_id" -> {
                if (term.size() != SkillName.values().length) {
                    wrong(Integer.toString(term.size()), SkillName.values().length
                            + ", one number each for hold, trot, climb and jump", with(at, "size"));
                }
            }
            case "goal_relative" -> {
                if (term.size() % 2 != 0) {
                    wrong(Integer.toString(term.size()), "an even number: ahead and left of each goal",
                            with(at, "size"));
                }
            }
            default -> {}
        }
    }

    private void feet(ObservationTerm term, Object... at) {
        List<String> known = JointBinding.footNames(robot);
        for (int i = 0; i < term.legs().size(); i++) {
            String leg = term.legs().get(i);
            if (JointBinding.foot(robot, leg) < 0) {
                String hint = Suggestions.hint(leg, known);
                wrong(Shown.quoted(leg), "a foot or leg of " + robot.name()
                        + (hint.isEmpty() ? ": " + String.join(", ", known) : hint), with(with(at, "legs"), i));
            }
        }
    }

    private static Object[] with(Object[] path, Object step) {
        Object[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = step;
        return longer;
    }

    private void commands() {
        for (ObservationGroup group : card.observations().values()) {
            for (ObservationTerm term : group.terms()) {
                term.fields().forEach(field -> given(field, "commands", field));
            }
        }
        for (var entry : card.clocks().entrySet()) {
            GaitClock clock = entry.getValue();
            if (!clock.command().isEmpty()) {
                given(clock.command(), "clocks", entry.getKey(), "command");
            }
        }
    }

    private void given(String field, Object... at) {
        if (!CardTerms.VELOCITIES.contains(field) && !card.commandDefaults().containsKey(field)) {
            wrong("the command " + Shown.quoted(field) + ", which no navigator gives",
                    "its value in commandDefaults; given are " + String.join(", ", CardTerms.VELOCITIES), at);
        }
    }

    private void actions() {
        for (int i = 0; i < card.actions().size(); i++) {
            if (card.actions().get(i).term().equals("gait_params")) {
                wrong("\"gait_params\"", "actions on joints: there is no gait generator here that would take them",
                        "actions", i, "term");
            }
        }
    }
}
