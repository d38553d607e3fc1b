package io.tuoyu.indicators;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An area and the areas directly below it: what is shared out among them, how they compare, and which of them moved it. */
public final class Family {
    private static final int YEAR = 12;

    private final Rules rules;
    private final String areaCode;
    private final Fact[][] whole;
    private final SortedMap<String, Fact[][]> parts;
    private final IssuedCounts issued;

    /**
     * @param whole facts of the area, by place of the indicator and of the month; never kept
     * @param parts the same of the areas directly below it, by code
     */
    public Family(
            Rules rules, String areaCode, Fact[][] whole, SortedMap<String, Fact[][]> parts, IssuedCounts issued) {
        this.rules = rules;
        this.areaCode = areaCode;
        this.whole = whole;
        this.parts = parts;
        this.issued = issued;
    }

    /**
     * Something found for an indicator in a month.
     *
     * @param <T> what
     */
    public record Found<T>(Rule rule, YearMonth period, T what) {}

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

    /** What one area below is found to be. */
    public record Compared(String areaCode, Comparison comparison) {}

    /** Every area below that exists at the month's end, for every indicator. */
    public List<Found<Compared>> comparisons() {
        List<Found<Compared>> comparisons = new ArrayList<>();
        forEach((rule, indicator, month) -> {
            List<String> present = present(month);
            LocalDate day = rules.months().get(month).atEndOfMonth();
            List<Fact> facts = new ArrayList<>();
            List<Verdict> standings = new ArrayList<>();
            for (String part : present) {
                Fact fact = at(parts.get(part), indicator, month);
                facts.add(fact);
                standings.add(rule.target(levelOf(part), day)
                        .map(goal -> Measured.of(rule, fact, rules.settings()).standing(goal.level()))
                        .orElse(Verdict.NO_TARGET));
            }
            List<Comparison> compared =
                    Comparison.of(rule, at(whole, indicator, month), facts, standings, rules.settings());
            for (int i = 0; i < present.size(); i++) {
                comparisons.add(
                        new Found<>(rule, rules.months().get(month), new Compared(present.get(i), compared.get(i))));
            }
        });
        return comparisons;
    }

    /** The area's gap in every indicator and month. */
    public List<Found<Allocation>> allocations() {
        List<Found<Allocation>> allocations = new ArrayList<>();
        forEach((rule, indicator, month) -> {
            LocalDate day = rules.months().get(month).atEndOfMonth();
            SortedMap<String, Measured> measured = new TreeMap<>();
            for (String part : present(month)) {
                measured.put(part, Measured.of(rule, at(parts.get(part), indicator, month), rules.settings()));
            }
            allocations.add(new Found<>(
                    rule,
                    rules.months().get(month),
                    Allocation.of(
                            rule,
                            rule.target(levelOf(areaCode), day).map(Target::level),
                            Measured.of(rule, at(whole, indicator, month), rules.settings()),
                            measured)));
        });
        return allocations;
    }

    /** What moved the area's figure since the month before and since last year, where there was such a month. */
    public List<Found<Difference>> differences() {
        List<Found<Difference>> differences = new ArrayList<>();
        forEach((rule, indicator, month) -> {
            for (Basis basis : Basis.values()) {
                if (month >= basis.months) {
                    differences.add(new Found<>(
                            rule,
                            rules.months().get(month),
                            new Difference(basis, change(rule, indicator, month, basis))));
                }
            }
        });
        return differences;
    }

    private Change change(Rule rule, int indicator, int month, Basis basis) {
        YearMonth period = rules.months().get(month);
        if (rule.timing() == Timing.YEAR_TO_DATE && basis == Basis.MONTH && period.getMonth() == Month.JANUARY) {
            return Change.unsplit(Change.Reason.NEW_YEAR);
        }
        int earlier = month - basis.months;
        if (!isSum(indicator, month) || !isSum(indicator, earlier)) {
            return Change.unsplit(Change.Reason.OWN_FIGURE);
        }
        return Change.of(
                rule,
                known(indicator, earlier),
                known(indicator, month),
                issued.of(rules.months().get(earlier), rule, parts.keySet()),
                successors(period));
    }

    /** Whether the area's figure is the sum of those below it, and not a bureau's own for the whole area. */
    private boolean isSum(int indicator, int month) {
        long numerator = 0;
        long denominator = 0;
        for (Fact fact : known(indicator, month).values()) {
            numerator += fact.numerator();
            denominator += fact.denominator();
        }
        Fact sum = at(whole, indicator, month);
        return sum.known() == 0 || (numerator == sum.numerator() && denominator == sum.denominator());
    }

    private Map<String, Fact> known(int indicator, int month) {
        Map<String, Fact> known = new LinkedHashMap<>();
        parts.forEach((code, facts) -> {
            Fact fact = facts[indicator][month];
            if (fact != null && fact.asPart().known() > 0) {
                known.put(code, fact);
            }
        });
        return known;
    }

    /** Areas that have ended by the end of {@code period}, and who of this family took them over. */
    private Map<String, String> successors(YearMonth period) {
        Map<String, String> successors = new HashMap<>();
        for (String part : parts.keySet()) {
            Rules.Place place = rules.places().get(part);
            if (!place.validity().holdsAtEndOf(period)) {
                place.successors().stream()
                        .filter(successor -> parts.containsKey(successor))
                        .forEach(successor -> successors.put(part, successor));
            }
        }
        return successors;
    }

    private List<String> present(int month) {
        return parts.keySet().stream()
                .filter(part -> rules.places()
                        .get(part)
                        .validity()
                        .holdsAtEndOf(rules.months().get(month)))
                .toList();
    }

    private AreaLevel levelOf(String code) {
        return rules.places().get(code).level();
    }

    private static Fact at(Fact[][] facts, int indicator, int month) {
        return Optional.ofNullable(facts[indicator][month]).orElseGet(() -> Fact.absent(Fact.Absence.NOT_DUE));
    }

    private void forEach(Visitor visitor) {
        for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
            for (int month = 0; month < rules.months().size(); month++) {
                if (rules.places()
                        .get(areaCode)
                        .validity()
                        .holdsAtEndOf(rules.months().get(month))) {
                    visitor.visit(rules.indicators().get(indicator), indicator, month);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(Rule rule, int indicator, int month);
    }
}
