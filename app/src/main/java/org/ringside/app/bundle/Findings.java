package org.ringside.app.bundle;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a bundle, up to a number that somebody can read. Confined to one thread. */
final class Findings {
    /** So many are named; a bundle in which everything is wrong has no end of them. */
    private static final int NAMED = 100;

    private final List<Discrepancy> found = new ArrayList<>();
    private int more;

    void add(Discrepancy.Kind kind, String where, String text) {
        if (found.size() < NAMED) {
            found.add(new Discrepancy(kind, where, text));
        } else {
            more++;
        }
    }

    void addAll(Findings others) {
        others.found.forEach(other -> add(other.kind(), other.where(), other.text()));
        more += others.more;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Discrepancy> list() {
        return List.copyOf(found);
    }

    /** How many there are beyond those in the list. */
    int more() {
        return more;
    }
}
