package org.ringside.app.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunWatcher;
import org.ringside.controllers.EpisodeListener;
import org.ringside.courses.format.CourseWriter;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.hash.Sha256;

/**
 * Makes the bundle of a run while it runs. The commitment is written before the first episode; the episodes follow in the order of
 * their seeds, whatever order they end in: only those that wait for an earlier one are held in memory. Safe in several threads.
 */
public final class BundleRecorder implements RunWatcher, AutoCloseable {
    /** The most episodes of one bundle. */
    public static final int MAXIMUM_EPISODES = 10_000;

    /** The longest text that a commitment can bind, characters. */
    public static final int MAXIMUM_TEXT = 1000;

    /** Ending of the file that holds the manifest from before the first episode on. */
    public static final String COMMITMENT = ".commitment.json";

    private final RunSettings settings;
    private final Path file;
    private final BundleWriter writer;
    private final String commitment;
    private final Map<Long, EpisodeRecording> running = new ConcurrentHashMap<>();
    private final TreeMap<Integer, Map<String, byte[]>> waiting = new TreeMap<>();
    private int written;

    private BundleRecorder(RunSettings settings, Path file, BundleWriter writer, String commitment) {
        this.settings = settings;
        this.file = file;
        this.writer = writer;
        this.commitment = commitment;
    }

    /**
     * Begins a bundle, and commits to the run: writes all that is decided beforehand beside it.
     *
     * @param file the bundle's file, which must not exist
     * @param settings what is going to be run
     * @param version version of Ringside
     * @param text words that the commitment shall bind; may be empty
     * @return the recorder, to be told of every episode
     * @throws BundleException if it cannot be written, or the run cannot be bundled; the message says why
     */
    public static BundleRecorder begin(Path file, RunSettings settings, String version, String text) {
        if (settings.episodes() > MAXIMUM_EPISODES) {
            throw new BundleException("a bundle holds at most " + MAXIMUM_EPISODES + " episodes, not "
                    + settings.episodes());
        }
        if (text.length() > MAXIMUM_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new BundleException(
                    "the commitment's text must be one line of at most " + MAXIMUM_TEXT + " characters");
        }
        BundleManifest manifest = new BundleManifest(
                version, CodeHash.compute(), ControllerIdentity.of(settings.controller()), text);
        byte[] committed = EpisodeEntries.json(manifest.object(settings));
        try {
            BundleWriter writer = new BundleWriter(file);
            try {
                commit(file.resolveSibling(file.getFileName() + COMMITMENT), committed);
                writer.add(EntryNames.MANIFEST, committed);
                writer.add(EntryNames.COURSE, utf8(CourseWriter.pretty(settings.course())));
                writer.add(EntryNames.ROBOT, utf8(settings.robot().document()));
            } catch (IOException | RuntimeException e) {
                writer.close();
                throw e;
            }
            return new BundleRecorder(settings, file, writer, Sha256.of(committed));
        } catch (FileAlreadyExistsException e) {
            throw new BundleException(e.getFile() + " exists; name another file, or delete it first", e);
        } catch (IOException e) {
            throw new BundleException("the bundle " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The same commitment may be there from a run that was broken off; another one is not overwritten. */
    private static void commit(Path file, byte[] committed) throws IOException {
        try {
            Files.write(file, committed, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            if (Files.size(file) != committed.length || !Arrays.equals(Files.readAllBytes(file), committed)) {
                throw e;
            }
        }
    }

    /**
     * Returns what the run is committed to.
     *
     * @return SHA-256 of the manifest, hexadecimal: publish it before the run, and nobody can say later that another was planned
     */
    public String commitment() {
        return commitment;
    }

    /**
     * Returns where the manifest lies from before the first episode on.
     *
     * @return its file
     */
    public Path commitmentFile() {
        return file.resolveSibling(file.getFileName() + COMMITMENT);
    }

    @Override
    public EpisodeListener began(long seed) {
        EpisodeRecording recording =
                new EpisodeRecording(settings.robot().joints().size(), settings.controller().controlRate());
        running.put(seed, recording);
        return recording;
    }

    @Override
    public void ended(EpisodeResult result, Trace trace) {
        Map<String, byte[]> entries = EpisodeEntries.of(result, running.remove(result.seed()));
        synchronized (this) {
            waiting.put((int) (result.seed() - settings.firstSeed()), entries);
            try {
                while (!waiting.isEmpty() && waiting.firstKey() == written) {
                    for (Map.Entry<String, byte[]> entry : waiting.pollFirstEntry().getValue().entrySet()) {
                        writer.add(EntryNames.of(written, entry.getKey()), entry.getValue());
                    }
                    written++;
                }
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /**
     * Ends the bundle: gives it its name.
     *
     * @param key signs it, if there is one
     * @return its root hash: SHA-256 of the list of the hashes of everything in it
     * @throws BundleException if it cannot be written
     */
    public synchronized String finish(Optional<SigningKey> key) {
        if (written != settings.episodes()) {
            throw new IllegalStateException(written + " of " + settings.episodes() + " episodes are bundled");
        }
        try {
            return writer.finish(key);
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    /** Closes the file; a bundle that is not finished stays under its partial name if it has an episode, and does not verify. */
    @Override
    public synchronized void close() {
        try {
            writer.close();
            if (written == 0) {
                writer.discard();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private BundleException failed(Exception e) {
        return new BundleException("the bundle " + file + " cannot be written: " + e.getMessage(), e);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
