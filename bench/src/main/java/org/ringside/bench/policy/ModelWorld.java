package org.ringside.bench.policy;

import java.util.Arrays;
import java.util.List;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.simulation.Simulation;

/**
 * A whole MJCF model, floor and position actuators included, as a world: the targets of a command are the controls, and all gains are
 * the model's. Starts from the model's first keyframe at a height of choice. Confined to one thread.
 */
final class ModelWorld implements World {
    private final Model model;
    private final State physics;
    private final WorldState state;
    private final int stepsPerPeriod;
    private final double height;
    private final int[] position;
    private final int[] velocity;
    private final int[] actuator;
    private long periods;

    /**
     * Makes a world.
     *
     * @param model the model, whose free base comes first
     * @param robot names the joints
     * @param controlRate Hz
     * @param stepRate Hz, a multiple of it
     * @param height of the base at the start, m
     */
    ModelWorld(Model model, RobotModel robot, double controlRate, double stepRate, double height) {
        this.model = converged(model, 1 / stepRate);
        this.height = height;
        physics = new State(this.model);
        List<RobotJoint> joints = robot.joints();
        state = new WorldState(joints.size(), robot.feet().size());
        stepsPerPeriod = (int) Math.rint(stepRate / controlRate);
        position = new int[joints.size()];
        velocity = new int[joints.size()];
        actuator = new int[joints.size()];
        for (int i = 0; i < position.length; i++) {
            int joint = Arrays.asList(model.joints.name).indexOf(joints.get(i).name());
            position[i] = model.joints.positionStart[joint];
            velocity[i] = model.joints.firstDof[joint];
            actuator[i] = actuatorOf(joint);
        }
    }

    private int actuatorOf(int joint) {
        for (int i = 0; i < model.actuators.count; i++) {
            if (model.actuators.joint[i] == joint) {
                return i;
            }
        }
        throw new IllegalArgumentException("joint " + model.joints.name[joint] + " has no actuator");
    }

    /** The model with a solver that goes to the end. */
    private static Model converged(Model model, double timestep) {
        Options o = model.options;
        return model.with(new Options(timestep, o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(),
                Cone.PYRAMIDAL, o.solver(), 200, 1e-14, 200, 1e-8, o.impedanceRatio(), o.flags()));
    }

    @Override
    public double controlPeriod() {
        return stepsPerPeriod * model.options.timestep();
    }

    @Override
    public WorldState state() {
        return state;
    }

    @Override
    public void reset(EpisodeSetup setup) {
        physics.reset(model, model.keyframes.getFirst());
        physics.qpos[2] = height;
        periods = 0;
        write();
    }

    @Override
    public void step(JointCommand command) {
        for (int i = 0; i < actuator.length; i++) {
            physics.ctrl[actuator[i]] = command.position[i];
        }
        for (int i = 0; i < stepsPerPeriod; i++) {
            Simulation.step(model, physics);
        }
        periods++;
        write();
    }

    private void write() {
        state.time = periods * controlPeriod();
        System.arraycopy(physics.qpos, 0, state.qpos, 0, WorldState.QPOS_JOINTS);
        System.arraycopy(physics.qvel, 0, state.qvel, 0, WorldState.QVEL_JOINTS);
        for (int i = 0; i < position.length; i++) {
            state.qpos[WorldState.QPOS_JOINTS + i] = physics.qpos[position[i]];
            state.qvel[WorldState.QVEL_JOINTS + i] = physics.qvel[velocity[i]];
        }
    }
}
