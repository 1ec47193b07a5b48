package org.ringside.controllers.spatial;

import java.util.List;
import org.ringside.controllers.Briefing;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;

/**
 * The robot in three dimensions as its controller sees it: the one place that reads observations and writes joint commands. Where the base
 * is and how it moves are estimates of {@link AttitudeEstimator} and {@link MotionEstimator}.
 *
 * <p>World frame as in the observation. Arrays of legs are in the order of the robot's feet, three numbers a leg for vectors.
 * Written by {@link #update} alone. Confined to one thread.
 */
public final class SpatialBody {
    /** Gravity, m/s^2. */
    public static final double GRAVITY = 9.81;

    /** Which share of the joints' friction is made up for where feet push: all of it would help a slipping foot to slip. */
    private static final double OVERCOME = 0.5;

    private static final double SINGULAR = 2e-4;

    /** From this force on a foot stands, N. */
    private static final double STANDS = 12;

    /** The legs, in the order of the feet. */
    public final LegChain[] legs;
    /** What the legs look like now, in the base's frame (legs). */
    public final LegState[] states;
    /** Whole mass, kg. */
    public final double mass;
    /** Principal moments of inertia of the whole robot in its home pose, along the base's axes, kg m^2 (3). */
    public final double[] inertia;
    /** Centre of mass of the whole robot in the base's frame with the legs at home, m (3). */
    public final double[] homeCentre;
    /** Time between updates, s. */
    public final double period;

    /** Time since the start of the episode, s. */
    public double time;
    /** Position of the base's origin, m (3). */
    public final double[] position = new double[3];
    /** Velocity of the base's origin, m/s (3). */
    public final double[] velocity = new double[3];
    /** Rotation from the base to the world (9). */
    public final double[] rotation = new double[9];
    /** Angular velocity in the world's frame, rad/s (3). */
    public final double[] angularVelocity = new double[3];
    /** Direction in which the base looks, seen from above, rad, without jumps. */
    public double heading;
    /** Sine and cosine of the heading (2). */
    public final double[] headingSineCosine = new double[2];
    /** Joint velocities, rad/s (joints). */
    public final double[] jointVelocity;
    /** Joint positions, rad (joints). */
    public final double[] jointPosition;
    /** Centres of the feet, m (3 legs). */
    public final double[] foot;
    /** Velocities of the feet, m/s (3 legs). */
    public final double[] footVelocity;
    /** Normal of the ground under each foot (3 legs). */
    public final double[] normal;
    /** Force of the ground on each foot, along its normal, N (legs). */
    public final double[] footForce;
    /** Centre of mass, m (3). */
    public final double[] centreOfMass = new double[3];
    /** Velocity of the centre of mass, m/s (3): unlike that of the base it does not change when legs swing in the air. */
    public final double[] centreVelocity = new double[3];

    private final double trunkMass;
    private final double[] trunkCentre = new double[3];
    private final AttitudeEstimator attitude = new AttitudeEstimator();
    private final MotionEstimator motion = new MotionEstimator();
    private final TerrainMemory terrain;
    private boolean begun;

    /** Scratch: a place and a velocity in the base, three joints, gravity in the base. */
    private final double[] inBase = new double[3];

    private final double[] worldVector = new double[3];
    private final double[] legMomentum = new double[3];
    private final double[] angles = new double[3];
    private final double[] rates = new double[3];
    private final double[] accelerations = new double[3];
    private final double[] down = new double[3];

