package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.callbacks.ContactImpulse;
import org.jbox2d.callbacks.ContactListener;
import org.jbox2d.collision.Manifold;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.collision.shapes.MassData;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.contacts.Contact;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** Weight, rest, friction and symmetry on the ground. */
class GroundTest {
    private static final double DT = 1.0 / PlanarWorld.PHYSICS_RATE;

    private final Draws draws = new Draws("ground");

    @Test
    void groundCarriesTheWeightOfARobotAtRest() {
        for (double factor : new double[] {0.8, 1, 1.3}) {
            PlanarWorld world = new PlanarWorld(Testbed.BARKOUR, Testbed.flat(0.7), 50);
            world.reset(new EpisodeSetup(1, 0, 0, 0, new Variation(1, factor, 1)));
            settle(world, Testbed.hold(Testbed.BARKOUR, 35, 0.65), 150);
            double support = 0;
            for (double force : world.state().footForce) {
                support += force;
            }
            double mass = Testbed.BARKOUR.mass() + (factor - 1) * Testbed.BARKOUR.bodies().getFirst().mass();
            double weight = mass * Jbox2d.GRAVITY;
            assertEquals(weight, support, 0.01 * weight);
        }
    }

    @Test
    void feetRestOnTheSurfaceAndTheRobotRests() {
        PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.flat(0.7), 50);
        settle(world, Testbed.hold(Testbed.BARKOUR, 35, 0.65), 150);
        for (double height : footUndersides(world)) {
            assertEquals(0, height, 1e-3);
        }
        for (double speed : world.state().qvel) {
            assertEquals(0, speed, 5e-3);
        }
    }

    private static void settle(PlanarWorld world, JointCommand command, int periods) {
        for (int i = 0; i < periods; i++) {
            world.step(command);
        }
    }

    /** Height of the lowest point of each foot, m. */
    private static List<Double> footUndersides(PlanarWorld world) {
        List<Double> heights = new ArrayList<>();
        for (Body body : Testbed.bodies(world)) {
            for (Fixture fixture = body.getFixtureList(); fixture != null; fixture = fixture.getNext()) {
                CircleShape circle = (CircleShape) fixture.getShape();
                if (circle.m_radius == (float) Testbed.BARKOUR.legs().getFirst().footRadius()) {
                    heights.add((double) body.getWorldPoint(circle.m_p).y - circle.m_radius);
                }
            }
        }
        assertEquals(4, heights.size());
        return heights;
    }

    /** A block on two round runners on an endless ramp; returns how far it slid in a second, m. */
    private static double slide(double slope, double surfaceFriction, double blockFriction) {
        double height = 20 * Math.tan(slope);
        Surface side = new Surface("side", surfaceFriction);
        Scene scene = new Scene(
                "ramp",
                new Surface("ground", 0),
                List.of(new Solid.Ridge(new Surface("other", 0), side, 0, 0, 0, 20, 2, height)),
                Testbed.straight(20));
        org.jbox2d.dynamics.World world = Jbox2d.world(new PlanarTerrain(scene), new AngleMemo());
        Touches touches = new Touches(new double[] {0, 0, surfaceFriction}, new double[] {blockFriction});
        touches.rails = new Rails(scene.centreLine());
        world.setContactListener(touches);
        double radius = 0.02;
        Body block = block(world, 8, height * (1 - 8.0 / 20) + radius / Math.cos(slope), -slope, radius);
        for (int i = 0; i < 1000; i++) {
            touches.s = block.getPosition().x;
            touches.beginStep(DT);
            world.step((float) DT, 10, 4);
        }
        return (block.getPosition().x - 8) / Math.cos(slope);
    }

    private static Body block(org.jbox2d.dynamics.World world, double s, double z, double angle, double radius) {
        BodyDef definition = new BodyDef();
        definition.type = BodyType.DYNAMIC;
        definition.position.set((float) s, (float) z);
        definition.angle = (float) angle;
        definition.allowSleep = false;
        Body body = world.createBody(definition);
        for (int end : new int[] {-1, 1}) {
            CircleShape circle = new CircleShape();
            circle.m_radius = (float) radius;
            circle.m_p.set(0.2f * end, 0);
            FixtureDef fixture = new FixtureDef();
            fixture.shape = circle;
            fixture.filter.categoryBits = PlanarRobot.CATEGORY;
            fixture.filter.maskBits = PlanarTerrain.CATEGORY;
            fixture.userData = 0;
            body.createFixture(fixture);
        }
        MassData mass = new MassData();
        mass.mass = 10;
        mass.I = 0.3f;
        body.setMassData(mass);
        return body;
    }

    @Test
    void blockOnARampSlidesIfTheSlopeIsSteeperThanTheFriction() {
        for (int k = 0; k < 60; k++) {
            double slope = draws.uniform(0.1, 0.6);
            double friction = Math.tan(slope) * (draws.coin() ? draws.uniform(0.3, 0.95) : draws.uniform(1.05, 2));
            // the larger coefficient of the pair counts, whosever it is
            double other = friction * draws.uniform(0, 1);
            boolean swap = draws.coin();
            double slid = slide(slope, swap ? other : friction, swap ? friction : other);
            double acceleration = 9.81 * (Math.sin(slope) - friction * Math.cos(slope));
            double expected = Math.max(0, acceleration / 2);
            assertEquals(expected, slid, 0.003 + 0.01 * expected, () -> "slope " + slope + " rad, " + draws);
        }
    }

    @Test
    void frictionStaysInItsCone() {
        PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.agility(), 100);
        ConeWatch watch = new ConeWatch(world.touches());
        world.engine().setContactListener(watch);
        OpenLoop gait = new OpenLoop(Testbed.BARKOUR);
        for (int i = 0; i < 1000; i++) {
            world.step(gait.command(world.state().time));
        }
        assertTrue(watch.sliding > 100 && watch.sticking > 100, "slid " + watch.sliding + ", stuck " + watch.sticking);
        // JBox2D bounds a tangent impulse by the normal impulse of the solver's round before: the last round's change remains
        assertTrue(watch.outside < 0.005 * watch.total, watch.outside + " N s of " + watch.total + " N s are outside");
        assertTrue(watch.violations < 0.02 * watch.contacts,
                watch.violations + " of " + watch.contacts + " are outside");
    }

    /** Passes everything on, and looks at the impulses. */
    private static final class ConeWatch implements ContactListener {
        private final ContactListener inner;
        private double total;
        private double outside;
        private int contacts;
        private int violations;
        private int sliding;
        private int sticking;

        private ConeWatch(ContactListener inner) {
            this.inner = inner;
        }

        @Override
        public void beginContact(Contact contact) {
            inner.beginContact(contact);
        }

        @Override
        public void endContact(Contact contact) {
            inner.endContact(contact);
        }

        @Override
        public void preSolve(Contact contact, Manifold oldManifold) {
            inner.preSolve(contact, oldManifold);
        }

        @Override
        public void postSolve(Contact contact, ContactImpulse impulse) {
            inner.postSolve(contact, impulse);
            double bound = contact.getFriction() * impulse.normalImpulses[0];
            double tangent = Math.abs(impulse.tangentImpulses[0]);
            total += tangent;
            outside += Math.max(0, tangent - bound);
            violations += tangent > 1.02 * bound + 1e-4 ? 1 : 0;
            contacts++;
            if (tangent > 0.99 * bound && bound > 1e-3) {
                sliding++;
            } else if (bound > 1e-3) {
                sticking++;
            }
        }
    }

    @Test
    void symmetricRobotDroppedSymmetricallyStaysSymmetric() {
        RobotModel model = Testbed.foreAftSymmetric();
        PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 100);
        Testbed.toss(world, 0.15, 0, 0, 0);
        JointCommand hold = Testbed.hold(model, 60, 1);
        List<Leg> legs = model.legs();
        assertEquals(List.of("FL", "FR", "HL", "HR"), legs.stream().map(Leg::name).toList());
        for (int i = 0; i < 100; i++) {
            world.step(hold);
            double[] qpos = world.state().qpos;
            assertEquals(0, qpos[0], 2e-3);
            assertEquals(0, qpos[5], 2e-3);
            for (int side = 0; side < 2; side++) {
                Leg front = legs.get(side);
                Leg hind = legs.get(side + 2);
                int joints = WorldState.QPOS_JOINTS;
                assertEquals(qpos[joints + front.hip()], qpos[joints + hind.hip()], 5e-3);
                assertEquals(qpos[joints + front.knee()], qpos[joints + hind.knee()], 5e-3);
            }
        }
        assertEquals(4, world.state().contacts.size, "it must have landed");
    }

    @Test
    void allFeetOfAFallingRobotLandAtOnceAndInTime() {
        RobotModel model = Testbed.foreAftSymmetric();
        PlanarWorld world = Testbed.world(model, Testbed.flat(0.7), 1000);
        Testbed.toss(world, 0.1, 0, 0, 0);
        JointCommand hold = Testbed.hold(model, 60, 1);
        while (world.state().contacts.size == 0 && world.state().time < 1) {
            world.step(hold);
        }
        double fall = Math.sqrt(2 * (0.1 + 0.002) / 9.81);
        assertEquals(fall, world.state().time, 0.01);
        assertEquals(4, world.state().contacts.size);
        Vec2 centre = Testbed.bodies(world).getLast().getWorldCenter();
        assertEquals(0, centre.x, 1e-3);
    }
}
