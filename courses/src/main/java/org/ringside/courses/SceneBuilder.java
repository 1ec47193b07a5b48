package org.ringside.courses;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/**
 * Builds the solid geometry of a course. A surface is named after its obstacle; the ramps of an A-frame end in {@code /up} and
 * {@code /down}, the poles in {@code /1}, {@code /2} and so on.
 */
public final class SceneBuilder {
    /** Name of the floor's surface. */
    public static final String GROUND = "ground";

    private SceneBuilder() {}

    /**
     * Builds a scene.
     *
     * @param course the course
     * @return its geometry
     */
    public static Scene build(Course course) {
        List<Solid> solids = new ArrayList<>();
        for (Obstacle obstacle : course.obstacles()) {
            addSolids(obstacle, course.surfaces(), solids);
        }
        return new Scene(
                course.name(), new Surface(GROUND, course.surfaces().ground()), solids, course.line());
    }

    private static void addSolids(Obstacle obstacle, SurfaceFriction friction, List<Solid> solids) {
        switch (obstacle) {
            case Obstacle.PauseTable table ->
                solids.add(new Solid.Box(
                        new Surface(table.name(), friction.table()),
                        table.centre().x(),
                        table.centre().y(),
                        table.heading(),
                        table.length(),
                        table.width(),
                        table.height()));
            case Obstacle.WeavePoles weave -> {
                for (int i = 0; i < weave.poles().size(); i++) {
                    Point pole = weave.poles().get(i);
                    Surface surface = new Surface(weave.name() + "/" + (i + 1), friction.pole());
                    solids.add(new Solid.Pole(surface, pole.x(), pole.y(), weave.radius(), weave.height()));
                }
            }
            case Obstacle.AFrame frame ->
                solids.add(new Solid.Ridge(
                        new Surface(frame.name() + "/up", friction.aFrame()),
                        new Surface(frame.name() + "/down", friction.aFrame()),
                        frame.centre().x(),
                        frame.centre().y(),
                        frame.heading(),
                        frame.run(),
                        frame.width(),
                        frame.apex()));
            case Obstacle.BroadJump jump ->
                solids.add(new Solid.Box(
                        new Surface(jump.name(), friction.board()),
                        jump.centre().x(),
                        jump.centre().y(),
                        jump.heading(),
                        jump.length(),
                        jump.width(),
                        jump.height()));
        }
    }
}
