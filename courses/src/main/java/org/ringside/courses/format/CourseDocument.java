package org.ringside.courses.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.courses.Rules;
import org.ringside.courses.SurfaceFriction;
import org.ringside.sim.Pushes;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.scene.CentreLine;

/** A course as maps, lists, texts and doubles, in the order in which people read it; the opposite of {@link CourseBuilder}. */
final class CourseDocument {
    private CourseDocument() {}

    static Map<String, Object> of(Course course) {
        return map(
                "format",
                CourseShape.FORMAT,
                "name",
                course.name(),
                "title",
                course.title(),
                "description",
                course.description(),
                "arena",
                map(
                        "xMinimum",
                        course.arena().xMinimum(),
                        "xMaximum",
                        course.arena().xMaximum(),
                        "yMinimum",
                        course.arena().yMinimum(),
                        "yMaximum",
                        course.arena().yMaximum()),
                "start",
                map("position", point(course.start().position()), "heading", Numbers.degrees(course.start().heading())),
                "obstacles",
                course.obstacles().stream().map(CourseDocument::obstacle).toList(),
                "centreLine",
                course.centreLine().stream().map(CourseDocument::corner).toList(),
                "rules",
                rules(course.rules()),
                "surfaces",
                surfaces(course.surfaces()),
                "randomisation",
                map("mild", randomisation(course.mild()), "hard", randomisation(course.hard())));
    }

    private static Map<String, Object> obstacle(Obstacle obstacle) {
        Map<String, Object> document =
                switch (obstacle) {
                    case Obstacle.PauseTable table -> {
                        Map<String, Object> map = map(
                                "kind",
                                "pause-table",
                                "name",
                                table.name(),
                                "role",
                                table.role().name().toLowerCase(Locale.ROOT));
                        map.putAll(box(table.centre(), table.heading(), table.length(), table.width(), table.height()));
                        yield map;
                    }
                    case Obstacle.WeavePoles weave ->
                        map(
                                "kind",
                                "weave-poles",
                                "name",
                                weave.name(),
                                "poles",
                                weave.poles().stream().map(CourseDocument::point).toList(),
                                "radius",
                                weave.radius(),
                                "height",
                                weave.height());
                    case Obstacle.AFrame frame ->
                        map(
                                "kind",
                                "a-frame",
                                "name",
                                frame.name(),
                                "centre",
                                point(frame.centre()),
                                "heading",
                                Numbers.degrees(frame.heading()),
                                "panelLength",
                                frame.panelLength(),
                                "slope",
                                Numbers.degrees(frame.slope()),
                                "width",
                                frame.width());
                    case Obstacle.BroadJump jump -> {
                        Map<String, Object> map = map("kind", "broad-jump", "name", jump.name());
                        map.putAll(box(jump.centre(), jump.heading(), jump.length(), jump.width(), jump.height()));
                        yield map;
                    }
                };
        document.put("nominalSize", obstacle.nominalSize());
        document.put("gates", obstacle.gates().stream().map(CourseDocument::gate).toList());
        return document;
    }

    private static Map<String, Object> box(Point centre, double heading, double length, double width, double height) {
        return map(
                "centre",
                point(centre),
                "heading",
                Numbers.degrees(heading),
                "length",
                length,
                "width",
                width,
                "height",
                height);
    }

    private static Map<String, Object> gate(Gate gate) {
        return map("left", point(gate.left()), "right", point(gate.right()));
    }

    private static Map<String, Object> corner(CentreLine.Corner corner) {
        return map("x", corner.x(), "y", corner.y(), "radius", corner.radius());
    }

    private static Map<String, Object> rules(Rules rules) {
        return map(
                "targetSpeed",
                rules.targetSpeed(),
                "gateTolerance",
                rules.gateTolerance(),
                "obstaclePenalty",
                rules.obstaclePenalty(),
                "secondPenalty",
                rules.secondPenalty(),
                "holdTime",
                rules.holdTime(),
                "leaveMargin",
                rules.leaveMargin(),
                "maximumTime",
                rules.maximumTime());
    }

    private static Map<String, Object> surfaces(SurfaceFriction surfaces) {
        return map(
                "ground",
                surfaces.ground(),
                "table",
                surfaces.table(),
                "aFrame",
                surfaces.aFrame(),
                "board",
                surfaces.board(),
                "pole",
                surfaces.pole());
    }

    /** What does not vary is left out, so that it does not matter to the hash whether a file says so. */
    private static Map<String, Object> randomisation(Randomisation ranges) {
        Map<String, Object> map = map(
                "friction",
                range(ranges.friction()),
                "mass",
                range(ranges.mass()),
                "motorStrength",
                range(ranges.motorStrength()),
                "startOffset",
                range(ranges.startOffset()),
                "startHeading",
                degrees(ranges.startHeading()));
        put(map, "trunkShift", range(ranges.trunkShift()), range(Randomisation.ZERO));
        put(map, "stiffness", range(ranges.stiffness()), range(Randomisation.ONE));
        put(map, "damping", range(ranges.damping()), range(Randomisation.ONE));
        put(map, "commandLatency", range(ranges.commandLatency()), range(Randomisation.ZERO));
        put(map, "torqueSpeedCurve", ranges.torqueSpeedCurve() ? "on" : "off", "off");
        put(map, "surfaceFriction", range(ranges.surfaceFriction()), range(Randomisation.ONE));
        put(map, "layoutOffset", range(ranges.layoutOffset()), range(Randomisation.ZERO));
        put(map, "layoutHeading", degrees(ranges.layoutHeading()), range(Randomisation.ZERO));
        Pushes pushes = ranges.pushes();
        if (!pushes.equals(Pushes.NONE)) {
            map.put("pushInterval", List.of(pushes.shortestInterval(), pushes.longestInterval()));
            map.put("pushSpeed", List.of(pushes.leastSpeed(), pushes.largestSpeed()));
        }
        put(map, "sensors", sensors(ranges.sensors()), map());
        return map;
    }

    private static Map<String, Object> sensors(SensorErrors errors) {
        Map<String, Object> map = new LinkedHashMap<>();
        errors.bySensor().forEach((sensor, error) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            put(figures, "rate", error.rate(), 0.0);
            put(figures, "noise", error.noise(), 0.0);
            put(figures, "bias", error.bias(), 0.0);
            put(figures, "drift", error.drift(), 0.0);
            put(figures, "latency", error.latency(), 0.0);
            put(figures, "dropout", error.dropout(), 0.0);
            map.put(sensor.key(), figures);
        });
        return map;
    }

    private static void put(Map<String, Object> map, String key, Object value, Object unless) {
        if (!value.equals(unless)) {
            map.put(key, value);
        }
    }

    private static List<Double> degrees(Range range) {
        return List.of(Numbers.degrees(range.low()), Numbers.degrees(range.high()));
    }

    private static List<Double> range(Range range) {
        return List.of(range.low(), range.high());
    }

    private static List<Double> point(Point point) {
        return List.of(point.x(), point.y());
    }

    /** Keys and values in turn. */
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
