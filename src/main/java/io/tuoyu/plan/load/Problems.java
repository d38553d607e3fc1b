package io.tuoyu.plan.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults while files are read, so that a person hears of all of them at once. */
final class Problems {
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    /** Names a file; faults are told in the order in which their files were named. */
    void expect(Path file) {
        files.add(file);
    }

    void add(Path file, int line, String zh, String en, String fixZh, String fixEn) {
        found.add(new Problem(file, line, zh, en, fixZh, fixEn));
    }

    /** At {@code pointer} in {@code document}. */
    void add(Document document, String pointer, String zh, String en, String fixZh, String fixEn) {
        add(document.file(), document.line(pointer), zh, en, fixZh, fixEn);
    }

    /**
     * Ends the reading if anything was found.
     *
     * @throws InvalidPlan with everything that was found
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidPlan(found.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt((Problem problem) -> files.indexOf(problem.file()))
                            .thenComparingInt(Problem::line))
                    .toList());
        }
    }
}
