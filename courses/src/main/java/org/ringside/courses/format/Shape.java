package org.ringside.courses.format;

import java.util.List;
import java.util.SequencedMap;

/** What a value of the format may be. The reader checks files against it, and the JSON Schema is printed from it. */
sealed interface Shape {
    /** What the value means: one line for people. */
    String about();

    /** A short description of what is expected, for messages. */
    String expected();

    /**
     * A finite number within bounds, which are allowed themselves.
     *
     * @param unit such as m, or empty for a plain number
     */
    record Number(String about, String unit, double low, double high) implements Shape {
        @Override
        public String expected() {
            String name = unit.isEmpty() ? "" : " (" + unit + ")";
            return "a number from " + Numbers.shortest(low) + " to " + Numbers.shortest(high) + name;
        }
    }

    /**
     * Text.
     *
     * @param pattern regular expression that the whole text must match; the same in Java and in ECMAScript
     * @param says what the pattern means
     * @param longest largest number of code points
     */
    record Words(String about, String pattern, String says, int longest) implements Shape {
        @Override
        public String expected() {
            return says + ", at most " + longest + " characters";
        }
    }

    /** One of a few words. */
    record Choice(String about, List<String> words) implements Shape {
        @Override
        public String expected() {
            String quoted = "\"" + String.join("\" or \"", words) + "\"";
            return words.size() == 1 ? quoted : "one of " + quoted;
        }
    }

    /** Any number of values of one shape, within bounds. */
    record Many(String about, Shape item, int least, int most) implements Shape {
        @Override
        public String expected() {
            return "a list of " + least + " to " + most;
        }
    }

    /** A list of as many values as there are fields, such as {@code [x, y]}. */
    record Tuple(String about, List<Field> fields) implements Shape {
        @Override
        public String expected() {
            return "[" + String.join(", ", fields.stream().map(Field::name).toList()) + "]";
        }
    }

    /** An object with these keys and no others. */
    record Keys(String about, List<Field> fields) implements Shape {
        @Override
        public String expected() {
            return "an object with the keys " + String.join(", ", names());
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }
    }

    /** An object whose {@code kind} says which other keys it has. */
    record Kinds(String about, SequencedMap<String, Keys> byKind) implements Shape {
        @Override
        public String expected() {
            return "an object whose \"kind\" is one of \"" + String.join("\", \"", byKind.keySet()) + "\"";
        }
    }

    /** A key, or a place in a tuple. */
    record Field(String name, Shape shape, boolean required) {
        static Field of(String name, Shape shape) {
            return new Field(name, shape, true);
        }

        static Field optional(String name, Shape shape) {
            return new Field(name, shape, false);
        }
    }
}
