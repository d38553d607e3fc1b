package io.tuoyu.plan.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that a person hears of everything at once. */
final class Problems {

    /** More letters than these make another word. */
    private static final int CLOSE = 3;

    private final List<Problem> found = new ArrayList<>();

    void add(Path file, int line, String zh, String en, String fixZh, String fixEn) {
        found.add(new Problem(file, line, zh, en, fixZh, fixEn));
    }

    /** A name that is none of the {@code known} ones. */
    void unknown(Path file, int line, String whatZh, String whatEn, String name, Collection<String> known) {
        Optional<String> close = known.stream()
                .filter(other -> distance(name, other) <= CLOSE)
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()));
        add(
                file,
                line,
                "没有名为“" + name + "”的" + whatZh + "。",
                "There is no " + whatEn + " called " + name + ".",
                close.map(other -> "是不是“" + other + "”？").orElse("请改成已有的名称。"),
                close.map(other -> "Did you mean " + other + "?").orElse("Use one that exists."));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidPlan if anything was found */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPlan(found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(
                                    (Problem problem) -> problem.file().toString())
                            .thenComparing(Problem::line))
                    .toList());
        }
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[b.length()];
    }
}
