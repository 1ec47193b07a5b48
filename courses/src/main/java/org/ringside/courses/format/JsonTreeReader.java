package org.ringside.courses.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into values that know their places. Strict JSON, bounded by {@link Limits}; repeated keys are problems. */
public final class JsonTreeReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.SIZE)
                    .maxNestingDepth(Limits.DEPTH)
                    .maxTokenCount(Limits.TOKENS)
                    .maxNumberLength(Limits.NUMBER)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(Limits.KEY)
                    .build())
            .build();

    private final JsonParser parser;
    private final ProblemList problems;

    private JsonTreeReader(JsonParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param text the text
     * @param problems takes what is wrong; modified
     * @return the value, or null if the text could not be read to its end
     */
    public static Json read(String text, ProblemList problems) {
        if (text.length() > Limits.SIZE) {
            String found = text.length() + " characters";
            problems.add(Problem.Kind.TEXT, Place.START, found, "at most " + Limits.SIZE);
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.add(Problem.Kind.TEXT, Place.START, "an empty file", "a JSON object");
                return null;
            }
            JsonTreeReader reader = new JsonTreeReader(parser, problems);
            Json value = reader.value("");
            if (parser.nextToken() != null) {
                Place place = place(parser.currentTokenLocation(), "");
                problems.add(Problem.Kind.TEXT, place, "more text", "nothing after the closing brace");
            }
            return value;
        } catch (JacksonException e) {
            // a message may quote the input over several lines: the first says what is wrong
            String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable text");
            String shown = Shown.quoted(message.length() > 160 ? message.substring(0, 160) : message);
            problems.add(Problem.Kind.TEXT, place(e.getLocation(), ""), "unreadable text", "strict JSON: " + shown);
            return null;
        }
    }

    private Json value(String path) {
        Place place = place(parser.currentTokenLocation(), path);
        return switch (parser.currentToken()) {
            case START_OBJECT -> table(place);
            case START_ARRAY -> sequence(place);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(place);
            default -> new Json.Literal(place, parser.getString());
        };
    }

    private Json table(Place place) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String path = pathOf(place.path(), key);
            Place keyPlace = place(parser.currentTokenLocation(), path);
            parser.nextToken();
            Json value = value(path);
            if (members.putIfAbsent(key, value) != null) {
                Place first = keys.get(key);
                String expected =
                        "each key once; it stands first in line " + first.line() + ", column " + first.column();
                problems.add(Problem.Kind.TEXT, keyPlace, "the key " + Shown.quoted(key) + " again", expected);
            } else {
                keys.put(key, keyPlace);
            }
        }
        return new Json.Table(place, members, keys);
    }

    private Json sequence(Place place) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.path() + "[" + items.size() + "]"));
        }
        return new Json.Sequence(place, items);
    }

    private Json text(Place place) {
        Json.Text text = new Json.Text(place, parser.getString());
        if (text.value().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            problems.add(Problem.Kind.TEXT, place, text.shown(), "text without unpaired surrogates");
        }
        return text;
    }

    private Json numeral(Place place) {
        String digits = parser.getString();
        // an exponent such as 1e999 makes infinity, which no range holds
        return new Json.Numeral(place, Double.parseDouble(digits), digits);
    }

    /** Keys of unusual characters are quoted, so that a path is never ambiguous and never longer than a line. */
    private static String pathOf(String parent, String key) {
        String step = key.matches("\\$?[A-Za-z][A-Za-z0-9]{0,40}") ? key : "[" + Shown.quoted(key) + "]";
        return parent.isEmpty() || step.startsWith("[") ? parent + step : parent + "." + step;
    }

    /** A fault without a location (a limit that was hit) is reported at the start. */
    private static Place place(TokenStreamLocation location, String path) {
        return location == null
                ? new Place(1, 1, path)
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), path);
    }
}
