package io.tuoyu.indicators;

import io.tuoyu.indicators.Fact.Stratum;
import io.tuoyu.indicators.IndicatorValue.Bounds;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Settings;
import io.tuoyu.statistics.Attainment;
import io.tuoyu.statistics.Interval;
import io.tuoyu.statistics.Level;
import io.tuoyu.statistics.StratifiedProportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fact as a value: the number, what it may be, how much of it is known, and how it stands to a level.
 *
 * <p>Every comparison is exact: the level is decimal text, the counts are whole numbers, nothing rounded takes part.
 *
 * @param numerator   of what is known; empty if nothing is
 * @param denominator of what is known; empty for a count
 * @param survey      what a sample says; empty for a complete count, and if nobody answered
 */
record Measured(
        Rule rule,
        Fact fact,
        Settings settings,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<StratifiedProportion> survey) {
    private static final int VALUE_SCALE = 6;
    private static final double CONFIDENCE = 0.95;

    static Measured of(Rule rule, Fact fact, Settings settings) {
        // A town shows what cannot be right; of an area above it nothing is left that could be shown.
        boolean isShown = fact.known() > 0 || (fact.absence() == Fact.Absence.OUT_OF_RANGE && fact.denominator() > 0);
        if (!isShown) {
            return new Measured(rule, fact, settings, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (rule.evidence() == Evidence.SAMPLE && fact.strata().size() > 1) {
            return weighted(rule, fact, settings);
        }
        return new Measured(
                rule,
                fact,
                settings,
                Optional.of(BigDecimal.valueOf(fact.numerator())),
                hasDenominator(rule) ? Optional.of(BigDecimal.valueOf(fact.denominator())) : Optional.empty(),
                survey(rule, fact));
    }

    /** Towns weigh by their families, not by how many of them answered: Σ Nₕ xₕ ⁄ nₕ of Σ Nₕ (statistics.md 2D). */
    private static Measured weighted(Rule rule, Fact fact, Settings settings) {
        BigDecimal numerator = BigDecimal.ZERO;
        long size = 0;
        for (Stratum stratum : fact.strata()) {
            numerator = numerator.add(BigDecimal.valueOf(stratum.size())
                    .multiply(BigDecimal.valueOf(stratum.successes()))
                    .divide(BigDecimal.valueOf(stratum.sampled()), MathContext.DECIMAL128));
            size = Math.addExact(size, stratum.size());
        }
        return new Measured(
                rule,
                fact,
                settings,
                Optional.of(numerator),
                Optional.of(BigDecimal.valueOf(size)),
                survey(rule, fact));
    }

    /** More answers than children, as a household with two may give, is everybody. */
    private static Optional<StratifiedProportion> survey(Rule rule, Fact fact) {
        return rule.evidence() != Evidence.SAMPLE
                ? Optional.empty()
                : StratifiedProportion.of(
                        fact.strata().stream()
                                .map(stratum -> new StratifiedProportion.Stratum(
                                        Math.max(stratum.size(), stratum.sampled()),
                                        stratum.sampled(),
                                        stratum.successes()))
                                .toList(),
                        CONFIDENCE);
    }

    private static boolean hasDenominator(Rule rule) {
        return switch (rule.formula()) {
            case PROPORTION, RATE, COMPLETION, SHARE_WHERE -> true;
            case COUNT, SHORTFALL -> false;
        };
    }

    /** Rounded half up to six decimals, for people; it decides nothing. */
    Optional<BigDecimal> value() {
        if (numerator.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal scaled = numerator.get().multiply(BigDecimal.valueOf(rule.factor()));
        return Optional.of(
                denominator.isPresent()
                        ? scaled.divide(denominator.get(), VALUE_SCALE, RoundingMode.HALF_UP)
                        : scaled.setScale(VALUE_SCALE, RoundingMode.HALF_UP));
    }

    ValueState state() {
        if (fact.known() == 0) {
            return fact.absence().state();
        }
        if (fact.carried() == fact.known()) {
            return ValueState.CARRIED_FORWARD;
        }
        return numerator.orElseThrow().signum() == 0 ? ValueState.REPORTED_ZERO : ValueState.REPORTED;
    }

    /** Share of the denominator that is known; of the towns where there is no denominator. Empty if nothing was asked. */
    Optional<BigDecimal> coverage(int scale) {
        long known = isBlind() ? fact.known() : weight();
        long all = known + (isBlind() ? fact.missing() : fact.unknown());
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(known).divide(BigDecimal.valueOf(all), scale, RoundingMode.HALF_UP));
    }

    /** Whether the people of the missing towns are not known, so that only towns can be counted. */
    private boolean isBlind() {
        return fact.blind() > 0 || (rule.denominator().isEmpty() && rule.formula() != Formula.SHORTFALL);
    }

    private long weight() {
        return fact.strata().isEmpty()
                ? (fact.known() > 0 ? fact.denominator() : 0)
                : fact.strata().stream().mapToLong(Stratum::size).sum();
    }

    /** Whether too little of the area is known to judge it. */
    boolean isBelowFloor() {
        long known = isBlind() ? fact.known() : weight();
        long all = known + (isBlind() ? fact.missing() : fact.unknown());
        return BigDecimal.valueOf(known).compareTo(settings.coverageFloor().multiply(BigDecimal.valueOf(all))) < 0;
    }

    Optional<Bounds> bounds() {
        if (fact.known() == 0) {
            return Optional.empty();
        }
        double factor = rule.factor();
        double top = numerator.orElseThrow().doubleValue();
        if (rule.evidence() == Evidence.SAMPLE) {
            return survey.flatMap(StratifiedProportion::interval)
                    .map(interval -> new Bounds(factor * interval.lower(), factor * interval.upper(), "korn_graubard"));
        }
        return switch (rule.formula()) {
            case PROPORTION ->
                fact.missing() == 0 || fact.blind() > 0
                        ? Optional.empty()
                        : Optional.of(new Bounds(
                                factor * top / (fact.denominator() + fact.unknown()),
                                factor * (top + fact.unknown()) / (fact.denominator() + fact.unknown()),
                                "worst_case"));
            case RATE ->
                rule.error().signum() == 0 || fact.missing() > 0
                        ? Optional.empty()
                        : Optional.of(new Bounds(
                                factor
                                        * top
                                        / (fact.denominator()
                                                * (1 + rule.error().doubleValue())),
                                factor
                                        * top
                                        / (fact.denominator()
                                                * (1 - rule.error().doubleValue())),
                                "population_error"));
            case COUNT ->
                fact.pending() == 0
                        ? Optional.empty()
                        : Optional.of(new Bounds(factor * top, factor * (top + fact.pending()), "pending"));
            case COMPLETION, SHORTFALL, SHARE_WHERE -> Optional.empty();
        };
    }

    /** How the value stands to {@code level}, whatever its date. Equality attains. */
    Verdict standing(BigDecimal level) {
        if (fact.known() == 0 || isBelowFloor()) {
            return Verdict.INSUFFICIENT;
        }
        if (rule.evidence() == Evidence.SAMPLE) {
            return ofSample(level);
        }
        boolean point = reaches(numerator.orElseThrow(), denominator, level);
        return switch (rule.formula()) {
            case PROPORTION, SHARE_WHERE ->
                fact.blind() > 0
                        ? uncertain(point)
                        : between(
                                reaches(known(0), everybody(), level),
                                reaches(known(fact.unknown()), everybody(), level),
                                point);
            case RATE -> {
                if (fact.missing() > 0) {
                    // A town that is not known may add to the numerator without limit, and to the denominator.
                    yield uncertain(point);
                }
                BigDecimal population = denominator.orElseThrow();
                BigDecimal error = population.multiply(rule.error());
                yield between(
                        reaches(numerator.get(), Optional.of(population.add(error)), level),
                        reaches(numerator.get(), Optional.of(population.subtract(error)), level),
                        point);
            }
            case COUNT, COMPLETION, SHORTFALL ->
                fact.missing() > 0 && !(point && rule.polarity() == Polarity.HIGHER_IS_BETTER)
                        ? uncertain(point)
                        : between(point, reaches(known(fact.pending()), denominator, level), point);
        };
    }

    /**
     * A sample proves what its whole interval says, and nothing if it is too thin.
     *
     * @see "statistics.md 2D"
     */
    private Verdict ofSample(BigDecimal level) {
        StratifiedProportion answers = survey.orElseThrow();
        if (answers.interval().isEmpty()) {
            return Verdict.INSUFFICIENT;
        }
        Interval interval = answers.interval().get();
        Level share = new Level(level, BigDecimal.valueOf(rule.factor()));
        boolean point = reaches(numerator.orElseThrow(), denominator, level);
        boolean isHighGood = rule.polarity() == Polarity.HIGHER_IS_BETTER;
        Attainment attainment = Attainment.ofSample(
                answers.answers(),
                answers.effectiveSize().orElseThrow(),
                isHighGood ? interval : mirrored(interval),
                isHighGood ? share : mirrored(share),
                point);
        return Verdict.valueOf(attainment.name());
    }

    /** Lower is better: the share that fails, against the most that may. */
    private static Interval mirrored(Interval interval) {
        return new Interval(1 - interval.upper(), 1 - interval.lower());
    }

    private static Level mirrored(Level level) {
        return new Level(level.denominator().subtract(level.numerator()), level.denominator());
    }

    private BigDecimal known(long more) {
        return BigDecimal.valueOf(Math.addExact(fact.numerator(), more));
    }

    private Optional<BigDecimal> everybody() {
        return Optional.of(BigDecimal.valueOf(Math.addExact(fact.denominator(), fact.unknown())));
    }

    /** Firm only if both ends of what is possible say the same. */
    private static Verdict between(boolean oneEnd, boolean otherEnd, boolean point) {
        if (oneEnd != otherEnd) {
            return uncertain(point);
        }
        return oneEnd ? Verdict.ATTAINED : Verdict.NOT_ATTAINED;
    }

    private static Verdict uncertain(boolean point) {
        return point ? Verdict.ATTAINED_UNCERTAIN : Verdict.NOT_ATTAINED_UNCERTAIN;
    }

    /** Cross-multiplied: numerator × factor against level × denominator. */
    private boolean reaches(BigDecimal numerator, Optional<BigDecimal> denominator, BigDecimal level) {
        int comparison = numerator
                .multiply(BigDecimal.valueOf(rule.factor()))
                .compareTo(level.multiply(denominator.orElse(BigDecimal.ONE)));
        return rule.polarity() == Polarity.HIGHER_IS_BETTER ? comparison >= 0 : comparison <= 0;
    }

    /** Persons or slots that are missing to {@code level} today, among those that are known; never negative. */
    OptionalLong gap(BigDecimal level) {
        if (fact.known() == 0 || rule.evidence() == Evidence.SAMPLE || rule.formula() == Formula.COMPLETION) {
            return OptionalLong.empty();
        }
        BigDecimal factor = BigDecimal.valueOf(rule.factor());
        BigDecimal lacking = level.multiply(denominator.orElse(BigDecimal.ONE))
                .subtract(numerator.orElseThrow().multiply(factor));
        BigDecimal missing = (rule.polarity() == Polarity.HIGHER_IS_BETTER ? lacking : lacking.negate())
                .divide(factor, 0, RoundingMode.CEILING);
        return OptionalLong.of(Math.max(0, missing.longValueExact()));
    }
}
