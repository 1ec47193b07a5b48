package org.ringside.scoring.trace;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.ContactList;

/**
 * Joins the touches of successive samples into spans. A touch is open as long as every sample shows it again. Allocates only
 * when a touch begins.
 */
final class SpanCollector {
    /** One touch from its first to its last sample. */
    private static final class Span {
        private int body;
        private int foot;
        private int surface;
        private int first;
        private int last;
        private double x;
        private double y;
        private double z;
        private double force;
    }

    private final List<Span> open = new ArrayList<>();
    private final List<Span> all = new ArrayList<>();

    void clear() {
        open.clear();
        all.clear();
    }

    /** Takes in the touches of one control period; {@code sample} is the sample into which the period is counted. */
    void add(ContactList contacts, int sample) {
        for (int i = 0; i < contacts.size; i++) {
            Span span = find(contacts.body[i], contacts.foot[i], contacts.surface[i]);
            if (span == null) {
                span = new Span();
                span.body = contacts.body[i];
                span.foot = contacts.foot[i];
                span.surface = contacts.surface[i];
                span.first = sample;
                span.force = -1;
                open.add(span);
                all.add(span);
            }
            span.last = sample;
            if (contacts.force[i] > span.force) {
                span.force = contacts.force[i];
                span.x = contacts.position[3 * i];
                span.y = contacts.position[3 * i + 1];
                span.z = contacts.position[3 * i + 2];
            }
        }
    }

    /** Closes the touches that the sample did not show. */
    void endSample(int sample) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).last < sample) {
                open.remove(i);
            }
        }
    }

    /** Names and orders the spans: by first sample, then body, foot and surface in the order of their definitions. */
    List<ContactSpan> spans(List<String> bodies, List<String> feet, List<String> surfaces) {
        List<Span> sorted = new ArrayList<>(all);
        sorted.sort(SpanCollector::compare);
        List<ContactSpan> spans = new ArrayList<>();
        for (Span span : sorted) {
            spans.add(new ContactSpan(
                    bodies.get(span.body),
                    span.foot < 0 ? "" : feet.get(span.foot),
                    surfaces.get(span.surface),
                    span.first,
                    span.last,
                    span.x,
                    span.y,
                    span.z,
                    span.force));
        }
        return spans;
    }

    private static int compare(Span a, Span b) {
        int order = Integer.compare(a.first, b.first);
        order = order == 0 ? Integer.compare(a.body, b.body) : order;
        order = order == 0 ? Integer.compare(a.foot, b.foot) : order;
        return order == 0 ? Integer.compare(a.surface, b.surface) : order;
    }

    private Span find(int body, int foot, int surface) {
        for (int i = 0; i < open.size(); i++) {
            Span span = open.get(i);
            if (span.body == body && span.foot == foot && span.surface == surface) {
                return span;
            }
        }
        return null;
    }
}
