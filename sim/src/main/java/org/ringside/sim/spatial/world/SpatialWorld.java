package org.ringside.sim.spatial.world;

import java.util.Arrays;
import org.ringside.sim.ContactList;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Variation;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.episode.Drives;
import org.ringside.sim.episode.PushSchedule;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.simulation.Simulation;

/**
 * The spatial engine: a robot in a scene in three dimensions, by MuJoCo's model of physics.
 *
 * <p>The physics step is the longest that is no longer than what the robot's document says (2 ms where it says nothing) and divides
 * the control period, unless the controller asks for another. Torques and foot forces are means over the steps of a period.
 *
 * <p>Confined to one thread; worlds in different threads are independent.
 */
public final class SpatialWorld implements World {
    private final RobotModel robot;
    private final String document;
    private final Scene scene;
    private final int controlRate;
    private final PhysicsRequest request;
    private final int stepsPerPeriod;
    private final RobotBinding binding;
    private final Drives drives;
    private final JointDrives jointDrives;
    private final PushSchedule pushes;
    private final Touches touches;
    private State physics;
    private final WorldState state;

    /** What the model was compiled with. */
    private Variation variation = Variation.NONE;

    private Model model;
    private long periods;

    /**
     * Makes a world; {@link #reset} must be called before the first step.
     *
     * @param robot the robot
     * @param document the MJCF document that the robot was read from
     * @param scene the course's geometry
     * @param controlRate control periods a second
     * @throws IllegalArgumentException if the rate is not from 1 to 10000, the document does not fit the robot, or the scene has
     *     something that this engine does not
     */
    public SpatialWorld(RobotModel robot, String document, Scene scene, int controlRate) {
        this(robot, document, scene, controlRate, PhysicsRequest.NONE);
    }

    /**
     * Makes a world with what a controller asks of the physics; {@link #reset} must be called before the first step.
     *
     * @param robot the robot
     * @param document the MJCF document that the robot was read from
     * @param scene the course's geometry
     * @param controlRate control periods a second
     * @param request what is asked
     * @throws IllegalArgumentException as above, or if the step rate is no multiple of the control rate or a joint is not the robot's
     */
    public SpatialWorld(RobotModel robot, String document, Scene scene, int controlRate, PhysicsRequest request) {
        if (controlRate < 1 || controlRate > 10_000) {
            throw new IllegalArgumentException("control rate must be from 1 to 10000 Hz: " + controlRate + " Hz");
        }
        this.robot = robot;
        this.document = document;
        this.scene = scene;
        this.controlRate = controlRate;
        this.request = request;
        requireMultiple(request.stepRate(), controlRate);
        model = compile();
        stepsPerPeriod = (int) Math.rint(controlPeriod() / model.options.timestep());
        binding = new RobotBinding(robot, scene, model);
        drives = new Drives(robot, request);
        jointDrives = new JointDrives(drives, binding);
        pushes = new PushSchedule(robot);
        touches = new Touches(binding);
        physics = new State(model);
        state = new WorldState(robot.joints().size(), robot.feet().size(),
                ContactList.most(robot.bodies().size(), robot.feet().size(), scene.surfaces().size()));
        state.gravity = -model.options.gravityZ();
    }

    private static void requireMultiple(double stepRate, int controlRate) {
        double steps = stepRate / controlRate;
        if (Math.abs(steps - Math.rint(steps)) > 1e-6) {
            throw new IllegalArgumentException("the step rate must be a multiple of the control rate of " + controlRate
                    + " Hz: " + stepRate + " Hz");
        }
    }

    private Model compile() {
        String base = robot.bodies().getFirst().name();
        return CourseModel.fitted(
                CourseModel.compile(document, scene, base, variation, request), controlPeriod(), request.stepRate());
    }

    @Override
    public double controlPeriod() {
        return 1.0 / controlRate;
    }

    @Override
    public WorldState state() {
        return state;
    }

