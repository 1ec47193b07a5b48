package org.ringside.app;

/** What the exit codes of {@code ringside} mean; the same for every subcommand. */
public final class ExitCode {
    /** The command did what it was asked to do. */
    public static final int DONE = 0;

    /** The command ran, but the result missed the bar that was asked for. */
    public static final int MISSED = 1;

    /** The command line or an input file is wrong, or something the command needs is missing. */
    public static final int BAD_INPUT = 2;

    /** The command did its work, but what it printed could not be written. */
    public static final int UNWRITTEN = 3;

    /** A defect in Ringside itself. */
    public static final int INTERNAL_ERROR = 70;

    private ExitCode() {}
}
