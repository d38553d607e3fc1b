package io.tuoyu.indicators;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numerators and denominators as the editions in force published them, by month, indicator and area. */
public final class IssuedCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<YearMonth, HashMap<String, Published>> months = new HashMap<>();

    private record Published(int definitionVersion, HashMap<String, Change.Counts> counts) implements Serializable {}

    /** Adds what the edition of {@code month} says of one area. */
    public void add(YearMonth month, String indicatorId, int definitionVersion, String areaCode, Change.Counts counts) {
        months.computeIfAbsent(month, issued -> new HashMap<>())
                .computeIfAbsent(indicatorId, indicator -> new Published(definitionVersion, new HashMap<>()))
                .counts()
                .put(areaCode, counts);
    }

    /** What was published of {@code areas}; empty if the month was never issued. */
    Optional<Change.Issued> of(YearMonth month, String indicatorId, Set<String> areas) {
        if (!months.containsKey(month)) {
            return Optional.empty();
        }
        Published published = months.get(month).get(indicatorId);
        if (published == null) {
            return Optional.empty();
        }
        Map<String, Change.Counts> counts = new HashMap<>(published.counts());
        counts.keySet().retainAll(areas);
        return Optional.of(new Change.Issued(published.definitionVersion(), counts));
    }
}
