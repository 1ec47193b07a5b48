package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.app.bundle.Discrepancy.Kind;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.app.run.RunSettings;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.StartPose;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.hash.Sha256;
import org.ringside.sim.robot.RobotModel;

/**
 * Kinds of tampering, each found and named. Where it says rehashed, whoever tampers also recomputed every hash, and only replay, signature or
 * commitment can find it.
 */
class TamperingTest {
    private static final String ACTIONS = "episodes/00001/actions.bin";
    private static final String EPISODE = "episodes/00001/episode.json";
    private static final String OFFICIAL = "episodes/00001/scorecard-official.json";
    private static final String STRICT = "episodes/00001/scorecard-strict.json";

    @TempDir
    static Path shared;

    private static SigningKey key;
    private static Path original;

    @TempDir
    Path folder;

    private Tampered bundle;
    private Path file;

    @BeforeAll
    static void bundle() {
        key = SigningKey.create(shared.resolve("key"));
        original = shared.resolve("original.ringside");
        TestBundles.write(original, TestBundles.settings(1, 3), Optional.of(key), 2);
    }

    @BeforeEach
    void open() {
        bundle = TestBundles.tampered(original);
        file = folder.resolve("tampered.ringside");
    }

    @Test
    void theOriginalVerifies() {
        Verification verification = TestBundles.verify(original,
                TestBundles.demanding(Optional.of(key.fingerprint()), Optional.empty(), true));
        assertEquals(List.of(), verification.discrepancies());
        assertTrue(verification.whole() && verification.ranAgain());
        assertEquals(Optional.of(key.fingerprint()), verification.signer());
    }

    /** Verifies and demands that this was found, there, in these words. */
    private void assertFound(Path tampered, VerifyOptions options, Kind kind, String where, String words) {
        Verification verification = TestBundles.verify(tampered, options);
        assertFalse(verification.verified());
        assertTrue(
                verification.discrepancies().stream().anyMatch(found -> found.kind() == kind
                        && found.where().equals(where) && found.text().contains(words)),
                "expected " + kind + ": " + where + ": ..." + words + "... among\n"
                        + String.join("\n", verification.discrepancies().stream().map(Object::toString).toList()));
    }

    private void assertFound(Tampered tampered, Kind kind, String where, String words) throws IOException {
        assertFound(tampered.write(file), VerifyOptions.everything(2), kind, where, words);
    }

