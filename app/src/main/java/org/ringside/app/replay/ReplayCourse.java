package org.ringside.app.replay;

import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The course of a replay as JSON: its solids, gates and centre line. Lengths in metres, to 0.1 mm; angles in radians. */
final class ReplayCourse {
    /** Points of the centre line are so far apart, m. */
    private static final double SPACING = 0.05;

    private ReplayCourse() {}

    static ObjectNode object(Course course, Scene scene) {
        CentreLine line = scene.centreLine();
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
        for (int k = 0; k < course.obstacles().size(); k++) {
            Obstacle obstacle = course.obstacles().get(k);
            obstacles.addObject().put("name", obstacle.name()).put("kind", kind(obstacle));
            for (Gate gate : obstacle.gates()) {
                ObjectNode node = gates.addObject();
                node.put("obstacle", k);
                numbers(node.putArray("left"), gate.left().x(), gate.left().y());
                numbers(node.putArray("right"), gate.right().x(), gate.right().y());
            }
        }
        ArrayNode solids = object.putArray("solids");
        scene.solids().forEach(solid -> addSolid(solids, solid, course));
        return object;
    }

    private static String kind(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table -> "table";
            case Obstacle.WeavePoles weave -> "poles";
            case Obstacle.AFrame frame -> "ramps";
            case Obstacle.BroadJump jump -> "board";
        };
    }

    private static void addSolid(ArrayNode solids, Solid solid, Course course) {
        ObjectNode object = solids.addObject();
        object.put("x", rounded(solid.x())).put("y", rounded(solid.y()));
        switch (solid) {
            case Solid.Box box -> {
                object.put("shape", "box").put("obstacle", obstacleOf(course, box.surface()));
                object.put("heading", box.heading()).put("length", rounded(box.length()));
                object.put("width", rounded(box.width())).put("height", rounded(box.height()));
            }
            case Solid.Ridge ridge -> {
                object.put("shape", "ridge").put("obstacle", obstacleOf(course, ridge.up()));
                object.put("heading", ridge.heading()).put("run", rounded(ridge.run()));
                object.put("width", rounded(ridge.width())).put("height", rounded(ridge.height()));
            }
            case Solid.Pole pole -> {
                object.put("shape", "pole").put("obstacle", obstacleOf(course, pole.surface()));
                object.put("radius", rounded(pole.radius())).put("height", rounded(pole.height()));
            }
        }
    }

    /** Surfaces are named after their obstacle, with a suffix where it has several. */
    private static int obstacleOf(Course course, Surface surface) {
        String name = surface.name().split("/")[0];
        for (int k = 0; k < course.obstacles().size(); k++) {
            if (course.obstacles().get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalStateException("surface " + surface.name() + " belongs to no obstacle");
    }

    private static void numbers(ArrayNode array, double... values) {
        for (double value : values) {
            array.add(rounded(value));
        }
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
