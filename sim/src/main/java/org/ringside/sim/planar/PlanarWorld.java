package org.ringside.sim.planar;

import java.util.List;
import org.jbox2d.common.Vec2;
import org.ringside.sim.ContactList;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.episode.Drives;
import org.ringside.sim.episode.PushSchedule;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;

/**
 * The planar engine: trunk and legs in the sagittal plane on JBox2D, unrolled along the course's centre line, at 1000 steps a
 * second.
 *
 * <p>Forward, up and pitch are dynamics; heading follows the line; the distance from the line is that of {@link Rails}. A start
 * pose beside the line is a start distance from it; a start heading off the line has no meaning here and is ignored, as is what a
 * push or a shift of the trunk has sideways. Weave poles are touched when the robot's outline, seen from above, covers one.
 *
 * <p>Reduced-order: roll, yaw dynamics and abduction are missing. Confined to one thread; worlds in different threads are
 * independent.
 */
public final class PlanarWorld implements World {
    /** Physics steps a second. */
    public static final int PHYSICS_RATE = 1000;

    private static final int VELOCITY_ITERATIONS = 10;
    private static final int POSITION_ITERATIONS = 4;
    private static final double CLEARANCE = 0.002;

    private final RobotModel model;
    private final CentreLine line;
    private final PlanarTerrain terrain;
    private final List<Surface> surfaces;
    private final PoleWatch poles;
    private final int stepsPerPeriod;
    private final WorldState state;
    private final Rails rails;
    private final Drives drives;
    private final PushSchedule pushes;
    private final Vec2 force = new Vec2();
    private final Vec2 origin = new Vec2();
    private final Vec2 velocity = new Vec2();

    private org.jbox2d.dynamics.World world;
    private AngleMemo angles;
    private PlanarRobot robot;
    private Touches touches;
    private long steps;

    /**
     * Makes a world; {@link #reset} must be called before the first step.
     *
     * @param model the robot
     * @param scene the course's geometry
     * @param controlRate control periods a second; a divisor of {@link #PHYSICS_RATE}
     * @throws IllegalArgumentException if the rate is no divisor
     */
    public PlanarWorld(RobotModel model, Scene scene, int controlRate) {
        if (controlRate < 1 || PHYSICS_RATE % controlRate != 0) {
            throw new IllegalArgumentException(
                    "control rate must divide the physics rate of " + PHYSICS_RATE + " Hz: " + controlRate + " Hz");
        }
        this.model = model;
        this.line = scene.centreLine();
        this.terrain = new PlanarTerrain(scene);
        this.surfaces = scene.surfaces();
        this.poles = new PoleWatch(model, scene);
        this.stepsPerPeriod = PHYSICS_RATE / controlRate;
        this.state = new WorldState(model.joints().size(), model.feet().size(),
                ContactList.most(model.bodies().size(), model.feet().size(), surfaces.size()));
        this.rails = new Rails(line);
        this.drives = new Drives(model);
        this.pushes = new PushSchedule(model);
        state.gravity = Jbox2d.GRAVITY;
    }

    @Override
    public double controlPeriod() {
        return (double) stepsPerPeriod / PHYSICS_RATE;
    }

    @Override
    public WorldState state() {
        return state;
    }

    /** Returns the bodies themselves, for tests that look closer than a state does. */
    org.jbox2d.dynamics.World engine() {
        return world;
    }

