package org.ringside.sim.spatial.world;

import java.util.Arrays;
import java.util.Collections;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Variation;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Tables;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/**
 * Makes one model of a robot's MJCF document and a scene: a document of the scene's geoms that includes the robot's.
 *
 * <p>Integrator, friction cone, solver and their numbers are what the robot's document says, as are those of its contacts: a
 * policy that was trained on it meets the physics that it knows. Only the time step is fitted to the control period, or is what the
 * controller asks for, and so is the damping of joints. The robot's own actuators and sensors are off: {@link JointDrives} and the
 * world's sensing take their place.
 *
 * <p>A variation changes the numbers before the model is compiled, so that what the compiler derives from them (inverse weights,
 * which scale the softness of contacts, for one) is what it would be had the document said so. Models are never changed.
 */
final class CourseModel {
    private static final String ROBOT = "robot.xml";

    private CourseModel() {}

    /**
     * Compiles a model.
     *
     * @param robot the robot's MJCF document
     * @param scene where it is
     * @param base name of the body that the variation of mass and its centre is about
     * @param variation how robot and surfaces differ from what the documents say
     * @param request what the controller asks for; joints that the model has not are left out
     */
    static Model compile(String robot, Scene scene, String base, Variation variation, PhysicsRequest request) {
        String text = "<mujoco model=\"robot in scene\">\n<include file=\"" + ROBOT + "\"/>\n<worldbody>\n"
                + SceneGeometry.geoms(scene) + "</worldbody>\n</mujoco>\n";
        Model model = MjcfReader.read("scene " + scene.name(), text, Collections.singletonMap(ROBOT, robot),
                tables -> {
                    vary(tables, base, variation);
                    request.drives().forEach(drive -> dampen(tables, drive));
                });
        return model.with(passive(model.options));
    }

    private static void vary(Tables tables, String base, Variation variation) {
        scale(tables.geoms.friction, 0, tables.geoms.friction.length, variation.friction());
        for (ContactPair pair : tables.contactPairs) {
            scale(pair.friction(), 0, pair.friction().length, variation.friction());
        }
        Bodies bodies = tables.bodies;
        int body = Arrays.asList(bodies.name).indexOf(base);
        if (body >= 0) {
            scale(bodies.mass, body, 1, variation.mass());
            scale(bodies.inertia, 3 * body, 3, variation.mass());
            bodies.inertialPosition[3 * body] += variation.trunkShiftX();
            bodies.inertialPosition[3 * body + 1] += variation.trunkShiftY();
            bodies.inertialPosition[3 * body + 2] += variation.trunkShiftZ();
        }
    }

    private static void dampen(Tables tables, PhysicsRequest.Drive drive) {
        int dof = 0;
        for (int joint = 0; joint < tables.joints.count; joint++) {
            if (drive.jointDamping().isPresent() && drive.joint().equals(tables.joints.name[joint])) {
                tables.dofs.damping[dof] = drive.jointDamping().getAsDouble();
            }
            dof += tables.joints.type[joint].velocities;
        }
    }

    private static void scale(double[] numbers, int from, int count, double factor) {
        for (int i = from; i < from + count; i++) {
            numbers[i] *= factor;
        }
    }

    /**
     * Returns the same model with the longest step that is no longer than its own and divides a period, or with the step that is asked
     * for.
     *
     * @param period s
     * @param stepRate what is asked for, Hz; 0 if nothing is
     */
    static Model fitted(Model model, double period, double stepRate) {
        if (stepRate > 0) {
            return model.with(withTimestep(model.options, 1 / stepRate));
        }
        // a step that divides the period but for rounding is kept
        double steps = Math.ceil(period / model.options.timestep() - 1e-9);
        return model.with(withTimestep(model.options, period / steps));
    }

    private static Options passive(Options o) {
        Options.Flags f = o.flags();
        Options.Flags flags = new Options.Flags(f.constraint(), f.frictionLoss(), f.limit(), f.contact(), f.spring(),
                f.damper(), f.gravity(), f.clampControl(), f.warmStart(), f.filterParent(), false, f.safeReference(),
                false, f.eulerDamping());
        return new Options(o.timestep(), o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(), o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                flags);
    }

    private static Options withTimestep(Options o, double timestep) {
        return new Options(timestep, o.gravityX(), o.gravityY(), o.gravityZ(), o.integrator(), o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                o.flags());
    }
}
