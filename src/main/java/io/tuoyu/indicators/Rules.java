package io.tuoyu.indicators;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Source;
import io.tuoyu.plan.Validity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A plan as the engine reads it: everything by place, nothing but values, ready to be sent to another machine.
 *
 * @param indicators the indicators, in the plan's order
 * @param measures   the measures, in the plan's order
 * @param counted    the indicators, and after them those that an open definition counts otherwise
 * @param variants   every option of every open definition, for each indicator it touches
 * @param months     the months to compute, without gaps, earliest first
 * @param asOf       the day on which it is asked; what is due later is not missing yet
 * @param delivered  place of the measure that says that a town's own return of the month came, even if it was refused, or {@link
 *                   Rule#NONE}
 * @param places     every area by code
 */
public record Rules(
        List<Rule> indicators,
        List<Rule> counted,
        List<Variant> variants,
        List<MeasureRule> measures,
        List<YearMonth> months,
        LocalDate asOf,
        int delivered,
        Settings settings,
        Map<String, Place> places)
        implements Serializable {

    /** The system's own record of returns: what it says of each town feeds measures like any return. */
    public static final Source RETURN_DELIVERED = new Source("return_log", "returns_delivered");

    /**
     * An area as the engine reads it.
     *
     * @param above      codes of the areas it sums into, nearest first
     * @param successors code of the area that took it over when it ended, if any did
     */
    public record Place(AreaLevel level, Validity validity, List<String> above, List<String> successors)
            implements Serializable {}

    /**
     * An indicator as an option of an open definition counts it.
     *
     * @param indicator place in {@link #indicators()}
     * @param place     place in {@link #counted()}, or {@link Rule#NONE} if nobody reports what the option counts
     */
    public record Variant(String definitionId, String optionId, boolean isChosen, int indicator, int place)
            implements Serializable {}

    /**
     * Compiles {@code plan} for the months from its baseline to {@code last}.
     *
     * @param asOf the day on which it is asked
     */
    public static Rules of(Plan plan, YearMonth last, LocalDate asOf) {
        List<String> measures = plan.measures().stream().map(Measure::id).toList();
        List<String> indicators = plan.indicators().stream().map(Indicator::id).toList();
        List<Rule> rules = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            rules.add(new Rule(
                    indicator.id(),
                    indicator.formula(),
                    places(indicator.numerator(), measures),
                    places(indicator.denominator(), measures),
                    indicator.of().map(indicators::indexOf).orElse(Rule.NONE),
                    indicator.factor(),
                    error(indicator, plan),
                    indicator.unit().zh(),
                    indicator.timing(),
                    indicator.evidence(),
                    indicator.polarity(),
                    indicator.stratum().map(measures::indexOf).orElse(Rule.NONE),
                    indicator.pending().map(measures::indexOf).orElse(Rule.NONE),
                    indicator.targets(),
                    true,
                    indicator.definitionVersion()));
        }
        Variants variants = new Variants(rules, measures, plan.settings().baseline());
        variants.add(plan.definitions(), indicators);
        return new Rules(
                List.copyOf(rules),
                variants.counted(),
                variants.variants(),
                plan.measures().stream().map(measure -> compile(measure, plan)).toList(),
                Stream.iterate(plan.settings().baseline(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList(),
                asOf,
                plan.measures().stream()
                        .filter(measure -> measure.sources().contains(RETURN_DELIVERED))
                        .map(measure -> measures.indexOf(measure.id()))
                        .findFirst()
                        .orElse(Rule.NONE),
                plan.settings(),
                plan.areas().all().stream()
                        .collect(toUnmodifiableMap(
                                Area::code,
                                area -> new Place(
                                        area.level(),
                                        area.validity(),
                                        plan.areas().above(area.code()).stream()
                                                .map(Area::code)
                                                .toList(),
                                        area.successor().stream().toList()))));
    }

    /** Whether the area exists at the end of each month. */
    boolean[] exists(String areaCode) {
        Validity validity = places.get(areaCode).validity();
        boolean[] exists = new boolean[months.size()];
        for (int month = 0; month < exists.length; month++) {
            exists[month] = validity.holdsAtEndOf(months.get(month));
        }
        return exists;
    }

    /** Rows that the published table has: every indicator of every area in every month in which the area exists. */
    public long rows() {
        long areaMonths = 0;
        for (Place place : places.values()) {
            areaMonths += months.stream().filter(place.validity()::holdsAtEndOf).count();
        }
        return areaMonths * indicators.size();
    }

    /** The error of a denominator is the greatest of its measures'. */
    private static BigDecimal error(Indicator indicator, Plan plan) {
        return indicator.denominator().stream()
                .flatMap(measure -> plan.measure(measure).stream())
                .map(Measure::error)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static MeasureRule compile(Measure measure, Plan plan) {
        List<MeasureRule.Owed> owed = measure.sources().stream()
                .flatMap(source -> plan.dataset(source.dataset()).stream())
                .filter(dataset -> dataset.first().isPresent())
                .map(Rules::owed)
                .distinct()
                .toList();
        return new MeasureRule(measure.timing(), measure.level(), measure.carryMonths(), owed);
    }

    private static MeasureRule.Owed owed(Dataset dataset) {
        return new MeasureRule.Owed(
                dataset.reporter() == AreaLevel.TOWN,
                dataset.first().orElseThrow(),
                dataset.last().orElse(YearMonth.of(9999, 12)),
                dataset.dueDay());
    }

    private static List<Integer> places(List<String> ids, List<String> all) {
        return ids.stream().map(all::indexOf).toList();
    }
}
