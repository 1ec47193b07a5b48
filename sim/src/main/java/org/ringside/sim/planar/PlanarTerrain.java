package org.ringside.sim.planar;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.collision.shapes.ChainShape;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/**
 * The section of a scene along its centre line: a polyline of height over arc length, in stretches of one surface each.
 * Poles are left out; nobody climbs them. Immutable; {@link #addTo} may be called for any number of worlds.
 */
final class PlanarTerrain {
    static final int CATEGORY = 2;
    private static final double MARGIN = 3;
    private static final double SAMPLE = 0.005;
    private static final double FLATNESS = 2e-4;

    /** Height steps below this are too small for JBox2D (its tolerance is 5 mm) and become part of the next stretch. */
    private static final double SMALLEST_STEP = 0.006;

    private final List<Stretch> stretches = new ArrayList<>();

    /**
     * A stretch of one surface.
     *
     * @param surface index of the surface in {@code Scene.surfaces()}
     * @param points s and z in turn, m (2 x points)
     */
    record Stretch(int surface, double[] points) {}

    PlanarTerrain(Scene scene) {
        List<Surface> surfaces = scene.surfaces();
        CentreLine line = scene.centreLine();
        double end = line.length() + MARGIN;
        double start = -MARGIN;
        int surface = surfaceAt(scene, surfaces, start);
        double low = start;
        for (double s = start + SAMPLE; s < end; s += SAMPLE) {
            int next = surfaceAt(scene, surfaces, s);
            if (next != surface) {
                double border = border(scene, surfaces, s - SAMPLE, s, surface);
                addStretch(scene, surface, low, border);
                low = border;
                surface = next;
            }
        }
        addStretch(scene, surface, low, end);
    }

    private static Solid solidAt(Scene scene, double s) {
        Solid solid = scene.solidAt(scene.centreLine().x(s), scene.centreLine().y(s));
        return solid instanceof Solid.Pole ? null : solid;
    }

    private static int surfaceAt(Scene scene, List<Surface> surfaces, double s) {
        Solid solid = solidAt(scene, s);
        Surface surface = solid == null
                ? scene.ground()
                : solid.surfaceAt(scene.centreLine().x(s), scene.centreLine().y(s));
        return surfaces.indexOf(surface);
    }

    private static double heightAt(Scene scene, double s) {
        Solid solid = solidAt(scene, s);
        return solid == null ? 0 : solid.topAt(scene.centreLine().x(s), scene.centreLine().y(s));
    }

    /** Finds, by bisection, where the surface that holds at low ends. */
    private static double border(Scene scene, List<Surface> surfaces, double low, double high, int surface) {
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (surfaceAt(scene, surfaces, middle) == surface) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private void addStretch(Scene scene, int surface, double low, double high) {
        double inset = Math.min(1e-7, (high - low) / 4);
        double lowZ = heightAt(scene, low + inset);
        double highZ = heightAt(scene, high - inset);
        List<double[]> points = new ArrayList<>();
        if (!stretches.isEmpty()) {
            double[] before = stretches.getLast().points();
            double step = lowZ - before[before.length - 1];
            if (step >= SMALLEST_STEP) {
                // a step up belongs to the stretch that rises
                points.add(new double[] {low, before[before.length - 1]});
            } else if (step <= -SMALLEST_STEP) {
                stretches.set(stretches.size() - 1, extended(stretches.getLast(), low, lowZ));
            } else {
                lowZ = before[before.length - 1];
            }
        }
        points.add(new double[] {low, lowZ});
        refine(scene, low + inset, lowZ, high - inset, highZ, points);
        points.add(new double[] {high, highZ});
        double[] flat = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.get(i)[0];
            flat[2 * i + 1] = points.get(i)[1];
        }
        stretches.add(new Stretch(surface, flat));
    }

    private static Stretch extended(Stretch stretch, double s, double z) {
        double[] points = java.util.Arrays.copyOf(stretch.points(), stretch.points().length + 2);
        points[points.length - 2] = s;
        points[points.length - 1] = z;
        return new Stretch(stretch.surface(), points);
    }

    /** Adds points between two, until no chord is farther than the flatness from the terrain. */
    private static void refine(
            Scene scene, double low, double lowZ, double high, double highZ, List<double[]> points) {
        if (high - low < 0.02) {
            return;
        }
        double worst = 0;
        for (int k = 1; k < 8; k++) {
            double share = k / 8.0;
            double chord = lowZ + share * (highZ - lowZ);
            worst = Math.max(worst, Math.abs(heightAt(scene, low + share * (high - low)) - chord));
        }
        if (worst > FLATNESS) {
            double middle = (low + high) / 2;
            double middleZ = heightAt(scene, middle);
            refine(scene, low, lowZ, middle, middleZ, points);
            points.add(new double[] {middle, middleZ});
            refine(scene, middle, middleZ, high, highZ, points);
        }
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /** Adds the terrain to a world as one static body; the user data of each fixture is the index of its surface. */
    void addTo(World world) {
        Body ground = world.createBody(new BodyDef());
        for (int i = 0; i < stretches.size(); i++) {
            double[] points = stretches.get(i).points();
            Vec2[] vertices = new Vec2[points.length / 2];
            for (int k = 0; k < vertices.length; k++) {
                vertices[k] = vertex(points, k);
            }
            ChainShape chain = new ChainShape();
            chain.createChain(vertices, vertices.length);
            if (i > 0) {
                double[] before = stretches.get(i - 1).points();
                chain.setPrevVertex(vertex(before, before.length / 2 - 2));
            }
            if (i + 1 < stretches.size()) {
                chain.setNextVertex(vertex(stretches.get(i + 1).points(), 1));
            }
            FixtureDef definition = new FixtureDef();
            definition.shape = chain;
            definition.filter.categoryBits = CATEGORY;
            definition.filter.maskBits = PlanarRobot.CATEGORY;
            Fixture fixture = ground.createFixture(definition);
            fixture.setUserData(stretches.get(i).surface());
            // JBox2D gives its copy of a chain a skin of 10 mm, on which feet would stand; without it they stand on the surface,
            // sunk in by what they moved in the one step in which they met it
            fixture.getShape().m_radius = 0;
        }
    }

    private static Vec2 vertex(double[] points, int index) {
        return new Vec2((float) points[2 * index], (float) points[2 * index + 1]);
    }
}
