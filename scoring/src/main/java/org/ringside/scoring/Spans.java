package org.ringside.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of instants as lists of spans in order of time, without overlap. */
final class Spans {
    private Spans() {}

    /** From one instant to another, s. */
    record Span(double from, double to) {
        double seconds() {
            return to - from;
        }
    }

    /** Puts spans in order and joins those that overlap or are closer than a gap, s. */
    static List<Span> joined(List<Span> spans, double gap) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingDouble(Span::from).thenComparingDouble(Span::to));
        List<Span> joined = new ArrayList<>();
        for (Span span : ordered) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from < last.to + gap) {
                joined.set(joined.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Returns the instants that are in both sets. */
    static List<Span> common(List<Span> first, List<Span> second) {
        List<Span> common = new ArrayList<>();
        for (Span a : first) {
            for (Span b : second) {
                double from = Math.max(a.from, b.from);
                double to = Math.min(a.to, b.to);
                if (from <= to) {
                    common.add(new Span(from, to));
                }
            }
        }
        common.sort(Comparator.comparingDouble(Span::from));
        return common;
    }
}
