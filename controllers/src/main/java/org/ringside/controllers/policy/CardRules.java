package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ringside.courses.format.Place;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.Shown;
import org.ringside.courses.format.Suggestions;

/** What the parts of a card must have to do with each other, and the card with its robot. Reports all that does not fit. */
public final class CardRules {
    private final CardFile file;
    private final PolicyCard card;
    private final List<String> joints;
    private final ProblemList problems;

    private CardRules(CardFile file, ProblemList problems) {
        this.file = file;
        this.card = file.card();
        this.joints = card.robot().jointOrder();
        this.problems = problems;
    }

    /** Checks a card that no other file is needed for. */
    static void checkItself(CardFile file, ProblemList problems) {
        CardRules rules = new CardRules(file, problems);
        rules.inputs();
        rules.groups();
        rules.actions();
        rules.actuators();
        rules.clocks();
        rules.jointMap();
        rules.selfTests();
    }

    /**
     * Compares the joints of a card with those of a robot.
     *
     * @param file the card
     * @param robotJoints names of the robot's joints in any order
     * @return what does not fit, empty if the card's joints are the robot's in some order
     */
    public static List<Problem> checkRobot(CardFile file, List<String> robotJoints) {
        ProblemList problems = new ProblemList(file.source());
        CardRules rules = new CardRules(file, problems);
        JointLayout layout = file.card().robot();
        List<String> driven = new ArrayList<>();
        for (int i = 0; i < rules.joints.size(); i++) {
            String joint = rules.joints.get(i);
            driven.add(layout.robotJoint(joint).joint());
            rules.known(driven.get(i), robotJoints, "a joint of the robot",
                    layout.jointMap().containsKey(joint)
                            ? new Object[] {"robot", "jointMap", joint, "joint"}
                            : new Object[] {"robot", "jointOrder", i});
        }
        for (String joint : robotJoints) {
            if (!driven.contains(joint)) {
                rules.wrong("no joint " + Shown.quoted(joint), "every joint of the robot, in the policy's order",
                        "robot",
                        "jointOrder");
            }
        }
        return problems.sorted();
    }

    private void wrong(String found, String expected, Object... at) {
        problems.add(Problem.Kind.MEANING, file.place(at), found, expected);
    }

    private void known(String name, Collection<String> names, String what, Object... at) {
        if (!names.contains(name)) {
            String hint = Suggestions.hint(name, names);
            String list = names.isEmpty() ? " (there is none)" : ": " + String.join(", ", names);
            wrong(Shown.quoted(name), what + (hint.isEmpty() ? list : hint), at);
        }
    }

    private void inputs() {
        card.model().inputs().forEach((input, group) -> known(group, card.observations().keySet(),
                "a group of observations", "model", "inputs", input));
        for (String group : card.observations().keySet()) {
            if (!card.model().inputs().containsValue(group)) {
                wrong("the group " + Shown.quoted(group) + " that no input takes", "a group that model.inputs names",
                        "observations", group);
            }
        }
    }

    private void groups() {
        card.observations().forEach((name, group) -> {
            List<String> parts = new ArrayList<>();
            int sum = 0;
            for (int i = 0; i < group.terms().size(); i++) {
                ObservationTerm term = group.terms().get(i);
                int width = term.width(joints.size(), card.actionSize());
                term(term, width, "observations", name, "terms", i);
                int times = term.history().length();
                parts.add(term.term() + " " + width + (times == 1 ? "" : " times " + times));
                sum += width * times;
            }
            boolean figures = !group.normaliser().mean().isEmpty();
            if (figures != card.model().normaliser().equals("card")) {
                wrong(figures ? "a normaliser" : "no normaliser",
                        figures ? "one only where model.normaliser is \"card\""
                                : "mean and std, since model.normaliser is \"card\"",
                        "observations", name, "normaliser");
            }
            int length = group.history().length();
            if (group.size() != sum * length) {
                String times = length == 1 ? "" : ", times " + length + " of the history";
                wrong(Integer.toString(group.size()),
                        sum * length + ", which its terms add up to (" + String.join(" + ", parts) + times + ")",
                        "observations", name, "size");
            }
        });
    }

    private void term(ObservationTerm term, int width, Object... at) {
        if (term.size() != 0 && term.size() != width) {
            wrong(Integer.toString(term.size()), width + ", the size of " + term.term() + " here", with(at, "size"));
        }
        oneOrWidth(term.scale(), width, with(at, "scale"));
        oneOrWidth(term.offset(), width, with(at, "offset"));
        joints(term.joints(), with(at, "joints"));
        for (int i = 0; i < term.fields().size(); i++) {
            String field = term.fields().get(i);
            if (!card.commandDefaults().containsKey(field)) {
                known(field, card.commands().keySet(), "a command that has its range in commands",
                        with(with(at, "fields"), i));
            }
        }
        if (!term.clock().isEmpty()) {
            known(term.clock(), card.clocks().keySet(), "one of the clocks", with(at, "clock"));
        }
        GaitClock clock = card.clocks().get(term.clock());
        for (int i = 0; clock != null && i < term.legs().size(); i++) {
            known(term.legs().get(i), clock.legOffsets().keySet(), "a leg of the clock", with(with(at, "legs"), i));
        }
    }

