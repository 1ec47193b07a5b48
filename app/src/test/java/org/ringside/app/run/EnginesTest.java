package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.StrictJudge;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.World;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;

/** Each name is an engine of its own, and no other name is any. */
class EnginesTest {
    private static final RobotModel ROBOT = Robots.named("barkour-v0");

    @Test
    void everyNameMakesAWorldOfItsOwnKindForEveryBuiltInCourse() {
        for (String course : CourseLibrary.names()) {
            Set<Class<?>> kinds = new HashSet<>();
            Course built = CourseLibrary.builtIn(course);
            Scene scene = SceneBuilder.build(built);
            for (String name : Engines.names()) {
                World world = Engines.world(name, ROBOT, scene, 200, PhysicsRequest.NONE);
                assertEquals(0.005, world.controlPeriod());
                assertTrue(kinds.add(world.getClass()), name);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Engines.check("spacial"));
    }

    @Test
    void onlyThePlanarRobotIsHeldToTheCentreLine() {
        assertEquals(StrictJudge.LINE_TOLERANCE, Engines.lineTolerance("planar"));
        assertEquals(Double.POSITIVE_INFINITY, Engines.lineTolerance("spatial"));
        assertEquals(Double.POSITIVE_INFINITY, Engines.lineTolerance("somebody else's"));
    }
}
