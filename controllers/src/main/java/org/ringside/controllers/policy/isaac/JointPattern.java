package org.ringside.controllers.policy.isaac;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions for names of joints, from files that are not trusted: a match that takes too long is none. */
final class JointPattern {
    private static final int LONGEST = 200;
    private static final int STEPS = 100_000;

    private JointPattern() {}

    /** Whether the whole name matches; a pattern that cannot be read matches only itself. */
    static boolean matches(String pattern, String name) {
        if (pattern.equals(name) || pattern.length() > LONGEST || name.length() > LONGEST) {
            return pattern.equals(name);
        }
        try {
            return Pattern.compile(pattern).matcher(new Counted(name, new int[1])).matches();
        } catch (PatternSyntaxException | TooLongException e) {
            return false;
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Counts how often the matcher looks, since patterns can be made that look for years. */
    private record Counted(CharSequence name, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return name.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS) {
                throw new TooLongException();
            }
            return name.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(name.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }
}
