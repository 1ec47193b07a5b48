package org.ringside.app.robots;

import org.ringside.sim.spatial.GeomType;

/**
 * How far a robot reaches in a view of its home pose.
 *
 * @param left least position along the axis across, m
 * @param right largest position along the axis across, m
 * @param bottom least height, m
 * @param top largest height, m
 */
record Extent(double left, double right, double bottom, double top) {
    double width() {
        return right - left;
    }

    /** Whether a geom belongs to the robot and can be drawn. */
    static boolean draws(Anatomy robot, int geom) {
        GeomType type = robot.model.geoms.type[geom];
        return type != GeomType.PLANE && type != GeomType.HEIGHT_FIELD
                && robot.model.bodies.root[robot.model.geoms.body[geom]] == robot.base;
    }

    /** The extent of all shapes and hinges. */
    static Extent of(Anatomy robot, int across) {
        double[] box = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, Double.NEGATIVE_INFINITY};
        for (int g = 0; g < robot.model.geoms.count; g++) {
            if (draws(robot, g)) {
                double[] points = Outline.of(robot.model, robot.home, g, across);
                for (int i = 0; i < points.length; i += 2) {
                    take(box, points[i], points[i + 1]);
                }
            }
        }
        for (int j : robot.hinges) {
            take(box, robot.home.jointAnchor[3 * j + across], robot.home.jointAnchor[3 * j + 2]);
        }
        if (box[1] < box[0]) {
            take(box, -0.1, 0);
            take(box, 0.1, 0.1);
        }
        return new Extent(box[0], box[1], box[2], box[3]);
    }

    /** The extent of the feet's centres. */
    static Extent ofFeet(Anatomy robot, int across) {
        double[] box = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0};
        for (RobotLeg leg : robot.legs) {
            take(box, robot.home.geomPosition[3 * leg.foot() + across], robot.home.geomPosition[3 * leg.foot() + 2]);
        }
        return new Extent(box[0], box[1], box[2], box[3]);
    }

    private static void take(double[] box, double right, double up) {
        box[0] = Math.min(box[0], right);
        box[1] = Math.max(box[1], right);
        box[2] = Math.min(box[2], up);
        box[3] = Math.max(box[3], up);
    }
}
