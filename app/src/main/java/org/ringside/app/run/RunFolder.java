package org.ringside.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ringside.app.replay.ReplayLabels;
import org.ringside.app.replay.ReplayPage;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseWriter;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.ScorecardJson;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.mcap.McapTraceWriter;
import org.ringside.scoring.trace.mcap.TraceLabels;

/**
 * The folder of a run. It grows under a name that ends in {@code .partial}, episode by episode, each of them whole or absent,
 * and gets its own name when all are there. Nothing that exists is ever overwritten: names that are taken get a suffix.
 * Safe in several threads.
 */
public final class RunFolder {
    /** Ending of a folder whose run is not over. */
    public static final String PARTIAL = ".partial";

    /** Name of the file with the run's course; an episode whose course was drawn anew has one of its own. */
    private static final String COURSE = "course.json";

    /** Name of the page in an episode's folder on which the episode can be watched. */
    public static final String REPLAY = "replay.html";

    private static final int MAXIMUM_SUFFIX = 100_000;

    /** The manifest is written anew after an episode, but not more often than this, ns. */
    private static final long MANIFEST_PERIOD = 1_000_000_000;

    private final RunSettings settings;
    private final RunManifest manifest;
    private final Path target;
    private final Path partial;
    private final List<EpisodeResult> results = new ArrayList<>();
    private long manifestWritten;
    private boolean finished;

    private RunFolder(RunSettings settings, RunManifest manifest, Path target, Path partial) {
        this.settings = settings;
        this.manifest = manifest;
        this.target = target;
        this.partial = partial;
    }

    /**
     * Begins a folder.
     *
     * @param wanted where to put it; gets a suffix {@code -2}, {@code -3} if something is there already, unless that is an
     *     empty folder
     * @param settings what is run
     * @param manifest what the manifest shall say
     * @return the folder, with course and manifest in it
     * @throws IOException if it cannot be written
     */
    public static RunFolder begin(Path wanted, RunSettings settings, RunManifest manifest) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new IOException("a run's folder needs a name");
        }
        Files.createDirectories(absolute.getParent());
        for (int suffix = 1; suffix < MAXIMUM_SUFFIX; suffix++) {
            Path target = suffix == 1 ? absolute : absolute.resolveSibling(absolute.getFileName() + "-" + suffix);
            if (!isFree(target)) {
                continue;
            }
            Path partial = target.resolveSibling(target.getFileName() + PARTIAL);
            try {
                // whoever creates it owns the name, also among processes
                Files.createDirectory(partial);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            RunFolder folder = new RunFolder(settings, manifest, target, partial);
            CourseWriter.write(settings.course(), partial.resolve(COURSE));
            folder.writeManifest(false);
            return folder;
        }
        throw new IOException("its name is taken, with every suffix");
    }

    /**
     * Returns where the folder is now.
     *
     * @return the partial folder while the run goes on, then the folder itself
     */
    public synchronized Path path() {
        return finished ? target : partial;
    }

    /**
     * Returns the folder that the run will have.
     *
     * @return its path
     */
    public Path target() {
        return target;
    }

    /**
     * Returns the page on which an episode can be watched.
     *
     * @param seed seed of an episode that was added
     * @return its file, which exists where the episode's trace holds the robot's motion
     */
    public Path replay(long seed) {
        return path().resolve("episode-" + seed).resolve(REPLAY);
    }

    /**
     * Adds an episode.
     *
     * @param result what came of it
     * @param trace what happened. Not modified.
     * @throws UncheckedIOException if it cannot be written
     */
    public void add(EpisodeResult result, Trace trace) {
        try {
            Path growing = partial.resolve("episode-" + result.seed() + PARTIAL);
            Files.createDirectory(growing);
            writeEpisode(growing, result, trace);
            Files.move(growing, partial.resolve("episode-" + result.seed()), StandardCopyOption.ATOMIC_MOVE);
            synchronized (this) {
                results.add(result);
                long now = System.nanoTime();
                if (results.size() == 1 || now - manifestWritten > MANIFEST_PERIOD) {
                    writeManifest(false);
                    manifestWritten = now;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a file about all episodes.
     *
     * @param name its name
     * @param text what it shall hold
     * @throws IOException if it cannot be written
     */
    public synchronized void write(String name, String text) throws IOException {
        Path growing = partial.resolve(name + PARTIAL);
        Files.writeString(growing, text);
        Files.move(growing, partial.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Ends a run: the folder gets its name.
     *
     * @throws IOException if it cannot be written
     */
    public synchronized void finish() throws IOException {
        writeManifest(true);
        if (Files.isDirectory(target)) {
            // it was empty at the beginning; if it no longer is, this fails, and nothing is lost
            Files.delete(target);
        }
        Files.move(partial, target);
        finished = true;
    }

    /**
     * Ends an interrupted run: what is there stays, under its partial name, with a manifest that tells of it.
     *
     * @return how many episodes are there; -1 if the run was finished before
     * @throws IOException if the manifest cannot be written
     */
    public synchronized int interrupt() throws IOException {
        if (finished) {
            return -1;
        }
        writeManifest(false);
        return results.size();
    }

    private void writeEpisode(Path folder, EpisodeResult result, Trace trace) throws IOException {
        Course course = result.judged().course();
        if (!course.hash().equals(settings.course().hash())) {
            CourseWriter.write(course, folder.resolve(COURSE));
        }
        TraceLabels labels = new TraceLabels(
                course.name(),
                course.hash(),
                settings.robot().name(),
                settings.robot().hash(),
                settings.controller().name(),
                settings.engine(),
                result.seed());
        McapTraceWriter.write(folder.resolve("trace.mcap"), trace, labels);
        McapTraceWriter.writeBagMetadata(folder, "trace.mcap", trace);
        for (JudgedTrace.Verdict verdict : result.judged().verdicts()) {
            String text = ScorecardJson.text(ScorecardJson.object(result.judged(), verdict));
            Files.writeString(folder.resolve("scorecard-" + verdict.card().rules() + ".json"), text + "\n");
        }
        Files.writeString(folder.resolve("plan.svg"), RunPlan.svg(course, result, trace));
        ReplayLabels replayLabels = new ReplayLabels(
                settings.controller().name(),
                settings.engine(),
                Engines.remark(settings.engine()),
                result.seed(),
                result.outcome().reason().id() + ": " + result.outcome().text());
        Optional<String> replay = ReplayPage.html(settings.robot(), trace, result.judged(), replayLabels);
        if (replay.isPresent()) {
            Files.writeString(folder.resolve(REPLAY), replay.get());
        }
    }

    private void writeManifest(boolean complete) throws IOException {
        List<EpisodeResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparingLong(EpisodeResult::seed));
        String text = ScorecardJson.text(manifest.object(settings, sorted, complete));
        Path growing = partial.resolve("manifest.json" + PARTIAL);
        Files.writeString(growing, text + "\n");
        Path file = partial.resolve("manifest.json");
        try {
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(target)) {
            return !entries.iterator().hasNext();
        }
    }
}
