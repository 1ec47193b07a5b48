package org.ringside.sim.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A course as solid geometry with named surfaces, on a level ground at z = 0. Immutable and safe in any thread.
 *
 * @param name name of the course
 * @param ground the ground's surface
 * @param solids what stands on the ground
 * @param centreLine the line that the planar engine follows
 */
public record Scene(String name, Surface ground, List<Solid> solids, CentreLine centreLine) {
    /** Copies the list. */
    public Scene {
        solids = List.copyOf(solids);
    }

    /**
     * Returns all surfaces: the ground first, then those of the solids in their order.
     *
     * @return the surfaces; contacts refer to this order
     * @throws IllegalStateException if two surfaces share a name
     */
    public List<Surface> surfaces() {
        Map<String, Surface> byName = new LinkedHashMap<>();
        List<Surface> all = new ArrayList<>(List.of(ground));
        for (Solid solid : solids) {
            switch (solid) {
                case Solid.Box box -> all.add(box.surface());
                case Solid.Ridge ridge -> all.addAll(List.of(ridge.up(), ridge.down()));
                case Solid.Pole pole -> all.add(pole.surface());
            }
        }
        for (Surface surface : all) {
            if (byName.put(surface.name(), surface) != null) {
                throw new IllegalStateException("two surfaces of scene " + name + " are named " + surface.name());
            }
        }
        return List.copyOf(all);
    }

    /**
     * Finds the solid with the highest top above a point.
     *
     * @param x world position, m
     * @param y world position, m
     * @return the solid, or null where the ground is bare
     */
    public Solid solidAt(double x, double y) {
        Solid highest = null;
        double top = 0;
        for (int i = 0; i < solids.size(); i++) {
            Solid solid = solids.get(i);
            double height = heightOf(solid, x, y);
            if (height > top) {
                top = height;
                highest = solid;
            }
        }
        return highest;
    }

    /**
     * Returns the height of the terrain, poles included.
     *
     * @param x world position, m
     * @param y world position, m
     * @return the height, m
     */
    public double heightAt(double x, double y) {
        double top = 0;
        for (int i = 0; i < solids.size(); i++) {
            top = Math.max(top, heightOf(solids.get(i), x, y));
        }
        return top;
    }

    private static double heightOf(Solid solid, double x, double y) {
        double dx = x - solid.x();
        double dy = y - solid.y();
        double radius = solid.boundingRadius();
        return dx * dx + dy * dy > radius * radius * 1.000001 ? 0 : solid.topAt(x, y);
    }
}
