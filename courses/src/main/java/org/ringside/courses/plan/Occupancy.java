package org.ringside.courses.plan;

/** Which parts of the page are taken, as a raster, so that texts can be put where they can be read. Mutable. */
final class Occupancy {
    private static final int CELL = 4;

    /** Added to the cost of a place for each page unit that it is away from where it belongs. */
    private static final double DISTANCE_COST = 0.12;

    private static final double OUTSIDE_COST = 50;

    private static final int PROBES = 120;

    private final int columns;
    private final int rows;
    private final double[] weight;

    Occupancy(double width, double height) {
        columns = (int) (width / CELL) + 1;
        rows = (int) (height / CELL) + 1;
        weight = new double[columns * rows];
    }

    /** A free place for the middle of a box. */
    record Place(double x, double y) {}

    /** Marks a box, given by its middle, as taken; a heavier one is avoided more. */
    void take(double x, double y, double width, double height, double heaviness) {
        visit(x, y, width, height, cell -> weight[cell] = Math.max(weight[cell], heaviness));
    }

    /** Marks a straight line as taken. */
    void takeLine(double x1, double y1, double x2, double y2, double heaviness) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        int steps = (int) Math.min(5000, Math.ceil(length / CELL));
        for (int i = 0; i <= steps; i++) {
            double share = steps == 0 ? 0 : (double) i / steps;
            take(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, CELL, CELL, heaviness);
        }
    }

    /** What is already there under a box. */
    double cost(double x, double y, double width, double height) {
        double[] sum = {0};
        int cells = visit(x, y, width, height, cell -> sum[0] += weight[cell]);
        int wanted = (int) (width / CELL) * (int) (height / CELL);
        return sum[0] + Math.max(0, wanted - cells) * OUTSIDE_COST;
    }

    /** What is already there along a straight line. */
    double lineCost(double x1, double y1, double x2, double y2) {
        double sum = 0;
        for (int i = 0; i <= PROBES; i++) {
            sum += cost(x1 + (x2 - x1) * i / PROBES, y1 + (y2 - y1) * i / PROBES, CELL, CELL);
        }
        return sum;
    }

    /**
     * Finds the best place for a box near a point, and takes it.
     *
     * @param nearest least distance from the point to the box's middle
     * @param farthest largest distance
     */
    Place place(double x, double y, double width, double height, double nearest, double farthest) {
        Place best = new Place(x, y);
        double least = Double.POSITIVE_INFINITY;
        for (double distance = nearest; distance <= farthest; distance += Math.max(3, (farthest - nearest) / 14)) {
            for (int i = 0; i < 24; i++) {
                double angle = i * Math.PI / 12;
                // wide boxes must go farther sideways than up or down
                double px = x + (distance + (nearest > 0 ? width / 2 - height / 2 : 0)) * StrictMath.cos(angle);
                double py = y - distance * StrictMath.sin(angle);
                double cost = cost(px, py, width, height) + distance * DISTANCE_COST;
                if (cost < least) {
                    least = cost;
                    best = new Place(px, py);
                }
            }
        }
        take(best.x(), best.y(), width, height, 3);
        return best;
    }

    private interface CellVisitor {
        void visit(int cell);
    }

    /** Returns how many cells were visited. */
    private int visit(double x, double y, double width, double height, CellVisitor visitor) {
        int fromColumn = Math.max(0, (int) Math.floor((x - width / 2) / CELL));
        int toColumn = Math.min(columns - 1, (int) Math.floor((x + width / 2) / CELL));
        int fromRow = Math.max(0, (int) Math.floor((y - height / 2) / CELL));
        int toRow = Math.min(rows - 1, (int) Math.floor((y + height / 2) / CELL));
        int cells = 0;
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                visitor.visit(row * columns + column);
                cells++;
            }
        }
        return cells;
    }
}
