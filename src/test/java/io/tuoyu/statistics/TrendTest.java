package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void aSeriesReadBackwardsFallsAsMuchAsItRose() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 500; i++) {
            double[] values = random.doubles(2 + random.nextInt(14))
                    .map(value -> Math.rint(20 * value))
                    .toArray();
            MannKendall forwards = MannKendall.of(values);
            MannKendall backwards = MannKendall.of(reversed(values));
            assertThat(forwards.s()).isEqualTo(-backwards.s());
            assertThat(forwards.variance()).isEqualTo(backwards.variance());
            assertThat(forwards.normalProbability()).isEqualTo(backwards.normalProbability());
            assertThat(forwards.exactProbability()).isEqualTo(backwards.exactProbability());
            assertThat(forwards.senSlope().orElseThrow())
                    .isCloseTo(-backwards.senSlope().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void fourValuesNeverProveATrend() {
        assertThat(MannKendall.of(1, 2, 3, 4).exactProbability().orElseThrow()).isCloseTo(0.083333, within(1e-6));
        assertThat(MannKendall.of(1, 2, 3, 4, 5).exactProbability().orElseThrow())
                .isCloseTo(0.016667, within(1e-6));
    }

    @Test
    void aTrendTestDoesNotKnowTheUnitOfItsScores() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 500; i++) {
            int groups = 2 + random.nextInt(8);
            long[] n = random.longs(groups, 1, 5000).toArray();
            long[] x = Arrays.stream(n).map(size -> random.nextLong(size + 1)).toArray();
            long[] failures = IntStream.range(0, groups)
                    .mapToLong(group -> n[group] - x[group])
                    .toArray();
            double[] scores = IntStream.range(0, groups).asDoubleStream().toArray();
            double[] years =
                    Arrays.stream(scores).map(score -> 2019 + 3 * score).toArray();
            CochranArmitage.of(x, n, scores).ifPresent(found -> {
                assertThat(CochranArmitage.of(x, n, years).orElseThrow().z()).isCloseTo(found.z(), within(1e-9));
                assertThat(CochranArmitage.of(failures, n, scores).orElseThrow().z())
                        .isCloseTo(-found.z(), within(1e-9));
                assertThat(found.probability()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void sharesThatAreAlikeHaveNoTrendAtAll() {
        CochranArmitage years = CochranArmitage.of(
                        new long[] {90, 3702}, new long[] {510, 20978}, 20_240_105, 20_240_103)
                .orElseThrow();
        assertThat(years.z()).isZero();
        assertThat(years.chiSquared()).isZero();
        assertThat(years.probability()).isOne();
    }

    @Test
    void theOrderOfPointsDoesNotMoveTheLine() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 500; i++) {
            int points = 3 + random.nextInt(20);
            double[] times =
                    IntStream.range(0, points).mapToDouble(t -> 2019 + t).toArray();
            double[] values = random.doubles(points, 3, 5).toArray();
            LinearTrend one = LinearTrend.through(times, values).orElseThrow();
            LinearTrend other =
                    LinearTrend.through(reversed(times), reversed(values)).orElseThrow();
            assertThat(one.slope()).isCloseTo(other.slope(), within(1e-12));
            assertThat(one.spread().orElseThrow().sigma())
                    .isCloseTo(other.spread().orElseThrow().sigma(), within(1e-12));
            assertThat(one.spread().orElseThrow().lagOne())
                    .isCloseTo(other.spread().orElseThrow().lagOne(), within(1e-9))
                    .isBetween(-1.0, 1.0);
            LinearTrend.Prediction next = one.at(2019.0 + points, 0.95);
            assertThat(next.probabilityAtLeast(4).orElseThrow()
                            + next.probabilityAtMost(4).orElseThrow())
                    .isCloseTo(1, within(1e-12));
            assertThat(next.fit())
                    .isBetween(
                            next.interval().orElseThrow().lower(),
                            next.interval().orElseThrow().upper());
        }
    }

    /** Residuals of 10⁻⁴ on values of 10⁶ are 10⁻²⁰ of the squares: Σyy − (Σty)² ⁄ Σtt has none of their digits. */
    @Test
    void aCloseFitKeepsItsResiduals() {
        double[] times = {1, 2, 3, 4, 5};
        double[] values = {1e6, 2e6 + 1.0 / 8192, 3e6, 4e6 - 1.0 / 8192, 5e6};

        LinearTrend found = LinearTrend.through(times, values).orElseThrow();

        // Residuals of e (0, 1, 0, −1, 0) around the slope −e ⁄ 5: Σ = 2e² − (2e)² ⁄ 10.
        assertThat(found.spread().orElseThrow().sigma()).isCloseTo(Math.sqrt(1.6 / 3) / 8192, within(1e-9));
    }

    @Test
    void forecastsOfProportionsStayBelowOne() {
        LogitTrend trend = LogitTrend.through(
                        new double[] {1, 2, 3, 4, 5},
                        new long[] {90, 94, 97, 99, 100},
                        new long[] {100, 100, 100, 100, 100})
                .orElseThrow();

        LogitTrend.Prediction far = trend.at(30, 0.98, 0.95);

        assertThat(far.interval().orElseThrow().lower()).isBetween(0.0, far.fit());
        assertThat(far.interval().orElseThrow().upper()).isBetween(far.fit(), 1.0);
    }

    @Test
    void fittedWeightsFollowADampedTrendAndAreTheSameEveryTime() {
        double[] values = new double[40];
        double level = 100;
        double trend = 5;
        for (int i = 0; i < values.length; i++) {
            trend *= 0.9;
            level += trend;
            values[i] = level;
        }

        DampedHolt.Fitted fitted = DampedHolt.fit(values).orElseThrow();

        assertThat(fitted.weights().phi()).isCloseTo(0.9, within(1e-3));
        assertThat(fitted).isEqualTo(DampedHolt.fit(values).orElseThrow());
        double next = fitted.weights()
                .forecast(values, fitted.start(), 1, 5, 0.95)
                .mean()
                .get(0);
        assertThat(next).isCloseTo(level + 0.9 * trend, within(0.01));
    }

    @Test
    void fittedErrorsAreNoLargerThanThoseOfPlainWeights() {
        SplittableRandom random = new SplittableRandom(44);
        for (int i = 0; i < 20; i++) {
            double[] values = random.doubles(24, 900, 1300).toArray();
            DampedHolt.Fitted fitted = DampedHolt.fit(values).orElseThrow();
            double best = fitted.weights()
                    .forecast(values, fitted.start(), 1, 5, 0.95)
                    .variance()
                    .orElseThrow();
            double plain = new DampedHolt(0.3, 0.1, 0.9)
                    .forecast(values, new DampedHolt.State(values[0], 0), 1, 5, 0.95)
                    .variance()
                    .orElseThrow();
            assertThat(best).isLessThanOrEqualTo(plain);
        }
        assertThat(DampedHolt.fit(1, 2, 3, 4, 5)).isEmpty();
        assertThat(DampedHolt.fit(7, 7, 7, 7, 7, 7)
                        .orElseThrow()
                        .weights()
                        .forecast(new double[] {7, 7, 7, 7, 7, 7}, new DampedHolt.State(7, 0), 2, 5, 0.95)
                        .mean())
                .containsExactly(7.0, 7.0);
    }

    @Test
    void theYearGoesOnLikeTheLast() {
        // Of last year's 500 slots 150 had been opened by August.
        assertThat(RunRate.seasonal(180, 150 / 500.0)).hasValue(600);
        assertThat(RunRate.seasonal(0, 0)).isEmpty();
    }

    @Test
    void aModelThatIsTooSureOfItselfIsNotBelieved() {
        assertThat(Outlook.of(0.9)).isEqualTo(Outlook.ON_TRACK);
        assertThat(Outlook.of(0.5)).isEqualTo(Outlook.LIKELY);
        assertThat(Outlook.of(0.11)).isEqualTo(Outlook.AT_RISK);
        assertThat(Outlook.of(0.1)).isEqualTo(Outlook.OFF_TRACK);
        assertThat(Outlook.of(0.99, 0.3, 6, 1)).isEqualTo(Outlook.ON_TRACK);
        assertThat(Outlook.of(0.99, 0.9, 6, 1)).isEqualTo(Outlook.LIKELY);
        assertThat(Outlook.of(0.01, 0.3, 6, 3)).isEqualTo(Outlook.AT_RISK);
    }

    @Test
    void aForecastIsMeasuredAgainstSayingAsLastTime() {
        double[] history = {10, 12, 11, 14};

        assertThat(ForecastError.scaled(history, new double[] {15, 18}, new double[] {14, 15}))
                .hasValue(1);
        assertThat(ForecastError.scaled(history, new double[] {}, new double[] {}))
                .isEmpty();
        assertThat(ForecastError.scaled(new double[] {3, 3}, new double[] {4}, new double[] {3}))
                .isEmpty();
    }

    private static double[] reversed(double... values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
