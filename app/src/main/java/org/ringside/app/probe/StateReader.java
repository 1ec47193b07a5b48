package org.ringside.app.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lines of JSON {@code {"qpos":[...],"qvel":[...],"ctrl":[...]}} into a state of a model; velocities and controls that are
 * left out are zero. Empty lines are skipped, and so are other fields, so that what another simulator printed can be read; but not
 * those that look like slips. Confined to one thread.
 */
public final class StateReader {
    private static final List<String> FIELDS = List.of("qpos", "qvel", "ctrl");

    /** Most bytes of a line: room for what other simulators print beside a state. */
    private static final int LONGEST = 16_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // so that the message names the field, and what others print beside a state may be anything
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Model model;
    private final BoundedLines lines;

    /**
     * Reads from a stream.
     *
     * @param model what the states are states of
     * @param in where from; the caller closes it
     * @param source its name in messages
     */
    public StateReader(Model model, InputStream in, String source) {
        this.model = model;
        lines = new BoundedLines(in, source, LONGEST);
    }

    /**
     * Reads the next state.
     *
     * @param state reset, then given the line's numbers. Modified.
     * @return where it was found; empty after the last line
     * @throws IOException if the stream cannot be read
     * @throws StateFormatException if a line holds no state of the model
     */
    public Optional<String> next(State state) throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return Optional.empty();
        }
        JsonNode object = parse(line);
        if (!object.isObject()) {
            throw wrong(
                    "found " + kind(object) + ", expected an object {\"qpos\":[...],\"qvel\":[...],\"ctrl\":[...]}");
        }
        for (String name : object.propertyNames()) {
            String meant = FIELDS.contains(name) ? null : Suggestions.nearest(name, FIELDS);
            if (meant != null) {
                throw wrong("unknown field \"" + shortened(name) + "\"; did you mean \"" + meant + "\"?");
            }
        }
        state.reset(model);
        if (!object.has("qpos")) {
            throw wrong("no field \"qpos\", expected an array of " + model.nq + " numbers");
        }
        read(object.get("qpos"), "qpos", state.qpos);
        read(object.get("qvel"), "qvel", state.qvel);
        read(object.get("ctrl"), "ctrl", state.ctrl);
        return Optional.of(lines.place());
    }

    private JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw wrong("not JSON (column " + column + "): " + reason(e));
        }
    }

    /** What is wrong, without the names of the parser's settings. */
    private static String reason(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deep, or a number or name is too long";
        }
        String message = e.getOriginalMessage();
        return message.startsWith("Trailing token")
                ? "something follows the object; each line must hold one state"
                : message.replaceFirst(" \\(start marker at .*", "");
    }

    private void read(JsonNode array, String field, double[] to) {
        if (array == null) {
            Arrays.fill(to, 0);
            return;
        }
        String expected = "expected an array of " + to.length + " numbers";
        if (!array.isArray()) {
            throw wrong(field + " is " + kind(array) + ", " + expected);
        }
        if (array.size() != to.length) {
            throw wrong(field + " has " + array.size() + " entries, " + expected);
        }
        for (int i = 0; i < to.length; i++) {
            JsonNode number = array.get(i);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                String found = number.isNumber() ? Double.toString(number.doubleValue()) : number.toString();
                throw wrong(field + "[" + i + "] is " + shortened(found) + ", expected a finite number");
            }
            to[i] = number.doubleValue();
        }
    }

    private StateFormatException wrong(String what) {
        return new StateFormatException(lines.place() + ": " + what);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            default -> "nothing";
        };
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cc}", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "...";
    }
}
