package org.ringside.courses.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value that knows where it stands. Immutable. */
sealed interface Json {
    Place place();

    /** What kind of value this is, and for short ones the value: for messages. */
    String shown();

    record Text(Place place, String value) implements Json {
        @Override
        public String shown() {
            return Shown.quoted(value);
        }
    }

    record Numeral(Place place, double value, String digits) implements Json {
        @Override
        public String shown() {
            return digits;
        }
    }

    /** One of true, false and null. */
    record Literal(Place place, String word) implements Json {
        @Override
        public String shown() {
            return word;
        }
    }

    record Sequence(Place place, List<Json> items) implements Json {
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

    /** An object; the map keeps the order of the file. */
    record Table(Place place, Map<String, Json> members, Map<String, Place> keys) implements Json {
        @Override
        public String shown() {
            return members.isEmpty()
                    ? "an empty object"
                    : "an object with " + members.size() + (members.size() == 1 ? " key" : " keys");
        }
    }
}
