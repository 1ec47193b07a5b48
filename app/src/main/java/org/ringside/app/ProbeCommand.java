package org.ringside.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ringside.app.probe.ModelSummary;
import org.ringside.app.probe.ProbeJson;
import org.ringside.app.probe.ProbeTimer;
import org.ringside.app.probe.StateFormatException;
import org.ringside.app.probe.StateReader;
import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfException;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.ringside.sim.spatial.simulation.Simulation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the spatial engine about a model: what it is, its accelerations at given states, or its trajectory. */
@Command(
        name = "probe",
        description = {
            "Ask the spatial engine about a model in MJCF: what it is, accelerations at given states, or a trajectory.",
            "",
            "Without --states and --steps it prints a summary. Everything else is lines of JSON in SI units and radians"
                    + " with every digit, so that any model can be checked against any other simulator.",
            "",
        },
        footer = {
            "",
            "A state is a line {\"qpos\":[...],\"qvel\":[...],\"ctrl\":[...]}; qvel and ctrl are zero if left out, other fields"
                    + " are ignored.",
            "A state that has no finite acceleration gives {\"error\":\"...\"} and exit code 2; so does a trajectory that"
                    + " diverges.",
            "",
            "Examples:",
            "  ringside probe robot.xml",
            "  ringside probe robot.xml --states states.jsonl --full --cone elliptic",
            "  ringside probe robot.xml --steps 500 --every 50",
            "  ringside probe robot.xml --steps 2000 --every 2000 --time",
        })
