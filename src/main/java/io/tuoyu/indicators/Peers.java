package io.tuoyu.indicators;

import io.tuoyu.indicators.Comparison.Reason;
import io.tuoyu.indicators.Comparison.Signal;
import io.tuoyu.indicators.Fact.Stratum;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.statistics.AdjustedProbabilities;
import io.tuoyu.statistics.BinomialInterval;
import io.tuoyu.statistics.Estimate;
import io.tuoyu.statistics.FalseCalls;
import io.tuoyu.statistics.FunnelPoint;
import io.tuoyu.statistics.Interval;
import io.tuoyu.statistics.Overdispersion;
import io.tuoyu.statistics.RankBands;
import io.tuoyu.statistics.StratifiedProportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The parts of one area, with what is known of each: how a {@link Comparison} is worked out.
 *
 * @param figures   of each part; empty if it has no usable figure
 * @param reference value of the area above, not yet times the factor
 */
record Peers(Rule rule, List<Optional<Figure>> figures, OptionalDouble reference) {
    private static final double CONFIDENCE = 0.95;

    /** One side of an interval of that confidence. */
    private static final double TAIL = 0.025;

    /** Probability below the upper of the 99.8 % limits, at which something is to be done. */
    private static final double ACTION = 0.999;

    /** Share of the parts whose distances are cut in each tail, lest the few that differ widen the limits for all. */
    private static final double WINSOR = 0.1;

    /** Parts that chance scatters as much with a smaller probability are overdispersed. */
    private static final double OVERDISPERSED = 0.05;

    private static final double LARGEST_LISTED = 0.05;

    /**
     * What a part counts.
     *
     * @param successes  x, or the numerator
     * @param trials     n, or the denominator; 1 for a count
     * @param comparable what its value may be as well, not yet times the factor: parts that overlap share a band
     */
    record Figure(long successes, long trials, Optional<Interval> comparable) {
        private double share() {
            return (double) successes / trials;
        }
    }

    static Peers of(Rule rule, Fact whole, List<Measured> parts) {
        return new Peers(
                rule,
                parts.stream()
                        .map(part -> isUsable(rule, part) ? Optional.of(figure(rule, part)) : noFigure())
                        .toList(),
                reference(rule, whole));
    }

    private static Optional<Figure> noFigure() {
        return Optional.empty();
    }

    private static boolean isUsable(Rule rule, Measured part) {
        return hasFigure(rule, part.fact()) && (part.fact().missing() == 0 || !part.isBelowFloor());
    }

    private static boolean hasFigure(Rule rule, Fact fact) {
        if (fact.known() == 0) {
            return false;
        }
        return switch (rule.formula()) {
            case PROPORTION ->
                isSample(rule)
                        ? families(fact) > 0 && answers(fact) > 0
                        : fact.denominator() > 0 && fact.numerator() >= 0 && fact.numerator() <= fact.denominator();
            case RATE -> fact.denominator() > 0;
            case COUNT, COMPLETION, SHORTFALL, SHARE_WHERE -> true;
        };
    }

    private static boolean isSample(Rule rule) {
        return rule.evidence() == Evidence.SAMPLE;
    }

    private static boolean isOfPlaces(Rule rule) {
        return rule.evidence() == Evidence.INVENTORY;
    }

    private static long families(Fact fact) {
        return fact.strata().stream().mapToLong(Stratum::size).sum();
    }

    private static long answers(Fact fact) {
        return fact.strata().stream().mapToLong(Stratum::sampled).sum();
    }

    private static OptionalDouble reference(Rule rule, Fact whole) {
        if (!hasFigure(rule, whole)) {
            return OptionalDouble.empty();
        }
        return switch (rule.formula()) {
            case PROPORTION -> OptionalDouble.of(isSample(rule) ? weighted(whole) : ratio(whole));
            case RATE -> OptionalDouble.of(ratio(whole));
            case COUNT, COMPLETION, SHORTFALL, SHARE_WHERE -> OptionalDouble.empty();
        };
    }

    private static double ratio(Fact fact) {
        return (double) fact.numerator() / fact.denominator();
    }

    /** Towns weigh by their families, not by how many of them answered. */
    private static double weighted(Fact fact) {
        double successes = 0;
        double size = 0;
        for (Stratum stratum : fact.strata()) {
            if (stratum.sampled() > 0) {
                successes += (double) stratum.size() * stratum.successes() / stratum.sampled();
                size += stratum.size();
            }
        }
        return size == 0 ? 0 : Math.min(1, successes / size);
    }

