package org.ringside.courses.format;

/** How large a course file may be: far above any course, far below what could hurt. */
final class Limits {
    /** Bytes of UTF-8, and also characters. */
    static final int SIZE = 1_000_000;

    /** Objects and lists within each other; the format needs 6. */
    static final int DEPTH = 16;

    /** Keys and values. */
    static final int TOKENS = 100_000;

    /** Characters of a number; 17 significant digits say all that a double can hold. */
    static final int NUMBER = 40;

    /** Characters of a text. */
    static final int TEXT = 8_000;

    /** Characters of a key. */
    static final int KEY = 200;

    private Limits() {}
}
