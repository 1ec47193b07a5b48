package org.ringside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.leaderboard.Leaderboard;
import org.ringside.app.leaderboard.LeaderboardPage;
import org.ringside.courses.format.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a leaderboard of bundles. */
@Command(
        name = "leaderboard",
        description = {
            "Verify every bundle of a folder and make a static site that ranks those that hold, with tie groups, and lists"
                    + " what was refused and why.",
            "",
        })
final class LeaderboardCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the bundles (*.ringside) are.")
    private Path folder;

    @Option(names = {"-o", "--out"}, paramLabel = "SITE", defaultValue = "leaderboard",
            description = "The folder that gets index.html (default: ${DEFAULT-VALUE}).")
    private Path site;

    @Option(names = "--quiet", description = "Do not say how far it is.")
    private boolean quiet;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        int threadCount = threads.count();
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + (Files.exists(folder) ? " is no folder" : ": there is no such folder"));
        }
        Leaderboard leaderboard = leaderboard(threadCount);
        Path page = site.resolve("index.html");
        try {
            Files.createDirectories(site);
            WholeFile.write(page, LeaderboardPage.html(leaderboard, VersionProvider.version()));
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(page + " cannot be written: " + RunCommand.reason(e), e);
        }
        print(leaderboard, page);
        return ExitCode.DONE;
    }

    private Leaderboard leaderboard(int threadCount) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return Leaderboard.of(folder, threadCount, file -> quiet
                    ? done -> {}
                    : new EpisodeCount(TraceFiles.printable(file), err, Colours.isErrTerminal()));
        } catch (IOException e) {
            throw new UserError(folder + " cannot be read: " + RunCommand.reason(e), e);
        } catch (BundleException e) {
            throw new UserError(folder + " " + e.getMessage(), e);
        }
    }

    private void print(Leaderboard leaderboard, Path page) {
        PrintWriter out = spec.commandLine().getOut();
        int ranked = leaderboard.tables().stream().mapToInt(table -> table.rows().size()).sum();
        out.println("ranked " + ranked + ", refused " + leaderboard.refusals().size());
        leaderboard.refusals().forEach(refusal -> out.println("  refused " + TraceFiles.printable(refusal.file()) + ": "
                + TraceFiles.printable(refusal.reasons().getFirst())));
        out.println("wrote " + page);
        out.flush();
    }
}
