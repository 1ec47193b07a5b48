package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.collision.Manifold;
import org.jbox2d.collision.WorldManifold;
import org.jbox2d.collision.shapes.ChainShape;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.common.Transform;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;

/** Circles against polylines: each contact against the nearest point that brute force finds. */
class TerrainContactTest {
    private static final float RADIUS = 0.05f;

    private final Draws draws = new Draws("contact");
    private final World world = new World(new Vec2());
    private final Body ground = world.createBody(new BodyDef());

    private Fixture chain(Vec2[] vertices) {
        ChainShape shape = new ChainShape();
        shape.createChain(vertices, vertices.length);
        FixtureDef definition = new FixtureDef();
        definition.shape = shape;
        Fixture fixture = ground.createFixture(definition);
        fixture.getShape().m_radius = 0;
        return fixture;
    }

    private Fixture circle(double x, double z) {
        BodyDef definition = new BodyDef();
        definition.position.set((float) x, (float) z);
        CircleShape shape = new CircleShape();
        shape.m_radius = RADIUS;
        return world.createBody(definition).createFixture(shape, 1);
    }

    /** A touch: where on the terrain, and the direction that pushes the circle out. */
    private record Touch(double x, double z, double normalX, double normalZ) {}

    private static List<Touch> touches(Fixture chain, Fixture circle) {
        List<Touch> touches = new ArrayList<>();
        Transform still = new Transform();
        still.setIdentity();
        Transform at = circle.getBody().getTransform();
        for (int i = 0; i < chain.getShape().getChildCount(); i++) {
            TerrainContact contact = new TerrainContact(new WorldPool(new AngleMemo()));
            contact.init(chain, i, circle, 0);
            Manifold manifold = new Manifold();
            manifold.pointCount = 77;
            contact.evaluate(manifold, still, at);
            assertTrue(manifold.pointCount == 0 || manifold.pointCount == 1, "points " + manifold.pointCount);
            if (manifold.pointCount == 1) {
                WorldManifold inWorld = new WorldManifold();
                inWorld.initialize(manifold, still, 0, at, RADIUS);
                touches.add(new Touch(
                        inWorld.points[0].x, inWorld.points[0].y, inWorld.normal.x, inWorld.normal.y));
            }
        }
        return touches;
    }

    private Vec2[] randomTerrain() {
        Vec2[] vertices = new Vec2[8];
        double x = 0;
        double z = 0;
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Vec2((float) x, (float) z);
            boolean step = draws.uniform(0, 1) < 0.2;
            x += step ? 0 : draws.uniform(0.15, 0.4);
            z += step ? (draws.coin() ? 0.15 : -0.15) : draws.uniform(-0.2, 0.2);
        }
        return vertices;
    }

    /** Slow twin: distance from a point to the nearest of very many points of the polyline. */
    private static double bruteDistance(Vec2[] vertices, double x, double z) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < vertices.length; i++) {
            for (int k = 0; k <= 2000; k++) {
                double share = k / 2000.0;
                double dx = vertices[i].x + share * (vertices[i + 1].x - vertices[i].x) - x;
                double dz = vertices[i].y + share * (vertices[i + 1].y - vertices[i].y) - z;
                best = Math.min(best, Math.sqrt(dx * dx + dz * dz));
            }
        }
        return best;
    }

    @Test
    void circlesTouchExactlyWhereTheNearestPointIsWithinReach() {
        int touching = 0;
        for (int k = 0; k < 600; k++) {
            Vec2[] terrain = randomTerrain();
            int edge = draws.below(terrain.length - 1);
            double x = terrain[edge].x + draws.uniform(-0.05, 0.3);
            double z = terrain[edge].y + draws.uniform(-0.1, 0.2);
            double distance = bruteDistance(terrain, x, z);
            if (Math.abs(distance - RADIUS) < 1e-4) {
                continue;
            }
            List<Touch> touches = touches(chain(terrain), circle(x, z));
            assertEquals(distance < RADIUS, !touches.isEmpty(), () -> "distance " + distance + ", " + draws);
            touching += touches.isEmpty() ? 0 : 1;
            for (Touch touch : touches) {
                double length = Math.sqrt(touch.normalX * touch.normalX + touch.normalZ * touch.normalZ);
                assertEquals(1, length, 1e-5, draws::toString);
            }
        }
        assertTrue(touching > 60, "touching " + touching);
    }

    @Test
    void aCircleAboveIsPushedAwayFromTheNearestPoint() {
        for (int k = 0; k < 600; k++) {
            double tilt = draws.uniform(-0.5, 0.5);
            Vec2[] ramp = {new Vec2(0, 0), new Vec2(1, (float) Math.tan(tilt))};
            double along = draws.uniform(0.1, 0.9);
            double height = draws.uniform(-0.04, 0.045);
            double x = along - height * Math.sin(tilt);
            double z = along * Math.tan(tilt) + height * Math.cos(tilt);
            List<Touch> touches = touches(chain(ramp), circle(x, z));
            assertEquals(1, touches.size(), draws::toString);
            // upwards out of the ground, also where the centre has sunk in
            assertEquals(-Math.sin(tilt), touches.getFirst().normalX, 1e-4, draws::toString);
            assertEquals(Math.cos(tilt), touches.getFirst().normalZ, 1e-4, draws::toString);
        }
    }

    @Test
    void levelGroundHasNoSeams() {
        Vec2[] level = new Vec2[20];
        for (int i = 0; i < level.length; i++) {
            level[i] = new Vec2(i * 0.1f, 0);
        }
        Fixture ground = chain(level);
        for (int k = 0; k < 600; k++) {
            double height = draws.uniform(0.001, 0.049);
            List<Touch> touches = touches(ground, circle(draws.uniform(0.1, 1.8), height));
            assertFalse(touches.isEmpty(), draws::toString);
            for (Touch touch : touches) {
                // a circle on a vertex may touch both edges, but neither may trip it
                assertEquals(0, touch.normalX, 1e-3, draws::toString);
                assertEquals(1, touch.normalZ, 1e-3, draws::toString);
            }
        }
    }
}
