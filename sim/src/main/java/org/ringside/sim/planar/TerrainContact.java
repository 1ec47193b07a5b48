package org.ringside.sim.planar;

import org.jbox2d.collision.Manifold;
import org.jbox2d.collision.Manifold.ManifoldType;
import org.jbox2d.collision.shapes.ChainShape;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.collision.shapes.EdgeShape;
import org.jbox2d.common.Transform;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.contacts.ChainAndCircleContact;
import org.jbox2d.pooling.IWorldPool;

/**
 * The contact of a circle with an edge of the terrain, without the scratch vector that JBox2D 2.2.1.1 shares between all its worlds
 * (a static field of its {@code Collision}): with it, worlds in different threads would disturb each other's contacts.
 *
 * <p>The terrain is solid on the right of an edge's direction, so a circle whose centre has sunk in is pushed out on the left.
 * The nearest point of the edge decides (Ericson, Real-Time Collision Detection, 2005, section 5.1.2); where it is an end that a
 * neighbour shares, the neighbour has it if its own nearest point lies inside.
 */
final class TerrainContact extends ChainAndCircleContact {
    private final EdgeShape edge = new EdgeShape();
    private final Vec2 circleInWorld = new Vec2();
    private final Vec2 centre = new Vec2();

    TerrainContact(IWorldPool pool) {
        super(pool);
    }

    @Override
    public void evaluate(Manifold manifold, Transform chainInWorld, Transform circleBody) {
        ((ChainShape) m_fixtureA.getShape()).getChildEdge(edge, m_indexA);
        collide(manifold, chainInWorld, (CircleShape) m_fixtureB.getShape(), circleBody);
    }

    private void collide(Manifold manifold, Transform edgeInWorld, CircleShape circle, Transform circleBody) {
        manifold.pointCount = 0;
        Transform.mulToOutUnsafe(circleBody, circle.m_p, circleInWorld);
        Transform.mulTransToOutUnsafe(edgeInWorld, circleInWorld, centre);
        Vec2 from = edge.m_vertex1;
        Vec2 to = edge.m_vertex2;
        float edgeX = to.x - from.x;
        float edgeY = to.y - from.y;
        float along = edgeX * (centre.x - from.x) + edgeY * (centre.y - from.y);
        float squaredLength = edgeX * edgeX + edgeY * edgeY;
        float radius = edge.m_radius + circle.m_radius;
        if (along <= 0) {
            if (!(edge.m_hasVertex0 && aheadOf(edge.m_vertex0, from))) {
                touchPoint(manifold, from, radius, circle);
            }
        } else if (along >= squaredLength) {
            if (!(edge.m_hasVertex3 && aheadOf(edge.m_vertex3, to))) {
                touchPoint(manifold, to, radius, circle);
            }
        } else {
            float length = (float) Math.sqrt(squaredLength);
            float normalX = -edgeY / length;
            float normalY = edgeX / length;
            float height = normalX * (centre.x - from.x) + normalY * (centre.y - from.y);
            if (Math.abs(height) <= radius) {
                manifold.type = ManifoldType.FACE_A;
                manifold.localNormal.set(normalX, normalY);
                manifold.localPoint.set(from);
                setPoint(manifold, circle);
            }
        }
    }

    /** Tells whether the centre lies ahead of the shared end, seen along the neighbour from that end. */
    private boolean aheadOf(Vec2 neighbourEnd, Vec2 shared) {
        float x = neighbourEnd.x - shared.x;
        float y = neighbourEnd.y - shared.y;
        return x * (centre.x - shared.x) + y * (centre.y - shared.y) > 0;
    }

    private void touchPoint(Manifold manifold, Vec2 point, float radius, CircleShape circle) {
        float x = centre.x - point.x;
        float y = centre.y - point.y;
        if (x * x + y * y <= radius * radius) {
            manifold.type = ManifoldType.CIRCLES;
            manifold.localNormal.setZero();
            manifold.localPoint.set(point);
            setPoint(manifold, circle);
        }
    }

    private static void setPoint(Manifold manifold, CircleShape circle) {
        manifold.pointCount = 1;
        manifold.points[0].id.zero();
        manifold.points[0].localPoint.set(circle.m_p);
    }
}
