package io.tuoyu.statistics;

import io.tuoyu.statistics.StratifiedProportion.Stratum;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the hot methods cost, for 28 towns where there are towns. Run {@link #main} with the test class path. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StatisticsBenchmark {

    private static final int TOWNS = 28;

    private final SplittableRandom random = new SplittableRandom(1);
    private final long[] denominators = random.longs(TOWNS, 50, 5000).toArray();
    private final long[] numerators = numerators();
    private final long[] later = numerators();
    private final List<Stratum> strata = IntStream.range(0, TOWNS)
            .mapToObj(town -> new Stratum(denominators[town], 30, 25 + town % 5))
            .toList();
    private final double[] towns = IntStream.range(0, TOWNS).asDoubleStream().toArray();
    private final double[] months = IntStream.range(0, 60).asDoubleStream().toArray();
    private final double[] values = IntStream.range(0, 60)
            .mapToDouble(month -> 3 + month * 0.02 + random.nextDouble())
            .toArray();

    private long[] numerators() {
        return IntStream.range(0, TOWNS)
                .mapToLong(town -> denominators[town] - random.nextLong(denominators[town] / 10))
                .toArray();
    }

    @Benchmark
    public Optional<Estimate> wilson() {
        return BinomialInterval.wilson(388, 400, 0.95);
    }

    @Benchmark
    public Optional<Estimate> clopperPearson() {
        return BinomialInterval.clopperPearson(388, 400, 0.95);
    }

    @Benchmark
    public Optional<Estimate> clopperPearsonOfMillions() {
        return BinomialInterval.clopperPearson(38_800_000, 40_000_000, 0.95);
    }

    @Benchmark
    public Optional<Estimate> poisson() {
        return PoissonInterval.exact(37, 25_000, 1000, 0.95);
    }

    @Benchmark
    public Optional<StratifiedProportion> stratifiedProportion() {
        return StratifiedProportion.of(strata, 0.95);
    }

    @Benchmark
    public Optional<long[]> hamilton() {
        return Apportionment.hamilton(denominators, 400);
    }

    @Benchmark
    public Optional<long[]> webster() {
        return Apportionment.webster(denominators, 400);
    }

    @Benchmark
    public Optional<Kitagawa> kitagawa() {
        return Kitagawa.of(numerators, denominators, later, denominators);
    }

    @Benchmark
    public Optional<Funnel.ExactLimits> funnel() {
        return Funnel.exactProportion(400, 0.95, 0.999);
    }

    @Benchmark
    public Optional<LinearTrend> linearTrend() {
        return LinearTrend.through(months, values);
    }

    @Benchmark
    public Optional<LogitTrend> logitTrend() {
        return LogitTrend.through(towns, numerators, denominators);
    }

    @Benchmark
    public List<FunnelPoint> funnelPoints() {
        return IntStream.range(0, TOWNS)
                .mapToObj(town -> FunnelPoint.of(numerators[town], denominators[town], 0.95, 0.999, 1))
                .toList();
    }

    @Benchmark
    public List<OptionalInt> rankBands() {
        return RankBands.highestFirst(IntStream.range(0, TOWNS)
                .mapToObj(town -> BinomialInterval.wilson(numerators[town], denominators[town], 0.95)
                        .map(Estimate::interval))
                .toList());
    }

    @Benchmark
    public GapClosing.Allocation gapClosing() {
        return GapClosing.allocate(400, denominators, denominators, GapClosing.Rule.HAMILTON);
    }

    @Benchmark
    public OptionalLong surveyPlan() {
        return SurveyPlan.answers(0.97, 1.2, Level.of("95/100"), 0.95);
    }

    @Benchmark
    public MannKendall mannKendall() {
        return MannKendall.of(values);
    }

    @Benchmark
    public Optional<DampedHolt.Fitted> holtFit() {
        return DampedHolt.fit(values);
    }

    @Benchmark
    public Attainment.OfProportion verdictOfCensus() {
        return Attainment.ofCensus(955, 1000, 20, Level.of("95/100"));
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(StatisticsBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
