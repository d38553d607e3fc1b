package io.tuoyu.plan.load;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A plan or schedule that cannot be used as it stands, with everything that is wrong with it. */
public final class InvalidPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidPlan(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.en())
                .collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
