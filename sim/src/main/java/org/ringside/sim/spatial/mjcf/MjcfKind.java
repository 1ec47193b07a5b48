package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schema says of one kind of element; {@code schema.txt} explains the parts. */
final class MjcfKind {
    /** The only values of an attribute that do not change the physics, and what to do instead of another. */
    record Neutral(List<String> values, String advice) {
        /** Whether a value says the same as one of the neutral ones, or, if they are numbers, the same as all of them. */
        boolean accepts(String text) {
            if (values.contains(text)) {
                return true;
            }
            String[] words = MjcfElement.words(text);
            for (int i = 0; i < words.length; i++) {
                double expected = values.isEmpty() ? Double.NaN
                        : MjcfElement.number(values.get(Math.min(i, values.size() - 1)));
                if (MjcfElement.number(words[i]) != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    final Set<String> reads = new LinkedHashSet<>();
    final Set<String> ignores = new LinkedHashSet<>();
    final Set<String> needs = new LinkedHashSet<>();
    final Map<String, Neutral> only = new LinkedHashMap<>();
    final Set<String> completes = new LinkedHashSet<>();
    final List<List<String>> either = new ArrayList<>();
    final Set<String> inside = new LinkedHashSet<>();
    final Set<String> once = new LinkedHashSet<>();
    final Set<String> skips = new LinkedHashSet<>();
    final Map<String, String> empty = new LinkedHashMap<>();
    final Map<String, String> refuses = new LinkedHashMap<>();

    boolean knows(String attribute) {
        return reads.contains(attribute) || ignores.contains(attribute) || only.containsKey(attribute);
    }

    /** Takes over all that another kind has. */
    void like(MjcfKind other) {
        reads.addAll(other.reads);
        ignores.addAll(other.ignores);
        needs.addAll(other.needs);
        only.putAll(other.only);
        completes.addAll(other.completes);
        either.addAll(other.either);
        inside.addAll(other.inside);
        once.addAll(other.once);
        skips.addAll(other.skips);
        empty.putAll(other.empty);
        refuses.putAll(other.refuses);
    }
}
