package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void poissonBoundsLeaveHalfTheErrorInEachTail() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 1000; i++) {
            long x = 1 + random.nextLong(1L << random.nextInt(1, 50));
            Interval found = PoissonInterval.exact(x, 1, 1, 0.95).orElseThrow().interval();
            assertThat(ExactTail.poisson(x, 1, found.lower()).atLeast()).isCloseTo(0.025, within(1e-7));
            assertThat(ExactTail.poisson(x, 1, found.upper()).atMost()).isCloseTo(0.025, within(1e-7));
        }
    }

    @Test
    void oneMoreEventRaisesBothBounds() {
        for (long x = 0; x < 300; x++) {
            Interval fewer =
                    PoissonInterval.exact(x, 1000, 1000, 0.95).orElseThrow().interval();
            Interval more =
                    PoissonInterval.exact(x + 1, 1000, 1000, 0.95).orElseThrow().interval();
            assertThat(more.lower()).isGreaterThan(fewer.lower());
            assertThat(more.upper()).isGreaterThan(fewer.upper());
        }
    }

    @Test
    void byarIsWithinAFifthOfAPercentFromTenEventsOn() {
        for (long x = 10; x < 500; x++) {
            Interval exact = PoissonInterval.exact(x, 1, 1, 0.95).orElseThrow().interval();
            PoissonInterval.Rate byar =
                    PoissonInterval.publicHealthEngland(x, 1, 1, 0.95).orElseThrow();
            assertThat(byar.method()).isEqualTo(PoissonInterval.Method.BYAR);
            assertThat(byar.estimate().interval().lower() / exact.lower()).isCloseTo(1, within(0.0018));
            assertThat(byar.estimate().interval().upper() / exact.upper()).isCloseTo(1, within(0.0018));
        }
    }

    @Test
    void theDifferenceOfSwappedSamplesIsItsNegative() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 1000; i++) {
            long n1 = 1 + random.nextLong(5000);
            long n2 = 1 + random.nextLong(5000);
            long x1 = random.nextLong(n1 + 1);
            long x2 = random.nextLong(n2 + 1);
            Estimate one = ProportionDifference.newcombe(x1, n1, x2, n2, 0.95).orElseThrow();
            Estimate other = ProportionDifference.newcombe(x2, n2, x1, n1, 0.95).orElseThrow();
            assertThat(one.value()).isEqualTo(-other.value());
            assertThat(one.interval().lower()).isEqualTo(-other.interval().upper());
            assertThat(one.interval().lower()).isBetween(-1 - 1e-15, one.value());
            assertThat(one.interval().upper()).isBetween(one.value(), 1 + 1e-15);
        }
    }

    @Test
    void theRatioOfSwappedSamplesIsItsReciprocal() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 1000; i++) {
            long x1 = 1 + random.nextLong(1L << random.nextInt(1, 30));
            long x2 = 1 + random.nextLong(1L << random.nextInt(1, 30));
            RateRatio one = RateRatio.exact(x1, 7000, x2, 3000, 0.95);
            RateRatio other = RateRatio.exact(x2, 3000, x1, 7000, 0.95);
            assertThat(one.lower().orElseThrow() * other.upper().orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(one.ratio().orElseThrow())
                    .isBetween(one.lower().orElseThrow(), one.upper().orElseThrow());
        }
    }

    @Test
    void theTailsOfACountOverlapInItself() {
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 1000; i++) {
            long n = 1 + random.nextLong(1L << random.nextInt(1, 53));
            double p = random.nextDouble();
            double spread = Math.sqrt(n * p * (1 - p));
            long x = Math.max(0, Math.min(n, Math.round(n * p + random.nextDouble(-4, 4) * spread)));
            ExactTail.OfBinomial tail = ExactTail.binomial(x, n, p);
            double itself = new Binomial(n, p).probability(x);
            // One in 2⁵³ of n cases is what a double p cannot say.
            assertThat(tail.atLeast() + tail.atMost() - itself).isCloseTo(1, within(1e-9));
            assertThat(tail.twoSided()).isBetween(Math.min(tail.atLeast(), tail.atMost()), 1.0);
        }
    }

    @Test
    void funnelLimitsStandOnBothSidesOfTheTargetAndCloseInOnIt() {
        SplittableRandom random = new SplittableRandom(15);
        for (int i = 0; i < 500; i++) {
            double target = random.nextDouble();
            long n = 1 + random.nextLong(1_000_000);
            Interval small = Funnel.score(n, target, 0.999).orElseThrow();
            Interval large = Funnel.score(4 * n, target, 0.999).orElseThrow();
            Interval exact =
                    Funnel.exactProportion(n, target, 0.999).orElseThrow().limits();
            assertThat(small.lower()).isBetween(0.0, large.lower());
            assertThat(small.upper()).isBetween(large.upper(), 1.0);
            assertThat(exact.lower()).isBetween(0.0, target);
            assertThat(exact.upper()).isBetween(target, 1.0);
        }
    }

    @Test
    void twentyEightTownsMakeOneFalseCallInTwoPerSide() {
        FalseCalls atNinetyFive = FalseCalls.among(28, 0.025);
        FalseCalls atNinetyNinePointEight = FalseCalls.among(28, 0.001);

        assertThat(atNinetyFive.expected()).isCloseTo(0.7, within(1e-12));
        assertThat(atNinetyFive.any()).isCloseTo(0.5078, within(5e-5));
        assertThat(atNinetyNinePointEight.expected()).isCloseTo(0.028, within(1e-12));
        assertThat(atNinetyNinePointEight.any()).isCloseTo(0.0276, within(5e-5));
    }
}
