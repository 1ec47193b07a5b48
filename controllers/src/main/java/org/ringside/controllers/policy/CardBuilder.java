package org.ringside.controllers.policy;

import java.util.List;
import java.util.function.Function;
import org.ringside.courses.Range;
import org.ringside.courses.format.Json;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.sim.RayFan;

/** Makes records of a card whose shape is right; what the records refuse becomes a problem at the value's place. */
final class CardBuilder {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final ProblemList problems;

    private CardBuilder(ProblemList problems) {
        this.problems = problems;
    }

    /** The card, or null if there are problems. */
    static PolicyCard build(Json.Table document, ProblemList problems) {
        return new CardBuilder(problems).card(new Members(document));
    }

    private PolicyCard card(Members at) {
        ModelFile model = attempt(at.member("model"), this::model);
        Rates rates = attempt(at.member("rates"), CardBuilder::rates);
        JointLayout robot = attempt(at.member("robot"), this::robot);
        var observations = at.map("observations", value -> attempt(value, this::group));
        var actions = at.list("actions", value -> attempt(value, CardBuilder::action));
        var actuators = at.list("actuators", value -> attempt(value, CardBuilder::actuator));
        var commands = at.map("commands", value -> attemptAny(value, CardBuilder::range));
        var clocks = at.map("clocks", value -> attempt(value, CardBuilder::clock));
        var selfTest = at.list("selfTest", value -> attempt(value, CardBuilder::selfTest));
        if (!problems.isEmpty()) {
            return null;
        }
        return new PolicyCard(at.text("name", ""), at.text("licence", ""), at.map("provenance", Members::text), model,
                rates,
                robot, observations, actions, actuators, commands, at.map("commandDefaults", Members::number), clocks,
                selfTest, at.map("commandDeadbands", Members::number));
    }

    private ModelFile model(Members at) {
        List<ModelFile.StatePair> state = at.list("state", value -> {
            Members pair = new Members((Json.Table) value);
            return new ModelFile.StatePair(pair.text("input", ""), pair.text("output", ""));
        });
        return new ModelFile(at.text("file", ""), at.text("sha256", ""), at.map("inputs", Members::text),
                at.map("outputs", Members::text), state, at.text("normaliser", ""), at.text("squash", ""),
                at.text("batch", ""));
    }

    private static Rates rates(Members at) {
        return new Rates(at.number("controlHz", 0), at.number("physicsHz", 0), at.whole("decimation", 0),
                at.whole("actionDelaySteps", 0), at.whole("observationDelaySteps", 0));
    }

    private JointLayout robot(Members at) {
        return new JointLayout(at.text("id", ""), at.texts("jointOrder"), at.numbers("defaultJointPos"),
                at.map("jointMap", value -> attempt(value, CardBuilder::jointMapping)));
    }

    private static JointLayout.JointMapping jointMapping(Members at) {
        return new JointLayout.JointMapping(at.text("joint", ""), at.whole("sign", 1), at.number("offset", 0));
    }

    private ObservationGroup group(Members at) {
        ObservationGroup.History history = at.has("history")
                ? attempt(at.member("history"), CardBuilder::history)
                : ObservationGroup.History.NONE;
        ObservationGroup.Normaliser normaliser = at.has("normaliser")
                ? normaliser(at.object("normaliser"))
                : ObservationGroup.Normaliser.NONE;
        List<ObservationTerm> terms = at.list("terms", value -> attempt(value, CardBuilder::term));
        // a problem is on record where something is missing
        return terms.contains(null) || history == null
                ? null
                : new ObservationGroup(at.whole("size", 0), at.number("clip", NONE), history, terms, normaliser);
    }

    private static ObservationGroup.Normaliser normaliser(Members at) {
        return new ObservationGroup.Normaliser(at.numbers("mean"), at.numbers("std"), at.number("clip", NONE));
    }

