package org.ringside.courses.format;

import java.util.List;
import java.util.SequencedMap;

/** What a value of the format may be. The reader checks files against it, and the JSON Schema is printed from it. */
public sealed interface Shape {
    /**
     * Says what the value means.
     *
     * @return one line for people
     */
    String about();

    /**
     * Says what is expected, for messages.
     *
     * @return a short description
     */
    String expected();

    /**
     * A finite number within bounds, which are allowed themselves.
     *
     * @param about what it means
     * @param low least value
     * @param high largest value
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
     * @param about what it means
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

    /**
     * A whole number within bounds, which are allowed themselves.
     *
     * @param about what it means
     * @param low least value
     * @param high largest value
     */
    record Whole(String about, double low, double high) implements Shape {
        @Override
        public String expected() {
            return "a whole number from " + Numbers.shortest(low) + " to " + Numbers.shortest(high);
        }
    }

    /**
     * A number, or a list of such numbers.
     *
     * @param about what it means
     * @param item the number
     * @param most largest length of the list
     */
    record OneOrMany(String about, Number item, int most) implements Shape {
        @Override
        public String expected() {
            return item.expected() + ", or a list of 1 to " + most + " of them";
        }
    }

    /**
     * An object whose keys are free.
     *
     * @param about what it means
     * @param item what each of its values is
     * @param least least number of keys
     * @param most largest number of keys
     */
    record Named(String about, Shape item, int least, int most) implements Shape {
        @Override
        public String expected() {
            return "an object with " + least + " to " + most + " keys of your choice";
        }
    }

    /**
     * One of a few words.
     *
     * @param about what it means
     * @param words the words
     */
    record Choice(String about, List<String> words) implements Shape {
        @Override
        public String expected() {
            String quoted = "\"" + String.join("\" or \"", words) + "\"";
            return words.size() == 1 ? quoted : "one of " + quoted;
        }
    }

    /**
     * Any number of values of one shape, within bounds.
     *
     * @param about what it means
     * @param item what each value is
     * @param least least number of values
     * @param most largest number of values
     */
    record Many(String about, Shape item, int least, int most) implements Shape {
        @Override
        public String expected() {
            return "a list of " + least + " to " + most;
        }
    }

    /**
     * A list of as many values as there are fields, such as {@code [x, y]}.
     *
     * @param about what it means
     * @param fields the values in their order
     */
    record Tuple(String about, List<Field> fields) implements Shape {
        @Override
        public String expected() {
            return "[" + String.join(", ", fields.stream().map(Field::name).toList()) + "]";
        }
    }

    /**
     * An object with these keys and no others.
     *
     * @param about what it means
     * @param fields the keys
     */
    record Keys(String about, List<Field> fields) implements Shape {
        @Override
        public String expected() {
            return "an object with the keys " + String.join(", ", names());
        }

        /**
         * Lists the keys.
         *
         * @return the names
         */
        public List<String> names() {
            return fields.stream().map(Field::name).toList();
        }
    }

    /**
     * An object whose {@code kind} says which other keys it has.
     *
     * @param about what it means
     * @param byKind the other keys by kind
     */
    record Kinds(String about, SequencedMap<String, Keys> byKind) implements Shape {
        @Override
        public String expected() {
            return "an object whose \"kind\" is one of \"" + String.join("\", \"", byKind.keySet()) + "\"";
        }
    }

    /**
     * A key, or a place in a tuple.
     *
     * @param name its name
     * @param shape what the value is
     * @param required whether it must be there
     */
    record Field(String name, Shape shape, boolean required) {
        /**
         * Makes a field that must be there.
         *
         * @param name its name
         * @param shape what the value is
         * @return the field
         */
        public static Field of(String name, Shape shape) {
            return new Field(name, shape, true);
        }

        /**
         * Makes a field that may be left out.
         *
         * @param name its name
         * @param shape what the value is
         * @return the field
         */
        public static Field optional(String name, Shape shape) {
            return new Field(name, shape, false);
        }
    }
}
