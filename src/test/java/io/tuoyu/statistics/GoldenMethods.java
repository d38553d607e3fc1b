package io.tuoyu.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The methods of the golden contract (statistics.md 7) in terms of this room: names and JSON on one side, its classes on the other. */
final class GoldenMethods {

    private static final Map<String, Function<Inputs, Results>> METHODS = Map.ofEntries(
            Map.entry("wilson", in -> estimate(BinomialInterval.wilson(in.count("x"), in.count("n"), in.conf()))),
            Map.entry(
                    "clopper_pearson",
                    in -> estimate(BinomialInterval.clopperPearson(in.count("x"), in.count("n"), in.conf()))),
            Map.entry("jeffreys", in -> estimate(BinomialInterval.jeffreys(in.count("x"), in.count("n"), in.conf()))),
            Map.entry("binom_tail", GoldenMethods::binomialTail),
            Map.entry("poisson_exact", GoldenMethods::poissonExact),
            Map.entry("phe_rate", GoldenMethods::publicHealthEngland),
            Map.entry("poisson_tail", GoldenMethods::poissonTail),
            Map.entry("newcombe_diff", GoldenMethods::newcombe),
            Map.entry("rate_ratio_exact", GoldenMethods::rateRatio),
            Map.entry("svy_prop_strat", GoldenMethods::stratifiedProportion),
            Map.entry("svy_mean_strat", in -> stratifiedMean(in, GoldenMethods::answeredStratum)),
            Map.entry("svy_mean_summary", in -> stratifiedMean(in, GoldenMethods::summarisedStratum)),
            Map.entry(
                    "funnel_prop_score",
                    in -> interval(Funnel.score(in.count("n"), in.number("target"), in.number("p")))),
            Map.entry("funnel_prop_exact", GoldenMethods::funnelExact),
            Map.entry("funnel_rate_exact", in -> interval(Funnel.exactRate(in.number("expected"), in.number("p")))),
            Map.entry("overdispersion", GoldenMethods::overdispersion),
            Map.entry("lm_forecast", GoldenMethods::linearForecast),
            Map.entry("logit_trend", GoldenMethods::logitTrend),
            Map.entry("holt_fixed", GoldenMethods::holtFixed),
            Map.entry("holt_recursion", GoldenMethods::holtRecursion),
            Map.entry("run_rate", GoldenMethods::runRate),
            Map.entry("mean_sd", GoldenMethods::moments),
            Map.entry("cochran_armitage", GoldenMethods::cochranArmitage),
            Map.entry("mann_kendall", GoldenMethods::mannKendall),
            Map.entry("kitagawa", GoldenMethods::kitagawa),
            Map.entry("modified_z", GoldenMethods::modifiedZ),
            Map.entry("min_max", GoldenMethods::minMax),
            Map.entry("p_adjust", GoldenMethods::adjusted),
            Map.entry("eb_rate_marshall", GoldenMethods::marshall),
            Map.entry("eb_beta_binomial", GoldenMethods::betaBinomial),
            Map.entry(
                    "apportion_hamilton", in -> seats(Apportionment.hamilton(in.counts("weights"), in.count("seats")))),
            Map.entry("apportion_webster", in -> seats(Apportionment.webster(in.counts("weights"), in.count("seats")))),
            Map.entry("suppress_secondary", GoldenMethods::suppressed),
            Map.entry("suppress_nhs", GoldenMethods::rounded),
            Map.entry("verdict_proportion", GoldenMethods::verdictOfProportion),
            Map.entry("verdict_stock_rate", GoldenMethods::verdictOfStock));

    private GoldenMethods() {}

    static Map<String, Object> call(String method, JsonNode inputs) {
        Function<Inputs, Results> called = METHODS.get(method);
        if (called == null) {
            throw new IllegalArgumentException("Unknown method: " + method);
        }
        return called.apply(new Inputs(inputs)).values;
    }

    private static Results estimate(Optional<Estimate> estimate) {
        return estimate(new Results(), "estimate", estimate);
    }

    private static Results estimate(Results results, String name, Optional<Estimate> estimate) {
        return results.put(name, estimate.map(Estimate::value)).put(estimate.map(Estimate::interval));
    }

    private static Results interval(Optional<Interval> interval) {
        return new Results().put(interval);
    }

    private static Results binomialTail(Inputs in) {
        ExactTail.OfBinomial tail = ExactTail.binomial(in.count("x"), in.count("n"), in.number("p0"));
        return new Results()
                .put("p_ge", tail.atLeast())
                .put("p_le", tail.atMost())
                .put("p_two_sided", tail.twoSided());
    }

