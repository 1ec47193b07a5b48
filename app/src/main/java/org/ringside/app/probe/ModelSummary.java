package org.ringside.app.probe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;

/** A model in a few lines for people. */
public final class ModelSummary {
    private ModelSummary() {}

    /**
     * Describes a model.
     *
     * @param model which
     * @return lines, each with its end
     */
    public static String of(Model model) {
        StringBuilder text = new StringBuilder();
        text.append("model ").append(model.name.isEmpty() ? "(no name)" : printable(model.name)).append('\n');
        line(text, "bodies", (model.bodies.count - 1) + " beside the world, "
                + number(Arrays.stream(model.bodies.mass).sum()) + " kg");
        line(text, "joints", model.joints.count + kinds(Arrays.stream(model.joints.type), JointType::name) + "; nq "
                + model.nq + ", nv " + model.nv);
        line(text, "geoms", model.geoms.count + kinds(Arrays.stream(model.geoms.type), GeomType::name));
        line(text, "actuators", Integer.toString(model.nu));
        line(text, "sensors", model.sensors.count + " with "
                + model.sensors.start[model.sensors.count] + " values");
        line(text, "sites", Integer.toString(model.sites.count));
        line(text, "keyframes", Integer.toString(model.keyframes.size()));
        Options o = model.options;
        line(text, "options", "timestep " + number(o.timestep()) + " s, " + lower(o.integrator()) + ", "
                + lower(o.solver()) + " " + lower(o.cone()) + ", at most " + o.iterations() + " iterations, tolerance "
                + number(o.tolerance()));
        line(text, "gravity", number(o.gravityX()) + " " + number(o.gravityY()) + " " + number(o.gravityZ())
                + " m/s^2");
        text.append('\n');
        bodies(text, model);
        return text.toString();
    }

    /** The tree of bodies, each with its mass and what moves it. */
    private static void bodies(StringBuilder text, Model model) {
        Bodies bodies = model.bodies;
        int[] depth = new int[bodies.count];
        for (int b = 1; b < bodies.count; b++) {
            depth[b] = depth[bodies.parent[b]] + 1;
            text.append("  ".repeat(depth[b])).append(bodies.name[b] == null ? "#" + b : printable(bodies.name[b]));
            text.append("  ").append(number(bodies.mass[b])).append(" kg");
            for (int j = bodies.firstJoint[b]; j >= 0 && j < bodies.firstJoint[b] + bodies.jointCount[b]; j++) {
                text.append(", ").append(joint(model.joints, j));
            }
            if (bodies.geomCount[b] > 0) {
                text.append(", ").append(bodies.geomCount[b]).append(bodies.geomCount[b] == 1 ? " geom" : " geoms");
            }
            text.append('\n');
        }
    }

    private static String joint(Joints joints, int j) {
        String range = joints.limited[j]
                ? " " + number(joints.range[2 * j]) + ".." + number(joints.range[2 * j + 1])
                : "";
        return lower(joints.type[j]) + (joints.name[j] == null ? "" : " " + printable(joints.name[j])) + range;
    }

    /** A name that stays on its line and leaves the terminal alone. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }

    private static <T> String kinds(Stream<T> all, Function<T, String> name) {
        Map<String, Long> counts = all.collect(Collectors.groupingBy(
                kind -> name.apply(kind).toLowerCase(Locale.ROOT).replace('_', ' '), TreeMap::new,
                Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("  ").append(what).append(" ".repeat(Math.max(1, 11 - what.length()))).append(value).append('\n');
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Up to six digits, no trailing zeros. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.6g", value);
        double rounded = Double.parseDouble(text);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6
                ? Long.toString((long) rounded)
                : Double.toString(rounded).replace(".0E", "e").replace('E', 'e');
    }
}
