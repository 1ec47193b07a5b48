package org.ringside.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/** Gives a trace of positions the contacts of a robot that does everything right, to be spoilt one by one. */
final class Motions {
    static final List<String> FEET = List.of("FL", "FR", "HL", "HR");

    private final Trace path;
    private final List<ContactSpan> contacts = new ArrayList<>();
    private final double[] orientation;
    private final double[] height;

    private Motions(Trace path) {
        this.path = path;
        orientation = new double[4 * path.size()];
        for (int i = 0; i < path.size(); i++) {
            orientation[4 * i] = 1;
        }
        // above everything that there is to climb
        height = new double[path.size()];
        Arrays.fill(height, 1.3);
    }

    /** No contacts at all. */
    static Motions none(Trace path) {
        return new Motions(path);
    }

    /** Feet on both ramps while the base is over the A-frame, and on the end table from 0.2 s after the base came onto it. */
    static Motions clean(Trace path) {
        Motions motions = new Motions(path);
        int ridge = motions.nearest(2.57, -2.55);
        int table = motions.nearest(4.0, -4.5) + 20;
        motions.feet("a-frame/up", ridge - 40, ridge - 5, 0.5);
        motions.feet("a-frame/down", ridge + 5, ridge + 40, 0.5);
        motions.feet("end-table", table, path.size() - 1, 0.1);
        return motions;
    }

    Motions feet(String surface, int first, int last, double z) {
        FEET.forEach(foot -> touch("lower-" + foot, foot, surface, first, last, z));
        return this;
    }

    Motions touch(String body, String foot, String surface, int first, int last, double z) {
        return touch(body, foot, surface, first, last, z, 12.5);
    }

    Motions touch(String body, String foot, String surface, int first, int last, double z, double force) {
        contacts.add(new ContactSpan(body, foot, surface, first, last, path.x()[first], path.y()[first], z, force));
        return this;
    }

    Motions without(String surface) {
        contacts.removeIf(contact -> contact.surface().equals(surface));
        return this;
    }

    /** Rolls the base for one second. */
    Motions roll(double degrees, int first) {
        for (int i = first; i < first + 100; i++) {
            orientation[4 * i] = StrictMath.cos(StrictMath.toRadians(degrees) / 2);
            orientation[4 * i + 1] = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        }
        return this;
    }

    /** Keeps the base at one height. */
    Motions height(double metres) {
        Arrays.fill(height, metres);
        return this;
    }

    int nearest(double x, double y) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < path.size(); i++) {
            double distance = StrictMath.hypot(path.x()[i] - x, path.y()[i] - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    Trace trace() {
        int size = path.size();
        BodyMotion motion = new BodyMotion(
                List.of(), FEET, height, orientation, new double[6 * size], new double[0], new double[0],
                new double[0], contacts);
        return new Trace(path.source(), path.time(), path.x(), path.y(), Optional.of(motion));
    }
}
