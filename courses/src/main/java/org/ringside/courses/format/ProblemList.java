package org.ringside.courses.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Mutable; for one thread. */
final class ProblemList {
    /** After this many problems the file is hopeless, and more would only hide the first ones. */
    private static final int MOST = 100;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;

    ProblemList(String source) {
        this.source = source;
    }

    void add(Problem.Kind kind, Place place, String found, String expected) {
        if (problems.size() < MOST) {
            problems.add(new Problem(kind, source, place, found, expected));
        } else {
            unlisted++;
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws all that was collected, if anything was. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw exception();
        }
    }

    CourseFormatException exception() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt((Problem problem) -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()));
        if (unlisted > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(last.kind(), source, last.place(), unlisted + " more problems", "fewer"));
        }
        return new CourseFormatException(sorted);
    }
}
