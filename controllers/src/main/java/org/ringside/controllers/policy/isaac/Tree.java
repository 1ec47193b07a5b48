package org.ringside.controllers.policy.isaac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.courses.format.Json;

/** Reads what may or may not be in a tree: what is missing or of another kind is empty. */
record Tree(Json at) {
    Tree get(String key) {
        return new Tree(at instanceof Json.Table table ? table.members().get(key) : null);
    }

    boolean isTable() {
        return at instanceof Json.Table;
    }

    Map<String, Tree> members() {
        Map<String, Tree> members = new LinkedHashMap<>();
        if (at instanceof Json.Table table) {
            table.members().forEach((key, value) -> members.put(key, new Tree(value)));
        }
        return members;
    }

    List<Tree> items() {
        return at instanceof Json.Sequence list ? list.items().stream().map(Tree::new).toList() : List.of();
    }

    Optional<String> text() {
        return at instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    boolean isFalse() {
        return at instanceof Json.Literal literal && literal.word().equals("false");
    }

    /** A finite number, as the shortest decimal of the nearest float: training is in single precision. */
    Optional<Double> number() {
        return at instanceof Json.Numeral number && Float.isFinite((float) number.value())
                ? Optional.of(Double.parseDouble(Float.toString((float) number.value())))
                : Optional.empty();
    }

    /** A list of texts only, or nothing. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        items().forEach(item -> item.text().ifPresent(texts::add));
        return texts.size() == items().size() ? texts : List.of();
    }

    /** A list of finite numbers only, or a number as a list of one, or nothing. */
    List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        number().ifPresent(numbers::add);
        items().forEach(item -> item.number().ifPresent(numbers::add));
        return numbers.size() == Math.max(items().size(), 1) ? numbers : List.of();
    }

    /** Last part of a dotted name of Python, such as JointPositionAction; a colon is a dot. */
    String lastName() {
        String name = text().orElse("").replace(':', '.');
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
