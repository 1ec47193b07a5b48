package org.ringside.courses.format;

import java.util.List;
import java.util.regex.Pattern;

/** Checks values against their {@link Shape}, and reports all that is wrong, not only the first. */
public final class ShapeChecker {
    private static final String KIND = "kind";

    private final ProblemList problems;

    private ShapeChecker(ProblemList problems) {
        this.problems = problems;
    }

    /**
     * Checks a value and all within it.
     *
     * @param value the value
     * @param shape what it should be
     * @param problems takes what is wrong; modified
     */
    public static void check(Json value, Shape shape, ProblemList problems) {
        new ShapeChecker(problems).check(value, shape);
    }

    private void check(Json value, Shape shape) {
        switch (shape) {
            case Shape.Number number -> checkNumber(value, number);
            case Shape.Whole whole -> checkWhole(value, whole);
            case Shape.OneOrMany either -> checkOneOrMany(value, either);
            case Shape.Named named -> checkNamed(value, named);
            case Shape.Words words -> checkWords(value, words);
            case Shape.Choice choice -> checkChoice(value, choice);
            case Shape.Many many -> checkMany(value, many);
            case Shape.Tuple tuple -> checkTuple(value, tuple);
            case Shape.Keys keys -> checkKeys(value, keys, null);
            case Shape.Kinds kinds -> checkKinds(value, kinds);
        }
    }

    private void checkNumber(Json value, Shape.Number shape) {
        boolean fits =
                value instanceof Json.Numeral number && number.value() >= shape.low() && number.value() <= shape.high();
        if (!fits) {
            wrong(value, shape.expected());
        }
    }

    private void checkWhole(Json value, Shape.Whole shape) {
        boolean fits = value instanceof Json.Numeral number && number.value() >= shape.low()
                && number.value() <= shape.high() && number.value() == Math.rint(number.value());
        if (!fits) {
            wrong(value, shape.expected());
        }
    }

    private void checkOneOrMany(Json value, Shape.OneOrMany shape) {
        if (value instanceof Json.Sequence(Place place, List<Json> items)) {
            if (items.isEmpty() || items.size() > shape.most()) {
                problems.add(Problem.Kind.SHAPE, place, "a list of " + items.size(), shape.expected());
            }
            items.forEach(item -> check(item, shape.item()));
        } else if (value instanceof Json.Numeral) {
            check(value, shape.item());
        } else {
            wrong(value, shape.expected());
        }
    }

    private void checkNamed(Json value, Shape.Named shape) {
        if (!(value instanceof Json.Table table)) {
            wrong(value, shape.expected());
            return;
        }
        if (table.members().size() < shape.least() || table.members().size() > shape.most()) {
            problems.add(Problem.Kind.SHAPE, table.place(), table.shown(), shape.expected());
        }
        table.members().values().forEach(member -> check(member, shape.item()));
    }

    private void checkWords(Json value, Shape.Words shape) {
        boolean fits = value instanceof Json.Text(Place place, String text)
                && text.codePointCount(0, text.length()) <= shape.longest()
                && Pattern.compile(shape.pattern()).matcher(text).matches();
        if (!fits) {
            wrong(value, shape.expected());
        }
    }

    private void checkChoice(Json value, Shape.Choice shape) {
        if (!(value instanceof Json.Text(Place place, String word))) {
            wrong(value, shape.expected());
        } else if (!shape.words().contains(word)) {
            wrong(value, shape.expected() + Suggestions.hint(word, shape.words()));
        }
    }

    private void checkMany(Json value, Shape.Many shape) {
        if (!(value instanceof Json.Sequence(Place place, List<Json> items))) {
            wrong(value, shape.expected());
            return;
        }
        if (items.size() < shape.least() || items.size() > shape.most()) {
            problems.add(Problem.Kind.SHAPE, place, "a list of " + items.size(), shape.expected());
        }
        items.forEach(item -> check(item, shape.item()));
    }

    private void checkTuple(Json value, Shape.Tuple shape) {
        if (!(value instanceof Json.Sequence(Place place, List<Json> items))
                || items.size() != shape.fields().size()) {
            wrong(value, shape.expected());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), shape.fields().get(i).shape());
        }
    }

    private void checkKinds(Json value, Shape.Kinds shape) {
        if (!(value instanceof Json.Table table)
                || !(table.members().get(KIND) instanceof Json.Text(Place place, String kind))) {
            wrong(value, shape.expected());
            return;
        }
        Shape.Keys keys = shape.byKind().get(kind);
        if (keys == null) {
            String expected = "one of \"" + String.join("\", \"", shape.byKind().keySet()) + "\"";
            problems.add(
                    Problem.Kind.SHAPE,
                    place,
                    Shown.quoted(kind),
                    expected + Suggestions.hint(kind, shape.byKind().keySet()));
            return;
        }
        checkKeys(value, keys, KIND);
    }

    /** @param also one more key that is known and has been checked, or null */
    private void checkKeys(Json value, Shape.Keys shape, String also) {
        if (!(value instanceof Json.Table table)) {
            wrong(value, shape.expected());
            return;
        }
        List<String> names = shape.names();
        table.members().forEach((key, member) -> {
            if (!names.contains(key) && !key.equals(also)) {
                String hint = Suggestions.hint(key,
                        names.stream().filter(name -> !table.members().containsKey(name)).toList());
                String expected = hint.isEmpty() ? "one of the keys " + String.join(", ", names) : "a known key" + hint;
                problems.add(Problem.Kind.SHAPE, table.keys().get(key), "the unknown key " + Shown.quoted(key),
                        expected);
            }
        });
        for (Shape.Field field : shape.fields()) {
            Json member = table.members().get(field.name());
            if (member != null) {
                check(member, field.shape());
            } else if (field.required()) {
                String expected = "the key \"" + field.name() + "\": " + field.shape().expected();
                problems.add(Problem.Kind.SHAPE, table.place(), table.shown() + " without \"" + field.name() + "\"",
                        expected);
            }
        }
    }

    private void wrong(Json value, String expected) {
        problems.add(Problem.Kind.SHAPE, value.place(), value.shown(), expected);
    }
}
