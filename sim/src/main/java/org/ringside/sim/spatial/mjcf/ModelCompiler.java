package org.ringside.sim.spatial.mjcf;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.Tables;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/** Turns a document into a model, section by section. */
final class ModelCompiler {
    private ModelCompiler() {}

    /**
     * Compiles a document.
     *
     * @param folder from where height-field files are read; null if the document has none
     * @param change may write the numbers in the tables before anything is derived from them
     */
    static Model compile(MjcfElement root, Path folder, Consumer<Tables> change) {
        CompilerSettings settings = CompilerSettings.read(root);
        ModelNames names = new ModelNames();
        Tables tables = new Tables();
        String name = root.text("model");
        tables.name = name == null ? "" : name;
        tables.options = OptionCompiler.compile(root);

        // the tree and what is fixed to it
        BodyTree tree = BodyTree.read(root, settings);
        tables.heightFields = HeightFieldCompiler.compile(root, settings, folder, names.heightFields);
        tables.bodies = BodyCompiler.compile(tree, names.bodies);
        JointCompiler.compile(tree, settings, tables.bodies, names.joints, tables);
        GeomCompiler.compile(tree, settings, names.heightFields, names.geoms, tables);
        BodyCompiler.inertia(tree, settings, tables.geoms, tables.bodies);
        tables.sites = SiteCompiler.compile(tree, settings, names.sites);

        // what refers to it by name
        ActuatorCompiler actuators = ActuatorCompiler.compile(root, settings, tables.joints, names.joints,
                names.actuators);
        tables.actuators = actuators.actuators();
        tables.sensors = SensorCompiler.compile(root, tables.joints, names);
        ContactCompiler.compile(root, names, tables);
        tables.keyframes = KeyframeCompiler.compile(root, names.keyframes, tables);

        // what follows from the dynamics in the reference position
        change.accept(tables);
        Model model = new Model(tables);
        State state = new State(model);
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        checkMass(root, model, state);
        actuators.resolveDampingRatios(model, state.mass);
        Model complete = model.withMeanInertia(meanInertia(root, ReferenceWeights.compute(model, state)));
        SaneNumbers.check(root, complete);
        return complete;
    }

    /** What the document says beats what was computed. */
    private static double meanInertia(MjcfElement root, double computed) {
        double inertia = computed;
        for (MjcfElement e : root.children("statistic")) {
            inertia = e.number("meaninertia", inertia);
            if (!(inertia > 0)) {
                throw e.fault("meaninertia", "a positive number is expected, not " + inertia);
            }
        }
        return inertia;
    }

    private static void checkMass(MjcfElement root, Model model, State state) {
        for (int i = 0; i < model.nv; i++) {
            double inverse = state.massInverseDiagonal[i];
            if (!(inverse > 0 && inverse < Double.POSITIVE_INFINITY)) {
                int body = model.dofs.body[i];
                String name = model.bodies.name[body];
                throw root.fault("in the reference position the joints of body " + (name == null ? body
                        : Spelling.quote(name))
                        + " move no inertia of their own; remove joints that do the same, or add"
                        + " mass or armature");
            }
        }
    }
}