    /** Returns who listens to the contacts, likewise. */
    Touches touches() {
        return touches;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the setup has a start state of its own, which a plane cannot hold
     */
    @Override
    public void reset(EpisodeSetup setup) {
        if (setup.start().isPresent()) {
            throw new IllegalArgumentException("the planar engine starts in the home pose on the course's centre line;"
                    + " a full start state needs the spatial engine");
        }
        double s = line.project(setup.x(), setup.y(), -1, Math.min(1, line.length()));
        double acrossX = -Trigonometry.sin(line.heading(s));
        double acrossY = Trigonometry.cos(line.heading(s));
        rails.reset((setup.x() - line.x(s)) * acrossX + (setup.y() - line.y(s)) * acrossY);
        angles = new AngleMemo();
        world = Jbox2d.world(terrain, angles);
        double ground = groundUnder(s);
        drives.reset(setup.variation(), 1.0 / PHYSICS_RATE, stepsPerPeriod);
        pushes.reset(setup);
        robot = new PlanarRobot(world, model, drives, setup.variation(), s, ground + model.homeHeight() + CLEARANCE);
        double factor = setup.variation().friction();
        double[] surfaceFriction =
                surfaces.stream().mapToDouble(surface -> surface.friction() * factor).toArray();
        touches = new Touches(surfaceFriction, robot.shapeFrictions(factor));
        touches.rails = rails;
        touches.lastFriction = surfaceFriction[0];
        world.setContactListener(touches);
        steps = 0;
        clearAverages();
        writeState();
        java.util.Arrays.fill(state.linearAcceleration, 0);
    }

    /** Height of the terrain under the whole robot. */
    private double groundUnder(double s) {
        double highest = 0;
        for (PlanarTerrain.Stretch stretch : terrain.stretches()) {
            double[] points = stretch.points();
            if (points[points.length - 2] > s - 0.25 && points[0] < s + 0.25) {
                for (int i = 1; i < points.length; i += 2) {
                    highest = Math.max(highest, points[i]);
                }
            }
        }
        return highest;
    }

    @Override
    public void step(JointCommand command) {
        clearAverages();
        double[] acceleration = state.linearAcceleration;
        double period = controlPeriod();
        for (int i = 0; i < 3; i++) {
            acceleration[i] = -state.qvel[i] / period;
        }
        drives.receive(command);
        double dt = 1.0 / PHYSICS_RATE;
        for (int i = 0; i < stepsPerPeriod; i++) {
            robot.applyDrives();
            push();
            touches.s = robot.trunk.getPosition().x;
            touches.speed = robot.trunk.getLinearVelocity().x;
            touches.beginStep(dt);
            robot.rememberAngles(angles);
            world.step((float) dt, VELOCITY_ITERATIONS, POSITION_ITERATIONS);
            rails.step(touches.s, touches.speed, touches.lastFriction, dt);
            steps++;
            collect();
        }
        placeContacts();
        writeState();
        for (int i = 0; i < 3; i++) {
            acceleration[i] += state.qvel[i] / period;
        }
    }

    /** Pushes the trunk with what the force has along the line: the plane has no other. */
    private void push() {
        pushes.advance((double) steps / PHYSICS_RATE);
        if (pushes.forceX != 0 || pushes.forceY != 0) {
            double heading = line.heading(robot.trunk.getPosition().x);
            double along = pushes.forceX * Trigonometry.cos(heading) + pushes.forceY * Trigonometry.sin(heading);
            robot.trunk.applyForce(force.set((float) along, 0), robot.trunk.getWorldCenter());
        }
    }

    private void clearAverages() {
        java.util.Arrays.fill(state.jointTorque, 0);
        java.util.Arrays.fill(state.footForce, 0);
        state.contacts.clear();
    }

    /** Adds what the last physics step did to the averages and the contacts of the control period. */
    private void collect() {
        for (int i = 0; i < state.jointTorque.length; i++) {
            state.jointTorque[i] += drives.torque[i] / stepsPerPeriod;
        }
        for (int i = 0; i < touches.size; i++) {
            int foot = robot.footOfShape(touches.shape[i]);
            double force = touches.touch[3 * i + 2];
            if (foot >= 0) {
                state.footForce[foot] += force / stepsPerPeriod;
            }
            // s and the distance from the line for now: x and y follow once a period
            state.contacts.add(
                    robot.bodyOfShape(touches.shape[i]),
                    foot,
                    touches.surface[i],
                    touches.touch[3 * i],
                    rails.offset,
                    touches.touch[3 * i + 1],
                    force);
        }
    }

    /** Turns the contacts' positions from s and distance from the line into x and y. */
    private void placeContacts() {
        double[] position = state.contacts.position;
        for (int i = 0; i < state.contacts.size; i++) {
            double s = position[3 * i];
            double offset = position[3 * i + 1];
            position[3 * i] = line.x(s) - offset * Trigonometry.sin(line.heading(s));
            position[3 * i + 1] = line.y(s) + offset * Trigonometry.cos(line.heading(s));
        }
    }

    private void writeState() {
        Vec2 position = robot.trunk.getPosition();
        robot.trunk.getLinearVelocityFromLocalPointToOut(origin, velocity);
        double s = position.x;
        double heading = line.heading(s);
        double cos = Trigonometry.cos(heading);
        double sin = Trigonometry.sin(heading);
        double pitch = -robot.trunk.getAngle();
        double along = velocity.x * (1 - line.curvature(s) * rails.offset);
        double yawRate = line.curvature(s) * velocity.x;
        double[] qpos = state.qpos;
        double[] qvel = state.qvel;
        state.time = (double) steps / PHYSICS_RATE;
        qpos[0] = line.x(s) - rails.offset * sin;
        qpos[1] = line.y(s) + rails.offset * cos;
        qpos[2] = position.y;
        qpos[3] = Trigonometry.cos(heading / 2) * Trigonometry.cos(pitch / 2);
        qpos[4] = -Trigonometry.sin(heading / 2) * Trigonometry.sin(pitch / 2);
        qpos[5] = Trigonometry.cos(heading / 2) * Trigonometry.sin(pitch / 2);
        qpos[6] = Trigonometry.sin(heading / 2) * Trigonometry.cos(pitch / 2);
        qvel[0] = along * cos - rails.offsetVelocity * sin;
        qvel[1] = along * sin + rails.offsetVelocity * cos;
        qvel[2] = velocity.y;
        qvel[3] = -yawRate * Trigonometry.sin(pitch);
        qvel[4] = -robot.trunk.getAngularVelocity();
        qvel[5] = yawRate * Trigonometry.cos(pitch);
        for (int i = 0; i < state.jointTorque.length; i++) {
            qpos[WorldState.QPOS_JOINTS + i] = robot.jointPosition(i);
            qvel[WorldState.QVEL_JOINTS + i] = robot.jointVelocity(i);
        }
        requirePlausible(position);
        poles.addTouches(state);
    }

    private void requirePlausible(Vec2 position) {
        boolean plausible = Math.abs(position.x) < 1e4
                && Math.abs(position.y) < 100
                && Math.abs(velocity.x) < 100
                && Math.abs(velocity.y) < 100
                && Math.abs(robot.trunk.getAngularVelocity()) < 1000;
        if (!plausible) {
            throw new DivergedException("the planar engine diverged at " + state.time + " s: trunk of " + model.name()
                    + " at s = " + position.x + " m, z = " + position.y + " m, velocity " + velocity.x + ", "
                    + velocity.y
                    + " m/s, turning at " + robot.trunk.getAngularVelocity() + " rad/s");
        }
    }
}