    private static ObservationGroup.History history(Members at) {
        int length = at.whole("length", 1);
        if (length > 1 && !(at.has("layout") && at.has("order") && at.has("fill"))) {
            throw new IllegalArgumentException("layout, order and fill, which no two trainers agree on");
        }
        ObservationGroup.History none = ObservationGroup.History.NONE;
        return new ObservationGroup.History(length, at.text("layout", none.layout()), at.text("order", none.order()),
                at.text("fill", none.fill()));
    }

    private static ObservationTerm term(Members at) {
        return new ObservationTerm(at.text("term", ""), at.text("frame", "base"), at.text("axes", "xyz"),
                at.texts("joints"), at.text("relativeTo", "none"), at.texts("fields"),
                at.whole("sign", 1), at.numbers("scale", 1.0), at.numbers("offset", 0.0),
                at.number("clip", NONE), at.whole("lag", 0), at.text("stage", "raw"), at.text("clock", ""),
                at.text("form", "sin"), at.texts("legs"), at.list("grid", value -> (int) Members.number(value)),
                at.number("spacing", 0), at.whole("size", 0),
                at.has("range") ? range(at.member("range")) : ObservationTerm.UNBOUNDED, at.text("gridOrder", ""),
                at.numbers("gridCentre", 0.0, 0.0), at.has("rays") ? rays(at.object("rays")) : RayFan.NONE,
                at.has("history") ? termHistory(at.object("history")) : ObservationGroup.History.NONE);
    }

    /** All times of one term lie together, whatever the layout. */
    private static ObservationGroup.History termHistory(Members at) {
        if (at.has("layout")) {
            throw new IllegalArgumentException("no layout in a term's history: its times lie together");
        }
        int length = at.whole("length", 1);
        if (length > 1 && !(at.has("order") && at.has("fill"))) {
            throw new IllegalArgumentException("order and fill in a term's history, which no two trainers agree on");
        }
        ObservationGroup.History none = ObservationGroup.History.NONE;
        return new ObservationGroup.History(length, "term-major", at.text("order", none.order()),
                at.text("fill", none.fill()));
    }

    private static RayFan rays(Members at) {
        return new RayFan(at.whole("columns", 0), at.whole("rows", 0), at.number("horizontalField", 0),
                at.number("verticalField", 0), at.number("ahead", 0), at.number("up", 0), at.number("pitch", 0),
                at.number("distance", 1));
    }

    private static ActionTerm action(Members at) {
        return new ActionTerm(at.text("term", ""), at.texts("joints"), at.numbers("scale"), at.text("offset", ""),
                at.numbers("offsets"), at.number("clip", NONE), at.text("limit", "none"), at.number("filter", 1),
                at.whole("size", 0), at.numbers("lower"), at.numbers("upper"));
    }

    private static ActuatorGroup actuator(Members at) {
        return new ActuatorGroup(at.texts("joints"), at.text("model", ""), at.numbers("kp"), at.numbers("kd"),
                at.text("kdPlace", ""), at.numbers("effortLimit"), at.numbers("velocityLimit"),
                at.number("armature", -1),
                at.number("friction", -1), at.numbers("stallTorque"));
    }

    private static Range range(Json value) {
        List<Double> bounds = Members.numbers(value);
        return new Range(bounds.get(0), bounds.get(1));
    }

    private static GaitClock clock(Members at) {
        return new GaitClock(at.number("frequency", 0), at.text("command", ""), at.map("legOffsets", Members::number));
    }

    private static SelfTest selfTest(Members at) {
        return new SelfTest(at.map("inputs", Members::numbers), at.map("outputs", Members::numbers),
                at.number("tolerance", 0));
    }

    private <T> T attempt(Json value, Function<Members, T> maker) {
        return attemptAny(value, any -> maker.apply(new Members((Json.Table) any)));
    }

    /** Makes a record, or notes why it cannot be made and returns null. */
    private <T> T attemptAny(Json value, Function<Json, T> maker) {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.Kind.MEANING, value.place(), value.shown(), e.getMessage());
            return null;
        }
    }
}
