package org.ringside.courses.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value that knows where it stands. Immutable. */
public sealed interface Json {
    /**
     * Returns where the value stands.
     *
     * @return line, column and path
     */
    Place place();

    /**
     * Describes the value for messages.
     *
     * @return what kind of value this is, or a short value itself
     */
    String shown();

    /**
     * A text.
     *
     * @param place where it stands
     * @param value the text
     */
    record Text(Place place, String value) implements Json {
        @Override
        public String shown() {
            return Shown.quoted(value);
        }
    }

    /**
     * A number.
     *
     * @param place where it stands
     * @param value the number, infinite if it is beyond a double
     * @param digits as the file has it
     */
    record Numeral(Place place, double value, String digits) implements Json {
        @Override
        public String shown() {
            return digits;
        }
    }

    /**
     * One of true, false and null.
     *
     * @param place where it stands
     * @param word the word
     */
    record Literal(Place place, String word) implements Json {
        @Override
        public String shown() {
            return word;
        }
    }

    /**
     * A list.
     *
     * @param place where it stands
     * @param items its values
     */
    record Sequence(Place place, List<Json> items) implements Json {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            boolean numbers = items.stream().allMatch(Numeral.class::isInstance);
            return items.size() <= 4 && numbers
                    ? items.stream().map(Json::shown).collect(Collectors.joining(", ", "[", "]"))
                    : "a list of " + items.size();
        }
    }

    /**
     * An object; the maps keep the order of the file.
     *
     * @param place where it stands
     * @param members its values by key
     * @param keys where the keys stand
     */
    record Table(Place place, Map<String, Json> members, Map<String, Place> keys) implements Json {
        @Override
        public String shown() {
            return members.isEmpty()
                    ? "an empty object"
                    : "an object with " + members.size() + (members.size() == 1 ? " key" : " keys");
        }
    }
}
