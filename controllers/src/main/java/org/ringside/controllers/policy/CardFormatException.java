package org.ringside.controllers.policy;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.ringside.courses.format.Problem;

/** A policy card that cannot be used, with everything that is wrong with it. */
public final class CardFormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems at least one problem, in the order of the file
     */
    public CardFormatException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns what is wrong.
     *
     * @return at least one problem, in the order of the file
     */
    public List<Problem> problems() {
        return problems;
    }
}
