package org.ringside.controllers.policy.driving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.ringside.controllers.policy.CardFile;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardMatch;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.SelfTestRun;
import org.ringside.controllers.policy.onnx.GraphReader;
import org.ringside.controllers.policy.onnx.MlpEvaluator;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.Shown;
import org.ringside.sim.hash.Sha256;
import org.ringside.sim.robot.RobotModel;

/** Loads one policy for one robot and checks it; what is wrong is collected as far as one problem does not hide another. */
final class PolicyLoader {
    private final RobotModel robot;
    private final RunnerChoice choice;
    private final Path path;
    private final CardFile file;
    private final PolicyCard card;
    private final List<Problem> problems = new ArrayList<>();
    private String runnerName = "";

    PolicyLoader(Path path, RobotModel robot, RunnerChoice choice) {
        this.path = path;
        this.robot = robot;
        this.choice = choice;
        file = CardReader.read(path);
        card = file.card();
    }

    PolicyProvider load() {
        problems.addAll(DriveRules.check(file, robot));
        byte[] bytes = null;
        Supplier<PolicyRunner> runners = null;
        try {
            bytes = GraphReader.bytes(path.resolveSibling(card.model().file()));
            PolicyGraph graph = GraphReader.read(bytes);
            problems.addAll(CardMatch.check(file, bytes, graph));
            runners = runners(bytes, graph);
        } catch (OnnxException e) {
            wrong(Shown.quoted(card.model().file()), "an ONNX file that can be run: " + e.getMessage(), "model",
                    "file");
        }
        throwIfAny();
        selfTest(runners);
        throwIfAny();
        return new PolicyProvider(card, robot, runners, details(bytes));
    }

    private void wrong(String found, String expected, Object... at) {
        problems.add(new Problem(Problem.Kind.MEANING, file.source(), file.place(at), found, expected));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new CardFormatException(problems);
        }
    }

    private Supplier<PolicyRunner> runners(byte[] bytes, PolicyGraph graph) {
        if (choice != RunnerChoice.onnxruntime) {
            try {
                new MlpEvaluator(graph).close();
                runnerName = "Java evaluator, the same bits on every machine";
                return () -> new MlpEvaluator(graph);
            } catch (OnnxException e) {
                if (choice == RunnerChoice.java) {
                    throw e;
                }
            }
        }
        // a runner that does not start is found now, not in an episode
        new OnnxRunner(bytes).close();
        runnerName = "ONNX Runtime " + OnnxRunner.version() + ", whose bits depend on the processor";
        return () -> new OnnxRunner(bytes);
    }

    private void selfTest(Supplier<PolicyRunner> runners) {
        try (PolicyRunner runner = runners.get()) {
            List<Double> differences = SelfTestRun.differences(card, runner);
            for (int i = 0; i < differences.size(); i++) {
                double tolerance = card.selfTest().get(i).tolerance();
                if (!(differences.get(i) <= tolerance)) {
                    wrong("a difference of " + differences.get(i) + " by the " + runnerName.split(",")[0],
                            "at most the tolerance " + tolerance
                                    + "; is it the file that the vectors were made with?",
                            "selfTest", i);
                }
            }
        }
    }

    private SequencedMap<String, String> details(byte[] bytes) {
        SequencedMap<String, String> details = new LinkedHashMap<>();
        details.put("policy", card.name());
        details.put("card", path + ", SHA-256 " + Sha256.of(cardBytes()));
        details.put("model", card.model().file() + ", SHA-256 " + Sha256.of(bytes));
        details.put("runner", runnerName);
        details.put("selfTest", card.selfTest().isEmpty()
                ? "none: nothing shows that the outputs are those of the trainer"
                : card.selfTest().size() + " vectors passed");
        return details;
    }

    private byte[] cardBytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
