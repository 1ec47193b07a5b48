package org.ringside.sim.planar;

import org.jbox2d.callbacks.ContactImpulse;
import org.jbox2d.callbacks.ContactListener;
import org.jbox2d.collision.Manifold;
import org.jbox2d.collision.WorldManifold;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.contacts.Contact;

/**
 * Sets the friction of each contact before it is solved, and collects who touched what with which force. Allocates nothing after
 * warm-up. Confined to the world's thread.
 */
final class Touches implements ContactListener {
    private static final int CAPACITY = 64;

    private final double[] surfaceFriction;
    private final WorldManifold manifold = new WorldManifold();

    /** Friction coefficient that the curve leaves for traction, as a share of the whole; set by the world each step. */
    Rails rails;

    double s;
    double speed;

    /** What touched in the last step: shape index, surface index (CAPACITY), and s, z, normal force (3 CAPACITY). */
    final int[] shape = new int[CAPACITY];

    final int[] surface = new int[CAPACITY];
    final double[] touch = new double[3 * CAPACITY];
    int size;

    /** Friction coefficient of the contact that was solved last; kept while nothing touches. */
    double lastFriction;

    private final double[] shapeFriction;
    private double dt;

    Touches(double[] surfaceFriction, double[] shapeFriction) {
        this.surfaceFriction = surfaceFriction;
        this.shapeFriction = shapeFriction;
    }

    void beginStep(double stepLength) {
        dt = stepLength;
        size = 0;
    }

    /** A pair of surfaces has the larger of the two coefficients, as in MuJoCo. */
    private double friction(Contact contact) {
        return Math.max(surfaceFriction[surfaceOf(contact)], shapeFriction[shapeOf(contact)]);
    }

    private static int surfaceOf(Contact contact) {
        return (Integer) terrain(contact).getUserData();
    }

    private static int shapeOf(Contact contact) {
        Fixture a = contact.getFixtureA();
        return (Integer) (a == terrain(contact) ? contact.getFixtureB() : a).getUserData();
    }

    private static Fixture terrain(Contact contact) {
        Fixture a = contact.getFixtureA();
        return a.getFilterData().categoryBits == PlanarTerrain.CATEGORY ? a : contact.getFixtureB();
    }

    @Override
    public void beginContact(Contact contact) {
        // nothing to do: what touches is collected when it is solved
    }

    @Override
    public void endContact(Contact contact) {
        // nothing to do
    }

    @Override
    public void preSolve(Contact contact, Manifold oldManifold) {
        contact.setFriction((float) rails.tractionFriction(friction(contact), s, speed));
    }

    @Override
    public void postSolve(Contact contact, ContactImpulse impulse) {
        if (size == CAPACITY || impulse.count == 0) {
            return;
        }
        contact.getWorldManifold(manifold);
        lastFriction = friction(contact);
        shape[size] = shapeOf(contact);
        surface[size] = surfaceOf(contact);
        touch[3 * size] = manifold.points[0].x;
        touch[3 * size + 1] = manifold.points[0].y;
        touch[3 * size + 2] = impulse.normalImpulses[0] / dt;
        size++;
    }
}
