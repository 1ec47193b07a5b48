package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.courses.format.Shape;

/**
 * Something that a card must have and a draft lacks.
 *
 * @param steps keys and indices from the top of the card
 * @param shape what is to stand there
 */
public record CardGap(List<Object> steps, Shape shape) {
    /** Copies the list. */
    public CardGap {
        steps = List.copyOf(steps);
    }

    /** The gaps of a draft: required keys that are absent; objects that are absent as a whole are gone through key by key. */
    static List<CardGap> in(Map<String, Object> card) {
        List<CardGap> gaps = new ArrayList<>();
        walk(card, CardShape.DOCUMENT, List.of(), gaps);
        return gaps;
    }

    private static void walk(Object value, Shape shape, List<Object> path, List<CardGap> gaps) {
        switch (shape) {
            case Shape.Keys keys -> keys.fields().forEach(field -> {
                Object member = value instanceof Map<?, ?> map ? map.get(field.name()) : null;
                if (member != null || field.required()) {
                    walk(member, field.shape(), with(path, field.name()), gaps);
                }
            });
            case Shape.Many many when many.item() instanceof Shape.Keys keys -> {
                List<?> items = value instanceof List<?> list && !list.isEmpty() ? list : List.of(Map.of());
                for (int i = 0; i < items.size(); i++) {
                    walk(items.get(i), keys, with(path, i), gaps);
                }
            }
            case Shape.Named named when value instanceof Map<?, ?> map && named.item() instanceof Shape.Keys keys ->
                map.forEach((key, member) -> walk(member, keys, with(path, key), gaps));
            default -> {
                if (value == null) {
                    gaps.add(new CardGap(path, shape));
                }
            }
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /**
     * Says where the gap is.
     *
     * @return such as {@code actions[0].scale}
     */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            path.append(step instanceof Integer ? "[" + step + "]" : path.isEmpty() ? step : "." + step);
        }
        return path.toString();
    }

    /** Puts a value into the gap; objects and first items of lists on the way are made. */
    void fill(Map<String, Object> card, Object value) {
        Object at = card;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Object made =
                    last ? value : steps.get(i + 1) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<>();
            at = step(at, steps.get(i), made, last);
        }
    }

    @SuppressWarnings("unchecked")
    private static Object step(Object at, Object step, Object made, boolean last) {
        if (step instanceof Integer index) {
            List<Object> list = (List<Object>) at;
            if (index == list.size()) {
                list.add(made);
            }
            return list.get(index);
        }
        Map<String, Object> map = (Map<String, Object>) at;
        if (last) {
            map.put((String) step, made);
        }
        return map.computeIfAbsent((String) step, key -> made);
    }
}