    // --- bytes

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "course.json", "robot.xml", ACTIONS, EPISODE, OFFICIAL, STRICT})
    void aFlippedByteInAContentIsNamedByItsEntry(String name) throws IOException {
        assertFound(bundle.flip(name, bundle.entries.get(name).length / 2), Kind.digest, name, "its SHA-256 is ");
    }

    @Test
    void aFlippedByteInTheListOfHashes() throws IOException {
        assertFound(bundle.flip(EntryNames.DIGESTS, 3), Kind.digest, "manifest.json", "but digests.txt says");
    }

    @Test
    void aFlippedByteInTheSignature() throws IOException {
        int at = bundle.text(EntryNames.SIGNATURE).indexOf("signature\" : \"") + 20;
        assertFound(bundle.flip(EntryNames.SIGNATURE, at), Kind.signature, "signature.json", "");
    }

    @Test
    void aFlippedBitAnywhereInTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        VerifyOptions quick = new VerifyOptions(Optional.of(key.fingerprint()), Optional.empty(),
                java.util.OptionalInt.of(1), 1, Optional.empty());
        long seed = 4711;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 80; i++) {
            // half of them in the list at the end, where no content is
            int at = i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(1000);
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            boolean found;
            try {
                found = !TestBundles.verify(file, quick).verified();
            } catch (BundleException e) {
                found = true;
            }
            assertTrue(found, "byte " + at);
        }
    }

    @Test
    void aTruncatedFile() throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertFound(file, VerifyOptions.everything(2), Kind.container, "the file", "the file ends within entry");
        assertFound(file, VerifyOptions.everything(2), Kind.entries, "the bundle", "is incomplete: ");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertFound(file, VerifyOptions.everything(2), Kind.container, "the file", "is missing");
        for (int length : new int[] {0, 1, 29, 40, 100}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(BundleException.class, () -> TestBundles.verify(file));
        }
    }

    @Test
    void bytesAfterTheEnd() throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 7));
        assertFound(file, VerifyOptions.everything(2), Kind.container, "the file", "7 bytes follow the end");
    }

    @Test
    void anotherArchiveOfTheSameContents() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : bundle.entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        BundleException refused = assertThrows(BundleException.class, () -> TestBundles.verify(file));
        assertTrue(refused.getMessage().contains("is no bundle"), refused.getMessage());
    }

    // --- entries

    @Test
    void anExtraEntryRehashed() throws IOException {
        bundle.put("episodes/00003/notes.txt", new byte[5]).rehashed();
        assertFound(bundle, Kind.entries, "episodes/00003/notes.txt", "belongs to no bundle of 3 episodes");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderRehashed() throws IOException {
        bundle.put("../../etc/passwd", new byte[5]).rehashed();
        assertFound(bundle, Kind.entries, "../../etc/passwd", "belongs to no bundle of 3 episodes");
    }

    @Test
    void aRenamedEntryRehashed() throws IOException {
        bundle.put("episodes/00001/scorecard-mild.json", bundle.entries.remove(STRICT)).rehashed();
        assertFound(bundle, Kind.entries, STRICT, "is missing");
        assertFound(bundle, Kind.entries, "episodes/00001/scorecard-mild.json", "belongs to no bundle");
    }

    @Test
    void anEntryThatIsThereTwice() throws IOException {
        List<Map.Entry<String, byte[]>> twice = new ArrayList<>(bundle.entries.entrySet());
        twice.add(4, Map.entry(OFFICIAL, "{\"score\":1}".getBytes(StandardCharsets.UTF_8)));
        assertFound(Tampered.write(file, twice), VerifyOptions.everything(2), Kind.entries, OFFICIAL,
                "is there twice");
    }

    @Test
    void entriesInAnotherOrderRehashed() throws IOException {
        bundle.put(EntryNames.COURSE, bundle.entries.remove(EntryNames.COURSE)).rehashed();
        assertFound(bundle, Kind.entries, "the bundle", "in another order");
    }

    // --- which episodes

    @Test
    void theWorstEpisodeIsDroppedRehashed() throws IOException {
        assertFound(bundle.remove(2).rehashed(), Kind.entries, "episodes/00002/actions.bin",
                "is missing; the manifest says that there are 3 episodes");
    }

    @Test
    void theWorstEpisodeIsDroppedAndTheOthersCloseRanksRehashed() throws IOException {
        bundle.exchange(1, 2).remove(2).replace(EntryNames.MANIFEST, "\"count\" : 3", "\"count\" : 2").rehashed();
        assertFound(bundle, Kind.seeds, EPISODE, "seed is 3, but should be 2");
        assertFound(bundle, Kind.states, EPISODE, "the states part at the start");
    }

    @Test
    void theBestEpisodeStandsTwiceRehashed() throws IOException {
        bundle.copy(0, 1).rehashed();
        assertFound(bundle, Kind.seeds, EPISODE, "seed is 1, but should be 2");
    }

    @Test
    void theBestEpisodeStandsTwiceUnderBothSeedsRehashed() throws IOException {
        bundle.copy(0, 1).replace(EPISODE, "\"seed\" : 1", "\"seed\" : 2").rehashed();
        assertFound(bundle, Kind.states, EPISODE, "the states part at the start");
    }

    @Test
    void episodesInAnotherOrderRehashed() throws IOException {
        assertFound(bundle.exchange(0, 1).rehashed(), Kind.seeds, EPISODE, "seed is 1, but should be 2");
    }

    @Test
    void anotherFirstSeedRehashed() throws IOException {
        bundle.replace(EntryNames.MANIFEST, "\"first\" : 1", "\"first\" : 7").rehashed();
        assertFound(bundle, Kind.seeds, EPISODE, "seed is 2, but should be 8");
    }

    @Test
    void theManifestOfAnotherBundleRehashed() throws IOException {
        Path other = folder.resolve("other.ringside");
        TestBundles.write(other, TestBundles.settings(5, 3), Optional.empty(), 2);
        bundle.put(EntryNames.MANIFEST, TestBundles.tampered(other).entries.get(EntryNames.MANIFEST)).rehashed();
        assertFound(bundle, Kind.seeds, EPISODE, "seed is 2, but should be 6");
    }

    // --- what happened

    @Test
    void anEditedActionRehashed() throws IOException {
        int columns = EpisodeRecording.columns(12);
        long[] bits = ActionCodec.unpack(bundle.entries.get(ACTIONS), columns);
        // one joint is pulled with 20 N m in one period
        bits[10 * columns + 50] = Double.doubleToRawLongBits(20);
        assertFound(bundle.put(ACTIONS, ActionCodec.pack(bits, columns)).rehashed(), Kind.states, EPISODE,
                "the commands do not lead where the bundle says: the states part between 0 s and 1 s");
    }

    @Test
    void anActionThatIsNoNumberRehashed() throws IOException {
        int columns = EpisodeRecording.columns(12);
        long[] bits = ActionCodec.unpack(bundle.entries.get(ACTIONS), columns);
        bits[10 * columns] = Double.doubleToRawLongBits(Double.NaN);
        assertFound(bundle.put(ACTIONS, ActionCodec.pack(bits, columns)).rehashed(), Kind.outcome, EPISODE,
                "should be \"invalid-command\"");
    }

    @Test
    void actionsThatEndTooSoonAndTooLateRehashed() throws IOException {
        int columns = EpisodeRecording.columns(12);
        long[] bits = ActionCodec.unpack(bundle.entries.get(ACTIONS), columns);
        bundle.put(ACTIONS, ActionCodec.pack(Arrays.copyOf(bits, bits.length - columns), columns)).rehashed();
        assertFound(bundle, Kind.actions, ACTIONS, "the commands end at");
        bundle.put(ACTIONS, ActionCodec.pack(Arrays.copyOf(bits, bits.length + columns), columns)).rehashed();
        assertFound(bundle, Kind.actions, ACTIONS, "but the commands go on");
    }

    @Test
    void actionsOfAnotherEpisodeRehashed() throws IOException {
        bundle.put(EPISODE, bundle.entries.get("episodes/00002/episode.json")).rehashed();
        assertFound(bundle, Kind.states, EPISODE, "the states part at the start");
    }

    @Test
    void anEditedStateHashRehashed() throws IOException {
        bundle.replaceFirst(EPISODE, "\"stateHash\" : \"....", "\"stateHash\" : \"0000").rehashed();
        assertFound(bundle, Kind.states, EPISODE, "the states part after");
    }

    @Test
    void anEditedOutcomeRehashed() throws IOException {
        bundle.replaceFirst(EPISODE, "\"fell\"", "\"finished\"").rehashed();
        assertFound(bundle, Kind.outcome, EPISODE,
                "outcome.reason is \"finished\", but should be \"fell\"");
    }

    @Test
    void anEditedTimeRehashed() throws IOException {
        bundle.replaceFirst(EPISODE, "\"simulatedSeconds\" : [0-9.]+", "\"simulatedSeconds\" : 1.25").rehashed();
        assertFound(bundle, Kind.outcome, EPISODE, "outcome.simulatedSeconds is 1.25, but should be ");
    }

    // --- what the judges say

    @Test
    void anEditedOfficialScoreRehashed() throws IOException {
        bundle.replaceFirst(OFFICIAL, "\"score\" : [-0-9.]+", "\"score\" : 0.99").rehashed();
        assertFound(bundle, Kind.scorecard, OFFICIAL, "score is 0.99, but should be ");
    }

    @Test
    void anEditedStrictScorecardRehashed() throws IOException {
        bundle.replaceFirst(STRICT, "\"gatesCompleted\" : [0-9]+", "\"gatesCompleted\" : 13").rehashed();
        assertFound(bundle, Kind.scorecard, STRICT, "gatesCompleted is 13, but should be ");
    }

    @Test
    void otherWhiteSpaceRehashed() throws IOException {
        assertFound(bundle.replace(STRICT, " : ", ":").rehashed(), Kind.scorecard, STRICT,
                "says the right things in other bytes");
    }

    // --- what it was run with

    /** Makes the manifest that a run with other settings would have. */
    private Tampered posingAs(RunSettings settings) {
        ManifestReader.Settings read = ManifestReader.read(
                JsonInput.read(EntryNames.MANIFEST, bundle.entries.get(EntryNames.MANIFEST)));
        return bundle.put(EntryNames.MANIFEST, EpisodeEntries.json(read.manifest().object(settings))).rehashed();
    }

    private RunSettings with(Course course, String engine, RobotModel robot, RandomisationLevel level) {
        return new RunSettings(course, TestBundles.limp(), engine, robot, level, 1, 3);
    }

    private static final RunSettings RUN = TestBundles.settings(1, 3);

    @Test
    void aSwappedCourseRehashed() throws IOException {
        Course other = RUN.course().startingAt(new StartPose(new Point(0.6, -0.5), 0));
        bundle.put(EntryNames.COURSE, CourseWriter.pretty(other).getBytes(StandardCharsets.UTF_8)).rehashed();
        assertFound(bundle, Kind.course, EntryNames.MANIFEST, "course.hash is ");
    }

    @Test
    void aSwappedCourseAndManifestRehashed() throws IOException {
        String other = CourseLibrary.names().stream().filter(name -> !name.equals("barkour")).findFirst().orElseThrow();
        Course course = CourseLibrary.builtIn(other);
        bundle.put(EntryNames.COURSE, CourseWriter.pretty(course).getBytes(StandardCharsets.UTF_8));
        assertFound(posingAs(with(course, RUN.engine(), RUN.robot(), RUN.randomisation())), Kind.episode, EPISODE,
                "courseHash is ");
    }

    @Test
    void aHeavierRobotRehashed() throws IOException {
        String xml = bundle.text(EntryNames.ROBOT);
        bundle.replaceFirst(EntryNames.ROBOT, "mass=\"([0-9])", "mass=\"1$1").rehashed();
        assertTrue(!xml.equals(bundle.text(EntryNames.ROBOT)));
        assertFound(bundle, Kind.robot, EntryNames.MANIFEST, "robot.hash is ");
        RobotModel heavier = BundledRobot.of("barkour-v0", bundle.entries.get(EntryNames.ROBOT),
                OptionalDouble.empty());
        assertFound(posingAs(with(RUN.course(), RUN.engine(), heavier, RUN.randomisation())), Kind.states, EPISODE,
                "the states part");
    }

    @Test
    void anEditedRandomisationRangeRehashed() throws IOException {
        bundle.replace(EntryNames.MANIFEST, "0.85", "0.5").rehashed();
        assertFound(bundle, Kind.manifest, EntryNames.MANIFEST, "randomisation.friction[0] is 0.5, but should be 0.85");
    }

    @Test
    void anotherRandomisationRehashed() throws IOException {
        assertFound(posingAs(with(RUN.course(), RUN.engine(), RUN.robot(), RandomisationLevel.hard)), Kind.episode,
                EPISODE, "courseHash is ");
    }

    @Test
    void anotherEngineRehashed() throws IOException {
        assertFound(posingAs(with(RUN.course(), Engines.SPATIAL, RUN.robot(), RUN.randomisation())), Kind.states,
                EPISODE, "the states part");
    }

    @Test
    void anotherFormatRehashed() throws IOException {
        bundle.replace(EntryNames.MANIFEST, "ringside-bundle/1", "ringside-bundle/0").rehashed();
        assertFound(bundle, Kind.manifest, EntryNames.MANIFEST,
                "format is \"ringside-bundle/0\"; expected \"ringside-bundle/1\"");
    }

    @Test
    void anotherControllersNameRehashedIsFoundByControllerSignatureAndCommitment() throws IOException {
        String committed = Sha256.of(bundle.entries.get(EntryNames.MANIFEST));
        bundle.replace(EntryNames.MANIFEST, "\"limp\"", "\"mine\"").rehashed().write(file);
        // it moves nobody: the replay alone cannot find it, and says so in docs/verifying.md
        assertTrue(TestBundles.verify(file).verified());
        assertFound(file, TestBundles.demanding(Optional.empty(), Optional.empty(), true), Kind.controller,
                EntryNames.MANIFEST, "its name was mine, but is now limp");
        assertFound(file, TestBundles.demanding(Optional.of(key.fingerprint()), Optional.empty(), false),
                Kind.signature, "the bundle", "is not signed");
        assertFound(file, TestBundles.demanding(Optional.empty(), Optional.of(committed), false), Kind.commitment,
                EntryNames.MANIFEST, committed + " is what was committed to");
    }

    @Test
    void anEditedCommitmentRehashedIsFoundByWhoeverKnowsTheOriginal() throws IOException {
        String committed = Sha256.of(bundle.entries.get(EntryNames.MANIFEST));
        bundle.replace(EntryNames.MANIFEST, "a text", "b text").rehashed().write(file);
        assertFound(file, TestBundles.demanding(Optional.empty(), Optional.of(committed), false), Kind.commitment,
                EntryNames.MANIFEST, "is what was committed to");
    }

    @Test
    void anEpisodeCutShortAsABrokenControllerRehashedIsFoundByTheController() throws IOException {
        int columns = EpisodeRecording.columns(12);
        long[] bits = ActionCodec.unpack(bundle.entries.get("episodes/00000/actions.bin"), columns);
        ControllerIdentity limp = ControllerIdentity.of(TestBundles.limp());
        RecordedProvider cut = new RecordedProvider(limp, Arrays.copyOf(bits, 20 * columns));
        TestBundles.write(file, TestBundles.settings(cut, Engines.PLANAR, 1, 1), Optional.empty(), 1);
        Tampered forged = TestBundles.tampered(file).replace(EntryNames.MANIFEST,
                RecordedProvider.class.getName(), TestBundles.limp().getClass().getName()).rehashed();
        Verification replayed = TestBundles.verify(forged.write(file));
        assertEquals(List.of(), replayed.discrepancies());
        assertTrue(replayed.remarks().stream().anyMatch(remark -> remark.contains("only --closed-loop can confirm")));
        assertFound(file, TestBundles.demanding(Optional.empty(), Optional.empty(), true), Kind.controller,
                "episodes/00000/actions.bin", "goes on after the last recorded command at 0.400 s");
    }

    // --- signatures

    @Test
    void theSignatureOfAnotherKey() throws IOException {
        SigningKey other = SigningKey.create(folder.resolve("other"));
        String root = Sha256.of(bundle.entries.get(EntryNames.DIGESTS));
        bundle.put(EntryNames.SIGNATURE, BundleSignature.sign(root, other).json()).write(file);
        assertFound(file, TestBundles.demanding(Optional.of(key.fingerprint()), Optional.empty(), false),
                Kind.signature, EntryNames.SIGNATURE, "is of the key " + other.fingerprint());
    }

    @Test
    void theSignatureOfAnotherBundle() throws IOException {
        bundle.put(EntryNames.SIGNATURE, BundleSignature.sign("00", key).json());
        assertFound(bundle, Kind.signature, EntryNames.SIGNATURE, "did not sign this bundle");
    }

    @Test
    void theSignatureIsRemoved() throws IOException {
        bundle.entries.remove(EntryNames.SIGNATURE);
        bundle.write(file);
        assertFound(file, TestBundles.demanding(Optional.of(key.fingerprint()), Optional.empty(), false),
                Kind.signature, "the bundle", "is not signed; a signature of the key " + key.fingerprint());
    }

    // --- what would fill the memory

    @Test
    void actionsThatUnpackToGigabytesRehashed() throws IOException {
        // columns 60, rows 2^30
        bundle.put(ACTIONS, new byte[] {0, 0, 0, 60, 64, 0, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255, 7})
                .rehashed();
        assertFound(bundle, Kind.actions, ACTIONS, "claims 1073741824 commands");
    }

    @Test
    void anEntryThatClaimsGigabytes() throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        byte[] header = ZipBytes.header("course.json", Integer.MAX_VALUE, 0);
        byte[] manifest = bundle.entries.get(EntryNames.MANIFEST);
        int at = ZipBytes.HEADER + EntryNames.MANIFEST.length() + manifest.length;
        System.arraycopy(header, 0, bytes, at, header.length);
        Files.write(file, bytes);
        assertFound(file, VerifyOptions.everything(2), Kind.container, "the file", "claims 2147483647 bytes");
    }

    /** Whoever mutates a bundle and recomputes its hashes gets a verdict, never a crash. */
    @Test
    void noMutationBreaksTheVerifier() throws IOException {
        long seed = 99;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        VerifyOptions one = new VerifyOptions(Optional.empty(), Optional.empty(), java.util.OptionalInt.of(1), 1,
                Optional.empty());
        List<String> names = List.of("manifest.json", "course.json", "robot.xml", "episodes/00000/actions.bin",
                "episodes/00000/episode.json", "episodes/00000/scorecard-strict.json");
        for (int i = 0; i < 60; i++) {
            Tampered mutated = TestBundles.tampered(original);
            byte[] content = mutated.entries.get(names.get(i % names.size()));
            for (int k = random.nextInt(3); k >= 0; k--) {
                content[random.nextInt(content.length)] = (byte) "0129{}[]\",:<>-e.\n\u00ff".charAt(random.nextInt(18));
            }
            try {
                TestBundles.verify(mutated.rehashed().write(file), one);
            } catch (BundleException refused) {
                assertTrue(refused.getMessage().contains("is no bundle"), refused.getMessage());
            }
        }
    }

    @Test
    void settingsThatWouldNeverEndRehashed() throws IOException {
        bundle.replace(EntryNames.MANIFEST, "\"count\" : 3", "\"count\" : 2000000000").rehashed();
        assertFound(bundle, Kind.manifest, EntryNames.MANIFEST, "seeds.count is 2000000000; expected a whole number");
    }
}
