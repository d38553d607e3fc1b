package io.tuoyu.plan;

import java.util.List;

/**
 * What a town reports.
 *
 * @param carryMonths how many months its last figure may stand in for a missing one; 0: never
 * @param sources     the fields that may feed it, the most trusted first; the first one present counts
 */
public record Measure(String id, Label name, Label unit, Timing timing, int carryMonths, List<Source> sources) {

    public Measure {
        sources = List.copyOf(sources);
    }
}
