package org.ringside.app.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.ringside.app.bundle.Discrepancy.Kind;
import org.ringside.app.run.Engines;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.courses.Course;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.hash.Sha256;
import org.ringside.sim.robot.RobotModel;
import tools.jackson.databind.JsonNode;

/**
 * Verifies a bundle, trusting nothing in it: the container byte by byte, every hash, the manifest against course, robot and settings, then
 * each episode by playing its commands through physics and judges. Used once.
 */
public final class BundleVerifier {
    private final Path path;
    private final VerifyOptions options;
    private final IntConsumer progress;
    private final Findings findings = new Findings();
    private final List<String> remarks = new ArrayList<>();
    private final List<EpisodeResult> results = new ArrayList<>();

    /**
     * Prepares to verify.
     *
     * @param path the bundle
     * @param options what to verify
     * @param progress is told how many episodes are done, by the calling thread
     */
    public BundleVerifier(Path path, VerifyOptions options, IntConsumer progress) {
        this.path = path;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Verifies.
     *
     * @return what was found
     * @throws BundleException if the file cannot be read or is nothing like a bundle
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Verification verify() throws InterruptedException {
        if (!Files.isRegularFile(path)) {
            throw new BundleException(Files.exists(path) ? "is no file" : "does not exist");
        }
        try (BundleFile file = BundleFile.open(path)) {
            return verify(file);
        } catch (IOException e) {
            throw new BundleException("cannot be read: " + e.getMessage(), e);
        }
    }

    private Verification verify(BundleFile file) throws IOException, InterruptedException {
        BundleContents contents = new BundleContents(file, findings);
        byte[] manifest = contents.content(EntryNames.MANIFEST).orElseThrow();
        String commitment = Sha256.of(manifest);
        checkCommitment(commitment);
        contents.checkDigests();
        contents.checkSignature(options.key());
        Optional<ManifestReader.Settings> read = read(manifest);
        read.ifPresent(settings -> contents.checkNames(settings.episodes()));
        Optional<RunSettings> run = read.isEmpty() ? Optional.empty() : settings(contents, read.get());
        if (run.isPresent()) {
            ControllerIdentity identity = read.get().manifest().controller();
            checkManifest(manifest, read.get().manifest(), run.get());
            Optional<ControllerProvider> controller = controller(run.get(), identity);
            replay(contents, run.get(), identity, controller);
        }
        return new Verification(contents.root(), commitment,
                read.map(settings -> settings.manifest().text()).orElse(""), contents.signer(), run, results,
                options.controller().isPresent(), findings.list(), findings.more(), remarks);
    }

    private void checkCommitment(String found) {
        options.commitment().filter(wanted -> !wanted.equals(found))
                .ifPresent(wanted -> findings.add(Kind.commitment, EntryNames.MANIFEST,
                        "its SHA-256 is " + found + "; " + wanted + " is what was committed to"));
    }

    private Optional<ManifestReader.Settings> read(byte[] manifest) {
        try {
            return Optional.of(ManifestReader.read(JsonInput.read(EntryNames.MANIFEST, manifest)));
        } catch (BundleException e) {
            findings.add(Kind.manifest, EntryNames.MANIFEST, e.getMessage());
            return Optional.empty();
        }
    }

    /** What was run, as far as it can be read. */
    private Optional<RunSettings> settings(BundleContents contents, ManifestReader.Settings read) throws IOException {
        Optional<Course> course = course(contents);
        Optional<RobotModel> robot = robot(contents, read);
        if (course.isEmpty() || robot.isEmpty()) {
            return Optional.empty();
        }
        ControllerIdentity identity = read.manifest().controller();
        try {
            RunSettings run = new RunSettings(course.get(), new RecordedProvider(identity, new long[0]), read.engine(),
                    robot.get(), read.level(), read.firstSeed(), read.episodes());
            // what the engine cannot do is told once, not once an episode
            Engines.world(run.engine(), run.robot(), SceneBuilder.build(run.course()), identity.controlRate(),
                    identity.physics());
            return Optional.of(run);
        } catch (RuntimeException e) {
            findings.add(Kind.manifest, EntryNames.MANIFEST, "such a run is not possible: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Course> course(BundleContents contents) throws IOException {
        Optional<byte[]> json = contents.content(EntryNames.COURSE);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            Course course = CourseReader.read(JsonInput.text(EntryNames.COURSE, json.get()), EntryNames.COURSE);
            if (!Arrays.equals(CourseWriter.pretty(course).getBytes(StandardCharsets.UTF_8), json.get())) {
                findings.add(Kind.course, EntryNames.COURSE, "is not in the one form that courses are bundled in");
            }
            boolean builtIn = CourseLibrary.names().contains(course.name())
                    && CourseLibrary.builtIn(course.name()).hash().equals(course.hash());
            if (!builtIn) {
                remarks.add("the course " + course.name() + " is none of those that come with Ringside"
                        + (CourseLibrary.names().contains(course.name()) ? ", though one has its name" : ""));
            }
            return Optional.of(course);
        } catch (CourseFormatException | BundleException e) {
            findings.add(Kind.course, EntryNames.COURSE, e.getMessage().lines().findFirst().orElse("is no course"));
            return Optional.empty();
        }
    }

    private Optional<RobotModel> robot(BundleContents contents, ManifestReader.Settings read) throws IOException {
        Optional<byte[]> document = contents.content(EntryNames.ROBOT);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try {
            RobotModel robot = BundledRobot.of(read.robot(), document.get(), read.noLoadSpeed());
            if (!BundledRobot.isShipped(read.robot(), document.get())) {
                remarks.add("the robot " + read.robot() + " is none of those that come with Ringside");
            }
            return Optional.of(robot);
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a document does to its reader, it is the document that is wrong
            findings.add(Kind.robot, EntryNames.ROBOT, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The manifest must be what a run with these settings would have committed to. */
    private void checkManifest(byte[] bytes, BundleManifest manifest, RunSettings run) {
        JsonNode expected = manifest.object(run);
        List<JsonDifferences.Difference> fields = JsonDifferences.between(
                JsonInput.read(EntryNames.MANIFEST, EpisodeEntries.json(expected)),
                JsonInput.read(EntryNames.MANIFEST, bytes));
        for (JsonDifferences.Difference field : fields) {
            Kind kind = field.path().startsWith("course.")
                    ? Kind.course
                    : field.path().startsWith("robot.") ? Kind.robot : Kind.manifest;
            findings.add(kind, EntryNames.MANIFEST, field.toString());
        }
        if (fields.isEmpty() && !Arrays.equals(EpisodeEntries.json(expected), bytes)) {
            findings.add(Kind.manifest, EntryNames.MANIFEST, "says the right things in other bytes");
        }
        if (!manifest.code().equals(CodeHash.compute())) {
            remarks.add("it was made by another build of Ringside (version " + manifest.version()
                    + "); the replay shows whether both compute the same");
        }
    }

    private Optional<ControllerProvider> controller(RunSettings run, ControllerIdentity recorded) {
        if (options.controller().isEmpty()) {
            return Optional.empty();
        }
        ControllerProvider provider = options.controller().get().apply(run.robot(), recorded.name());
        List<String> differences = recorded.differences(ControllerIdentity.of(provider));
        differences.forEach(text -> findings.add(Kind.controller, EntryNames.MANIFEST, text));
        return differences.isEmpty() ? Optional.of(provider) : Optional.empty();
    }

    private void replay(
            BundleContents contents, RunSettings run, ControllerIdentity identity, Optional<ControllerProvider> again)
            throws IOException, InterruptedException {
        List<Integer> numbers = chosen(run);
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(options.threads(), numbers.size()))) {
            List<Future<Done>> futures = new ArrayList<>();
            for (int number : numbers) {
                futures.add(pool.submit(() -> episode(contents, run, identity, number, again)));
            }
            try {
                for (int i = 0; i < futures.size(); i++) {
                    Done done = futures.get(i).get();
                    findings.addAll(done.findings());
                    done.remark().ifPresent(remarks::add);
                    done.result().ifPresent(results::add);
                    progress.accept(i + 1);
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private record Done(Findings findings, Optional<String> remark, Optional<EpisodeResult> result) {}

    private Done episode(
            BundleContents contents,
            RunSettings run,
            ControllerIdentity identity,
            int number,
            Optional<ControllerProvider> again)
            throws IOException, InterruptedException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String file : EntryNames.OF_EPISODE) {
            Optional<byte[]> content = contents.content(EntryNames.of(number, file));
            if (content.isEmpty()) {
                // that it is missing was told before
                return new Done(new Findings(), Optional.empty(), Optional.empty());
            }
            entries.put(file, content.get());
        }
        EpisodeVerifier verifier = new EpisodeVerifier(run, identity, number, entries);
        Optional<EpisodeResult> result = Optional.empty();
        try {
            result = verifier.replay();
            if (again.isPresent()) {
                verifier.closedLoop(again.get(), EpisodeRunner.DEFAULT_DEADLINE);
            }
        } catch (RuntimeException e) {
            // a robot that no engine can simulate, say: it is the bundle that is wrong
            verifier.findings().add(Kind.states, EntryNames.of(number, EntryNames.EPISODE),
                    "the episode cannot be simulated: " + e.getMessage());
        }
        return new Done(verifier.findings(), verifier.remark(), result);
    }

    /** The numbers of the episodes to be replayed: nobody can know beforehand which ones. */
    private List<Integer> chosen(RunSettings run) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < run.episodes(); number++) {
            numbers.add(number);
        }
        if (options.sample().isPresent() && options.sample().getAsInt() < numbers.size()) {
            Collections.shuffle(numbers, new SecureRandom());
            numbers = new ArrayList<>(numbers.subList(0, options.sample().getAsInt()));
            Collections.sort(numbers);
        }
        return numbers;
    }
}
