package org.ringside.app;

import java.io.PrintWriter;
import org.ringside.app.skill.bench.BenchJson;
import org.ringside.app.skill.bench.BenchText;
import org.ringside.app.skill.bench.TrialCatalogue;
import org.ringside.scoring.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the skills with what they are tested for. */
@Command(name = "list", description = {"List the skills, what each is tested for, and what it takes to pass.", ""})
final class SkillListCommand implements Runnable {
    @Option(names = "--json", description = "Print JSON: an array, one object a skill.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json
                ? ScorecardJson.text(BenchJson.list(TrialCatalogue.all())) + "\n"
                : BenchText.list(TrialCatalogue.all()));
        out.flush();
    }
}
