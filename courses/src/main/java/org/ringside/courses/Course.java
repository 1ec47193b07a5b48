package org.ringside.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.sim.scene.CentreLine;

/**
 * An agility course: data, and nothing that moves. Immutable and safe in any thread.
 *
 * @param name unique short name, such as {@code barkour}
 * @param title one line for people
 * @param description what the course is for, a sentence or two
 * @param arena the rectangle in which it lies
 * @param start where the robot starts
 * @param obstacles in the order in which they must be taken; the first is the start table, the last the end table
 * @param centreLine waypoints of the line along which it is meant to be run, from the start pose to the end table
 * @param rules the figures by which a run is scored
 * @param surfaces friction of its surfaces
 * @param mild ranges of the mild randomisation
 * @param hard ranges of the hard randomisation
 * @param hash SHA-256 of the course's canonical JSON, hexadecimal: equal for equal content, whatever its layout
 */
public record Course(
        String name,
        String title,
        String description,
        Arena arena,
        StartPose start,
        List<Obstacle> obstacles,
        List<CentreLine.Corner> centreLine,
        Rules rules,
        SurfaceFriction surfaces,
        Randomisation mild,
        Randomisation hard,
        String hash) {
    /** Checks what no single field can: names are unique, the first and only the first table is the start, the last the end. */
    public Course {
        Checks.name("course", "name", name);
        obstacles = List.copyOf(obstacles);
        centreLine = List.copyOf(centreLine);
        Map<String, Integer> indexByName = new LinkedHashMap<>();
        for (int i = 0; i < obstacles.size(); i++) {
            Integer earlier = indexByName.put(obstacles.get(i).name(), i);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "obstacles[" + i + "].name: obstacle " + earlier + " has the same name \""
                                + obstacles.get(i).name() + "\"; names must be unique");
            }
            Obstacle.TableRole expected = i == 0
                    ? Obstacle.TableRole.START
                    : i == obstacles.size() - 1 ? Obstacle.TableRole.END : null;
            Obstacle.TableRole found =
                    obstacles.get(i) instanceof Obstacle.PauseTable table ? table.role() : null;
            if (expected != found) {
                throw new IllegalArgumentException("obstacles[" + i
                        + "]: the first obstacle must be a pause table with role"
                        + " \"start\", the last one with role \"end\", and no other may be a pause table; this one is "
                        + (found == null ? "no table"
                                : "the " + found.name().toLowerCase(java.util.Locale.ROOT) + " table"));
            }
        }
        if (obstacles.size() < 2) {
            throw new IllegalArgumentException("obstacles: at least a start table and an end table are expected");
        }
    }

    /**
     * Returns the same course with other places and surfaces.
     *
     * @param moved the obstacles, in their order
     * @param frictions friction of the surfaces
     * @return the course; its hash is still that of this one
     */
    public Course with(List<Obstacle> moved, SurfaceFriction frictions) {
        return new Course(name, title, description, arena, start, moved, centreLine, rules, frictions, mild, hard,
                hash);
    }

    /**
     * Returns the same course with another start.
     *
     * @param pose where the robot starts
     * @return the course; its hash is still that of this one
     */
    public Course startingAt(StartPose pose) {
        return new Course(name, title, description, arena, pose, obstacles, centreLine, rules, surfaces, mild, hard,
                hash);
    }

    /**
     * Returns the table on which the run starts.
     *
     * @return the first obstacle
     */
    public Obstacle.PauseTable startTable() {
        return (Obstacle.PauseTable) obstacles.getFirst();
    }

    /**
     * Returns the table on which the run ends.
     *
     * @return the last obstacle
     */
    public Obstacle.PauseTable endTable() {
        return (Obstacle.PauseTable) obstacles.getLast();
    }

    /**
     * Returns all gates, obstacle by obstacle.
     *
     * @return the gates in the order in which they must be crossed
     */
    public List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        obstacles.forEach(obstacle -> gates.addAll(obstacle.gates()));
        return List.copyOf(gates);
    }

    /**
     * Returns the time allotted to an obstacle.
     *
     * @param obstacle one of the obstacles
     * @return nominal size over target speed, s
     */
    public double allottedTime(Obstacle obstacle) {
        return obstacle.nominalSize() / rules.targetSpeed();
    }

    /**
     * Returns the line along which the course is meant to be run.
     *
     * @return a new curve through {@link #centreLine()}
     * @throws IllegalArgumentException if the waypoints do not make a line; see {@link CentreLine#through}
     */
    public CentreLine line() {
        return CentreLine.through(centreLine);
    }
}
