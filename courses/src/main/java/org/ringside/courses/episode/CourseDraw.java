package org.ringside.courses.episode;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.courses.SurfaceFriction;
import org.ringside.courses.format.CourseHash;
import org.ringside.courses.geometry.Motion;
import org.ringside.sim.random.RandomStreams;

/**
 * Draws the course of an episode: each obstacle is shifted and turned a little with its gates, each kind of surface is a little more or
 * less slippery. Controllers are told the published course; world, sensors and judges have this one. The draws depend on seed and
 * ranges alone, so that every robot and controller meets the same courses.
 *
 * <p>Arena, start pose and centre line stay where they are.
 */
public final class CourseDraw {
    private CourseDraw() {}

    /**
     * Draws.
     *
     * @param ranges the ranges
     * @param seed the episode's seed
     * @param course the published course
     * @return the episode's course with its own hash; the published one itself where nothing differs
     */
    public static Course of(Randomisation ranges, long seed, Course course) {
        RandomStreams streams = new RandomStreams(seed);
        List<Obstacle> moved = new ArrayList<>();
        for (int i = 0; i < course.obstacles().size(); i++) {
            Obstacle obstacle = course.obstacles().get(i);
            double turn = draw(streams, "layout-heading", i, ranges.layoutHeading());
            double dx = draw(streams, "layout-x", i, ranges.layoutOffset());
            double dy = draw(streams, "layout-y", i, ranges.layoutOffset());
            boolean stays = turn == 0 && dx == 0 && dy == 0;
            moved.add(stays ? obstacle : Motion.about(middle(obstacle), turn, dx, dy).apply(obstacle));
        }
        SurfaceFriction published = course.surfaces();
        SurfaceFriction drawn = new SurfaceFriction(
                friction(streams, 0, published.ground(), ranges),
                friction(streams, 1, published.table(), ranges),
                friction(streams, 2, published.aFrame(), ranges),
                friction(streams, 3, published.board(), ranges),
                friction(streams, 4, published.pole(), ranges));
        Course actual = course.with(moved, drawn);
        return actual.equals(course) ? course : CourseHash.with(actual);
    }

    private static double friction(RandomStreams streams, int kind, double published, Randomisation ranges) {
        return Math.min(5, published * draw(streams, "surface-friction", kind, ranges.surfaceFriction()));
    }

    private static double draw(RandomStreams streams, String stream, int counter, Range range) {
        return streams.uniform(stream, counter, range.low(), range.high());
    }

    private static Point middle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table -> table.centre();
            case Obstacle.AFrame frame -> frame.centre();
            case Obstacle.BroadJump jump -> jump.centre();
            case Obstacle.WeavePoles weave -> {
                double x = 0;
                double y = 0;
                for (Point pole : weave.poles()) {
                    x += pole.x() / weave.poles().size();
                    y += pole.y() / weave.poles().size();
                }
                yield new Point(x, y);
            }
        };
    }
}