    private static Figure figure(Rule rule, Measured measured) {
        Fact part = measured.fact();
        return switch (rule.formula()) {
            case PROPORTION -> isSample(rule) ? ofSample(part, measured.survey().orElseThrow()) : ofCensus(rule, part);
            case RATE -> new Figure(part.numerator(), part.denominator(), withError(rule, part));
            case COUNT, COMPLETION, SHORTFALL, SHARE_WHERE -> new Figure(part.numerator(), 1, Optional.empty());
        };
    }

    /**
     * Wilson's interval, in closed form, is near enough: bands compare what the towns' ways of working might bring again and judge
     * nothing, so that its error to one side near 95 %, which keeps verdicts from resting on it, does no harm here.
     */
    private static Figure ofCensus(Rule rule, Fact part) {
        if (isOfPlaces(rule)) {
            return new Figure(part.numerator(), part.denominator(), Optional.empty());
        }
        return new Figure(
                part.numerator(),
                part.denominator(),
                BinomialInterval.wilson(part.numerator(), part.denominator(), CONFIDENCE)
                        .map(Estimate::interval));
    }

    /**
     * The answers of a town are counted as they are. Several towns weigh by their families: they count as the answers of a simple
     * random sample that would know as much, at most their own number.
     */
    private static Figure ofSample(Fact part, StratifiedProportion survey) {
        List<Stratum> strata =
                part.strata().stream().filter(stratum -> stratum.sampled() > 0).toList();
        long trials = survey.answers();
        long successes = strata.stream().mapToLong(Stratum::successes).sum();
        if (strata.size() > 1) {
            trials = Math.max(1, Math.min(trials, (long) survey.effectiveSize().orElse((double) trials)));
            successes = Math.round(survey.estimate() * trials);
        }
        return new Figure(successes, trials, Optional.of(interval(survey, successes, trials, strata)));
    }

    /** One answer alone has no spread to tell, so its interval is the exact one; if all answered, there is nothing to tell. */
    private static Interval interval(StratifiedProportion survey, long successes, long trials, List<Stratum> strata) {
        if (survey.interval().isPresent()) {
            return survey.interval().get();
        }
        return strata.stream().allMatch(stratum -> stratum.sampled() >= stratum.size())
                ? new Interval(survey.estimate(), survey.estimate())
                : BinomialInterval.clopperPearson(successes, trials, CONFIDENCE)
                        .orElseThrow()
                        .interval();
    }

    /** What the declared error of the population allows. */
    private static Optional<Interval> withError(Rule rule, Fact part) {
        double value = ratio(part);
        double error = rule.error().doubleValue();
        // Bands of single points would be a league table.
        return error == 0 ? Optional.empty() : Optional.of(new Interval(value / (1 + error), value / (1 - error)));
    }

