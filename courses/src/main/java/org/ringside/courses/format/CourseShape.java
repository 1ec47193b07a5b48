package org.ringside.courses.format;

import static org.ringside.courses.format.Shape.Field.of;
import static org.ringside.courses.format.Shape.Field.optional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ringside.sim.Sensor;

/** The table that defines the format {@code ringside-course/1}: every key, its meaning, unit and range, in the order of writing. */
final class CourseShape {
    /** Name and version of the format. */
    static final String FORMAT = "ringside-course/1";

    /** Metres from the origin: less than a {@code Point} allows, so that corners and labels of what stands there are points too. */
    private static final double FARTHEST = 800;

    private static final Shape POINT = new Shape.Tuple(
            "A point of the ground plane, world frame: x forward, y left",
            List.of(of("x", metres("World x", -FARTHEST, FARTHEST)), of("y", metres("World y", -FARTHEST, FARTHEST))));
    private static final Shape HEADING = degrees("Direction; 0 along x, positive to the left", 360);
    private static final Shape NAME = new Shape.Words(
            "Unique short name",
            "^[a-z0-9]+(-[a-z0-9]+)*$",
            "lower-case words of letters and digits, joined by hyphens",
            64);

    private static final Shape GATE = new Shape.Keys(
            "A segment to be crossed; whoever crosses it the right way has its left end on the left hand",
            List.of(of("left", POINT), of("right", POINT)));

    private static final Shape START = new Shape.Keys(
            "Where the base of the robot starts", List.of(of("position", POINT), of("heading", HEADING)));

    private static final Shape ARENA = new Shape.Keys(
            "The rectangle in which the course lies",
            List.of(
                    of("xMinimum", metres("Least x", -FARTHEST, FARTHEST)),
                    of("xMaximum", metres("Largest x; 0.5 to 500 m more than xMinimum", -FARTHEST, FARTHEST)),
                    of("yMinimum", metres("Least y", -FARTHEST, FARTHEST)),
                    of("yMaximum", metres("Largest y; 0.5 to 500 m more than yMinimum", -FARTHEST, FARTHEST))));

    private static final Shape CORNER = new Shape.Keys(
            "A waypoint of the centre line",
            List.of(
                    of("x", metres("World x", -FARTHEST, FARTHEST)),
                    of("y", metres("World y", -FARTHEST, FARTHEST)),
                    optional(
                            "radius",
                            metres("Radius of the arc that rounds the corner; 0 if absent; unused at both ends", 0,
                                    1000))));

    private static final Shape RULES = new Shape.Keys(
            "The figures by which a run is scored",
            List.of(
                    of("targetSpeed", number("Turns nominal sizes into allotted times", "m/s", 0.01, 100)),
                    of("gateTolerance", metres("Nearness to a gate that counts as crossing it, official rules", 0, 1)),
                    of("obstaclePenalty", number("Points lost for an obstacle that is not completed", "", 0, 1)),
                    of("secondPenalty", number("Points lost for a second over the allotted time", "", 0, 1)),
                    of("holdTime", number("How long the end table must be held", "s", 0, 600)),
                    of("leaveMargin",
                            metres("How far beyond the end table's edge the base may stray in the hold", 0, 10)),
                    of("maximumTime", number("After this long a run ends", "s", 1, 3600))));

    private static final Shape SURFACES = new Shape.Keys(
            "Coulomb friction coefficients; a pair of surfaces has the larger of the two",
            List.of(
                    of("ground", number("The arena's floor", "", 0, 5)),
                    of("table", number("The pause tables", "", 0, 5)),
                    of("aFrame", number("The ramps", "", 0, 5)),
                    of("board", number("The board of a broad jump", "", 0, 5)),
                    of("pole", number("The weave poles", "", 0, 5))));

    private static final Shape RANGES = ranges();

    /** The whole document. */
    static final Shape.Keys DOCUMENT = new Shape.Keys(
            "An agility course of Ringside: lengths in metres, angles in degrees, sensors' figures in SI units,"
                    + " obstacles in the order of the run",
            List.of(
                    optional("$schema", line("Where an editor finds the schema; not part of the content", 0, 500)),
                    of("format", new Shape.Choice("Format and version", List.of(FORMAT))),
                    of("name", NAME),
                    of("title", line("One line for people", 1, 120)),
                    of("description", line("What the course is for, a sentence or two", 0, 2000)),
                    of("arena", ARENA),
                    of("start", START),
                    of(
                            "obstacles",
                            new Shape.Many(
                                    "In the order of the run; the first is the start table, the last the end table",
                                    obstacles(),
                                    2,
                                    64)),
                    of(
                            "centreLine",
                            new Shape.Many(
                                    "Waypoints of the line along which the course is meant to be run, from the start"
                                            + " pose to the end table",
                                    CORNER,
                                    2,
                                    512)),
                    of("rules", RULES),
                    of("surfaces", SURFACES),
                    of(
                            "randomisation",
                            new Shape.Keys(
                                    "How episodes may differ, in two strengths",
                                    List.of(of("mild", RANGES), of("hard", RANGES))))));

