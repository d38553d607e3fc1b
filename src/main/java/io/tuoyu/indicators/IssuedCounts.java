package io.tuoyu.indicators;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** What was published of {@code areas}, nothing perhaps; empty if the month was never issued. */
    Optional<Change.Issued> of(YearMonth month, Rule rule, List<String> areas) {
        return Optional.ofNullable(months.get(month)).map(issued -> {
            Published published =
                    issued.getOrDefault(rule.id(), new Published(rule.definitionVersion(), new HashMap<>()));
            Map<String, Change.Counts> counts = new HashMap<>();
            for (String area : areas) {
                if (published.counts().containsKey(area)) {
                    counts.put(area, published.counts().get(area));
                }
            }
            return new Change.Issued(published.definitionVersion(), counts);
        });
    }
}