    /**
     * Prepares for an episode.
     *
     * @param briefing what is known beforehand
     */
    public SpatialBody(Briefing briefing) {
        RobotModel robot = briefing.robot();
        List<Leg> all = robot.legs();
        legs = new LegChain[all.size()];
        states = new LegState[all.size()];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = new LegChain(robot, all.get(i));
            states[i] = new LegState();
        }
        mass = robot.mass();
        period = briefing.controlPeriod();
        terrain = new TerrainMemory(briefing.sensors().heightScan());
        jointPosition = robot.homePosition().stream().mapToDouble(q -> q).toArray();
        jointVelocity = new double[jointPosition.length];
        foot = new double[3 * legs.length];
        footVelocity = new double[3 * legs.length];
        footForce = new double[legs.length];
        normal = new double[3 * legs.length];
        RobotBody trunk = robot.bodies().getFirst();
        trunkMass = trunk.mass();
        trunkCentre[0] = trunk.centreOfMass().x();
        trunkCentre[1] = trunk.centreOfMass().y();
        trunkCentre[2] = trunk.centreOfMass().z();
        HomeMass home = new HomeMass(robot, legs);
        homeCentre = home.centre;
        inertia = home.inertia;
    }

    /**
     * Takes in an observation.
     *
     * @param observation what is seen now. Not modified.
     */
    public void update(Observation observation) {
        time = observation.time;
        System.arraycopy(observation.jointPosition, 0, jointPosition, 0, jointPosition.length);
        System.arraycopy(observation.jointVelocity, 0, jointVelocity, 0, jointVelocity.length);
        System.arraycopy(observation.footForce, 0, footForce, 0, footForce.length);
        attitude.update(observation, period, rotation);
        Vectors.multiply(rotation, observation.angularVelocityInBase, 0, angularVelocity, 0);
        for (int r = 0; r < 3; r++) {
            down[r] = -rotation[6 + r];
        }
        double seen = StrictMath.atan2(rotation[3], rotation[0]);
        heading = begun ? seen + 2 * Math.PI * Math.rint((heading - seen) / (2 * Math.PI)) : seen;
        Trigonometry.sineAndCosine(heading, headingSineCosine, 0);
        moveLegs();
        estimateMotion(observation);
        terrain.remember(observation.terrainHeight, position, headingSineCosine);
        placeLegs();
        weigh();
        begun = true;
    }

    /** Feet and their velocities from the base's origin, in the world's frame. */
    private void moveLegs() {
        for (int i = 0; i < legs.length; i++) {
            LegState state = states[i];
            legs[i].forward(jointPosition, down, state);
            Vectors.multiply(rotation, state.foot, 0, foot, 3 * i);
            readRates(i);
            Vectors.multiply(state.jacobian, rates, 0, inBase, 0);
            Vectors.multiply(rotation, inBase, 0, footVelocity, 3 * i);
            addTurning(foot[3 * i], foot[3 * i + 1], foot[3 * i + 2], footVelocity, 3 * i);
        }
    }

    private void readRates(int i) {
        for (int k = 0; k < 3; k++) {
            rates[k] = jointVelocity[legs[i].joint[k]];
        }
    }

    private void estimateMotion(Observation observation) {
        Vectors.multiply(rotation, observation.linearVelocityInBase, 0, worldVector, 0);
        if (begun) {
            Vectors.multiply(rotation, observation.linearAccelerationInBase, 0, inBase, 0);
            motion.predict(inBase, period);
            motion.correctPosition(observation.basePosition);
            motion.correctVelocity(worldVector);
            for (int i = 0; i < legs.length; i++) {
                if (footForce[i] > STANDS) {
                    velocityOver(i);
                    motion.correctByFoot(worldVector);
                }
            }
        } else {
            motion.begin(observation.basePosition, worldVector);
        }
        System.arraycopy(motion.position, 0, position, 0, 3);
        System.arraycopy(motion.velocity, 0, velocity, 0, 3);
    }

    /** Velocity of the base if a foot rolls on the ground and does not slip: the shin turns about where it touches. */
    private void velocityOver(int i) {
        readRates(i);
        Vectors.multiplyTransposed(states[i].axes, rates, 0, inBase, 0);
        Vectors.multiply(rotation, inBase, 0, angles, 0);
        double radius = legs[i].footRadius;
        double wx = radius * (angularVelocity[0] + angles[0]);
        double wy = radius * (angularVelocity[1] + angles[1]);
        double wz = radius * (angularVelocity[2] + angles[2]);
        int at = 3 * i;
        worldVector[0] = wy * normal[at + 2] - wz * normal[at + 1] - footVelocity[at];
        worldVector[1] = wz * normal[at] - wx * normal[at + 2] - footVelocity[at + 1];
        worldVector[2] = wx * normal[at + 1] - wy * normal[at] - footVelocity[at + 2];
    }

    private void placeLegs() {
        for (int i = 0; i < legs.length; i++) {
            for (int r = 0; r < 3; r++) {
                foot[3 * i + r] += position[r];
                footVelocity[3 * i + r] += velocity[r];
            }
            terrain.normal(foot[3 * i], foot[3 * i + 1], normal, 3 * i);
        }
    }

    /** Centre of mass and its velocity. */
    private void weigh() {
        for (int r = 0; r < 3; r++) {
            inBase[r] = trunkMass * trunkCentre[r];
            legMomentum[r] = 0;
        }
        for (int i = 0; i < legs.length; i++) {
            readRates(i);
            Vectors.multiply(states[i].momentJacobian, rates, 0, angles, 0);
            for (int r = 0; r < 3; r++) {
                inBase[r] += states[i].moment[r];
                legMomentum[r] += angles[r];
            }
        }
        for (int r = 0; r < 3; r++) {
            inBase[r] /= mass;
        }
        Vectors.multiply(rotation, inBase, 0, centreOfMass, 0);
        Vectors.multiply(rotation, legMomentum, 0, centreVelocity, 0);
        for (int r = 0; r < 3; r++) {
            centreVelocity[r] = centreVelocity[r] / mass + velocity[r];
        }
        addTurning(centreOfMass[0], centreOfMass[1], centreOfMass[2], centreVelocity, 0);
        for (int r = 0; r < 3; r++) {
            centreOfMass[r] += position[r];
        }
    }

    /** Adds the velocity that the base's turning gives to a point on it, seen from the base's origin in the world's frame. */
    private void addTurning(double x, double y, double z, double[] out, int at) {
        double[] w = angularVelocity;
        out[at] += w[1] * z - w[2] * y;
        out[at + 1] += w[2] * x - w[0] * z;
        out[at + 2] += w[0] * y - w[1] * x;
    }

    /**
     * Returns the height of the terrain, from the last height scan.
     *
     * @param x world position, m
     * @param y world position, m
     * @return height in the world, m
     */
    public double terrain(double x, double y) {
        return terrain.height(x, y);
    }

    /**
     * Lets a foot push on the ground: torques by the transposed Jacobian, which also hold the leg's own
     * weight and overcome the friction of its joints.
     *
     * @param i which leg
     * @param force force of the ground on the foot in the world's frame, N. Not modified.
     * @param at where the force starts
     * @param damping damping of the joints, N m s/rad
     * @param command overwritten for the joints of the leg
     */
    public void push(int i, double[] force, int at, double damping, JointCommand command) {
        Vectors.multiplyTransposed(rotation, force, at, inBase, 0);
        Vectors.multiplyTransposed(states[i].jacobian, inBase, 0, angles, 0);
        for (int k = 0; k < 3; k++) {
            int joint = legs[i].joint[k];
            double torque =
                    states[i].holdingTorque[k] - angles[k] + OVERCOME * legs[i].frictionTorque(k, jointVelocity[joint]);
            double limit = legs[i].torqueLimit[k];
            command.position[joint] = jointPosition[joint];
            command.velocity[joint] = 0;
            command.stiffness[joint] = 0;
            command.damping[joint] = damping;
            command.feedForwardTorque[joint] = Math.clamp(torque, -limit, limit);
        }
    }

    /**
     * Moves a foot through the air: position and velocity by the inverse kinematics, acceleration by the leg's inertia.
     *
     * @param i which leg
     * @param place wanted place, velocity and acceleration of the foot's centre in the world, m (9). Not modified.
     * @param stiffness of the joints, N m/rad
     * @param damping of the joints, N m s/rad
     * @param command overwritten for the joints of the leg
     */
    public void reach(int i, double[] place, double stiffness, double damping, JointCommand command) {
        for (int r = 0; r < 3; r++) {
            worldVector[r] = place[r] - position[r];
        }
        Vectors.multiplyTransposed(rotation, worldVector, 0, inBase, 0);
        legs[i].inverse(inBase[0], inBase[1], inBase[2], angles);
        double x = worldVector[0];
        double y = worldVector[1];
        double z = worldVector[2];
        System.arraycopy(velocity, 0, worldVector, 0, 3);
        addTurning(x, y, z, worldVector, 0);
        for (int r = 0; r < 3; r++) {
            worldVector[r] = place[3 + r] - worldVector[r];
        }
        LegState state = states[i];
        Vectors.multiplyTransposed(rotation, worldVector, 0, inBase, 0);
        Vectors.solve(state.jacobian, inBase, 0, SINGULAR, rates);
        Vectors.multiplyTransposed(rotation, place, 6, inBase, 0);
        Vectors.solve(state.jacobian, inBase, 0, SINGULAR, accelerations);
        for (int k = 0; k < 3; k++) {
            accelerations[k] = Math.clamp(accelerations[k], -600, 600);
        }
        Vectors.multiply(state.inertia, accelerations, 0, inBase, 0);
        for (int k = 0; k < 3; k++) {
            int joint = legs[i].joint[k];
            command.position[joint] = angles[k];
            command.velocity[joint] = Math.clamp(rates[k], -25, 25);
            command.stiffness[joint] = stiffness;
            command.damping[joint] = damping;
            command.feedForwardTorque[joint] =
                    state.holdingTorque[k] + inBase[k] + legs[i].frictionTorque(k, command.velocity[joint]);
        }
    }
}
