package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RunExecutor;
import org.ringside.app.run.RunSettings;
import org.ringside.sim.hash.Sha256;

class BundleRecorderTest {
    @TempDir
    Path folder;

    @Test
    void theSameRunIsTheSameFileWithAnyNumberOfThreads() throws IOException {
        RunSettings settings = TestBundles.settings(4, 5);
        String one = TestBundles.write(folder.resolve("one"), settings, Optional.empty(), 1);
        String other = TestBundles.write(folder.resolve("other"), settings, Optional.empty(), 4);
        assertEquals(one, other);
        assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("other")));
    }

    @Test
    void anyToolForArchivesOpensIt() throws IOException {
        TestBundles.write(folder.resolve("one"), TestBundles.settings(1, 2), Optional.empty(), 1);
        try (ZipFile zip = new ZipFile(folder.resolve("one").toFile())) {
            assertEquals(3 + 2 * 4 + 1, zip.size());
        }
    }

    @Test
    void theCommitmentIsThereBeforeTheFirstEpisodeAndStaysTheSame() throws Exception {
        Path file = folder.resolve("one");
        RunSettings settings = TestBundles.settings(1, 2);
        try (BundleRecorder recorder = BundleRecorder.begin(file, settings, "0", "")) {
            byte[] committed = Files.readAllBytes(recorder.commitmentFile());
            assertEquals(recorder.commitment(), Sha256.of(committed));
            new RunExecutor(settings, recorder).run(2);
            recorder.finish(Optional.empty());
            assertArrayEquals(committed, TestBundles.tampered(file).entries.get(EntryNames.MANIFEST));
            assertEquals(recorder.commitment(), TestBundles.verify(file).commitment());
        }
    }

    @Test
    void aRunThatIsBrokenOffDoesNotVerify() throws Exception {
        Path file = folder.resolve("one");
        RunSettings two = TestBundles.settings(1, 2);
        try (BundleRecorder recorder = BundleRecorder.begin(file, two, "0", "")) {
            new RunExecutor(TestBundles.settings(1, 1), recorder).run(1);
            assertThrows(IllegalStateException.class, () -> recorder.finish(Optional.empty()));
        }
        assertFalse(Files.exists(file));
        Verification verification = TestBundles.verify(folder.resolve("one.partial"));
        assertTrue(verification.discrepancies().stream().anyMatch(found -> found.text()
                .contains("is incomplete: 1 of 2 episodes are whole")), verification.discrepancies().toString());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = folder.resolve("one");
        Files.writeString(file, "mine");
        RunSettings settings = TestBundles.settings(1, 1);
        assertThrows(BundleException.class, () -> BundleRecorder.begin(file, settings, "0", ""));
        Files.delete(file);
        BundleRecorder.begin(file, settings, "0", "").close();
        assertThrows(BundleException.class, () -> BundleRecorder.begin(file, settings, "0", "another text"));
        assertEquals("one.commitment.json", Files.list(folder).findFirst().orElseThrow().getFileName().toString());
    }

    @Test
    void aRunInThreeDimensionsVerifies() {
        Path file = folder.resolve("one");
        TestBundles.write(file, TestBundles.settings(TestBundles.limp(), Engines.SPATIAL, 1, 2), Optional.empty(), 2);
        assertEquals(java.util.List.of(), TestBundles.verify(file).discrepancies());
    }
}
