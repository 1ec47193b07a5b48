package org.ringside.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringside.controllers.policy.ActionTerm;
import org.ringside.controllers.policy.ActuatorGroup;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.courses.Range;
import org.ringside.courses.format.JsonPrinter;

/** What a card makes of the robot's state until a torque comes out, line by line: which numbers stand where, and what is done to them. */
final class PolicyPipeline {
    private final PolicyCard card;
    private final int joints;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A line.
     *
     * @param name what it is about
     * @param text free of control characters
     */
    record Row(String name, String text) {}

    PolicyPipeline(PolicyCard card) {
        this.card = card;
        joints = card.robot().jointOrder().size();
        row("policy", card.name());
        row("licence", card.licence().isEmpty() ? "not said" : card.licence());
        card.provenance().forEach(this::row);
        row("robot", card.robot().id());
        for (int i = 0; i < joints; i++) {
            String joint = card.robot().jointOrder().get(i);
            var mapping = card.robot().jointMap().get(joint);
            row(i == 0 ? "joints" : "", "[" + i + "] " + joint + ", default "
                    + number(card.robot().defaultPosition().get(i)) + (mapping == null ? ""
                            : ", is " + mapping.joint() + " times " + mapping.sign() + " plus "
                                    + number(mapping.offset())));
        }
        row("rate", number(card.rates().controlHz()) + " Hz over physics of " + number(card.rates().physicsHz()) + " Hz"
                + unless(card.rates().actionDelaySteps() == 0,
                        ", actions " + card.rates().actionDelaySteps() + " physics steps late")
                + unless(card.rates().observationDelaySteps() == 0,
                        ", observations " + card.rates().observationDelaySteps() + " physics steps old"));
        card.observations().forEach(this::group);
        actions();
        actuators();
        commands();
        row("self-test", card.selfTest().isEmpty() ? "none" : card.selfTest().size() + " vectors");
    }

    List<Row> rows() {
        return rows;
    }

    private void row(String name, String text) {
        rows.add(new Row(name.isEmpty() ? "" : TraceFiles.printable(name), TraceFiles.printable(text)));
    }

    private static String unless(boolean usual, String text) {
        return usual ? "" : text;
    }

    private void group(String name, ObservationGroup group) {
        ObservationGroup.History history = group.history();
        boolean past = history.length() > 1;
        row("observes", name + ", " + group.size() + " numbers" + unless(!past, ": " + history.length() + " times of "
                + group.size() / history.length() + ", " + history.layout() + ", " + past(history))
                + unless(Double.isInfinite(group.clip()), ", at last cut to " + number(group.clip()))
                + unless(group.normaliser().mean().isEmpty(), ", normalised by the card")
                + unless(!card.model().normaliser().equals("in-graph"), ", normalised in the graph"));
        int start = 0;
        for (ObservationTerm term : group.terms()) {
            int width = term.width(joints, card.actionSize()) * term.history().length();
            row("", slice(start, width) + " " + term(term));
            start += width;
        }
        if (past) {
            row("", "the numbers in brackets are those of one time");
        }
    }

    private static String past(ObservationGroup.History history) {
        return history.order() + ", before the start " + (history.fill().equals("zeros") ? "zeros" : "the first");
    }

    private static String slice(int start, int width) {
        return width == 1 ? "[" + start + "]" : "[" + start + ".." + (start + width - 1) + "]";
    }