    private static Object[] with(Object[] path, Object step) {
        Object[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = step;
        return longer;
    }

    private void oneOrWidth(List<Double> numbers, int width, Object... at) {
        if (numbers.size() > 1 && numbers.size() != width) {
            wrong("a list of " + numbers.size(), "one number, or " + width + " of them", at);
        }
    }

    private void joints(List<String> names, Object... at) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            known(names.get(i), joints, "a joint of robot.jointOrder", with(at, i));
            if (!seen.add(names.get(i))) {
                wrong(Shown.quoted(names.get(i)) + " again", "each joint once", with(at, i));
            }
        }
    }

    private void actions() {
        Set<String> driven = new LinkedHashSet<>();
        for (int i = 0; i < card.actions().size(); i++) {
            ActionTerm action = card.actions().get(i);
            int width = action.size(joints.size());
            joints(action.joints(), "actions", i, "joints");
            oneOrWidth(action.scale(), width, "actions", i, "scale");
            oneOrWidth(action.offsets(), width, "actions", i, "offsets");
            oneOrWidth(action.lower(), width, "actions", i, "lower");
            oneOrWidth(action.upper(), width, "actions", i, "upper");
            if (action.size() == 0) {
                for (String joint : action.joints().isEmpty() ? joints : action.joints()) {
                    if (!driven.add(joint)) {
                        wrong("another action for " + Shown.quoted(joint),
                                "one action a joint: split them by \"joints\"",
                                "actions", i);
                        break;
                    }
                }
            }
        }
    }

    private void actuators() {
        Set<String> driven = new LinkedHashSet<>();
        for (int i = 0; i < card.actuators().size(); i++) {
            ActuatorGroup actuator = card.actuators().get(i);
            List<String> names = actuator.joints().isEmpty() ? joints : actuator.joints();
            joints(actuator.joints(), "actuators", i, "joints");
            oneOrWidth(actuator.stiffness(), names.size(), "actuators", i, "kp");
            oneOrWidth(actuator.damping(), names.size(), "actuators", i, "kd");
            oneOrWidth(actuator.effortLimit(), names.size(), "actuators", i, "effortLimit");
            oneOrWidth(actuator.velocityLimit(), names.size(), "actuators", i, "velocityLimit");
            oneOrWidth(actuator.stallTorque(), names.size(), "actuators", i, "stallTorque");
            for (String joint : names) {
                if (!driven.add(joint)) {
                    wrong("another actuator for " + Shown.quoted(joint),
                            "one actuator a joint: split them by \"joints\"",
                            "actuators", i);
                    break;
                }
            }
        }
        List<String> undriven = joints.stream().filter(joint -> !driven.contains(joint)).toList();
        if (!undriven.isEmpty()) {
            wrong("no gains for " + String.join(", ", undriven), "an actuator for every joint", "actuators");
        }
    }

    private void clocks() {
        card.clocks().forEach((name, clock) -> {
            if (!clock.command().isEmpty() && !card.commandDefaults().containsKey(clock.command())) {
                known(clock.command(), card.commands().keySet(), "a command", "clocks", name, "command");
            }
        });
        for (String name : card.commandDeadbands().keySet()) {
            known(name, card.commands().keySet(), "a command", "commandDeadbands", name);
        }
        card.commandDefaults().forEach((name, value) -> {
            if (card.commands().containsKey(name)
                    && !(value >= card.commands().get(name).low() && value <= card.commands().get(name).high())) {
                wrong(value.toString(), "a value in the range that commands gives", "commandDefaults", name);
            }
        });
    }

    private void jointMap() {
        Set<String> robotJoints = new LinkedHashSet<>();
        for (String joint : card.robot().jointMap().keySet()) {
            known(joint, joints, "a joint of robot.jointOrder", "robot", "jointMap", joint);
        }
        for (String joint : joints) {
            String onRobot = card.robot().robotJoint(joint).joint();
            if (!robotJoints.add(onRobot)) {
                wrong(Shown.quoted(onRobot) + " again", "each joint of the robot once", "robot", "jointMap", joint);
            }
        }
    }

    private void selfTests() {
        for (int i = 0; i < card.selfTest().size(); i++) {
            SelfTest test = card.selfTest().get(i);
            int at = i;
            test.inputs().forEach((input, numbers) -> {
                known(input, card.model().inputs().keySet(), "an input of model.inputs", "selfTest", at, "inputs",
                        input);
                ObservationGroup group = card.observations().get(card.model().inputs().get(input));
                if (group != null) {
                    size(numbers, group.size(), "selfTest", at, "inputs", input);
                }
            });
            for (String input : card.model().inputs().keySet()) {
                if (!test.inputs().containsKey(input)) {
                    wrong("no numbers for " + Shown.quoted(input), "numbers for every input", "selfTest", at, "inputs");
                }
            }
            test.outputs().forEach((output, numbers) -> {
                known(output, card.model().outputs().keySet(), "an output of model.outputs", "selfTest", at, "outputs",
                        output);
                if (output.equals(card.model().actionOutput())) {
                    size(numbers, card.actionSize(), "selfTest", at, "outputs", output);
                }
            });
        }
    }

    private void size(List<Double> numbers, int expected, Object... at) {
        if (numbers.size() != expected) {
            Place place = file.place(at);
            problems.add(Problem.Kind.MEANING, place, "a list of " + numbers.size(), expected + " numbers");
        }
    }
}
