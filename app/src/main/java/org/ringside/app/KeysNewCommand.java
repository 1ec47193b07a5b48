package org.ringside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.bundle.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a pair of keys. */
@Command(
        name = "new",
        description = {
            "Make a pair of Ed25519 keys: NAME.key, which only you may read, and NAME.pub for everybody.",
            "",
        })
final class KeysNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Path and name of both files, without an ending.")
    private Path name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (name.getFileName() == null || name.getFileName().toString().isBlank()) {
            throw new UserError("a name for the keys is expected, such as keys/mine");
        }
        try {
            SigningKey key = SigningKey.create(name);
            PrintWriter out = spec.commandLine().getOut();
            out.println("wrote " + name + ".key (keep it secret) and " + name + ".pub (give it away)");
            out.println("fingerprint " + key.fingerprint());
            out.flush();
            return ExitCode.DONE;
        } catch (BundleException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
