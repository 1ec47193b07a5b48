package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ringside.courses.format.Json;

/** Reads the members of an object whose shape has been checked: no getter can fail. */
record Members(Json.Table table) {
    boolean has(String key) {
        return table.members().containsKey(key);
    }

    Json member(String key) {
        return table.members().get(key);
    }

    Members object(String key) {
        return new Members((Json.Table) member(key));
    }

    /** A text, or the default. */
    String text(String key, String otherwise) {
        return has(key) ? text(member(key)) : otherwise;
    }

    double number(String key, double otherwise) {
        return has(key) ? number(member(key)) : otherwise;
    }

    int whole(String key, int otherwise) {
        return (int) number(key, otherwise);
    }

    List<String> texts(String key) {
        return list(key, Members::text);
    }

    /** One number or several; the default stands for none. */
    List<Double> numbers(String key, Double... otherwise) {
        return !has(key) ? List.of(otherwise) : numbers(member(key));
    }

    static List<Double> numbers(Json value) {
        return value instanceof Json.Sequence list
                ? list.items().stream().map(Members::number).toList()
                : List.of(number(value));
    }

    <T> List<T> list(String key, Function<Json, T> reader) {
        List<T> result = new ArrayList<>();
        if (has(key)) {
            ((Json.Sequence) member(key)).items().forEach(item -> result.add(reader.apply(item)));
        }
        return result;
    }

    <T> Map<String, T> map(String key, Function<Json, T> reader) {
        Map<String, T> result = new LinkedHashMap<>();
        if (has(key)) {
            ((Json.Table) member(key)).members().forEach((name, value) -> result.put(name, reader.apply(value)));
        }
        return result;
    }

    static String text(Json value) {
        return ((Json.Text) value).value();
    }

    static double number(Json value) {
        // adding 0 turns -0 into 0
        return ((Json.Numeral) value).value() + 0.0;
    }
}
