package io.tuoyu.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a town reports.
 *
 * @param level       smallest areas that have it; those below have none, and miss nothing
 * @param error       relative error that its figures are declared to have, 0 to 1: 0.01 is ±1 %; 0 for what was counted
 * @param within      measure of the persons among whom these are counted, each once; more than those were probably counted
 *                    once for each visit
 * @param carryMonths how many months its last figure may stand in for a missing one; 0: never
 * @param sources     the fields that may feed it, the most trusted first; the first one present counts
 */
public record Measure(
        String id,
        Label name,
        Label unit,
        Timing timing,
        AreaLevel level,
        BigDecimal error,
        Optional<String> within,
        int carryMonths,
        List<Source> sources) {

    public Measure {
        sources = List.copyOf(sources);
    }
}
