package io.tuoyu.plan.load;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot be used, with all that is wrong with it. */
public final class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidPlan(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.en())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
