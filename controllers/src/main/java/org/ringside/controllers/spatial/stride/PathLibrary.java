package org.ringside.controllers.spatial.stride;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ringside.controllers.navigation.PlanePath;
import org.ringside.courses.Course;
import org.ringside.sim.robot.RobotModel;

/**
 * The paths of the last courses and robots: episodes of a run share the published course, so its path is planned once. A path does not depend
 * on who asked for it first. Safe in any thread; whoever needs a path that is being planned waits for it.
 */
final class PathLibrary {
    private static final int MOST = 8;

    private final Map<Key, PlanePath> paths = new LinkedHashMap<>(16, 0.75f, true);

    /** For what a path was planned; robots are told apart by their content's hash. */
    private record Key(Course course, String robot, double overBoards) {}

    /**
     * Returns the path of a robot over a course.
     *
     * @param course the course map
     * @param robot the robot
     * @param overBoards speed at which boards are crossed, m/s
     * @return the path, planned now or before
     */
    synchronized PlanePath path(Course course, RobotModel robot, double overBoards) {
        Key key = new Key(course, robot.hash(), overBoards);
        PlanePath path = paths.get(key);
        if (path == null) {
            path = new PlanePath(course, StrideLimits.of(robot, overBoards));
            paths.put(key, path);
            if (paths.size() > MOST) {
                paths.remove(paths.keySet().iterator().next());
            }
        }
        return path;
    }
}
