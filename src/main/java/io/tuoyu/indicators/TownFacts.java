package io.tuoyu.indicators;

import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Timing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** From what one area reported, month by month, to what is known of each indicator there. */
public final class TownFacts {
    /** A denominator older than this says nothing of how many people are in doubt. */
    private static final int UNKNOWN_MONTHS = 12;

    private final Rules rules;
    private final String areaCode;
    private final AreaLevel level;
    private final Long[][] figures;

    /**
     * @param figures by place of the month and place of the measure; {@code null} where nothing was reported. Never kept.
     */
    public TownFacts(Rules rules, String areaCode, Long[][] figures) {
        this.rules = rules;
        this.areaCode = areaCode;
        this.level = rules.places().get(areaCode).level();
        this.figures = figures;
    }

    /** What is known of {@code rule} in the month at {@code month}. The rule must be one that is summed. */
    public Fact fact(Rule rule, int month) {
        if (rule.numerator().isEmpty()) {
            return Fact.absent(Absence.NOT_DUE);
        }
        if (isAbove(rule)) {
            return Fact.absent(Absence.NOT_APPLICABLE);
        }
        Sum numerator = sum(rule, rule.numerator(), month);
        Sum denominator = sum(rule, rule.denominator(), month);
        OptionalInt stratum = rule.stratum() == Rule.NONE ? OptionalInt.of(0) : lagOf(rule, rule.stratum(), month);
        if (!numerator.isKnown() || !denominator.isKnown() || stratum.isEmpty()) {
            return missing(rule, month, absence(rule, month));
        }
        long top = rule.formula() == Formula.SHARE_WHERE
                ? (numerator.value() > 0 ? denominator.value() : 0)
                : numerator.value();
        long bottom = denominator.value();
        if (!rule.denominator().isEmpty() && bottom == 0) {
            return top == 0 ? Fact.absent(Absence.NOT_APPLICABLE) : missing(rule, month, Absence.UNDEFINED);
        }
        if (rule.formula() == Formula.PROPORTION && top > bottom) {
            return new Fact(top, bottom, 0, bottom, 0, 0, 1, 0, 0, Absence.OUT_OF_RANGE, List.of());
        }
        int lag = Math.max(numerator.lag(), denominator.lag());
        long pending = rule.pending() == Rule.NONE
                ? 0
                : sum(rule, List.of(rule.pending()), month).value();
        return new Fact(
                top, bottom, pending, 0, 1, lag > 0 ? 1 : 0, 0, 0, lag, Absence.NONE, strata(rule, month, top, bottom));
    }

    /** Whether only larger areas have what it is made of: the checklist is the district's. */
    private boolean isAbove(Rule rule) {
        for (int measure : rule.numerator()) {
            if (rules.measures().get(measure).level().compareTo(level) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether areas of this level report what it is made of themselves, so that their silence is their own. */
    public boolean isReported(Rule rule) {
        for (int measure : rule.numerator()) {
            if (rules.measures().get(measure).level() == level) {
                return true;
            }
        }
        return false;
    }

    private List<Stratum> strata(Rule rule, int month, long successes, long sampled) {
        if (rule.evidence() != Evidence.SAMPLE) {
            return List.of();
        }
        long size = figures[month - lagOf(rule, rule.stratum(), month).orElseThrow()][rule.stratum()];
        return List.of(new Stratum(areaCode, size, sampled, successes));
    }

    private Fact missing(Rule rule, int month, Absence absence) {
        List<Integer> weights = rule.evidence() == Evidence.SAMPLE && rule.stratum() != Rule.NONE
                ? List.of(rule.stratum())
                : rule.denominator();
        Optional<Long> unknown = lastKnown(weights, month);
        return new Fact(0, 0, 0, unknown.orElse(0L), 0, 0, 1, unknown.isPresent() ? 0 : 1, 0, absence, List.of());
    }

    private Optional<Long> lastKnown(List<Integer> measures, int month) {
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        for (int back = 0; back <= UNKNOWN_MONTHS && back <= month; back++) {
            Long[] reported = figures[month - back];
            if (measures.stream().allMatch(measure -> reported[measure] != null)) {
                return Optional.of(measures.stream()
                        .mapToLong(measure -> reported[measure])
                        .sum());
            }
        }
        return Optional.empty();
    }

    private Sum sum(Rule rule, List<Integer> measures, int month) {
        long value = 0;
        int lag = 0;
        for (int measure : measures) {
            Sum one = rule.timing() == Timing.YEAR_TO_DATE
                            && rules.measures().get(measure).timing() == Timing.FLOW
                    ? sinceJanuary(measure, month)
                    : single(rule, measure, month);
            if (!one.isKnown()) {
                return one;
            }
            value = Math.addExact(value, one.value());
            lag = Math.max(lag, one.lag());
        }
        return new Sum(true, value, lag);
    }

    /** A year to date with a month missing is not known: the month may hold anything. */
    private Sum sinceJanuary(int measure, int month) {
        long value = 0;
        for (int at = month; at >= 0; at--) {
            if (figures[at][measure] == null) {
                return Sum.UNKNOWN;
            }
            value = Math.addExact(value, figures[at][measure]);
            if (rules.months().get(at).getMonthValue() == 1) {
                break;
            }
        }
        return new Sum(true, value, 0);
    }

    private Sum single(Rule rule, int measure, int month) {
        OptionalInt lag = lagOf(rule, measure, month);
        return lag.isEmpty() ? Sum.UNKNOWN : new Sum(true, figures[month - lag.getAsInt()][measure], lag.getAsInt());
    }

    /** How many months back the figure stands that speaks for this month; empty if none may. */
    private OptionalInt lagOf(Rule rule, int measure, int month) {
        int farthest = rule.carries() ? rules.measures().get(measure).carryMonths() : 0;
        for (int back = 0; back <= farthest && back <= month; back++) {
            if (figures[month - back][measure] != null) {
                return OptionalInt.of(back);
            }
        }
        return OptionalInt.empty();
    }

    private Absence absence(Rule rule, int month) {
        YearMonth period = rules.months().get(month);
        boolean isIn = rules.delivered() != Rule.NONE
                && figures[month][rules.delivered()] != null
                && figures[month][rules.delivered()] > 0;
        Absence absence = Absence.NOT_DUE;
        for (List<Integer> measures : List.of(rule.numerator(), rule.denominator())) {
            for (int measure : measures) {
                for (MeasureRule.Owed owed : rules.measures().get(measure).owed()) {
                    LocalDate due = period.plusMonths(1).atDay(owed.dueDay());
                    if (figures[month][measure] == null && owed.covers(period)) {
                        if (owed.byTown() && isIn) {
                            absence = later(absence, Absence.REJECTED);
                        } else if (due.isBefore(rules.asOf())) {
                            absence = later(absence, Absence.NOT_RECEIVED);
                        }
                    }
                }
            }
        }
        return absence;
    }

    private static Absence later(Absence a, Absence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private record Sum(boolean isKnown, long value, int lag) {
        static final Sum UNKNOWN = new Sum(false, 0, 0);
    }
}
