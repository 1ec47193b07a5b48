package org.ringside.courses.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Obstacle.TableRole;
import org.ringside.courses.Point;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.courses.Rules;
import org.ringside.courses.StartPose;
import org.ringside.courses.SurfaceFriction;
import org.ringside.sim.Pushes;
import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.scene.CentreLine;

/** Random courses that the format can hold; they need not make sense to a robot. */
public final class RandomCourses {
    private final Random random;

    /** Courses from a seed that the test prints. */
    public RandomCourses(long seed) {
        random = new Random(seed);
    }

    /** One course with 2 to 8 obstacles of all kinds, with its hash. */
    public Course next() {
        List<Obstacle> obstacles = new ArrayList<>();
        obstacles.add(table("start", TableRole.START));
        int between = random.nextInt(7);
        for (int i = 0; i < between; i++) {
            obstacles.add(obstacle("obstacle-" + i));
        }
        obstacles.add(table("end", TableRole.END));
        Course course = new Course(
                "random-" + random.nextInt(1000),
                "Title \"" + random.nextInt() + "\" \\ é 🐕",
                random.nextBoolean() ? "" : "Words, <tags> & umlauts: äöü",
                new Arena(number(-50, 0), number(1, 50), number(-50, 0), number(1, 50)),
                new StartPose(point(), heading()),
                obstacles,
                line(),
                new Rules(number(0.01, 100), number(0, 1), number(0, 1), number(0, 1), number(0, 600), number(0, 10),
                        number(1, 3600)),
                new SurfaceFriction(number(0, 5), number(0, 5), number(0, 5), number(0, 5), number(0, 5)),
                ranges(),
                ranges(),
                "");
        return CourseHash.with(course);
    }

    private Obstacle obstacle(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                List<Point> poles = new ArrayList<>();
                for (int i = random.nextInt(5); i >= -1; i--) {
                    poles.add(point());
                }
                yield new Obstacle.WeavePoles(name, poles, number(0.001, 0.5), number(0.05, 5), number(0, 1000),
                        gates());
            }
            case 1 -> new Obstacle.AFrame(name, point(), heading(), number(0.2, 20), Numbers.radians(number(1, 80)),
                    number(0.2, 20), number(0, 1000), gates());
            default -> new Obstacle.BroadJump(name, point(), heading(), number(0.05, 10), number(0.1, 20),
                    number(0.0001, 1), number(0, 1000), gates());
        };
    }

    private Obstacle table(String name, TableRole role) {
        return new Obstacle.PauseTable(name, role, point(), heading(), number(0.1, 100), number(0.1, 100), number(0, 2),
                number(0, 1000), gates());
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Point left = point();
            gates.add(new Gate(left, new Point(left.x() > 0 ? left.x() - 1 : left.x() + 1, left.y())));
        }
        return gates;
    }

    private List<CentreLine.Corner> line() {
        List<CentreLine.Corner> corners = new ArrayList<>();
        for (int i = random.nextInt(6); i >= -1; i--) {
            // legs of at least 5 m whose x grows leave room for the arcs
            corners.add(new CentreLine.Corner(10 * corners.size() + number(0, 5), number(-2, 2), number(0, 0.5)));
        }
        return corners;
    }

    private Randomisation ranges() {
        if (random.nextInt(3) == 0) {
            return new Randomisation(factor(), factor(), factor(), range(-10, 10, 1),
                    range(-180, 180, Numbers.radians(1)));
        }
        Range interval = range(0.2, 3600, 1);
        Range speed = range(0, 10, 1);
        Pushes pushes = random.nextBoolean() || speed.high() == 0 ? Pushes.NONE
                : new Pushes(interval.low(), interval.high(), speed.low(), speed.high());
        return new Randomisation(factor(), factor(), factor(), range(-10, 10, 1),
                range(-180, 180, Numbers.radians(1)), range(-0.5, 0.5, 1), factor(), factor(), range(0, 0.5, 1),
                random.nextBoolean(), factor(), range(-0.5, 0.5, 1), range(-45, 45, Numbers.radians(1)), pushes,
                sensors());
    }

    private SensorErrors sensors() {
        Map<Sensor, SensorError> errors = new EnumMap<>(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            if (random.nextInt(3) > 0) {
                errors.put(sensor, new SensorError(random.nextBoolean() ? 0 : number(0.1, 10_000), number(0, 100),
                        number(0, 100), number(0, 100), number(0, 0.5), number(0, 0.99)));
            }
        }
        return new SensorErrors(errors);
    }

    private Range factor() {
        return range(0.01, 10, 1);
    }

    private Range range(double least, double most, double unit) {
        double a = number(least, most);
        double b = number(least, most);
        return new Range(Math.min(a, b) * unit, Math.max(a, b) * unit);
    }

    private Point point() {
        return new Point(number(-800, 800), number(-800, 800));
    }

    private double heading() {
        return Numbers.radians(number(-360, 360));
    }

    /** Sometimes a bound, often a round number, sometimes all 53 bits. */
    private double number(double least, double most) {
        double value = least + (most - least) * random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> random.nextBoolean() ? least : most;
            case 1, 2, 3 -> Math.clamp(Math.round(value * 100) / 100.0, least, most) + 0.0;
            default -> value;
        };
    }
}
