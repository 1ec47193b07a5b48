package org.ringside.courses.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Mutable; for one thread. */
public final class ProblemList {
    /** After this many problems the file is hopeless, and more would only hide the first ones. */
    private static final int MOST = 100;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;

    /**
     * Creates an empty list.
     *
     * @param source name of the file for messages
     */
    public ProblemList(String source) {
        this.source = source;
    }

    /**
     * Adds a problem; beyond a hundred they are only counted.
     *
     * @param kind what sort of thing
     * @param place where in the file
     * @param found what stands there
     * @param expected what should stand there
     */
    public void add(Problem.Kind kind, Place place, String found, String expected) {
        if (problems.size() < MOST) {
            problems.add(new Problem(kind, source, place, found, expected));
        } else {
            unlisted++;
        }
    }

    /**
     * Says whether nothing is wrong.
     *
     * @return whether there are no problems
     */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws all that was collected, if anything was. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw exception();
        }
    }

    CourseFormatException exception() {
        return new CourseFormatException(sorted());
    }

    /**
     * Returns what was collected.
     *
     * @return the problems in the order of the file
     */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt((Problem problem) -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()));
        if (unlisted > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(last.kind(), source, last.place(), unlisted + " more problems", "fewer"));
        }
        return sorted;
    }
}
