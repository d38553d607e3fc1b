package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;

class BinomialIntervalTest {

    private static final long MOST = 1L << 53;

    private interface Method {
        Optional<Estimate> of(long x, long n, double confidence);
    }

    private static final List<Method> METHODS =
            List.of(BinomialInterval::wilson, BinomialInterval::clopperPearson, BinomialInterval::jeffreys);

    @Test
    void theEstimateLiesWithinItsBoundsAndBoundsAreProportions() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3000; i++) {
            long n = count(random);
            long x = random.nextLong(n + 1);
            for (Method method : METHODS) {
                Estimate found = method.of(x, n, random.nextDouble(0.5, 0.9999)).orElseThrow();
                assertThat(found.interval().lower()).isBetween(0.0, found.value());
                assertThat(found.interval().upper()).isBetween(found.value(), 1.0);
            }
        }
    }

    @Test
    void failuresMirrorSuccesses() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1000; i++) {
            long n = count(random);
            long x = random.nextLong(n + 1);
            for (Method method : METHODS) {
                Interval of = method.of(x, n, 0.95).orElseThrow().interval();
                Interval mirrored = method.of(n - x, n, 0.95).orElseThrow().interval();
                assertThat(of.lower()).isCloseTo(1 - mirrored.upper(), within(4e-16));
                assertThat(of.upper()).isCloseTo(1 - mirrored.lower(), within(4e-16));
            }
        }
    }

    @Test
    void oneMoreSuccessRaisesBothBounds() {
        for (Method method : METHODS) {
            for (long n : new long[] {1, 7, 50, 400}) {
                for (long x = 0; x < n; x++) {
                    Interval fewer = method.of(x, n, 0.95).orElseThrow().interval();
                    Interval more = method.of(x + 1, n, 0.95).orElseThrow().interval();
                    assertThat(more.lower()).isGreaterThan(fewer.lower());
                    assertThat(more.upper()).isGreaterThanOrEqualTo(fewer.upper());
                }
            }
        }
    }

    @Test
    void moreConfidenceIsWider() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            long n = 1 + random.nextLong(100_000);
            long x = random.nextLong(n + 1);
            for (Method method : METHODS) {
                assertThat(method.of(x, n, 0.998).orElseThrow().interval().width())
                        .isGreaterThan(
                                method.of(x, n, 0.95).orElseThrow().interval().width());
            }
        }
    }

    @Test
    void clopperPearsonLeavesHalfTheErrorInEachTailWhateverTheSize() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1000; i++) {
            long n = count(random);
            long x = 1 + random.nextLong(n);
            double lower = BinomialInterval.clopperPearson(x, n, 0.95)
                    .orElseThrow()
                    .interval()
                    .lower();
            // Beyond this a double next to 1 cannot hold the bound that has just this tail.
            if ((1 - lower) * n * 1e-9 > n * 2e-16) {
                assertThat(ExactTail.binomial(x, n, lower).atLeast()).isCloseTo(0.025, within(2e-8));
            }
        }
    }

    @Test
    void agreesWithCommonsStatisticsWhereThatIsRight() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            int n = 1 + random.nextInt(100_000);
            int x = random.nextInt(n + 1);
            assertClose(
                    BinomialInterval.wilson(x, n, 0.95),
                    BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, 0.05));
            assertClose(
                    BinomialInterval.clopperPearson(x, n, 0.95),
                    BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, x, 0.05));
            assertClose(
                    BinomialInterval.jeffreys(x, n, 0.95),
                    BinomialConfidenceInterval.JEFFREYS.fromErrorRate(n, x, 0.05));
        }
    }

    private static void assertClose(
            Optional<Estimate> found, org.apache.commons.statistics.interval.Interval expected) {
        Interval interval = found.orElseThrow().interval();
        assertThat(interval.lower()).isCloseTo(expected.getLowerBound(), within(1e-11));
        assertThat(interval.upper()).isCloseTo(expected.getUpperBound(), within(1e-11));
    }

    /** The library's upper bound is off by 2 · 10⁻⁸ of itself here. mpmath, 40 digits. */
    @Test
    void threeOfTwelveHundredMillionsKeepTheirDigits() {
        Interval found = BinomialInterval.clopperPearson(3, 1_200_000_000, 0.95)
                .orElseThrow()
                .interval();

        assertThat(found.upper()).isCloseTo(7.306060873895251e-9, within(1e-22));
    }

    @Test
    void theEndsAreExact() {
        for (Method method : METHODS) {
            for (long n : new long[] {1, 28, 1_200_000_000, MOST}) {
                assertThat(method.of(0, n, 0.95).orElseThrow().interval().lower())
                        .isZero();
                assertThat(method.of(n, n, 0.95).orElseThrow().interval().upper())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void nothingOfNothingIsUndefined() {
        for (Method method : METHODS) {
            assertThat(method.of(0, 0, 0.95)).isEmpty();
        }
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        for (Method method : METHODS) {
            assertThatThrownBy(() -> method.of(3, 2, 0.95)).hasMessage("Not a part of a count: 3 of 2");
            assertThatThrownBy(() -> method.of(1, 2, 1)).hasMessage("Not inside (0, 1): 1.0");
        }
    }

    /** From 1 to 2⁵³, every size of number alike. */
    private static long count(SplittableRandom random) {
        return 1 + random.nextLong(1L << random.nextInt(1, 54)) % MOST;
    }
}
