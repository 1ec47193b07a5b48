package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.bundle.BundleRecorder;
import org.ringside.app.bundle.SigningKey;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunWatcher;
import tools.jackson.databind.node.ObjectNode;

/** The bundle that a run shall leave, if any. Every method may be called where none is wanted, and then does nothing. */
final class RunBundle implements AutoCloseable {
    private final Optional<Path> file;
    private final String text;
    private final Optional<SigningKey> key;
    private BundleRecorder recorder;
    private String root = "";

    private RunBundle(Optional<Path> file, String text, Optional<SigningKey> key) {
        this.file = file;
        this.text = text;
        this.key = key;
    }

    /** Reads what the user said; null stands for what was not said. */
    static RunBundle of(Path file, String text, Path key) {
        if (file == null && (key != null || !text.isEmpty())) {
            throw new UserError("--sign and --commitment go with --bundle FILE");
        }
        if (file != null && (file.getFileName() == null || file.getFileName().toString().isBlank())) {
            throw new UserError("--bundle names no file; give one, such as first.ringside");
        }
        try {
            return new RunBundle(Optional.ofNullable(file), text, Optional.ofNullable(key).map(SigningKey::read));
        } catch (BundleException e) {
            throw new UserError("--sign: " + e.getMessage(), e);
        }
    }

    /** Commits to the run, before its first episode. */
    void begin(RunSettings settings, Optional<PrintWriter> err) {
        if (file.isEmpty()) {
            return;
        }
        try {
            recorder = BundleRecorder.begin(file.get(), settings, VersionProvider.version(), text);
        } catch (BundleException e) {
            throw new UserError(e.getMessage(), e);
        }
        err.ifPresent(writer -> {
            writer.println("ringside: commitment " + recorder.commitment() + " is in " + recorder.commitmentFile());
            writer.flush();
        });
    }

    /** The watcher that tells the bundle after another one. */
    RunWatcher watching(RunWatcher other) {
        return recorder == null ? other : other.and(recorder);
    }

    void finish() {
        if (recorder != null) {
            root = recorder.finish(key);
        }
    }

    void addTo(ObjectNode object) {
        if (recorder != null) {
            ObjectNode bundle = object.putObject("bundle");
            bundle.put("file", file.get().toString()).put("root", root).put("commitment", recorder.commitment());
            key.ifPresent(signer -> bundle.put("signedBy", signer.fingerprint()));
        }
    }

    /** Lines about the bundle; none where there is none. */
    String text() {
        return recorder == null
                ? ""
                : "bundled as " + file.get() + "\n  root " + root + "\n"
                        + key.map(signer -> "  signed by " + signer.fingerprint() + "\n").orElse("");
    }

    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
        }
    }
}
