package org.ringside.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes {@code ringside} in a shell. */
@Command(
        name = "completion",
        description = {
            "Print a script that completes ringside's commands and options.",
            "",
            "For this shell only:",
            "  bash:  source <(ringside completion bash)",
            "  zsh:   source <(ringside completion zsh)",
            "For every new one, put that line into ~/.bashrc or ~/.zshrc.",
            "",
        })
final class CompletionCommand implements Runnable {
    /** The shells there is a script for, as the user types them. */
    enum Shell {
        /** GNU bash. */
        bash,
        /** The Z shell. */
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        // One script serves both: in zsh it turns on the emulation of bash's completion by itself.
        spec.commandLine().getOut().print(AutoComplete.bash("ringside", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
