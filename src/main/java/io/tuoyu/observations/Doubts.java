package io.tuoyu.observations;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Timing;
import io.tuoyu.returns.Reason;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which of the figures that a town states are asked about. They count all the same: a rule that no form breaks is no proof of a
 * mistake.
 *
 * <ul>
 *   <li>TENFOLD_JUMP: ten times the last figure or more, or a tenth or less, of 100 at least.
 *   <li>CUMULATIVE_FALLS: counted from January on, and smaller than before.
 *   <li>PERSON_TIMES: persons, each to be counted once, and more of them than those among whom they are counted; or a number of
 *       persons due that doubles from one month to the next.
 *   <li>COPY_OF_LAST_MONTH: four figures or more, one of them counted from January on, and every one as in the month before.
 * </ul>
 */
public final class Doubts implements Serializable {
    private static final int JUMP = 10;
    private static final int DOUBLE = 2;
    /** Small figures jump by nature. */
    private static final int FLOOR = 100;

    private static final int COPIED = 4;
    private static final int YEAR = 12;

    private final Map<String, Timing> timings;
    private final Map<String, String> within;
    private final Set<String> datasets;

    private Doubts(Map<String, Timing> timings, Map<String, String> within, Set<String> datasets) {
        this.timings = timings;
        this.within = within;
        this.datasets = datasets;
    }

    /** The rules for the measures of {@code plan} that towns state themselves. */
    public static Doubts of(Plan plan) {
        return new Doubts(
                new TreeMap<>(plan.measures().stream().collect(toUnmodifiableMap(Measure::id, Measure::timing))),
                new TreeMap<>(plan.measures().stream()
                        .filter(measure -> measure.within().isPresent())
                        .collect(toUnmodifiableMap(
                                Measure::id, measure -> measure.within().orElseThrow()))),
                plan.datasets().stream()
                        .filter(dataset -> dataset.reporter() == AreaLevel.TOWN)
                        .map(Dataset::id)
                        .filter(id -> !id.equals(Booking.RETURN_LOG))
                        .collect(toUnmodifiableSet()));
    }

    /** What is asked about the figures of one area, in the order of measures and months. */
    public List<Doubt> about(List<Stated> figures) {
        Map<String, NavigableMap<YearMonth, Stated>> series = new TreeMap<>();
        NavigableMap<YearMonth, Map<String, Stated>> months = new TreeMap<>();
        for (Stated figure : figures) {
            if (datasets.contains(figure.dataset())) {
                series.computeIfAbsent(figure.measure(), none -> new TreeMap<>())
                        .put(figure.period(), figure);
                months.computeIfAbsent(figure.period(), none -> new TreeMap<>()).put(figure.measure(), figure);
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        series.forEach((measure, figuresOfMeasure) -> figuresOfMeasure.values().forEach(figure -> {
            Map.Entry<YearMonth, Stated> before = figuresOfMeasure.lowerEntry(figure.period());
            boolean isRecent =
                    before != null && !before.getKey().isBefore(figure.period().minusMonths(YEAR));
            Stated last = isRecent ? before.getValue() : null;
            Stated whole = months.get(figure.period()).get(within.getOrDefault(measure, ""));
            ask(figure, last, whole, doubts);
        }));
        months.forEach((month, figuresOfMonth) ->
                copy(figuresOfMonth, months.getOrDefault(month.minusMonths(1), Map.of()), doubts));
        return doubts;
    }

    /** One figure is asked about once for its size, and once if it falls. */
    private void ask(Stated figure, Stated last, Stated whole, List<Doubt> doubts) {
        Timing timing = timings.get(figure.measure());
        boolean isSameYear =
                last != null && last.period().getYear() == figure.period().getYear();
        boolean isComparable = last != null && (timing != Timing.YEAR_TO_DATE || isSameYear);
        if (isComparable && isTimes(JUMP, figure.value(), last.value())) {
            doubts.add(Doubt.of(Reason.TENFOLD_JUMP, figure, last));
        } else if (whole != null && figure.value() > whole.value()) {
            doubts.add(Doubt.of(Reason.PERSON_TIMES, figure, whole));
        } else if (isComparable
                && timing == Timing.STOCK
                && within.containsKey(figure.measure())
                && figure.value() > last.value()
                && isTimes(DOUBLE, figure.value(), last.value())) {
            doubts.add(Doubt.of(Reason.PERSON_TIMES, figure, last));
        }
        if (isComparable && timing == Timing.YEAR_TO_DATE && figure.value() < last.value()) {
            doubts.add(Doubt.of(Reason.CUMULATIVE_FALLS, figure, last));
        }
    }

    /** From or to nothing is no jump. */
    private static boolean isTimes(int times, long one, long other) {
        long smaller = Math.min(one, other);
        long larger = Math.max(one, other);
        return smaller > 0 && larger >= FLOOR && larger / times >= smaller;
    }

    private void copy(Map<String, Stated> month, Map<String, Stated> before, List<Doubt> doubts) {
        Map<String, Stated> both = new HashMap<>(month);
        both.keySet().retainAll(before.keySet());
        boolean isCopy = both.size() >= COPIED
                && both.values().stream()
                        .allMatch(figure ->
                                figure.value() == before.get(figure.measure()).value());
        if (isCopy) {
            month.values().stream()
                    .filter(figure -> both.containsKey(figure.measure())
                            && timings.get(figure.measure()) == Timing.YEAR_TO_DATE
                            && figure.value() > 0)
                    .findFirst()
                    .ifPresent(figure ->
                            doubts.add(Doubt.of(Reason.COPY_OF_LAST_MONTH, figure, before.get(figure.measure()))));
        }
    }
}