    /** Returns the model of this episode, for tests that look closer than a state does. */
    Model model() {
        return model;
    }

    /** Returns the state of the physics, likewise. */
    State physics() {
        return physics;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The robot stands at home on the terrain under it, tilted as that is, or starts from the setup's own state; either is raised
     * until nothing is inside the scene. A new variation compiles the model anew, which takes some milliseconds.
     *
     * @throws IllegalArgumentException if the setup's own state is not one of this robot's, or no height is free of the scene
     */
    @Override
    public void reset(EpisodeSetup setup) {
        if (!setup.variation().ofBodies().equals(variation)) {
            variation = setup.variation().ofBodies();
            model = compile();
            physics = new State(model);
        }
        physics.reset(model);
        drives.reset(setup.variation(), model.options.timestep(), stepsPerPeriod);
        pushes.reset(setup);
        StartPose.write(robot, scene, model, binding, setup, physics);
        periods = 0;
        clearAverages();
        writeState();
        Arrays.fill(state.linearAcceleration, 0);
    }

    @Override
    public void step(JointCommand command) {
        clearAverages();
        double[] acceleration = state.linearAcceleration;
        for (int i = 0; i < 3; i++) {
            acceleration[i] = -state.qvel[i] * controlRate;
        }
        drives.receive(command);
        for (int i = 0; i < stepsPerPeriod; i++) {
            jointDrives.apply(physics);
            push();
            Simulation.step(model, physics);
            collect();
        }
        periods++;
        writeState();
        for (int i = 0; i < 3; i++) {
            acceleration[i] += state.qvel[i] * controlRate;
        }
        requirePlausible();
    }

    private void push() {
        pushes.advance(physics.time);
        physics.bodyForce[6 * binding.base] = pushes.forceX;
        physics.bodyForce[6 * binding.base + 1] = pushes.forceY;
    }

    private void clearAverages() {
        Arrays.fill(state.jointTorque, 0);
        Arrays.fill(state.footForce, 0);
        state.contacts.clear();
    }

    /** Adds what the last physics step did to the averages and the contacts of the control period. */
    private void collect() {
        double[] mean = state.jointTorque;
        for (int i = 0; i < mean.length; i++) {
            mean[i] += drives.torque[i] / stepsPerPeriod;
        }
        touches.collect(physics, 1.0 / stepsPerPeriod, state);
    }

    private void writeState() {
        state.time = (double) periods / controlRate;
        System.arraycopy(physics.qpos, binding.basePosition, state.qpos, 0, WorldState.QPOS_JOINTS);
        System.arraycopy(physics.qvel, binding.baseVelocity, state.qvel, 0, WorldState.QVEL_JOINTS);
        for (int i = 0; i < binding.jointPosition.length; i++) {
            state.qpos[WorldState.QPOS_JOINTS + i] = physics.qpos[binding.jointPosition[i]];
            state.qvel[WorldState.QVEL_JOINTS + i] = physics.qvel[binding.jointVelocity[i]];
        }
    }

    private void requirePlausible() {
        double[] qpos = state.qpos;
        double[] qvel = state.qvel;
        boolean plausible = Math.abs(qpos[0]) < 1e4 && Math.abs(qpos[1]) < 1e4 && Math.abs(qpos[2]) < 100;
        for (int i = 0; i < 3; i++) {
            plausible = plausible && Math.abs(qvel[i]) < 100 && Math.abs(qvel[3 + i]) < 1000;
        }
        if (!plausible) {
            throw new DivergedException("the spatial engine diverged at " + state.time + " s: base of " + robot.name()
                    + " at " + qpos[0] + ", " + qpos[1] + ", " + qpos[2] + " m, velocity " + qvel[0] + ", " + qvel[1]
                    + ", " + qvel[2] + " m/s, turning at " + qvel[3] + ", " + qvel[4] + ", " + qvel[5] + " rad/s");
        }
    }
}
