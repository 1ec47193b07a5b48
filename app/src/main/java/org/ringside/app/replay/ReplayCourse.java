package org.ringside.app.replay;

import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The course of a replay as JSON: its plan, and its section along the centre line. Lengths in metres, to 0.1 mm. */
final class ReplayCourse {
    /** Points of the centre line are so far apart, m. */
    private static final double SPACING = 0.05;

    /** How far the section goes beyond the line's ends, m. */
    private static final double BEYOND = 1;

    private ReplayCourse() {}

    static ObjectNode object(Course course) {
        CentreLine line = course.line();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", course.name());
        object.put("title", course.title());
        Arena arena = course.arena();
        numbers(object.putArray("arena"), arena.xMinimum(), arena.xMaximum(), arena.yMinimum(), arena.yMaximum());
        object.put("length", rounded(line.length()));
        ArrayNode way = object.putArray("line");
        int steps = (int) Math.ceil(line.length() / Math.max(SPACING, LineCrossings.step(line)));
        for (int i = 0; i <= steps; i++) {
            double s = line.length() * i / steps;
            numbers(way, line.x(s), line.y(s));
        }
        ArrayNode obstacles = object.putArray("obstacles");
        ArrayNode gates = object.putArray("gates");
        double from = 0;
        for (Obstacle obstacle : course.obstacles()) {
            for (Gate gate : obstacle.gates()) {
                from = addGate(gates, gate, line, from);
            }
            addObstacle(obstacles, obstacle, line).put("end", rounded(from));
        }
        addSection(object.putArray("section"), course);
        return object;
    }

    /** Adds a gate and returns where the line crosses it; a gate that the line misses has no place on it. */
    private static double addGate(ArrayNode gates, Gate gate, CentreLine line, double from) {
        ObjectNode object = gates.addObject();
        numbers(object.putArray("left"), gate.left().x(), gate.left().y());
        numbers(object.putArray("right"), gate.right().x(), gate.right().y());
        for (LineCrossings.Crossing crossing : LineCrossings.of(line, gate)) {
            if (crossing.rightWay() && crossing.s() >= from) {
                object.put("s", rounded(crossing.s()));
                return crossing.s();
            }
        }
        object.putNull("s");
        return from;
    }

    private static ObjectNode addObstacle(ArrayNode obstacles, Obstacle obstacle, CentreLine line) {
        ObjectNode object = obstacles.addObject();
        object.put("name", obstacle.name());
        object.put("kind", switch (obstacle) {
            case Obstacle.PauseTable table -> "table";
            case Obstacle.WeavePoles weave -> "poles";
            case Obstacle.AFrame frame -> "ramps";
            case Obstacle.BroadJump jump -> "board";
        });
        if (obstacle instanceof Obstacle.WeavePoles weave) {
            object.put("radius", weave.radius());
            object.put("height", weave.height());
            ArrayNode poles = object.putArray("poles");
            for (Point pole : weave.poles()) {
                double s = line.project(pole.x(), pole.y(), 0, line.length());
                double toLeft = (pole.y() - line.y(s)) * StrictMath.cos(line.heading(s))
                        - (pole.x() - line.x(s)) * StrictMath.sin(line.heading(s));
                numbers(poles.addArray(), pole.x(), pole.y(), s, toLeft);
            }
            return object;
        }
        ArrayNode outline = object.putArray("outline");
        for (Footprint footprint : Footprint.of(obstacle)) {
            if (footprint instanceof Footprint.Polygon polygon) {
                polygon.corners().forEach(corner -> numbers(outline, corner.x(), corner.y()));
            }
        }
        return object;
    }

    private static void addSection(ArrayNode section, Course course) {
        Scene scene = SceneBuilder.build(course);
        double length = scene.centreLine().length();
        for (TerrainSection.Piece piece : TerrainSection.of(scene, -BEYOND, length + BEYOND)) {
            ObjectNode object = section.addObject();
            object.put("obstacle", obstacleOf(course.obstacles(), scene.solids().get(piece.solid())));
            numbers(object.putArray("points"), piece.points());
        }
    }

    /** Surfaces are named after their obstacle, with a suffix where it has several. */
    private static int obstacleOf(List<Obstacle> obstacles, Solid solid) {
        Surface surface = switch (solid) {
            case Solid.Box box -> box.surface();
            case Solid.Ridge ridge -> ridge.up();
            case Solid.Pole pole -> pole.surface();
        };
        String name = surface.name().split("/")[0];
        for (int k = 0; k < obstacles.size(); k++) {
            if (obstacles.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalStateException("surface " + surface.name() + " belongs to no obstacle");
    }

    static void numbers(ArrayNode array, double... values) {
        for (double value : values) {
            array.add(rounded(value));
        }
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