    private static String term(ObservationTerm term) {
        boolean vector = term.term().startsWith("base_") && !term.term().equals("base_height")
                || term.term().equals("projected_gravity");
        Range range = term.range();
        String name = unless(term.sign() == 1 || term.term().equals("projected_gravity"), "-") + term.term()
                + unless(!term.term().equals("projected_gravity"), term.sign() < 0 ? " (down)" : " (up)");
        return name
                + unless(!vector, " in " + term.frame() + " axes " + term.axes())
                + unless(term.relativeTo().equals("none"), " less default")
                + unless(!term.term().equals("last_action"), " (" + term.stage() + ")")
                + unless(term.fields().isEmpty(), " " + String.join(" ", term.fields()))
                + unless(term.joints().isEmpty(), " of " + String.join(" ", term.joints()))
                + unless(term.clock().isEmpty(), " " + term.clock() + " as " + term.form())
                + unless(term.legs().isEmpty(), " of " + String.join(" ", term.legs()))
                + grid(term)
                + unless(term.rays().rays() == 0, " of " + term.rays().columns() + " x " + term.rays().rows() + " rays")
                + unless(term.offset().stream().allMatch(offset -> offset == 0), ", plus " + numbers(term.offset()))
                + unless(range.equals(ObservationTerm.UNBOUNDED),
                        ", cut to " + number(range.low()) + ".." + number(range.high()))
                + unless(term.scale().stream().allMatch(scale -> scale == 1), ", times " + numbers(term.scale()))
                + unless(Double.isInfinite(term.clip()), ", cut to " + number(term.clip()))
                + unless(term.lag() == 0, ", " + term.lag() + " control steps late")
                + unless(term.history().length() == 1,
                        ", " + term.history().length() + " times, " + past(term.history()));
    }

    private static String grid(ObservationTerm term) {
        return term.grid().isEmpty() ? ""
                : " " + term.grid().get(0) + " x " + term.grid().get(1) + " points every " + number(term.spacing())
                        + " m, "
                        + term.gridOrder();
    }

    private void actions() {
        int start = 0;
        for (ActionTerm action : card.actions()) {
            int width = action.size(joints);
            row(start == 0 ? "acts" : "", slice(start, width) + " " + action.term()
                    + unless(action.joints().isEmpty(), " of " + String.join(" ", action.joints())) + ": output"
                    + unless(!card.model().squash().equals("tanh"), ", tanh")
                    + unless(Double.isInfinite(action.clip()), ", cut to " + number(action.clip()))
                    + ", times " + numbers(action.scale())
                    + switch (action.offset()) {
                        case "default" -> ", plus default";
                        case "list" -> ", plus " + numbers(action.offsets());
                        default -> "";
                    }
                    + switch (action.limit()) {
                        case "list" -> ", cut to " + numbers(action.lower()) + " .. " + numbers(action.upper());
                        case "joint-range" -> ", cut to the joints' ranges";
                        default -> "";
                    }
                    + unless(action.filter() == 1, ", new share " + number(action.filter()) + " in a moving average"));
            start += width;
        }
    }

    private void actuators() {
        for (ActuatorGroup drive : card.actuators()) {
            row("actuators", drive.model()
                    + unless(drive.joints().isEmpty(), " of " + String.join(" ", drive.joints()))
                    + ", kp " + numbers(drive.stiffness()) + ", kd " + numbers(drive.damping()) + " ("
                    + drive.dampingPlace() + ")"
                    + unless(drive.effortLimit().isEmpty(), ", at most " + numbers(drive.effortLimit()) + " N m")
                    + unless(drive.stallTorque().isEmpty(), ", " + numbers(drive.stallTorque()) + " N m at rest")
                    + unless(drive.velocityLimit().isEmpty(), ", at most " + numbers(drive.velocityLimit()) + " rad/s")
                    + unless(drive.armature() < 0, ", armature " + number(drive.armature()))
                    + unless(drive.friction() < 0, ", friction " + number(drive.friction())));
        }
    }

    private void commands() {
        for (Map.Entry<String, Range> command : card.commands().entrySet()) {
            String name = command.getKey();
            Range range = command.getValue();
            row("command", name + " from " + number(range.low()) + " to " + number(range.high())
                    + unless(!card.commandDefaults().containsKey(name),
                            ", " + number(card.commandDefaults().getOrDefault(name, 0.0)) + " if not given")
                    + unless(!card.commandDeadbands().containsKey(name),
                            ", zero below " + number(card.commandDeadbands().getOrDefault(name, 0.0))));
        }
        card.commandDefaults().forEach((name, value) -> {
            if (!card.commands().containsKey(name)) {
                row("command", name + " is " + number(value));
            }
        });
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(PolicyPipeline::number).collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        return Double.isInfinite(number) ? "no bound" : JsonPrinter.canonical(number);
    }
}
