package org.ringside.sim.spatial.world;

import java.util.Arrays;
import java.util.List;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;

/** Where the parts of a robot and the surfaces of a scene are in a model, found by name. Immutable. */
final class RobotBinding {
    /** The base's body in the model. */
    final int base;
    /** Where the base's position and orientation start in qpos. */
    final int basePosition;
    /** Where the base's velocities start in qvel. */
    final int baseVelocity;
    /** Where each joint of the robot is in qpos (joints). */
    final int[] jointPosition;
    /** Where each joint of the robot is in qvel (joints). */
    final int[] jointVelocity;
    /** The geom of each foot (feet). */
    final int[] footGeom;
    /** The robot's body that each geom belongs to, -1 where it is the scene's (geoms). */
    final int[] bodyOfGeom;
    /** The robot's foot that each geom is, -1 where it is none (geoms). */
    final int[] footOfGeom;
    /** The scene's surface that each geom is, -1 where it is the robot's (geoms). */
    final int[] surfaceOfGeom;

    private final RobotModel robot;
    private final Model model;

    /**
     * Finds everything.
     *
     * @throws IllegalArgumentException if the model lacks a part of the robot, the robot's base is not free, or the robot's
     *     document has solids that belong neither to the robot nor to the scene; the message names the offender
     */
    RobotBinding(RobotModel robot, Scene scene, Model model) {
        this.robot = robot;
        this.model = model;
        Geoms geoms = model.geoms;
        base = index(model.bodies.name, "body", robot.bodies().getFirst().name());
        int free = model.bodies.firstJoint[base];
        if (free < 0 || model.joints.type[free] != JointType.FREE) {
            throw new IllegalArgumentException("robot " + robot.name() + ": its base " + model.bodies.name[base]
                    + " needs a free joint");
        }
        basePosition = model.joints.positionStart[free];
        baseVelocity = model.joints.firstDof[free];
        List<RobotJoint> joints = robot.joints();
        jointPosition = new int[joints.size()];
        jointVelocity = new int[joints.size()];
        for (int i = 0; i < joints.size(); i++) {
            int joint = index(model.joints.name, "joint", joints.get(i).name());
            jointPosition[i] = model.joints.positionStart[joint];
            jointVelocity[i] = model.joints.firstDof[joint];
        }
        List<String> feet = robot.feet();
        footGeom = new int[feet.size()];
        footOfGeom = new int[geoms.count];
        Arrays.fill(footOfGeom, -1);
        for (int i = 0; i < feet.size(); i++) {
            footGeom[i] = index(geoms.name, "geom", feet.get(i));
            footOfGeom[footGeom[i]] = i;
        }
        surfaceOfGeom = new int[geoms.count];
        Arrays.fill(surfaceOfGeom, -1);
        for (int i = 0; i < scene.surfaces().size(); i++) {
            surfaceOfGeom[index(geoms.name, "geom", SceneGeometry.geomName(i))] = i;
        }
        bodyOfGeom = bodiesOfGeoms();
    }

    private int index(String[] names, String what, String name) {
        int index = Arrays.asList(names).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "robot " + robot.name() + ": its MJCF document has no " + what + " named " + name);
        }
        return index;
    }

    private int[] bodiesOfGeoms() {
        // a body that the robot does not know counts as the one that it hangs on
        Bodies bodies = model.bodies;
        List<String> known = robot.bodies().stream().map(RobotBody::name).toList();
        int[] robotBody = new int[bodies.count];
        robotBody[0] = -1;
        for (int b = 1; b < bodies.count; b++) {
            int own = known.indexOf(bodies.name[b]);
            robotBody[b] = own >= 0 ? own : robotBody[bodies.parent[b]];
        }
        int[] found = new int[model.geoms.count];
        for (int g = 0; g < found.length; g++) {
            found[g] = robotBody[model.geoms.body[g]];
            if (found[g] < 0 && surfaceOfGeom[g] < 0) {
                throw new IllegalArgumentException("robot " + robot.name() + ": geom " + model.geoms.name[g]
                        + " of its MJCF document is no part of the robot; remove it, the course is the scene");
            }
        }
        return found;
    }
}
