package org.ringside.courses.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.courses.Rules;
import org.ringside.courses.StartPose;
import org.ringside.courses.SurfaceFriction;
import org.ringside.sim.Pushes;
import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.scene.CentreLine;

/** Makes records of a document whose shape is right; what the records refuse becomes a problem at the value's place. */
final class CourseBuilder {
    private final ProblemList problems;

    private CourseBuilder(ProblemList problems) {
        this.problems = problems;
    }

    /**
     * Makes the course.
     *
     * @param document a document that has passed {@link ShapeChecker}
     * @param problems takes what is wrong; modified
     * @return the course without its hash, or null if there are problems
     */
    static Course build(Json.Table document, ProblemList problems) {
        return new CourseBuilder(problems).course(new Keyed(document));
    }

    private Course course(Keyed document) {
        Arena arena = arena(document.table("arena"));
        StartPose start = start(document.table("start"));
        List<Obstacle> obstacles = obstacles(document.tables("obstacles"));
        List<CentreLine.Corner> line = line(document);
        Rules rules = rules(document.table("rules"));
        SurfaceFriction surfaces = surfaces(document.table("surfaces"));
        Randomisation mild = randomisation(document.table("randomisation").table("mild"));
        Randomisation hard = randomisation(document.table("randomisation").table("hard"));
        if (!problems.isEmpty()) {
            return null;
        }
        return attempt(
                document.place(),
                () -> new Course(
                        document.text("name"),
                        document.text("title"),
                        document.text("description"),
                        arena,
                        start,
                        obstacles,
                        line,
                        rules,
                        surfaces,
                        mild,
                        hard,
                        ""));
    }

    private Arena arena(Keyed at) {
        return attempt(
                at.place(),
                () -> new Arena(at.number("xMinimum"), at.number("xMaximum"), at.number("yMinimum"),
                        at.number("yMaximum")));
    }

    private StartPose start(Keyed at) {
        return attempt(at.place(), () -> new StartPose(at.point("position"), at.radians("heading")));
    }

