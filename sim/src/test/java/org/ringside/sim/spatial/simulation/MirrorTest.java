package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.RandomModels.Traits;
import org.ringside.sim.spatial.State;

/** The left is as good as the right: what is mirrored at the plane y = 0 moves mirrored. */
class MirrorTest {
    private static final Traits TRAITS = new Traits(8, true, true, true, true, false);

    @Test
    void mirroredInputGivesMirroredOutput() {
        for (int seed = 0; seed < 40; seed++) {
            Model model = RandomModels.model(seed, TRAITS);
            Model mirrored = mirror(RandomModels.model(seed, TRAITS));
            State state = RandomModels.state(seed, model);
            State image = RandomModels.state(seed, mirrored);
            mirrorPositions(model, image.qpos);
            mirrorVelocities(model, image.qvel);
            for (int i = 0; i < 5; i++) {
                Simulation.step(model, state);
                Simulation.step(mirrored, image);
            }
            mirrorPositions(model, image.qpos);
            mirrorVelocities(model, image.qvel);
            assertArrayEquals(state.qpos, image.qpos, 1e-9, "seed " + seed);
            assertArrayEquals(state.qvel, image.qvel, 1e-7, "seed " + seed);
        }
    }

    /** Mirrors a model in place: it is nobody else's. */
    private static Model mirror(Model model) {
        Bodies bodies = model.bodies;
        for (int b = 0; b < bodies.count; b++) {
            bodies.position[3 * b + 1] *= -1;
            bodies.inertialPosition[3 * b + 1] *= -1;
            mirrorQuaternion(bodies.quaternion, 4 * b);
            mirrorQuaternion(bodies.inertialQuaternion, 4 * b);
        }
        for (int j = 0; j < model.joints.count; j++) {
            model.joints.position[3 * j + 1] *= -1;
            if (model.joints.type[j] == JointType.HINGE) {
                // an axis of rotation keeps what lies in the mirror, the other way round
                model.joints.axis[3 * j] *= -1;
                model.joints.axis[3 * j + 2] *= -1;
            } else {
                model.joints.axis[3 * j + 1] *= -1;
            }
        }
        mirrorPositions(model, model.referencePosition);
        mirrorPositions(model, model.springReference);
        return Variants.again(model);
    }

    private static void mirrorPositions(Model model, double[] qpos) {
        for (int j = 0; j < model.joints.count; j++) {
            int q = model.joints.positionStart[j];
            if (model.joints.type[j] == JointType.FREE) {
                qpos[q + 1] *= -1;
                mirrorQuaternion(qpos, q + 3);
            } else if (model.joints.type[j] == JointType.BALL) {
                mirrorQuaternion(qpos, q);
            }
        }
    }

    private static void mirrorVelocities(Model model, double[] qvel) {
        for (int j = 0; j < model.joints.count; j++) {
            int v = model.joints.firstDof[j];
            boolean free = model.joints.type[j] == JointType.FREE;
            if (free) {
                qvel[v + 1] *= -1;
                v += 3;
            }
            if (free || model.joints.type[j] == JointType.BALL) {
                qvel[v] *= -1;
                qvel[v + 2] *= -1;
            }
        }
    }

    private static void mirrorQuaternion(double[] q, int at) {
        q[at + 1] *= -1;
        q[at + 3] *= -1;
    }
}