    private static Results poissonExact(Inputs in) {
        return estimate(PoissonInterval.exact(in.count("x"), in.number("pop"), in.number("multiplier"), in.conf()));
    }

    private static Results publicHealthEngland(Inputs in) {
        Optional<PoissonInterval.Rate> rate = PoissonInterval.publicHealthEngland(
                in.count("x"), in.number("pop"), in.number("multiplier"), in.conf());
        return estimate(rate.map(PoissonInterval.Rate::estimate))
                .put("method", rate.map(found -> found.method().name().toLowerCase(Locale.ROOT)));
    }

    private static Results poissonTail(Inputs in) {
        ExactTail.OfPoisson tail = ExactTail.poisson(in.count("x"), in.number("pop"), in.number("rate0"));
        return new Results()
                .put("expected", tail.expected())
                .put("p_ge", tail.atLeast())
                .put("p_le", tail.atMost());
    }

    private static Results newcombe(Inputs in) {
        return estimate(
                new Results(),
                "diff",
                ProportionDifference.newcombe(
                        in.count("x1"), in.count("n1"), in.count("x2"), in.count("n2"), in.conf()));
    }

    private static Results rateRatio(Inputs in) {
        RateRatio found =
                RateRatio.exact(in.count("x1"), in.number("pop1"), in.count("x2"), in.number("pop2"), in.conf());
        return new Results()
                .put("ratio", found.ratio())
                .put("lower", found.lower())
                .put("upper", found.upper());
    }

    private static Results stratifiedProportion(Inputs in) {
        Optional<StratifiedProportion> found = StratifiedProportion.of(
                in.each(
                        "strata",
                        stratum -> new StratifiedProportion.Stratum(
                                stratum.count("N"), stratum.count("n"), stratum.count("x"))),
                in.isTrue("fpc") ? Sampling.WITHOUT_REPLACEMENT : Sampling.WITH_REPLACEMENT,
                in.lonely(),
                in.conf());
        Results results = new Results();
        found.ifPresent(survey -> results.put("estimate", survey.estimate())
                .put("se", survey.standardError())
                .put("df", survey.degreesOfFreedom())
                .put("n_eff", survey.effectiveSize())
                .put("logit_lower", survey.logitInterval().map(Interval::lower))
                .put("logit_upper", survey.logitInterval().map(Interval::upper))
                .put("kg_lower", survey.interval().map(Interval::lower))
                .put("kg_upper", survey.interval().map(Interval::upper)));
        return results;
    }

    private static Results stratifiedMean(Inputs in, Function<Inputs, StratifiedMean.Stratum> stratum) {
        Optional<StratifiedMean> found = StratifiedMean.of(in.each("strata", stratum), in.lonely(), in.conf());
        Results results = new Results();
        found.ifPresent(survey -> results.put("estimate", survey.estimate())
                .put("se", survey.standardError())
                .put("df", survey.degreesOfFreedom())
                .put(survey.interval()));
        return results;
    }

    private static StratifiedMean.Stratum answeredStratum(Inputs in) {
        return StratifiedMean.Stratum.of(in.count("N"), in.numbers("y"));
    }

    private static StratifiedMean.Stratum summarisedStratum(Inputs in) {
        return new StratifiedMean.Stratum(in.count("N"), in.count("n"), in.number("mean"), in.number("var"));
    }

    private static Results funnelExact(Inputs in) {
        Optional<Funnel.ExactLimits> found = Funnel.exactProportion(in.count("n"), in.number("target"), in.number("p"));
        return interval(found.map(Funnel.ExactLimits::limits))
                .put("r_lower", found.map(Funnel.ExactLimits::lowerCount))
                .put("r_upper", found.map(Funnel.ExactLimits::upperCount));
    }

    private static Results overdispersion(Inputs in) {
        Overdispersion found =
                Overdispersion.of(in.counts("x"), in.counts("n"), in.number("target"), in.number("winsor"));
        return new Results()
                .put("z", found.z().stream().map(Results::plain).toList())
                .put("phi", found.phi())
                .put("tau2", found.tauSquared())
                .put("p_chisq", found.probability());
    }

    private static Results linearForecast(Inputs in) {
        Results results = new Results();
        Optional<LinearTrend> found = LinearTrend.through(in.numbers("t"), in.numbers("y"));
        found.ifPresent(line -> {
            LinearTrend.Prediction prediction = line.at(in.number("t0"), in.conf());
            results.put("slope", line.slope())
                    .put("intercept", line.intercept())
                    .put("sigma", line.spread().map(LinearTrend.Spread::sigma))
                    .put("slope_se", line.spread().map(LinearTrend.Spread::slopeError))
                    .put("r2", line.spread().map(LinearTrend.Spread::determination))
                    .put("p", line.spread().map(LinearTrend.Spread::probability))
                    .put("fit", prediction.fit())
                    .put(prediction.interval())
                    .put(
                            "p_attain",
                            in.isTrue("higher_is_better")
                                    ? prediction.probabilityAtLeast(in.number("target"))
                                    : prediction.probabilityAtMost(in.number("target")));
        });
        return results;
    }

