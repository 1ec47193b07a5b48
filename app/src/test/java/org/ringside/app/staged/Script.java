package org.ringside.app.staged;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.sim.scene.CentreLine;

/**
 * Writes down what a puppet is to do, 100 frames a second. Places and postures change evenly within each movement: a posture that is
 * asked for is reached at the end of the next one.
 */
final class Script {
    /** Time between frames, s. */
    static final double PERIOD = 0.01;

    /** How far behind and ahead of the base the way decides where it looks, m: its tail then follows its nose. */
    private static final double BEHIND = 0.35;

    private static final double AHEAD = 0.05;

    private final CentreLine line;
    private final Puppet puppet;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Double> marks = new ArrayList<>();
    private final List<Frame> shots = new ArrayList<>();
    private double speed = 2;

    /** Where the puppet is on the centre line, m. */
    private double s;

    private double[][] feet = new double[4][3];
    private double raise;
    private double roll;

    Script(Course course, Puppet puppet) {
        line = course.line();
        this.puppet = puppet;
        frames.add(new Frame(0, line.x(0), line.y(0), line.heading(0), 0, 0, new double[4][3]));
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Notes the instant up to which all is written: the one from which, then the one until which, faults are expected. */
    Script mark() {
        marks.add(frames.getLast().time());
        return this;
    }

    /** Instants that were noted, s. */
    List<Double> marks() {
        return List.copyOf(marks);
    }

    /** Notes the last frame as worth drawing. */
    Script shot() {
        shots.add(frames.getLast());
        return this;
    }

    List<Frame> shots() {
        return List.copyOf(shots);
    }

    /** Moves at another speed from now on, m/s; 2 m/s at first. */
    Script speed(double metresPerSecond) {
        speed = metresPerSecond;
        return this;
    }

    /** Displaces a foot, named after its leg or all of them, from where it stands. */
    Script foot(String leg, double ahead, double left, double up) {
        double[][] moved = new double[4][];
        for (int i = 0; i < 4; i++) {
            boolean asked = leg.equals("all") || puppet.legName(i).equals(leg);
            moved[i] = asked ? new double[] {ahead, left, up} : feet[i];
        }
        feet = moved;
        return this;
    }

    /** Puts all feet nearer to the middle. */
    Script narrow(double metres) {
        for (int i = 0; i < 4; i++) {
            foot(puppet.legName(i), 0, -Math.signum(puppet.nominalY(i)) * metres, 0);
        }
        return this;
    }

    /** Moves a foot over a point of the ground, with the base where it is now. */
    Script reach(String leg, double x, double y, double up) {
        Frame last = frames.getLast();
        int of = 0;
        while (!puppet.legName(of).equals(leg)) {
            of++;
        }
        double cos = StrictMath.cos(last.heading());
        double sin = StrictMath.sin(last.heading());
        double dx = x - last.x();
        double dy = y - last.y();
        return foot(leg, dx * cos + dy * sin - puppet.nominalX(of), dy * cos - dx * sin - puppet.nominalY(of), up);
    }

    /** The heading at the end of what is written, rad. */
    double heading() {
        return frames.getLast().heading();
    }

    /** Raises the base, or lowers it. */
    Script raise(double up) {
        raise = up;
        return this;
    }

    /** Rolls the base, in degrees. */
    Script roll(double degrees) {
        roll = StrictMath.toRadians(degrees);
        return this;
    }

    /** Moves along the centre line up to a distance from its start. */
    Script follow(double to) {
        double from = s;
        int count = count(Math.abs(to - from) / speed);
        Frame last = frames.getLast();
        double heading = last.heading();
        for (int i = 1; i <= count; i++) {
            double at = from + (to - from) * i / count;
            heading = continued(heading, chord(at));
            add(last, (double) i / count, line.x(at), line.y(at), heading);
        }
        s = to;
        return this;
    }

    /** Moves along the centre line up to where it is nearest to a point. */
    Script followTo(double x, double y) {
        return follow(line.project(x, y, s, line.length()));
    }

    /** Moves straight, with the same heading. */
    Script go(double x, double y) {
        return go(x, y, StrictMath.toDegrees(frames.getLast().heading()));
    }

    /** Moves straight and turns to a heading, in degrees. */
    Script go(double x, double y, double degrees) {
        Frame last = frames.getLast();
        double turn = continued(last.heading(), StrictMath.toRadians(degrees)) - last.heading();
        double way = new Point(x, y).distanceTo(new Point(last.x(), last.y()));
        int count = count(Math.max(way / speed, Math.abs(turn) / 6));
        for (int i = 1; i <= count; i++) {
            double share = (double) i / count;
            add(last, share, last.x() + (x - last.x()) * share, last.y() + (y - last.y()) * share,
                    last.heading() + turn * share);
        }
        return this;
    }

    /** Goes straight to where the centre line is nearest to a point, and looks along it. */
    Script join(double x, double y) {
        s = line.project(x, y, 0, line.length());
        return go(line.x(s), line.y(s), StrictMath.toDegrees(chord(s)));
    }

    /** Stays where it is. */
    Script stand(double seconds) {
        Frame last = frames.getLast();
        int count = count(seconds);
        for (int i = 1; i <= count; i++) {
            add(last, (double) i / count, last.x(), last.y(), last.heading());
        }
        return this;
    }

    /** The direction from a place behind to one ahead on the centre line, rad. */
    private double chord(double at) {
        double from = Math.max(0, at - BEHIND);
        double to = Math.min(line.length(), at + AHEAD);
        return StrictMath.atan2(line.y(to) - line.y(from), line.x(to) - line.x(from));
    }

    private static int count(double seconds) {
        return (int) Math.max(1, Math.ceil(seconds / PERIOD - 1e-9));
    }

    private static double continued(double before, double heading) {
        double turn = heading - before;
        return before + turn - 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
    }

    private void add(Frame from, double share, double x, double y, double heading) {
        double[][] now = new double[4][3];
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 3; k++) {
                now[i][k] = from.feet()[i][k] + (feet[i][k] - from.feet()[i][k]) * share;
            }
        }
        frames.add(new Frame(frames.size() * PERIOD, x, y, heading, from.raise() + (raise - from.raise()) * share,
                from.roll() + (roll - from.roll()) * share, now));
    }
}
