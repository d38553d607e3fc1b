package io.tuoyu.indicators;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An area and the areas directly below it: what is shared out among them, how they compare, and which of them moved it. */
public final class Family {
    private static final int YEAR = 12;

    private final Rules rules;
    private final AreaLevel level;
    private final boolean[] exists;
    private final Fact[][] whole;
    private final List<Part> parts = new ArrayList<>();
    private final List<Map<String, String>> successors = new ArrayList<>();
    private final IssuedCounts issued;

    /** An area directly below, and in which months it exists. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Part(String areaCode, AreaLevel level, boolean[] exists, Fact[][] facts) {}

    /**
     * @param whole facts of the area, by place of the indicator and of the month; never kept
     * @param parts the same of the areas directly below it, by code
     */
    public Family(
            Rules rules, String areaCode, Fact[][] whole, SortedMap<String, Fact[][]> parts, IssuedCounts issued) {
        this.rules = rules;
        this.level = rules.places().get(areaCode).level();
        this.exists = rules.exists(areaCode);
        this.whole = whole;
        parts.forEach((code, facts) ->
                this.parts.add(new Part(code, rules.places().get(code).level(), rules.exists(code), facts)));
        for (int month = 0; month < rules.months().size(); month++) {
            successors.add(successors(month, parts.keySet()));
        }
        this.issued = issued;
    }

    /** Areas that have ended by the end of the month, and who of this family took them over. */
    private Map<String, String> successors(int month, Set<String> family) {
        Map<String, String> found = new HashMap<>();
        for (Part part : parts) {
            if (!part.exists()[month]) {
                rules.places().get(part.areaCode()).successors().stream()
                        .filter(family::contains)
                        .forEach(successor -> found.put(part.areaCode(), successor));
            }
        }
        return found;
    }

    /**
     * What is found of one indicator in one month.
     *
     * @param compared    every area below that exists at the month's end
     * @param allocation  of the area's gap
     * @param differences what moved the area's figure since the month before and since last year, where there was such a month
     */
    public record Found(
            Rule rule,
            YearMonth period,
            List<Compared> compared,
            Allocation allocation,
            List<Difference> differences) {}

    /** What one area below is found to be. */
    public record Compared(String areaCode, Comparison comparison) {}

    /** A difference from an earlier month. */
    public record Difference(Basis basis, Change change) {}

    /** What a month is held against. */
    public enum Basis {
        /** The month before. */
        MONTH(1),
        /** The same month of last year. */
        YEAR(Family.YEAR);

        private final int months;

        Basis(int months) {
            this.months = months;
        }
    }

    /** What is found of the indicator at place {@code indicator}, in every month in which the area exists. */
    public List<Found> found(int indicator) {
        Rule rule = rules.indicators().get(indicator);
        List<Known> known = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (int month = 0; month < exists.length; month++) {
            known.add(known(indicator, month));
            if (exists[month]) {
                found.add(found(rule, indicator, month, known));
            }
        }
        return found;
    }

    private Found found(Rule rule, int indicator, int month, List<Known> known) {
        LocalDate day = rules.months().get(month).atEndOfMonth();
        SortedMap<String, Measured> measured = new TreeMap<>();
        List<Verdict> standings = new ArrayList<>();
        for (Part part : parts) {
            if (part.exists()[month]) {
                Measured own = measured(rule, part.facts()[indicator][month]);
                measured.put(part.areaCode(), own);
                standings.add(level(rule, part.level(), day).map(own::standing).orElse(Verdict.NO_TARGET));
            }
        }
        Measured sum = measured(rule, whole[indicator][month]);
        List<Comparison> comparisons = Comparison.of(rule, sum.fact(), List.copyOf(measured.values()), standings);
        List<Compared> compared = new ArrayList<>();
        Iterator<Comparison> next = comparisons.iterator();
        measured.keySet().forEach(code -> compared.add(new Compared(code, next.next())));
        List<Difference> differences = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            if (month >= basis.months) {
                differences.add(new Difference(basis, change(rule, month, basis, known)));
            }
        }
        return new Found(
                rule,
                rules.months().get(month),
                compared,
                Allocation.of(rule, level(rule, level, day), sum, measured),
                differences);
    }

    private static Optional<BigDecimal> level(Rule rule, AreaLevel held, LocalDate day) {
        return rule.target(held, day).map(Target::level);
    }

    private Measured measured(Rule rule, Fact fact) {
        return Measured.of(rule, orAbsent(fact), rules.settings());
    }

    private static Fact orAbsent(Fact fact) {
        return fact == null ? Fact.absent(Fact.Absence.NOT_DUE) : fact;
    }

    private Change change(Rule rule, int month, Basis basis, List<Known> known) {
        YearMonth period = rules.months().get(month);
        if (rule.timing() == Timing.YEAR_TO_DATE && basis == Basis.MONTH && period.getMonth() == Month.JANUARY) {
            return Change.unsplit(Change.Reason.NEW_YEAR);
        }
        int earlier = month - basis.months;
        if (!known.get(month).isSum() || !known.get(earlier).isSum()) {
            return Change.unsplit(Change.Reason.OWN_FIGURE);
        }
        return Change.of(
                rule,
                known.get(earlier).parts(),
                known.get(month).parts(),
                issued.of(
                        rules.months().get(earlier),
                        rule,
                        parts.stream().map(Part::areaCode).toList()),
                successors.get(month));
    }

    /**
     * What is known of the areas below in one month.
     *
     * @param isSum whether the area's figure is their sum, and not a bureau's own for the whole area
     */
    private record Known(Map<String, Fact> parts, boolean isSum) {}

    private Known known(int indicator, int month) {
        Map<String, Fact> known = new LinkedHashMap<>();
        long numerator = 0;
        long denominator = 0;
        for (Part part : parts) {
            Fact fact = part.facts()[indicator][month];
            if (fact != null && fact.asPart().known() > 0) {
                known.put(part.areaCode(), fact);
                numerator += fact.numerator();
                denominator += fact.denominator();
            }
        }
        Fact sum = orAbsent(whole[indicator][month]);
        boolean isEqual = numerator == sum.numerator() && denominator == sum.denominator();
        return new Known(known, sum.known() == 0 || (!known.isEmpty() && isEqual));
    }
}