    private static Results logitTrend(Inputs in) {
        Results results = new Results();
        Optional<LogitTrend> found = LogitTrend.through(in.numbers("t"), in.counts("x"), in.counts("n"));
        found.ifPresent(trend -> {
            LogitTrend.Prediction prediction = trend.at(in.number("t0"), in.number("target"), in.conf());
            results.put("slope", trend.line().slope())
                    .put("fit", prediction.fit())
                    .put(prediction.interval())
                    .put("p_attain", prediction.probabilityAtLeast());
        });
        return results;
    }

    private static Results holtFixed(Inputs in) {
        DampedHolt.Forecast found = new DampedHolt(in.number("alpha"), in.number("beta_star"), in.number("phi"))
                .forecast(
                        in.numbers("y"),
                        new DampedHolt.State(in.number("l0"), in.number("b0")),
                        (int) in.count("h"),
                        (int) in.count("n_params"),
                        in.conf());
        return new Results()
                .put("mean", found.mean())
                .put("sigma2", found.variance())
                .put("lower", found.intervals().map(GoldenMethods::lowers))
                .put("upper", found.intervals().map(GoldenMethods::uppers));
    }

    private static List<Double> lowers(List<Interval> intervals) {
        return intervals.stream().map(Interval::lower).toList();
    }

    private static List<Double> uppers(List<Interval> intervals) {
        return intervals.stream().map(Interval::upper).toList();
    }

    private static Results holtRecursion(Inputs in) {
        return new Results()
                .put(
                        "mean",
                        new DampedHolt(in.number("alpha"), in.number("beta_star"), in.number("phi"))
                                .forecast(in.numbers("y"), (int) in.count("h")));
    }

    private static Results runRate(Inputs in) {
        RunRate found = RunRate.of(in.number("achieved"), in.number("plan"), in.number("elapsed"), in.number("total"));
        return new Results()
                .put("remaining", found.remaining())
                .put("pace", found.pace())
                .put("required", found.required())
                .put("ratio", found.ratio())
                .put("projected", found.projected())
                .put("pct_of_plan", found.share());
    }

    private static Results moments(Inputs in) {
        Results results = new Results();
        Outliers.moments(in.numbers("y"))
                .ifPresent(found -> results.put("mean", found.mean()).put("sd", found.deviation()));
        return results;
    }

    private static Results cochranArmitage(Inputs in) {
        Results results = new Results();
        CochranArmitage.of(in.counts("x"), in.counts("n"), in.numbers("score"))
                .ifPresent(found -> results.put("chi2", found.chiSquared())
                        .put("p", found.probability())
                        .put("z", found.z()));
        return results;
    }

    private static Results mannKendall(Inputs in) {
        MannKendall found = MannKendall.of(in.numbers("y"));
        return new Results()
                .put("S", found.s())
                .put("var_S", found.variance())
                .put("z", found.z())
                .put("p_normal", found.normalProbability())
                .put("p_exact", found.exactProbability())
                .put("sen_slope", found.senSlope());
    }

    private static Results kitagawa(Inputs in) {
        Results results = new Results();
        Kitagawa.of(in.counts("x0"), in.counts("n0"), in.counts("x1"), in.counts("n1"))
                .ifPresent(found -> results.put("total", found.total())
                        .put("rate_effect", found.rateEffect())
                        .put("mix_effect", found.mixEffect())
                        .put("town_rate", found.rates())
                        .put("town_mix", found.mixes()));
        return results;
    }

    private static Results modifiedZ(Inputs in) {
        Outliers.ModifiedZ found = Outliers.modifiedZ(in.numbers("y"));
        return new Results()
                .put("median", found.median())
                .put("mad", found.mad())
                .put("score", found.scores())
                .put("outlier", found.beyond(in.number("threshold")));
    }

    private static Results minMax(Inputs in) {
        Optional<Interval> found = Outliers.minMax(in.number("factor"), in.numbers("y"));
        return new Results().put("min", found.map(Interval::lower)).put("max", found.map(Interval::upper));
    }

