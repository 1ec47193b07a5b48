package org.ringside.courses.format;

/**
 * Where a value stands in a file.
 *
 * @param line line, counted from 1
 * @param column column in characters, counted from 1
 * @param path path from the top of the document, such as {@code obstacles[2].gates[0].left}; empty at the top
 */
public record Place(int line, int column, String path) {
    /** The start of a file. */
    public static final Place START = new Place(1, 1, "");
}
