package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FunnelPointTest {
    private static final double ACTION = 0.999;

    @Test
    void aLargeAreaHasScoreLimits() {
        FunnelPoint point = FunnelPoint.of(70, 100, 0.5, ACTION, 1);
        assertThat(point.limits()).isEqualTo(Funnel.score(100, 0.5, ACTION).orElseThrow());
        // z = 4.
        assertThat(point.probability()).isCloseTo(6.334248366623973e-5, within(1e-17));
    }

    @Test
    void overdispersionWidensAndNeverNarrows() {
        // z = 4 ⁄ 2 and limits twice as far.
        FunnelPoint wide = FunnelPoint.of(70, 100, 0.5, ACTION, 4);
        assertThat(wide.limits().upper()).isCloseTo(0.5 + 2 * 0.05 * 3.090232306167813, within(1e-12));
        assertThat(wide.probability()).isCloseTo(0.04550026389635842, within(1e-15));
        assertThat(FunnelPoint.of(70, 100, 0.5, ACTION, 0.25)).isEqualTo(FunnelPoint.of(70, 100, 0.5, ACTION, 1));
    }

    @Test
    void everybodyOfAFewIsNoSignalWhereNearlyEverybodyIsExpected() {
        // Spiegelhalter's own upper limit is 0.99993; 20 of 20 come two times in three.
        FunnelPoint all = FunnelPoint.of(20, 20, 0.98, ACTION, 1);
        assertThat(all.limits().upper()).isEqualTo(1);
        assertThat(all.probability()).isEqualTo(1);
    }

    @Test
    void aSmallAreaHasExactLimitsAndTails() {
        // Fractions in Python.
        FunnelPoint point = FunnelPoint.of(16, 20, 0.98, ACTION, 1);
        assertThat(point.limits().lower()).isCloseTo(0.8030941428813085, within(1e-12));
        assertThat(point.probability()).isCloseTo(0.001199357792493145, within(1e-15));
    }

    @Test
    void whereAreasAreOverdispersedASmallOneIsNotJudgedMoreStrictlyThanALargeOne() {
        FunnelPoint point = FunnelPoint.of(16, 20, 0.98, ACTION, 9);
        double error = 3 * Math.sqrt(0.98 * 0.02 / 20);
        assertThat(point.limits().lower()).isCloseTo(0.98 - 3.090232306167813 * error, within(1e-12));
        assertThat(point.limits().upper()).isEqualTo(1);
        assertThat(point.probability()).isCloseTo(0.0552, within(1e-4));
    }

    @Test
    void exactLimitsAndTailsAreThoseOfTheExactMethods() {
        SplittableRandom random = new SplittableRandom(71);
        for (int i = 0; i < 3000; i++) {
            long n = 1 + random.nextLong(random.nextBoolean() ? 60 : 100_000);
            double target = random.nextDouble() * Math.min(1, 9.0 / n);
            target = Math.max(1e-6, random.nextBoolean() ? target : 1 - target);
            if (FunnelPoint.isNearNormal(n, target)) {
                continue;
            }
            long x = Math.max(0, Math.min(n, Math.round(n * target) + random.nextLong(-12, 13)));
            FunnelPoint point = FunnelPoint.of(x, n, target, ACTION, 1);
            ExactTail.OfBinomial tails = ExactTail.binomial(x, n, target);
            double expected = Math.min(1, 2 * Math.min(tails.atLeast(), tails.atMost()));
            assertThat(point.probability()).isCloseTo(expected, within(1e-9 * expected));
            assertThat(point.limits().lower()).isCloseTo(lower(n, target), within(1e-9));
            assertThat(point.limits().upper()).isCloseTo(1 - lower(n, 1 - target), within(1e-9));
        }
    }

    private static double lower(long n, double target) {
        return Funnel.exactProportion(n, target, ACTION).orElseThrow().limits().lower();
    }

    @Test
    void limitsAndProbabilitySayTheSame() {
        SplittableRandom random = new SplittableRandom(72);
        for (int i = 0; i < 20_000; i++) {
            long n = 1 + random.nextLong(400);
            double target = random.nextDouble(1e-3, 1 - 1e-3);
            long x = random.nextLong(n + 1);
            FunnelPoint point = FunnelPoint.of(x, n, target, ACTION, random.nextDouble(4));
            double share = (double) x / n;
            assertThat(point.limits().lower()).isBetween(0.0, target);
            assertThat(point.limits().upper()).isBetween(target, 1.0);
            assertThat(share < point.limits().lower() || share > point.limits().upper())
                    .isEqualTo(point.probability() < 0.002);
        }
    }

    @Test
    void failuresAreTheMirrorOfSuccesses() {
        FunnelPoint successes = FunnelPoint.of(4, 40, 0.25, ACTION, 1);
        FunnelPoint failures = FunnelPoint.of(36, 40, 0.75, ACTION, 1);
        assertThat(failures.probability()).isEqualTo(successes.probability());
        assertThat(failures.limits().upper()).isCloseTo(1 - successes.limits().lower(), within(1e-15));
    }

    @Test
    void whatIsFarOffIsImprobableAndNeverNoNumber() {
        assertThat(FunnelPoint.of(1L << 40, 1L << 40, 1e-12, ACTION, 1).probability())
                .isZero();
        assertThat(FunnelPoint.of(0, 1, Math.nextDown(1.0), ACTION, 1).probability())
                .isBetween(0.0, 1e-15);
        assertThat(FunnelPoint.of(0, 1L << 50, Double.MIN_NORMAL, ACTION, 1).probability())
                .isEqualTo(1);
    }

    @Test
    void noTrialsHaveNoPoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelPoint.of(0, 0, 0.5, ACTION, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelPoint.of(1, 2, 1, ACTION, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelPoint.of(1, 2, 0.5, ACTION, Double.NaN));
    }
}
