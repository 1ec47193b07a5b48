package org.ringside.controllers.policy.isaac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.courses.format.Json;
import org.ringside.courses.format.Place;
import org.ringside.courses.format.Problem;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.Shown;
import org.ringside.courses.format.TextFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as the tree that JSON is read as. Input is not trusted: size, depth and count are bounded; tags are not looked at, so
 * nothing is ever made but texts, numbers, lists and tables; an alias is the value that it stands for, not a copy, and counts as
 * many values.
 */
final class YamlReader {
    private static final int DEPTH = 64;
    private static final int VALUES = 50_000;
    private static final int PATH = 300;
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,5})?");

    private final ProblemList problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new LinkedHashMap<>();
    private int values;

    private YamlReader(String text, ProblemList problems) {
        this.problems = problems;
        events = new Parse(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build()).parseString(text)
                .iterator();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param what what it should be, with its article
     * @return its one document
     * @throws CardFormatException if it is not YAML
     */
    static Json read(Path file, String what) {
        ProblemList problems = new ProblemList(file.toString());
        String text = TextFile.read(file, what, problems);
        if (text == null) {
            throw new CardFormatException(problems.sorted());
        }
        return read(text, file.toString());
    }

    static Json read(String text, String source) {
        ProblemList problems = new ProblemList(source);
        try {
            return new YamlReader(text, problems).document();
        } catch (MarkedYamlEngineException e) {
            throw refused(problems, place(e.getProblemMark(), ""), "unreadable text (" + oneLine(e.getProblem()) + ")",
                    "YAML");
        } catch (YamlEngineException e) {
            throw refused(problems, Place.START, "unreadable text (" + oneLine(e.getMessage()) + ")", "YAML");
        }
    }

    private static String oneLine(String message) {
        String quoted = Shown.quoted(String.valueOf(message));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static CardFormatException refused(ProblemList problems, Place at, String found, String expected) {
        problems.add(Problem.Kind.TEXT, at, found, expected);
        return new CardFormatException(problems.sorted());
    }

    private static Place place(Optional<Mark> mark, String path) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1, path)).orElse(Place.START);
    }

    private Json document() {
        for (Event event = events.next(); event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
            if (event instanceof NodeEvent) {
                return value(event, "", 0);
            }
        }
        throw refused(problems, Place.START, "an empty file", "YAML");
    }

    private Json value(Event event, String path, int depth) {
        Place at = place(event.getStartMark(), path);
        if (depth > DEPTH) {
            throw refused(problems, at, "nesting deeper than " + DEPTH, "less nesting");
        }
        int before = values;
        count(1, at);
        if (event instanceof AliasEvent alias) {
            Anchored known = anchors.get(alias.getAlias());
            if (known == null) {
                throw refused(problems, at, "the alias " + Shown.quoted(alias.getAlias().getValue()),
                        "an anchor of that name whose value ends before it");
            }
            count(known.values(), at);
            return known.value();
        }
        Json value = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, at);
            case SequenceStart -> sequence(at, depth);
            default -> table(at, depth);
        };
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(value, values - before)));
        return value;
    }

    private void count(int more, Place at) {
        values += more;
        if (values > VALUES) {
            throw refused(problems, at, "more than " + VALUES + " values", "fewer values");
        }
    }

    /** A value that aliases stand for, and how many it holds with itself. */
    private record Anchored(Json value, int values) {}

    /** Plain scalars are null, true, false or numbers where they look like them; all others are texts. */
    private static Json scalar(ScalarEvent event, Place at) {
        String text = event.getValue();
        if (!event.isPlain()) {
            return new Json.Text(at, text);
        }
        return switch (text) {
            case "", "~", "null" -> new Json.Literal(at, "null");
            case "true", "false" -> new Json.Literal(at, text);
            case ".inf", "+.inf" -> new Json.Numeral(at, Double.POSITIVE_INFINITY, text);
            case "-.inf" -> new Json.Numeral(at, Double.NEGATIVE_INFINITY, text);
            default -> text.length() <= 100 && NUMBER.matcher(text).matches()
                    ? new Json.Numeral(at, Double.parseDouble(text), text)
                    : new Json.Text(at, text);
        };
    }

    private Json sequence(Place at, int depth) {
        List<Json> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, longer(at.path(), "[" + items.size() + "]"), depth + 1));
        }
        return new Json.Sequence(at, items);
    }

    private Json table(Place at, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Place keyAt = place(event.getStartMark(), at.path());
            if (!(event instanceof ScalarEvent key)) {
                throw refused(problems, keyAt, "a key that is no text", "keys that are texts");
            }
            String name = key.getValue();
            if (keys.put(name, keyAt) != null) {
                throw refused(problems, keyAt, "the key " + Shown.quoted(name) + " again", "each key once");
            }
            String path = longer(at.path(), at.path().isEmpty() ? name : "." + name);
            members.put(name, value(events.next(), path, depth + 1));
        }
        return new Json.Table(at, members, keys);
    }

    /** Paths are for people, and so bounded. */
    private static String longer(String path, String step) {
        return path.length() + step.length() > PATH ? path : path + step;
    }
}
