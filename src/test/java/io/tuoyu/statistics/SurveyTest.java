package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.statistics.StratifiedProportion.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final Level NINETY_FIVE = Level.of("95/100");
    private static final Level NINETY_EIGHT = Level.of("98/100");

    @Test
    void theOrderOfStrataDecidesNothing() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 500; i++) {
            List<Stratum> strata = strata(random);
            List<Stratum> reversed = new ArrayList<>(strata);
            Collections.reverse(reversed);
            for (LonelyStratum lonely : LonelyStratum.values()) {
                StratifiedProportion one = StratifiedProportion.of(strata, Sampling.WITHOUT_REPLACEMENT, lonely, 0.95)
                        .orElseThrow();
                StratifiedProportion other = StratifiedProportion.of(
                                reversed, Sampling.WITHOUT_REPLACEMENT, lonely, 0.95)
                        .orElseThrow();
                assertThat(one.estimate()).isCloseTo(other.estimate(), within(1e-14));
                assertThat(one.interval().isPresent())
                        .isEqualTo(other.interval().isPresent());
                one.interval().ifPresent(interval -> {
                    assertThat(interval.lower())
                            .isCloseTo(other.interval().orElseThrow().lower(), within(1e-9));
                    assertThat(interval.upper())
                            .isCloseTo(other.interval().orElseThrow().upper(), within(1e-9));
                });
            }
        }
    }

    @Test
    void theEstimateLiesWithinItsBoundsAndCertaintyIsNeverWider() {
        SplittableRandom random = new SplittableRandom(32);
        for (int i = 0; i < 1000; i++) {
            List<Stratum> strata = strata(random);
            StratifiedProportion adjusted =
                    StratifiedProportion.of(strata, 0.95).orElseThrow();
            StratifiedProportion certain = StratifiedProportion.of(
                            strata, Sampling.WITHOUT_REPLACEMENT, LonelyStratum.CERTAINTY, 0.95)
                    .orElseThrow();
            StratifiedProportion replaced = StratifiedProportion.of(
                            strata, Sampling.WITH_REPLACEMENT, LonelyStratum.ADJUST, 0.95)
                    .orElseThrow();
            assertThat(certain.standardError().orElseThrow())
                    .isLessThanOrEqualTo(adjusted.standardError().orElseThrow());
            assertThat(replaced.standardError().orElseThrow())
                    .isGreaterThanOrEqualTo(adjusted.standardError().orElseThrow());
            adjusted.interval().ifPresent(interval -> {
                assertThat(interval.lower()).isBetween(0.0, adjusted.estimate());
                assertThat(interval.upper()).isBetween(adjusted.estimate(), 1.0);
            });
        }
    }

    @Test
    void oneLargeStratumIsASimpleSample() {
        SplittableRandom random = new SplittableRandom(33);
        for (int i = 0; i < 300; i++) {
            long n = 2 + random.nextLong(3000);
            long x = 1 + random.nextLong(n - 1);
            StratifiedProportion found = StratifiedProportion.of(
                            List.of(new Stratum(1L << 50, n, x)), Sampling.WITH_REPLACEMENT, LonelyStratum.ADJUST, 0.95)
                    .orElseThrow();
            assertThat(found.effectiveSize().orElseThrow()).isCloseTo(n - 1.0, within(1e-9 * n));
            assertThat(found.designEffect().orElseThrow()).isCloseTo(n / (n - 1.0), within(1e-9));
        }
    }

    @Test
    void withoutSpreadAndWithoutEverybodyTheSampleCountsAsItIs() {
        StratifiedProportion found = StratifiedProportion.of(List.of(new Stratum(5000, 72, 72)), 0.95)
                .orElseThrow();

        assertThat(found.effectiveSize().orElseThrow()).isEqualTo(72);
        assertThat(found.interval().orElseThrow().lower()).isCloseTo(Math.pow(0.025, 1.0 / 72), within(1e-15));
        assertThat(found.interval().orElseThrow().upper()).isEqualTo(1);
        assertThat(found.logitInterval()).isEmpty();
    }

    @Test
    void nobodyAskedIsUndefinedAndCoverageSaysHowMany() {
        List<Stratum> strata = List.of(new Stratum(300, 0, 0), new Stratum(200, 20, 15));

        assertThat(StratifiedProportion.of(strata.subList(0, 1), 0.95)).isEmpty();
        assertThat(StratifiedProportion.of(
                        List.of(new Stratum(0, 4, 3)), Sampling.WITH_REPLACEMENT, LonelyStratum.ADJUST, 0.95))
                .isEmpty();
        assertThat(StratifiedProportion.coverage(strata)).hasValue(0.4);
        assertThat(StratifiedProportion.coverage(List.of())).isEmpty();
        assertThatThrownBy(() -> StratifiedProportion.of(List.of(new Stratum(3, 4, 4)), 0.95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kishCountsUnequalWeightsForLess() {
        assertThat(KornGraubard.effectiveSize(2, 2, 2, 2)).isEqualTo(4);
        assertThat(KornGraubard.effectiveSize(1, 1, 1, 3)).isEqualTo(3);
        assertThat(KornGraubard.effectiveSize()).isZero();
    }

    /** statistics.md 2D. */
    @Test
    void aPerfectSampleProvesNinetyFivePercentFromSeventyTwoAnswers() {
        assertThat(SurveyPlan.perfectAnswers(NINETY_FIVE, 0.95)).hasValue(72);
        assertThat(SurveyPlan.perfectAnswers(NINETY_EIGHT, 0.95)).hasValue(183);
        assertThat(SurveyPlan.perfectAnswers(Level.of("1"), 0.95)).isEmpty();
        assertThat(BinomialInterval.wilson(72, 72, 0.95)
                        .orElseThrow()
                        .interval()
                        .lower())
                .isLessThan(0.95);
        assertThat(BinomialInterval.wilson(73, 73, 0.95)
                        .orElseThrow()
                        .interval()
                        .lower())
                .isGreaterThan(0.95);
    }

    /** statistics.md 2D. */
    @Test
    void certainAttainmentAsksForFewFailures() {
        assertThat(SurveyPlan.leastProof(200, NINETY_FIVE, 0.95)).hasValue(197);
        assertThat(SurveyPlan.leastProof(200, NINETY_EIGHT, 0.95)).hasValue(200);
        assertThat(SurveyPlan.leastProof(400, NINETY_FIVE, 0.95)).hasValue(389);
        assertThat(SurveyPlan.leastProof(400, NINETY_EIGHT, 0.95)).hasValue(398);
        assertThat(SurveyPlan.leastProof(1000, NINETY_FIVE, 0.95)).hasValue(964);
        assertThat(SurveyPlan.leastProof(1000, NINETY_EIGHT, 0.95)).hasValue(989);
        assertThat(SurveyPlan.leastProof(71, NINETY_FIVE, 0.95)).isEqualTo(OptionalLong.empty());
    }

    /** statistics.md 2D. */
    @Test
    void certainFailureAsksForMany() {
        assertThat(SurveyPlan.mostDisproof(200, NINETY_FIVE, 0.95)).hasValue(183);
        assertThat(SurveyPlan.mostDisproof(200, NINETY_EIGHT, 0.95)).hasValue(191);
        assertThat(SurveyPlan.mostDisproof(1000, NINETY_FIVE, 0.95)).hasValue(935);
        assertThat(SurveyPlan.mostDisproof(1000, NINETY_EIGHT, 0.95)).hasValue(970);
        assertThat(SurveyPlan.mostDisproof(2, NINETY_FIVE, 0.95)).hasValue(0);
        assertThat(SurveyPlan.mostDisproof(1, NINETY_FIVE, 0.95)).isEmpty();
    }

    @Test
    void answersGrowWithTheDesignEffect() {
        long simple = SurveyPlan.answers(0.97, 1, NINETY_FIVE, 0.95).orElseThrow();
        long designed = SurveyPlan.answers(0.97, 1.5, NINETY_FIVE, 0.95).orElseThrow();

        assertThat(KornGraubard.interval(0.97, (double) simple, 0.95).lower()).isGreaterThanOrEqualTo(0.95);
        assertThat(KornGraubard.interval(0.97, simple - 1.0, 0.95).lower()).isLessThan(0.95);
        assertThat(designed).isBetween((long) (1.5 * simple) - 2, (long) (1.5 * simple) + 2);
        assertThat(SurveyPlan.answers(0.95, 1, NINETY_FIVE, 0.95)).isEmpty();
    }

    @Test
    void belowTwentyCasesNobodyMayFail() {
        assertThat(SurveyPlan.fewestThatForgive(NINETY_FIVE)).hasValue(20);
        assertThat(SurveyPlan.fewestThatForgive(NINETY_EIGHT)).hasValue(50);
        assertThat(SurveyPlan.fewestThatForgive(Level.of("1"))).isEmpty();
    }

    @Test
    void fewAnswersOrWideBoundsAreUnreliable() {
        Estimate narrow = new Estimate(0.9, new Interval(0.85, 0.94));

        assertThat(Reliability.of(400, 300, narrow, 372)).isEqualTo(Reliability.RELIABLE);
        assertThat(Reliability.of(400, 300, narrow, 7)).isEqualTo(Reliability.REVIEW);
        assertThat(Reliability.of(29, 40, narrow, 28)).isEqualTo(Reliability.UNRELIABLE);
        assertThat(Reliability.of(60, 29.9, narrow, 50)).isEqualTo(Reliability.UNRELIABLE);
        assertThat(Reliability.of(60, 50, new Estimate(0.8, new Interval(0.6, 0.91)), 50))
                .isEqualTo(Reliability.UNRELIABLE);
        assertThat(Reliability.of(60, 50, new Estimate(0.03, new Interval(0.01, 0.09)), 50))
                .isEqualTo(Reliability.UNRELIABLE);
        assertThat(Reliability.of(600, 500, new Estimate(0.01, new Interval(0.003, 0.024)), 500))
                .isEqualTo(Reliability.RELIABLE);
    }

    private static List<Stratum> strata(SplittableRandom random) {
        List<Stratum> strata = new ArrayList<>();
        int count = 1 + random.nextInt(28);
        for (int i = 0; i < count; i++) {
            long n = 1 + random.nextLong(random.nextBoolean() ? 3 : 60);
            strata.add(new Stratum(n + random.nextLong(3000), n, n - random.nextLong(1 + n / 3)));
        }
        return strata;
    }
}
