package org.ringside.app.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.app.run.RunExecutor;
import org.ringside.app.run.RunSettings;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.controllers.ControllerProvider;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.Robots;

/** Short bundles: of a controller that lets the robot drop. */
final class TestBundles {
    private TestBundles() {}

    static ControllerProvider limp() {
        return ControllerLibrary.load(Optional.empty()).named("limp");
    }

    static RunSettings settings(long seed, int episodes) {
        return settings(limp(), Engines.PLANAR, seed, episodes);
    }

    static RunSettings settings(ControllerProvider controller, String engine, long seed, int episodes) {
        return new RunSettings(CourseLibrary.builtIn("barkour"), controller, engine, Robots.named("barkour-v0"),
                RandomisationLevel.mild, seed, episodes);
    }

    /** Runs and bundles; returns the root hash. */
    static String write(Path file, RunSettings settings, Optional<SigningKey> key, int threads) {
        try (BundleRecorder recorder = BundleRecorder.begin(file, settings, "0", "a text")) {
            new RunExecutor(settings, recorder).run(threads);
            return recorder.finish(key);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Verification verify(Path file) {
        return verify(file, VerifyOptions.everything(2));
    }

    static Verification verify(Path file, VerifyOptions options) {
        try {
            return new BundleVerifier(file, options, done -> {}).verify();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Options that demand a key, a commitment, or the controller's word. */
    static VerifyOptions demanding(Optional<String> key, Optional<String> commitment, boolean closedLoop) {
        return new VerifyOptions(key, commitment, OptionalInt.empty(), 2,
                closedLoop ? Optional.of((robot, name) -> limp()) : Optional.empty());
    }

    static Tampered tampered(Path file) {
        try {
            return Tampered.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
