package org.ringside.scoring.trace.mcap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a trace was made of, kept in its file.
 *
 * @param course name of the course
 * @param courseHash the course's hash
 * @param robot name of the robot
 * @param robotHash the robot's hash
 * @param controller name of the controller
 * @param engine name of the physics engine
 * @param seed the episode's seed
 */
public record TraceLabels(
        String course,
        String courseHash,
        String robot,
        String robotHash,
        String controller,
        String engine,
        long seed) {
    /** Requires all values. */
    public TraceLabels {
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(courseHash, "courseHash");
        Objects.requireNonNull(robot, "robot");
        Objects.requireNonNull(robotHash, "robotHash");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(engine, "engine");
    }

    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("course", course);
        map.put("course_hash", courseHash);
        map.put("robot", robot);
        map.put("robot_hash", robotHash);
        map.put("controller", controller);
        map.put("engine", engine);
        map.put("seed", Long.toString(seed));
        return map;
    }

    /** Missing texts become empty; a seed that is no number throws {@link NumberFormatException}. */
    static TraceLabels fromMap(Map<String, String> map) {
        return new TraceLabels(
                map.getOrDefault("course", ""),
                map.getOrDefault("course_hash", ""),
                map.getOrDefault("robot", ""),
                map.getOrDefault("robot_hash", ""),
                map.getOrDefault("controller", ""),
                map.getOrDefault("engine", ""),
                Long.parseLong(map.getOrDefault("seed", "0")));
    }
}
