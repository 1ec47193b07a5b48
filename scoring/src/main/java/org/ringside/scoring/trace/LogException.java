package org.ringside.scoring.trace;

/** A log that cannot be read. The message names the file, the line where there is one, what was found, and what was expected. */
public final class LogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message for people; complete without the stack trace
     */
    public LogException(String message) {
        super(message);
    }

    /**
     * Makes the exception for one line.
     *
     * @param source name of the log
     * @param line number of the line, from 1
     * @param message what is wrong with it
     */
    LogException(String source, long line, String message) {
        super(source + ":" + line + ": " + message);
    }

    /** A text from a file, safe to print: shortened, in quotes, with everything but plain ASCII escaped. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int shown = Math.min(text.length(), 40);
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                quoted.append(c);
            } else {
                String hex = Integer.toHexString(c);
                quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return quoted.append(shown < text.length() ? "...\"" : "\"").toString();
    }
}
