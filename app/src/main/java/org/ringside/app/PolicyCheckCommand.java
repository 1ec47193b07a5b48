package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ringside.controllers.policy.CardFile;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardMatch;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.CardRules;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.SelfTestRun;
import org.ringside.controllers.policy.onnx.MlpEvaluator;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.courses.format.Problem;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.mjcf.MjcfException;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says all that is wrong with a policy card. */
@Command(
        name = "check",
        description = {
            "Say all that is wrong with a policy card: with itself, with its ONNX file, and with its robot.",
            "Runs its self-test in Java and in ONNX Runtime.",
        },
        footer = {
            "",
            "The exit code is 1 if anything is wrong.",
            "",
            "Examples:",
            "  ringside policy check walk.json",
            "  ringside policy check walk.json --robot my-robot.xml",
        })
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CARD", description = "A policy card; its ONNX file lies beside it.")
    private Path file;

    @Option(names = "--robot", paramLabel = "NAME|FILE",
            description = "Also compare the joints with this robot's: a built-in one or a model in MJCF.")
    private String robot;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;
    private boolean wrong;

    @Override
    public Integer call() {
        out = spec.commandLine().getOut();
        PolicyFiles.existing(file);
        List<String> joints = robot == null ? null : joints(robot);
        try {
            check(CardReader.read(file), joints);
        } catch (CardFormatException e) {
            report(e.problems());
        }
        if (!wrong) {
            out.println(TraceFiles.printable(file.toString()) + ": no mistakes found");
        }
        out.flush();
        return wrong ? ExitCode.MISSED : ExitCode.DONE;
    }

    private void check(CardFile read, List<String> given) {
        PolicyCard card = read.card();
        String id = card.robot().id();
        List<String> joints = given == null && Robots.names().contains(id) ? joints(id) : given;
        if (joints != null) {
            report(CardRules.checkRobot(read, joints));
        }
        try {
            Path model = file.resolveSibling(card.model().file());
            PolicyFiles onnx = PolicyFiles.read(model);
            List<Problem> problems = CardMatch.check(read, onnx.bytes(), onnx.graph());
            report(problems);
            if (problems.isEmpty()) {
                selfTests(card, onnx);
            }
        } catch (OnnxException e) {
            fault(TraceFiles.printable(card.model().file()) + ": " + e.getMessage());
        }
    }

    private void selfTests(PolicyCard card, PolicyFiles onnx) {
        if (card.selfTest().isEmpty()) {
            out.println("warning: no selfTest, so nothing shows that the outputs are those of the trainer;"
                    + " 'ringside policy card' makes one");
        }
        try (PolicyRunner runner = new OnnxRunner(onnx.bytes())) {
            selfTest(card, runner, "ONNX Runtime");
        }
        PolicyRunner evaluator;
        try {
            evaluator = new MlpEvaluator(onnx.graph());
        } catch (OnnxException e) {
            out.println("note: " + e.getMessage());
            return;
        }
        selfTest(card, evaluator, "Java evaluator");
    }

    private void selfTest(PolicyCard card, PolicyRunner runner, String name) {
        List<Double> differences = SelfTestRun.differences(card, runner);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            double difference = differences.get(i);
            double tolerance = card.selfTest().get(i).tolerance();
            shown.add(String.format(Locale.ROOT, "%.2g", difference));
            if (!(difference <= tolerance)) {
                fault("selfTest[" + i + "]: " + name + " differs by " + difference + ", more than the tolerance "
                        + tolerance
                        + "; is it the file that the vectors were made with?");
            }
        }
        if (!shown.isEmpty()) {
            out.println("self-test, " + name + ": differences " + String.join(", ", shown));
        }
    }

    private static List<String> joints(String robot) {
        if (Robots.names().contains(robot)) {
            return Robots.named(robot).joints().stream().map(RobotJoint::name).toList();
        }
        Path path = Path.of(robot);
        if (!Files.isRegularFile(path)) {
            throw new UserError(TraceFiles.printable(robot) + ": neither a robot (" + String.join(", ", Robots.names())
                    + ") nor a file");
        }
        try {
            Model model = MjcfReader.read(path);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < model.joints.count; i++) {
                if (model.joints.type[i] == JointType.HINGE && model.joints.name[i] != null) {
                    names.add(model.joints.name[i]);
                }
            }
            return names;
        } catch (MjcfException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void report(List<Problem> problems) {
        problems.forEach(problem -> fault(problem.message()));
    }

    private void fault(String message) {
        wrong = true;
        out.println(message);
    }
}
