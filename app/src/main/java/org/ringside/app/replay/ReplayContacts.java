package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector3d;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The touches of a trace: who touches what, from when to when, where, how hard, and which way the surface pushes.
 *
 * <p>A trace keeps of each touch its largest force along the normal and the place of that. The direction is that of the scene's
 * surface there.
 */
final class ReplayContacts {
    /** Numbers a touch: part, surface, from, to, x, y, z, force, normal x, y, z. */
    static final int STRIDE = 11;

    /** Forces are whole numbers of so many newtons. */
    static final double FORCE_UNIT = 0.01;

    /** How far below the top of a solid a touch still is one of its top, m. */
    private static final double TOP_DEPTH = 0.015;

    private ReplayContacts() {}

    /** Makes the object; of more than so many touches the hardest are kept, and the others counted. */
    static ObjectNode object(Trace trace, BodyMotion motion, Scene scene, int most) {
        List<ContactSpan> kept = new ArrayList<>(motion.contacts());
        if (kept.size() > most) {
            kept.sort(Comparator.comparingDouble(ContactSpan::maximumForce).reversed());
            kept = new ArrayList<>(kept.subList(0, most));
            kept.sort(Comparator.comparingInt(ContactSpan::firstSample));
        }
        Map<String, Integer> parts = new LinkedHashMap<>();
        Map<String, Integer> surfaces = new LinkedHashMap<>();
        Map<String, Solid> solids = solidsBySurface(scene);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode partNames = object.putArray("parts");
        int[] numbers = new int[STRIDE * kept.size()];
        int at = 0;
        for (ContactSpan span : kept) {
            String part = span.isFoot() ? span.foot() : span.body();
            // a body and its foot may share a name
            int known = parts.size();
            int index = parts.computeIfAbsent(part + (span.isFoot() ? "/foot" : "/body"), key -> known);
            if (index == known) {
                partNames.addObject().put("name", part).put("foot", span.isFoot());
            }
            int surface = surfaces.computeIfAbsent(span.surface(), key -> surfaces.size());
            Vector3d normal = normal(solids.get(span.surface()), span.x(), span.y(), span.z());
            numbers[at++] = index;
            numbers[at++] = surface;
            for (double value : new double[] {
                trace.time()[span.firstSample()], trace.time()[span.lastSample()], span.x(), span.y(), span.z()}) {
                numbers[at++] = PackedNumbers.whole(value, PackedNumbers.UNIT);
            }
            numbers[at++] = PackedNumbers.whole(span.maximumForce(), FORCE_UNIT);
            for (int axis = 0; axis < 3; axis++) {
                numbers[at++] = PackedNumbers.whole(normal.get(axis), PackedNumbers.UNIT);
            }
        }
        ArrayNode surfaceNames = object.putArray("surfaces");
        surfaces.keySet().forEach(surfaceNames::add);
        object.put("stride", STRIDE);
        object.put("unit", PackedNumbers.UNIT);
        object.put("forceUnit", FORCE_UNIT);
        object.put("leftOut", motion.contacts().size() - kept.size());
        object.put("touches", PackedNumbers.text(numbers));
        return object;
    }

    private static Map<String, Solid> solidsBySurface(Scene scene) {
        Map<String, Solid> solids = new LinkedHashMap<>();
        for (Solid solid : scene.solids()) {
            List<Surface> surfaces = switch (solid) {
                case Solid.Box box -> List.of(box.surface());
                case Solid.Ridge ridge -> List.of(ridge.up(), ridge.down());
                case Solid.Pole pole -> List.of(pole.surface());
            };
            surfaces.forEach(surface -> solids.put(surface.name(), solid));
        }
        return solids;
    }

    /** Out of the solid, at a point near its skin; up where it is the ground, which is no solid. */
    static Vector3d normal(Solid solid, double x, double y, double z) {
        return switch (solid) {
            case null -> new Vector3d(0, 0, 1);
            case Solid.Pole pole -> z > pole.height() - TOP_DEPTH / 3
                    ? new Vector3d(0, 0, 1)
                    : inWorld(x - pole.x(), y - pole.y(), 0, 0);
            case Solid.Box box -> side(box, box.heading(), box.length() / 2, box.width() / 2, box.height(), x, y, z);
            case Solid.Ridge ridge -> {
                double along = along(ridge, ridge.heading(), x, y);
                double top = ridge.height() * (1 - Math.abs(along) / ridge.run());
                yield z > top - TOP_DEPTH
                        ? inWorld(Math.signum(along) * ridge.height(), 0, ridge.run(), ridge.heading())
                        : inWorld(0, across(ridge, ridge.heading(), x, y), 0, ridge.heading());
            }
        };
    }

    private static Vector3d side(
            Solid solid, double heading, double halfLength, double halfWidth, double height, double x, double y,
            double z) {
        if (z > height - TOP_DEPTH) {
            return new Vector3d(0, 0, 1);
        }
        double along = along(solid, heading, x, y);
        double across = across(solid, heading, x, y);
        return halfLength - Math.abs(along) < halfWidth - Math.abs(across)
                ? inWorld(along, 0, 0, heading)
                : inWorld(0, across, 0, heading);
    }

    private static double along(Solid solid, double heading, double x, double y) {
        return (x - solid.x()) * StrictMath.cos(heading) + (y - solid.y()) * StrictMath.sin(heading);
    }

    private static double across(Solid solid, double heading, double x, double y) {
        return (y - solid.y()) * StrictMath.cos(heading) - (x - solid.x()) * StrictMath.sin(heading);
    }

    /** A unit vector in the world from parts along a heading, across it and up; up where it has no length. */
    private static Vector3d inWorld(double along, double across, double up, double heading) {
        double cos = StrictMath.cos(heading);
        double sin = StrictMath.sin(heading);
        Vector3d normal = new Vector3d(along * cos - across * sin, along * sin + across * cos, up);
        return normal.length() < 1e-9 ? new Vector3d(0, 0, 1) : normal.normalize();
    }
}