    /** Shapes that occur more than once, by the names that they have in the schema. */
    static final SequencedMap<String, Shape> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put("name", NAME);
        SHARED.put("point", POINT);
        SHARED.put("heading", HEADING);
        SHARED.put("gate", GATE);
        SHARED.put("ranges", RANGES);
    }

    private CourseShape() {}

    private static Shape ranges() {
        Shape factor = number("Factor", "", 0.01, 10);
        return new Shape.Keys(
                "Ranges from which an episode's figures are drawn; what is left out does not vary",
                List.of(
                        of("friction", range("Factor on every friction coefficient", factor)),
                        of("mass", range("Factor on the trunk's mass", factor)),
                        of("motorStrength", range("Factor on every torque limit", factor)),
                        of("startOffset", range("Shift of the start along each axis", metres("Shift", -10, 10))),
                        of("startHeading", range("Turn of the start heading", degrees("Turn", 180))),
                        optional("trunkShift", range("Shift of the trunk's centre of mass along each axis",
                                metres("Shift", -0.5, 0.5))),
                        optional("stiffness", range("Factor on every commanded stiffness", factor)),
                        optional("damping", range("Factor on every commanded damping", factor)),
                        optional("commandLatency",
                                range("Time from the controller to the drives", number("Time", "s", 0,
                                        0.5))),
                        optional("torqueSpeedCurve",
                                new Shape.Choice("Whether a drive's torque falls with its speed; off if absent",
                                        List.of("off", "on"))),
                        optional("surfaceFriction",
                                range("Factor on the friction of each kind of surface, on top of friction", factor)),
                        optional("layoutOffset", range("Shift of each obstacle along each axis",
                                metres("Shift", -0.5, 0.5))),
                        optional("layoutHeading", range("Turn of each obstacle about its middle", degrees("Turn", 45))),
                        optional("pushInterval", range("Time from a push to the next", number("Time", "s", 0.2, 3600))),
                        optional("pushSpeed", range("Change of the robot's velocity by a push, in any direction",
                                number("Speed", "m/s", 0, 10))),
                        optional("sensors", sensors())));
    }

    private static Shape sensors() {
        List<Shape.Field> fields = new ArrayList<>();
        for (Sensor sensor : Sensor.values()) {
            String unit = sensor.unit();
            fields.add(optional(sensor.key(), new Shape.Keys("Errors of a sensor; what is left out is 0", List.of(
                    optional("rate", number("Samples a second; the sensor's own if absent", "Hz", 0.1, 10_000)),
                    optional("noise", number("Standard deviation of the noise of each sample", unit, 0, 100)),
                    optional("bias", number("Bound of the error that is drawn once an episode", unit, 0, 100)),
                    optional("drift", number("Standard deviation of what the bias has drifted after a second", unit, 0,
                            100)),
                    optional("latency", number("Age of what a sample tells", "s", 0, 0.5)),
                    optional("dropout", number("Probability that a sample is lost", "", 0, 0.99))))));
        }
        return new Shape.Keys("Errors of the sensors; those left out are ideal", List.copyOf(fields));
    }

    private static Shape.Kinds obstacles() {
        SequencedMap<String, Shape.Keys> kinds = new LinkedHashMap<>();
        kinds.put("pause-table", obstacle("A table on which the run starts, or ends after a hold", List.of(
                of("role", new Shape.Choice("Whether the run starts or ends here", List.of("start", "end"))),
                of("centre", POINT),
                of("heading", HEADING),
                of("length", metres("Size along the heading", 0.1, 100)),
                of("width", metres("Size across", 0.1, 100)),
                of("height", metres("Height of the top", 0, 2)))));
        kinds.put("weave-poles", obstacle("Upright poles to be passed on alternating sides", List.of(
                of("poles", new Shape.Many("Where the poles stand, in their order", POINT, 2, 64)),
                of("radius", metres("Radius of a pole", 0.001, 0.5)),
                of("height", metres("Height of a pole", 0.05, 5)))));
        kinds.put("a-frame", obstacle("Two ramps that meet in a level ridge", List.of(
                of("centre", POINT),
                of("heading", HEADING),
                of("panelLength", metres("Length of each ramp along its slope", 0.2, 20)),
                of("slope", number("Angle of each ramp", "degrees", 1, 80)),
                of("width", metres("Size across", 0.2, 20)))));
        kinds.put("broad-jump", obstacle("A low board to be cleared in one leap without a touch", List.of(
                of("centre", POINT),
                of("heading", HEADING),
                of("length", metres("Size along the leap", 0.05, 10)),
                of("width", metres("Size across", 0.1, 20)),
                of("height", metres("Thickness of the board", 0.0001, 1)))));
        return new Shape.Kinds("One obstacle", kinds);
    }

    /** Adds to an obstacle's own keys those that all obstacles have. */
    private static Shape.Keys obstacle(String about, List<Shape.Field> own) {
        List<Shape.Field> fields = new ArrayList<>(List.of(of("name", NAME)));
        fields.addAll(own);
        fields.add(of("nominalSize", metres("Over the target speed it gives the allotted time", 0, 1000)));
        fields.add(of("gates", new Shape.Many("Gates in the order of the run", GATE, 1, 64)));
        return new Shape.Keys(about, List.copyOf(fields));
    }

    private static Shape metres(String about, double low, double high) {
        return number(about, "m", low, high);
    }

    private static Shape degrees(String about, double most) {
        return number(about, "degrees", -most, most);
    }

    private static Shape number(String about, String unit, double low, double high) {
        return new Shape.Number(about, unit, low, high);
    }

    private static Shape range(String about, Shape bound) {
        return new Shape.Tuple(about + ", drawn uniformly from [low, high]",
                List.of(of("low", bound), of("high", bound)));
    }

    private static Shape line(String about, int least, int longest) {
        String some = least == 0 ? "*" : "+";
        String says = least == 0 ? "text without control characters" : "some text without control characters";
        return new Shape.Words(about, "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]" + some + "$", says, longest);
    }
}