    private static Results adjusted(Inputs in) {
        double[] p = in.numbers("p");
        return new Results()
                .put("bh", AdjustedProbabilities.benjaminiHochberg(p))
                .put("holm", AdjustedProbabilities.holm(p))
                .put("bonferroni", AdjustedProbabilities.bonferroni(p));
    }

    private static Results marshall(Inputs in) {
        Marshall found = Marshall.of(in.counts("x"), in.counts("n"));
        return new Results()
                .put("mean", found.mean())
                .put("a", found.between())
                .put("shrunk", found.mean().isPresent() ? Optional.of(found.shrunk()) : Optional.empty());
    }

    private static Results betaBinomial(Inputs in) {
        BetaBinomialShrinkage found = BetaBinomialShrinkage.of(in.counts("x"), in.counts("n"));
        return new Results()
                .put("mean", found.mean())
                .put("rho", found.rho())
                .put("prior_size", found.priorSize())
                .put("shrunk", found.shrunk())
                .put("lower", found.intervals().map(GoldenMethods::lowers))
                .put("upper", found.intervals().map(GoldenMethods::uppers));
    }

    private static Results seats(Optional<long[]> seats) {
        return new Results().put("seats", seats);
    }

    private static Results suppressed(Inputs in) {
        Disclosure.Suppression found =
                Disclosure.suppress(in.counts("counts"), in.count("low"), in.count("high"), in.count("width"));
        return new Results()
                .put("primary", found.primary())
                .put("secondary", found.secondary())
                .put("suppress_total", found.total());
    }

    private static Results rounded(Inputs in) {
        long[] counts = in.counts("counts");
        return new Results()
                .put(
                        "display",
                        Arrays.stream(counts).mapToObj(Disclosure::rounded).toList())
                .put("total", Disclosure.rounded(Arrays.stream(counts).sum()));
    }

    private static Results verdictOfProportion(Inputs in) {
        Level target = Level.of(in.text("target"));
        Attainment.OfProportion found =
                switch (in.text("kind")) {
                    case "census" -> Attainment.ofCensus(in.count("x"), in.count("n"), in.count("missing"), target);
                    case "sample" -> Attainment.ofSample(in.count("x"), in.count("n"), target, in.conf());
                    default -> throw new IllegalArgumentException("Unknown kind: " + in.text("kind"));
                };
        return new Results()
                .put("verdict", found.verdict().name())
                .put("estimate", found.estimate())
                .put(found.bounds());
    }

    private static Results verdictOfStock(Inputs in) {
        Attainment.OfStock found =
                Attainment.ofStock(in.count("slots"), in.count("population"), Level.of(in.text("target_per_1000")));
        return new Results()
                .put("verdict", found.verdict().name())
                .put("rate", found.rate())
                .put("required", found.required())
                .put("shortfall", found.shortfall());
    }

    /** The inputs of a case. An absent number is NaN, an absent count 0, an absent flag true, as the contract's defaults are. */
    private record Inputs(JsonNode json) {

        double number(String key) {
            return json.path(key).asDouble(Double.NaN);
        }

        long count(String key) {
            return json.path(key).asLong();
        }

        String text(String key) {
            return json.path(key).asText();
        }

        boolean isTrue(String key) {
            return json.path(key).asBoolean(true);
        }

        double conf() {
            return json.path("conf").asDouble(0.95);
        }

        LonelyStratum lonely() {
            return LonelyStratum.valueOf(json.path("lonely").asText("adjust").toUpperCase(Locale.ROOT));
        }

        double[] numbers(String key) {
            return StreamSupport.stream(json.path(key).spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
        }

        long[] counts(String key) {
            return StreamSupport.stream(json.path(key).spliterator(), false)
                    .mapToLong(JsonNode::asLong)
                    .toArray();
        }

        <T> List<T> each(String key, Function<Inputs, T> map) {
            List<T> mapped = new ArrayList<>();
            Consumer<JsonNode> add = node -> mapped.add(map.apply(new Inputs(node)));
            json.path(key).forEach(add);
            return mapped;
        }
    }

    /** The outputs of a case; what is undefined is null. */
    private static final class Results {

        private final Map<String, Object> values = new HashMap<>();

        Results put(String key, Object value) {
            values.put(key, plain(value));
            return this;
        }

        Results put(Optional<Interval> interval) {
            return put("lower", interval.map(Interval::lower)).put("upper", interval.map(Interval::upper));
        }

        static Object plain(Object value) {
            if (value instanceof OptionalDouble number) {
                return number.isPresent() ? number.getAsDouble() : null;
            }
            if (value instanceof OptionalLong number) {
                return number.isPresent() ? number.getAsLong() : null;
            }
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        }
    }
}