    private List<Obstacle> obstacles(List<Keyed> all) {
        List<Obstacle> obstacles = new ArrayList<>();
        Map<String, Place> names = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Keyed at = all.get(i);
            Place first = names.putIfAbsent(at.text("name"), at.member("name").place());
            if (first != null) {
                String expected = "a name of its own; " + first.path() + " in line " + first.line() + " is the same";
                meaning(at.member("name").place(), at.member("name").shown(), expected);
            }
            checkRole(at, i == 0 ? "start" : i == all.size() - 1 ? "end" : null);
            obstacles.add(attempt(at.place(), () -> obstacle(at)));
        }
        return obstacles;
    }

    /** @param role role of the table that must stand here, or null if none may */
    private void checkRole(Keyed at, String role) {
        boolean table = at.text("kind").equals("pause-table");
        String found = table ? "the " + at.text("role") + " table" : "no table (" + at.text("kind") + ")";
        if (role == null && table) {
            meaning(at.place(), found, "no table between the first obstacle and the last");
        } else if (role != null && !(table && at.text("role").equals(role))) {
            String where = role.equals("start") ? "first" : "last";
            meaning(at.place(), found, "a pause-table with the role \"" + role + "\" as the " + where + " obstacle");
        }
    }

    private Obstacle obstacle(Keyed at) {
        String name = at.text("name");
        double size = at.number("nominalSize");
        List<Gate> gates = gates(at.tables("gates"));
        return switch (at.text("kind")) {
            case "pause-table" ->
                new Obstacle.PauseTable(
                        name,
                        Obstacle.TableRole.valueOf(at.text("role").toUpperCase(Locale.ROOT)),
                        at.point("centre"),
                        at.radians("heading"),
                        at.number("length"),
                        at.number("width"),
                        at.number("height"),
                        size,
                        gates);
            case "weave-poles" ->
                new Obstacle.WeavePoles(
                        name, at.points("poles"), at.number("radius"), at.number("height"), size, gates);
            case "a-frame" ->
                new Obstacle.AFrame(
                        name,
                        at.point("centre"),
                        at.radians("heading"),
                        at.number("panelLength"),
                        at.radians("slope"),
                        at.number("width"),
                        size,
                        gates);
            case "broad-jump" ->
                new Obstacle.BroadJump(
                        name,
                        at.point("centre"),
                        at.radians("heading"),
                        at.number("length"),
                        at.number("width"),
                        at.number("height"),
                        size,
                        gates);
            default -> throw new IllegalStateException("a kind that the table of the format does not know");
        };
    }

    private List<Gate> gates(List<Keyed> all) {
        List<Gate> gates = new ArrayList<>();
        for (Keyed at : all) {
            Gate gate = attempt(at.place(), () -> new Gate(at.point("left"), at.point("right")));
            // the problem is on record, so that the stand-in is never seen
            gates.add(gate == null ? new Gate(new Point(0, 0), new Point(1, 0)) : gate);
        }
        return gates;
    }

    private List<CentreLine.Corner> line(Keyed document) {
        List<CentreLine.Corner> corners = document.tables("centreLine").stream()
                .map(at -> new CentreLine.Corner(at.number("x"), at.number("y"), at.numberOr("radius", 0)))
                .toList();
        attempt(document.member("centreLine").place(), () -> CentreLine.through(corners));
        return corners;
    }

    private Rules rules(Keyed at) {
        return attempt(
                at.place(),
                () -> new Rules(
                        at.number("targetSpeed"),
                        at.number("gateTolerance"),
                        at.number("obstaclePenalty"),
                        at.number("secondPenalty"),
                        at.number("holdTime"),
                        at.number("leaveMargin"),
                        at.number("maximumTime")));
    }

    private SurfaceFriction surfaces(Keyed at) {
        return attempt(
                at.place(),
                () -> new SurfaceFriction(
                        at.number("ground"), at.number("table"), at.number("aFrame"), at.number("board"),
                        at.number("pole")));
    }

    private Randomisation randomisation(Keyed at) {
        Range one = Randomisation.ONE;
        Range zero = Randomisation.ZERO;
        double degree = Numbers.radians(1);
        Range friction = range(at, "friction", 1, one);
        Range mass = range(at, "mass", 1, one);
        Range motorStrength = range(at, "motorStrength", 1, one);
        Range startOffset = range(at, "startOffset", 1, zero);
        Range startHeading = range(at, "startHeading", degree, zero);
        Range trunkShift = range(at, "trunkShift", 1, zero);
        Range stiffness = range(at, "stiffness", 1, one);
        Range damping = range(at, "damping", 1, one);
        Range commandLatency = range(at, "commandLatency", 1, zero);
        boolean curve = at.has("torqueSpeedCurve") && at.text("torqueSpeedCurve").equals("on");
        Range surfaceFriction = range(at, "surfaceFriction", 1, one);
        Range layoutOffset = range(at, "layoutOffset", 1, zero);
        Range layoutHeading = range(at, "layoutHeading", degree, zero);
        Range interval = range(at, "pushInterval", 1, one);
        Range speed = range(at, "pushSpeed", 1, zero);
        SensorErrors sensors = at.has("sensors") ? sensors(at.table("sensors")) : SensorErrors.NONE;
        if (at.has("pushSpeed") && !at.has("pushInterval")) {
            meaning(at.member("pushSpeed").place(), "no pushInterval", "a pushInterval beside a pushSpeed");
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Pushes pushes = speed.high() == 0
                ? Pushes.NONE
                : new Pushes(interval.low(), interval.high(), speed.low(), speed.high());
        return new Randomisation(friction, mass, motorStrength, startOffset, startHeading, trunkShift, stiffness,
                damping, commandLatency, curve, surfaceFriction, layoutOffset, layoutHeading, pushes, sensors);
    }

    private SensorErrors sensors(Keyed at) {
        Map<Sensor, SensorError> errors = new EnumMap<>(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            if (at.has(sensor.key())) {
                Keyed of = at.table(sensor.key());
                errors.put(sensor, new SensorError(of.numberOr("rate", 0), of.numberOr("noise", 0),
                        of.numberOr("bias", 0), of.numberOr("drift", 0), of.numberOr("latency", 0),
                        of.numberOr("dropout", 0)));
            }
        }
        return new SensorErrors(errors);
    }

    private Range range(Keyed at, String key, double unit, Range otherwise) {
        if (!at.has(key)) {
            return otherwise;
        }
        double[] bounds = at.pair(key);
        return attempt(at.member(key).place(), () -> new Range(bounds[0] * unit, bounds[1] * unit));
    }

    /** Makes a record, or notes why it cannot be made and returns null. */
    private <T> T attempt(Place place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            meaning(place, "values that contradict each other", "a course: " + e.getMessage());
            return null;
        }
    }

    private void meaning(Place place, String found, String expected) {
        problems.add(Problem.Kind.MEANING, place, found, expected);
    }
}
