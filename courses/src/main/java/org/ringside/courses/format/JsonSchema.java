package org.ringside.courses.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints JSON Schemas (2020-12) from the shapes that readers check files against. */
public final class JsonSchema {
    private final Map<String, Shape> shared;

    private JsonSchema(Map<String, Shape> shared) {
        this.shared = shared;
    }

    /**
     * Prints a schema.
     *
     * @param format name and version of the format, joined by a slash
     * @param title title of the schema
     * @param document shape of the whole document
     * @param shared shapes that are defined once and referred to, by name
     * @return JSON, ends in a line feed
     */
    public static String print(String format, String title, Shape document, Map<String, Shape> shared) {
        JsonSchema printer = new JsonSchema(shared);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:ringside:" + format.replace('/', ':'));
        schema.put("title", title);
        schema.putAll(printer.definition(document));
        Map<String, Object> definitions = new LinkedHashMap<>();
        shared.forEach((name, shape) -> definitions.put(name, printer.definition(shape)));
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return JsonPrinter.pretty(schema);
    }

    /** A shared shape by its name, any other one in full. */
    private Map<String, Object> reference(Shape shape) {
        for (Map.Entry<String, Shape> each : shared.entrySet()) {
            if (each.getValue().equals(shape)) {
                return map("$ref", "#/$defs/" + each.getKey());
            }
        }
        return definition(shape);
    }

    private Map<String, Object> definition(Shape shape) {
        Map<String, Object> definition = map("description", shape.about());
        switch (shape) {
            case Shape.Number(String about, String unit, double low, double high) -> {
                definition.put("description", unit.isEmpty() ? about : about + " (" + unit + ")");
                definition.put("type", "number");
                definition.put("minimum", low);
                definition.put("maximum", high);
            }
            case Shape.Whole(String about, double low, double high) -> {
                definition.put("type", "integer");
                definition.put("minimum", low);
                definition.put("maximum", high);
            }
            case Shape.OneOrMany(String about, Shape.Number item, int most) -> {
                Map<String, Object> list = map("type", "array");
                list.put("items", definition(item));
                list.put("minItems", 1);
                list.put("maxItems", most);
                definition.put("anyOf", List.of(definition(item), list));
            }
            case Shape.Named(String about, Shape item, int least, int most) -> {
                definition.put("type", "object");
                definition.put("additionalProperties", reference(item));
                definition.put("minProperties", least);
                definition.put("maxProperties", most);
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
    private Map<String, Object> keys(Shape.Keys shape, String kind) {
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