    List<Comparison> compare(List<Verdict> standings) {
        if (standings.size() != figures.size()) {
            throw new IllegalArgumentException(
                    "Lists of different length: " + figures.size() + " and " + standings.size());
        }
        List<OptionalInt> bands = bands();
        int compared = (int) bands.stream().filter(OptionalInt::isPresent).count();
        OptionalDouble falseCalls = expectedFalseCalls(standings);
        Optional<Reason> reason = reason();
        OptionalDouble phi = reason.isPresent() ? OptionalDouble.empty() : overdispersion();
        List<Optional<FunnelPoint>> points =
                reason.isPresent() ? Collections.nCopies(figures.size(), Optional.empty()) : points(phi.orElse(1));
        List<OptionalDouble> adjusted = adjusted(points);
        List<Comparison> comparisons = new ArrayList<>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            Optional<FunnelPoint> point = points.get(i);
            comparisons.add(new Comparison(
                    inUnit(reference),
                    limit(point.map(of -> of.limits().lower())),
                    limit(point.map(of -> of.limits().upper())),
                    phi,
                    signal(figures.get(i), point),
                    plain(point.map(FunnelPoint::probability)),
                    adjusted.get(i),
                    adjusted.get(i).isPresent() && adjusted.get(i).getAsDouble() <= LARGEST_LISTED,
                    bands.get(i),
                    compared,
                    falseCalls,
                    figures.get(i).isPresent() ? reason : Optional.of(Reason.NO_DATA)));
        }
        return Collections.unmodifiableList(comparisons);
    }

    private List<OptionalInt> bands() {
        List<Optional<Interval>> intervals = figures.stream()
                .map(figure -> figure.flatMap(Figure::comparable))
                .toList();
        return rule.polarity() == Polarity.HIGHER_IS_BETTER
                ? RankBands.highestFirst(intervals)
                : RankBands.lowestFirst(intervals);
    }

    private OptionalDouble expectedFalseCalls(List<Verdict> standings) {
        int judged = (int) standings.stream().filter(Peers::isJudged).count();
        return judged == 0 || rule.formula() != Formula.PROPORTION || isOfPlaces(rule)
                ? OptionalDouble.empty()
                : OptionalDouble.of(FalseCalls.among(judged, TAIL).expected());
    }

    private static boolean isJudged(Verdict standing) {
        return switch (standing) {
            case ATTAINED, ATTAINED_UNCERTAIN, NOT_ATTAINED_UNCERTAIN, NOT_ATTAINED -> true;
            case INSUFFICIENT, NO_TARGET, NOT_YET_DUE -> false;
        };
    }

    /** Why no part has a signal. */
    private Optional<Reason> reason() {
        return switch (rule.formula()) {
            case COMPLETION, SHORTFALL, SHARE_WHERE -> Optional.of(Reason.DERIVED);
            case COUNT -> Optional.of(Reason.NO_DENOMINATOR);
            case RATE -> Optional.of(Reason.NOT_EVENTS);
            case PROPORTION -> isOfPlaces(rule) ? Optional.of(Reason.NOT_EVENTS) : reasonOfProportion();
        };
    }

    private Optional<Reason> reasonOfProportion() {
        if (reference.isEmpty()) {
            return Optional.of(Reason.NO_DATA);
        }
        if (figures.stream().filter(Optional::isPresent).count() < 2) {
            return Optional.of(Reason.FEWER_THAN_TWO);
        }
        double target = reference.getAsDouble();
        return target > 0 && target < 1 ? Optional.empty() : Optional.of(Reason.NO_VARIATION);
    }

    /** Told by the parts whose limits it widens; the distances of smaller ones are too skew for the χ² distribution. */
    private OptionalDouble overdispersion() {
        double target = reference.orElseThrow();
        List<Figure> large = figures.stream()
                .flatMap(Optional::stream)
                .filter(figure -> FunnelPoint.isNearNormal(figure.trials(), target))
                .toList();
        Overdispersion found = Overdispersion.of(
                large.stream().mapToLong(Figure::successes).toArray(),
                large.stream().mapToLong(Figure::trials).toArray(),
                target,
                WINSOR);
        return found.probability().orElse(1) < OVERDISPERSED ? found.phi() : OptionalDouble.empty();
    }

    private List<Optional<FunnelPoint>> points(double phi) {
        double target = reference.orElseThrow();
        return figures.stream()
                .map(part ->
                        part.map(figure -> FunnelPoint.of(figure.successes(), figure.trials(), target, ACTION, phi)))
                .toList();
    }

    private static List<OptionalDouble> adjusted(List<Optional<FunnelPoint>> points) {
        double[] adjusted = AdjustedProbabilities.benjaminiHochberg(points.stream()
                .flatMap(Optional::stream)
                .mapToDouble(FunnelPoint::probability)
                .toArray());
        List<OptionalDouble> inOrder = new ArrayList<>(points.size());
        int next = 0;
        for (Optional<FunnelPoint> point : points) {
            inOrder.add(point.isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty());
        }
        return inOrder;
    }

    private static Optional<Signal> signal(Optional<Figure> figure, Optional<FunnelPoint> point) {
        return point.map(FunnelPoint::limits).map(limits -> {
            double share = figure.orElseThrow().share();
            if (share > limits.upper()) {
                return Signal.ABOVE;
            }
            return share < limits.lower() ? Signal.BELOW : Signal.WITHIN;
        });
    }

    private OptionalDouble limit(Optional<Double> share) {
        return inUnit(plain(share));
    }

    private OptionalDouble inUnit(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(share.getAsDouble() * rule.factor()) : share;
    }

    private static OptionalDouble plain(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
