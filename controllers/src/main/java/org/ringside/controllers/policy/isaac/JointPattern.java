package org.ringside.controllers.policy.isaac;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions for names of joints, from a file that is not trusted: once matching took too long, nothing matches. */
final class JointPattern {
    private static final int LONGEST = 200;
    private static final int STEPS = 10_000_000;

    /** Characters that all matches together have looked at. */
    private int steps;

    /** Whether the whole name matches; a pattern that cannot be read matches only itself. */
    boolean matches(String pattern, String name) {
        if (pattern.equals(name) || pattern.length() > LONGEST || name.length() > LONGEST) {
            return pattern.equals(name);
        }
        try {
            return Pattern.compile(pattern).matcher(new Counted(name)).matches();
        } catch (PatternSyntaxException | TooLongException e) {
            return false;
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Counts how often the matcher looks, since patterns can be made that look for years. */
    private final class Counted implements CharSequence {
        private final CharSequence name;

        Counted(CharSequence name) {
            this.name = name;
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > STEPS) {
                throw new TooLongException();
            }
            return name.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(name.subSequence(start, end));
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }
}
