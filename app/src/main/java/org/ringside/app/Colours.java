package org.ringside.app;

import java.io.Console;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Decides whether to print in colour. */
final class Colours {
    /** Set by the launcher, which knows without starting a console whether it writes to a terminal. */
    static final String TERMINAL_PROPERTY = "ringside.terminal";

    /** The same for the messages. */
    static final String ERR_TERMINAL_PROPERTY = "ringside.terminal.err";

    private Colours() {}

    /** Colour on terminals, unless {@code NO_COLOR} is set to anything or the terminal is dumb. */
    static Ansi choose() {
        return choose(System.getenv(), isTerminal());
    }

    static Ansi choose(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.get("TERM"));
        return terminal && !refused ? Ansi.ON : Ansi.OFF;
    }

    /** Whether messages go to a terminal; without the launcher's word, as for the output. */
    static boolean isErrTerminal() {
        String told = System.getProperty(ERR_TERMINAL_PROPERTY);
        return told == null ? isTerminal() : Boolean.parseBoolean(told);
    }

    private static boolean isTerminal() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
