package org.ringside.sim.spatial.world;

import java.util.Arrays;
import org.ringside.sim.ContactList;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.collision.Collision;
import org.ringside.sim.spatial.dynamics.Kinematics;

/**
 * A puppet's world: the robot and the scene of the spatial engine, without its physics. The robot is put into one pose after
 * the other, and what it touches there is found by the same geometry as in {@link SpatialWorld}: whatever overlaps. There are no
 * forces, torques or velocities; all of them are zero. For staging what a judge must see, and for asking whether a pose is free.
 *
 * <p>Confined to one thread.
 */
public final class KinematicWorld {
    private final Model model;
    private final State physics;
    private final RobotBinding binding;
    private final Touches touches;
    private final WorldState state;

    /**
     * Makes a world.
     *
     * @param robot the robot
     * @param document the MJCF document that the robot was read from
     * @param scene the course's geometry
     * @throws IllegalArgumentException if the document does not fit the robot, or the scene has something that the spatial engine
     *     does not
     */
    public KinematicWorld(RobotModel robot, String document, Scene scene) {
        model = CourseModel.compile(document, scene, robot.bodies().getFirst().name(), Variation.NONE,
                PhysicsRequest.NONE);
        physics = new State(model);
        binding = new RobotBinding(robot, scene, model);
        touches = new Touches(binding);
        state = new WorldState(robot.joints().size(), robot.feet().size(),
                ContactList.most(robot.bodies().size(), robot.feet().size(), scene.surfaces().size()));
    }

    /**
     * Puts the robot somewhere and finds what it touches there.
     *
     * @param time what the state is to say, s
     * @param qpos base position, m, orientation, w x y z of length 1, and joint positions, rad, as in {@link WorldState#qpos}.
     *     Not modified.
     * @throws IllegalArgumentException if there are more or fewer numbers than the robot has
     */
    public void pose(double time, double[] qpos) {
        if (qpos.length != state.qpos.length) {
            throw new IllegalArgumentException(
                    "a pose of this robot has " + state.qpos.length + " numbers, not " + qpos.length);
        }
        System.arraycopy(qpos, 0, physics.qpos, binding.basePosition, WorldState.QPOS_JOINTS);
        for (int i = 0; i < binding.jointPosition.length; i++) {
            physics.qpos[binding.jointPosition[i]] = qpos[WorldState.QPOS_JOINTS + i];
        }
        Kinematics.compute(model, physics);
        Collision.detect(model, physics);
        Arrays.fill(physics.contacts.row, 0, physics.contacts.count, -1);
        state.time = time;
        System.arraycopy(qpos, 0, state.qpos, 0, qpos.length);
        state.contacts.clear();
        touches.collect(physics, 1, state);
    }

    /**
     * Returns the state of the last pose.
     *
     * @return the state; the same object at every call, and written by {@link #pose}
     */
    public WorldState state() {
        return state;
    }
}