final class ProbeCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "MODEL", description = "A model in MJCF.")
    private Path file;

    @ArgGroup
    private Question question;

    @Option(names = "--full", description = "With --states: also mass matrix, forces, contacts and sensors.")
    private boolean full;

    @Option(names = "--every", paramLabel = "K",
            description = "With --steps: print the start and then every K-th step (default: 1).")
    private Long every;

    @Option(names = "--time", description = "With --steps: also measure the steps per second of processor time.")
    private boolean time;

    @ArgGroup(validate = false, heading = "%nInstead of what the model says:%n")
    private final Overrides overrides = new Overrides();

    @Spec
    private CommandSpec spec;

    private final InputStream standardInput;

    /** What to ask: one of the two. */
    private static final class Question {
        @Option(names = "--states", paramLabel = "FILE|-",
                description = "Print the acceleration at each state of a file, or of standard input.")
        private String states;

        @Option(names = "--steps", paramLabel = "N",
                description = "Print the trajectory of N steps from keyframe 0 (without one: from the reference position),"
                        + " holding its controls.")
        private Long steps;
    }

    /** Options in place of the model's; null where it keeps its own. */
    private static final class Overrides {
        @Option(names = "--timestep", paramLabel = "SECONDS", description = "Length of a step.")
        private Double timestep;

        @Option(names = "--cone", paramLabel = "CONE", description = "pyramidal or elliptic")
        private Cone cone;

        @Option(names = "--solver", paramLabel = "SOLVER", description = "newton or PGS")
        private Solver solver;

        @Option(names = "--integrator", paramLabel = "NAME", converter = IntegratorName.class,
                description = "Euler, RK4 or implicitfast")
        private Integrator integrator;

        @Option(names = "--iterations", paramLabel = "N", description = "Most iterations of the solver.")
        private Integer iterations;

        @Option(names = "--tolerance", paramLabel = "X", description = "Where the solver stops.")
        private Double tolerance;
    }

    /** Integrators by their names in MJCF. */
    private static final class IntegratorName implements ITypeConverter<Integrator> {
        @Override
        public Integrator convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "euler" -> Integrator.EULER;
                case "rk4" -> Integrator.RK4;
                case "implicitfast" -> Integrator.IMPLICIT_FAST;
                default -> throw new TypeConversionException("'" + name + "' is none of Euler, RK4, implicitfast");
            };
        }
    }

    /** The command as users have it. */
    ProbeCommand() {
        this(System.in);
    }

    /** The command with something else as its standard input. */
    ProbeCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Model model = model();
        PrintWriter out = spec.commandLine().getOut();
        if (question == null) {
            requireNo(full, "--full", "--states");
            requireNo(time, "--time", "--steps");
            requireNo(every != null, "--every", "--steps");
            out.print(ModelSummary.of(model));
            out.flush();
            return ExitCode.DONE;
        }
        if (question.states != null) {
            requireNo(time, "--time", "--steps");
            requireNo(every != null, "--every", "--steps");
            return states(model, out);
        }
        requireNo(full, "--full", "--states");
        return trajectory(model, out, question.steps);
    }

    private static void requireNo(boolean given, String option, String other) {
        if (given) {
            throw new UserError(option + " needs " + other);
        }
    }

    private Model model() {
        if (!Files.exists(file)) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": there is no such file");
        }
        Model model;
        try {
            model = MjcfReader.read(file);
        } catch (MjcfException e) {
            throw new UserError(e.getMessage(), e);
        }
        Options o = model.options;
        try {
            return model
                    .with(new Options(or(overrides.timestep, o.timestep()), o.gravityX(), o.gravityY(), o.gravityZ(),
                            or(overrides.integrator, o.integrator()), or(overrides.cone, o.cone()),
                            or(overrides.solver, o.solver()), or(overrides.iterations, o.iterations()),
                            or(overrides.tolerance, o.tolerance()), o.lineSearchIterations(), o.lineSearchTolerance(),
                            o.impedanceRatio(), o.flags()));
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Prints what follows from each state; goes on after one that has no acceleration. */
    private int states(Model model, PrintWriter out) {
        boolean readsInput = question.states.equals(STANDARD_INPUT);
        String source = readsInput ? "standard input" : TraceFiles.printable(question.states);
        int exitCode = ExitCode.DONE;
        try (InputStream in = readsInput ? standardInput : Files.newInputStream(Path.of(question.states))) {
            StateReader reader = new StateReader(model, in, source);
            State state = new State(model);
            Optional<String> place = reader.next(state);
            // a reader that has left wants no more
            for (; place.isPresent() && !out.checkError(); place = reader.next(state)) {
                try {
                    Simulation.forward(model, state);
                    print(out, full ? ProbeJson.full(model, state) : ProbeJson.result(state));
                } catch (DivergedException e) {
                    print(out, ProbeJson.error(place.get() + ": " + e.getMessage()));
                    exitCode = ExitCode.BAD_INPUT;
                }
            }
        } catch (StateFormatException e) {
            throw new UserError(e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new UserError(source + ": there is no such file", e);
        } catch (InvalidPathException | IOException e) {
            throw new UserError(source + ": cannot be read: " + e.getMessage(), e);
        }
        return exitCode;
    }

    private int trajectory(Model model, PrintWriter out, long steps) {
        requireAtLeastOne("--steps", steps);
        long interval = or(every, 1L);
        requireAtLeastOne("--every", interval);
        State state = new State(model);
        start(model, state);
        print(out, ProbeJson.point(state));
        try {
            for (long i = 1; i <= steps && !out.checkError(); i++) {
                Simulation.step(model, state);
                if (i % interval == 0) {
                    print(out, ProbeJson.point(state));
                }
            }
            if (time) {
                double rate = ProbeTimer.stepsPerCpuSecond(model, s -> start(model, s), steps);
                print(out, JsonNodeFactory.instance.objectNode().put("stepsPerCpuSecond", rate));
            }
        } catch (DivergedException e) {
            print(out, ProbeJson.error(e.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        return ExitCode.DONE;
    }

    private static void start(Model model, State state) {
        if (model.keyframes.isEmpty()) {
            state.reset(model);
        } else {
            state.reset(model, model.keyframes.getFirst());
        }
    }

    private static void requireAtLeastOne(String option, long value) {
        if (value < 1) {
            throw new UserError(option + " is " + value + "; it must be at least 1");
        }
    }

    private static void print(PrintWriter out, ObjectNode line) {
        out.print(line + "\n");
        out.flush();
    }
}
