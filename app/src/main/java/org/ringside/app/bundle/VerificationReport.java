package org.ringside.app.bundle;

import java.util.Locale;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came of verifying a bundle, for people and for programs. */
public final class VerificationReport {
    private VerificationReport() {}

    /**
     * Says it to people.
     *
     * @param bundle what the bundle is called
     * @param verification what came of it
     * @return lines, the last one ended too
     */
    public static String text(String bundle, Verification verification) {
        StringBuilder text = new StringBuilder();
        text.append(bundle).append(": ").append(verdict(verification)).append("\n\n");
        verification.settings().ifPresent(run -> settings(text, run, verification));
        line(text, "root", verification.root().isEmpty() ? "none" : verification.root());
        line(text, "commitment", verification.commitment());
        if (!verification.commitmentText().isEmpty()) {
            line(text, "", "\"" + printable(verification.commitmentText()) + "\"");
        }
        line(text, "signed by", verification.signer().orElse("nobody"));
        if (!verification.discrepancies().isEmpty()) {
            text.append("\n  What is wrong\n");
            verification.discrepancies().forEach(found -> text.append("    ").append(printable(found.toString()))
                    .append('\n'));
            if (verification.more() > 0) {
                text.append("    and ").append(verification.more()).append(" more\n");
            }
        }
        if (!verification.remarks().isEmpty()) {
            text.append("\n  What to know\n");
            verification.remarks().forEach(remark -> text.append("    ").append(printable(remark)).append('\n'));
        }
        return text.toString();
    }

    /**
     * Says it in one line.
     *
     * @param verification what came of it
     * @return the line, without an end
     */
    public static String verdict(Verification verification) {
        if (!verification.verified()) {
            int wrong = verification.discrepancies().size() + verification.more();
            return "NOT VERIFIED, " + wrong + (wrong == 1 ? " thing is wrong" : " things are wrong");
        }
        int replayed = verification.results().size();
        int all = verification.settings().orElseThrow().episodes();
        String how = verification.ranAgain() ? " replayed and run again" : " replayed";
        return verification.whole()
                ? "verified, " + all + (all == 1 ? " episode" : " episodes") + how + " bit for bit"
                : "verified in part, " + replayed + " of " + all + " episodes" + how + " bit for bit";
    }

    private static void settings(StringBuilder text, RunSettings run, Verification verification) {
        line(text, "course", run.course().name() + "  " + run.course().hash());
        line(text, "robot", run.robot().name() + "  " + run.robot().hash());
        line(text, "controller", printable(run.controller().name()) + " at " + run.controller().controlRate() + " Hz");
        line(text, "run", run.engine() + " engine, randomisation " + run.randomisation() + ", seeds "
                + run.firstSeed() + " to " + (run.firstSeed() + run.episodes() - 1));
        if (verification.verified()) {
            RunSummary summary = RunSummary.of(verification.results());
            line(text, "scores", String.format(Locale.ROOT, "official %.4f, strict %.4f on average",
                    summary.official().mean(), summary.strict().mean()));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-11s %s%n", name, value).replace("\r\n", "\n"));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Says it to programs.
     *
     * @param bundle what the bundle is called
     * @param verification what came of it
     * @return the object
     */
    public static ObjectNode json(String bundle, Verification verification) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("bundle", bundle);
        object.put("verified", verification.verified());
        object.put("whole", verification.whole());
        object.put("closedLoop", verification.ranAgain());
        object.put("root", verification.root());
        object.put("commitment", verification.commitment());
        object.put("commitmentText", verification.commitmentText());
        object.put("signedBy", verification.signer().orElse(null));
        verification.settings().ifPresent(run -> {
            object.put("course", run.course().name()).put("courseHash", run.course().hash());
            object.put("robot", run.robot().name()).put("robotHash", run.robot().hash());
            object.put("controller", run.controller().name()).put("engine", run.engine());
            object.put("randomisation", run.randomisation().name());
            object.putObject("seeds").put("first", run.firstSeed()).put("count", run.episodes());
        });
        ArrayNode episodes = object.putArray("replayed");
        for (EpisodeResult result : verification.results()) {
            episodes.addObject().put("seed", result.seed()).put("officialScore", result.official().score())
                    .put("strictScore", result.strict().score()).put("stateHash", result.hash());
        }
        ArrayNode wrong = object.putArray("discrepancies");
        verification.discrepancies().forEach(found -> wrong.addObject().put("kind", found.kind().name())
                .put("where", found.where()).put("text", found.text()));
        object.put("moreDiscrepancies", verification.more());
        ArrayNode remarks = object.putArray("remarks");
        verification.remarks().forEach(remarks::add);
        return object;
    }
}
