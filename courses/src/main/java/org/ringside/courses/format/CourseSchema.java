package org.ringside.courses.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of the format, printed from the same table that the reader checks files against. It is published as
 * the resource {@code org/ringside/courses/course.schema.json}.
 *
 * <p>The schema says what a value may be. The reader refuses some more: repeated keys, and values that are fine by themselves
 * but do not make a course together (such as two obstacles of one name).
 */
public final class CourseSchema {
    private CourseSchema() {}

    /**
     * Prints the schema.
     *
     * @return JSON, ends in a line feed
     */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:ringside:" + CourseShape.FORMAT.replace('/', ':'));
        schema.put("title", "Course of the format " + CourseShape.FORMAT);
        schema.putAll(definition(CourseShape.DOCUMENT));
        Map<String, Object> definitions = new LinkedHashMap<>();
        CourseShape.SHARED.forEach((name, shape) -> definitions.put(name, definition(shape)));
        schema.put("$defs", definitions);
        return JsonPrinter.pretty(schema);
    }

    /** A shared shape by its name, any other one in full. */
    private static Map<String, Object> reference(Shape shape) {
        for (Map.Entry<String, Shape> shared : CourseShape.SHARED.entrySet()) {
            if (shared.getValue().equals(shape)) {
                return map("$ref", "#/$defs/" + shared.getKey());
            }
        }
        return definition(shape);
    }

    private static Map<String, Object> definition(Shape shape) {
        Map<String, Object> definition = map("description", shape.about());
        switch (shape) {
            case Shape.Number(String about, String unit, double low, double high) -> {
                definition.put("description", unit.isEmpty() ? about : about + " (" + unit + ")");
                definition.put("type", "number");
                definition.put("minimum", low);
                definition.put("maximum", high);
            }
            case Shape.Words(String about, String pattern, String says, int longest) -> {
                definition.put("type", "string");
                definition.put("pattern", pattern);
                definition.put("maxLength", longest);
            }
            case Shape.Choice(String about, List<String> words) -> definition.put("enum", words);
            case Shape.Many(String about, Shape item, int least, int most) -> {
                definition.put("type", "array");
                definition.put("items", reference(item));
                definition.put("minItems", least);
                definition.put("maxItems", most);
            }
            case Shape.Tuple(String about, List<Shape.Field> fields) -> {
                definition.put("type", "array");
                definition.put("prefixItems", fields.stream().map(field -> reference(field.shape())).toList());
                definition.put("items", false);
                definition.put("minItems", fields.size());
            }
            case Shape.Keys keys -> definition.putAll(keys(keys, null));
            case Shape.Kinds kinds ->
                definition.put("oneOf", kinds.byKind().entrySet().stream()
                        .map(entry -> keys(entry.getValue(), entry.getKey()))
                        .toList());
        }
        return definition;
    }

    /** @param kind word that the key "kind" must hold, or null if there is no such key */
    private static Map<String, Object> keys(Shape.Keys shape, String kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (kind != null) {
            properties.put("kind", map("const", kind));
        }
        shape.fields().forEach(field -> properties.put(field.name(), reference(field.shape())));
        List<String> required = properties.keySet().stream()
                .filter(name -> shape.fields().stream()
                        .noneMatch(field -> field.name().equals(name) && !field.required()))
                .toList();
        Map<String, Object> definition = map("description", shape.about());
        definition.put("type", "object");
        definition.put("properties", properties);
        definition.put("required", required);
        definition.put("additionalProperties", false);
        return definition;
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
