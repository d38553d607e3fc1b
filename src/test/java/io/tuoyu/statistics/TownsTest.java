package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.statistics.ChangeDecomposition.Counts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownsTest {

    @Test
    void ratesAndMixAddToTheDifference() {
        SplittableRandom random = new SplittableRandom(51);
        for (int i = 0; i < 1000; i++) {
            Counts before = counts(random, 28);
            Counts after = counts(random, 28);
            Kitagawa found = kitagawa(before, after);
            Kitagawa back = kitagawa(after, before);
            assertThat(found.rateEffect() + found.mixEffect()).isCloseTo(found.total(), within(1e-14));
            assertThat(back.total()).isEqualTo(-found.total());
            assertThat(back.rateEffect()).isCloseTo(-found.rateEffect(), within(1e-15));
            for (int town = 0; town < 28; town++) {
                if (before.denominator(town) == 0 || after.denominator(town) == 0) {
                    assertThat(found.rates().get(town)).isZero();
                }
            }
        }
    }

    @Test
    void allPartsOfAChangeAddToThePublishedDifference() {
        SplittableRandom random = new SplittableRandom(52);
        for (int i = 0; i < 50; i++) {
            ChangeDecomposition found = ChangeDecomposition.of(
                            counts(random, 28),
                            counts(random, 28),
                            counts(random, 28),
                            counts(random, 28),
                            counts(random, 28))
                    .orElseThrow();
            assertThat(found.parts().sum()).isCloseTo(found.total(), within(1e-13));
            double[] parts = found.areas().stream()
                    .flatMapToDouble(area ->
                            ChangeDecomposition.Parts.ALL.stream().mapToDouble(part -> part.applyAsDouble(area)))
                    .toArray();
            assertThat(ChangeDecomposition.addingUp(found.total(), 6, parts).stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(new BigDecimal(found.total()).setScale(6, RoundingMode.HALF_UP));
        }
    }

    @Test
    void aTownThatReportsAgainIsTheReportingSet() {
        Counts before = new Counts(new long[] {90, 0}, new long[] {100, 0});
        Counts now = new Counts(new long[] {90, 50}, new long[] {100, 100});

        ChangeDecomposition found =
                ChangeDecomposition.of(before, before, before, before, now).orElseThrow();

        assertThat(found.total()).isCloseTo(-0.2, within(1e-15));
        assertThat(found.parts().reportingSet()).isCloseTo(-0.15, within(1e-15));
        assertThat(found.parts().mix()).isCloseTo(-0.05, within(1e-15));
        assertThat(found.parts().within()).isZero();
        assertThat(found.parts().revision()).isZero();
    }

    @Test
    void aCorrectionIsARevisionAndAMergerABoundary() {
        Counts published = new Counts(new long[] {80, 40, 0}, new long[] {100, 50, 0});
        Counts corrected = new Counts(new long[] {85, 40, 0}, new long[] {100, 50, 0});
        Counts merged = new Counts(new long[] {0, 0, 125}, new long[] {0, 0, 150});
        Counts now = new Counts(new long[] {0, 0, 140}, new long[] {0, 0, 150});

        ChangeDecomposition.Parts parts = ChangeDecomposition.of(published, corrected, corrected, merged, now)
                .orElseThrow()
                .parts();

        assertThat(parts.revision()).isCloseTo(5 / 150.0, within(1e-15));
        assertThat(parts.boundary()).isCloseTo(0, within(1e-15));
        assertThat(parts.within()).isCloseTo(15 / 150.0, within(1e-15));
    }

    @Test
    void sumsMoveByWhatEachAreaMovesAndAReportedZeroIsAFigure() {
        Counts published = new Counts(new long[] {5, 7, 0, 0}, new long[] {1, 1, 1, 0});
        Counts corrected = new Counts(new long[] {6, 7, 0, 0}, new long[] {1, 1, 1, 0});
        Counts redefined = new Counts(new long[] {6, 4, 0, 0}, new long[] {1, 1, 1, 0});
        Counts merged = new Counts(new long[] {10, 0, 0, 0}, new long[] {2, 0, 1, 0});
        Counts now = new Counts(new long[] {12, 0, 3, 9}, new long[] {1, 0, 1, 1});

        ChangeDecomposition found = ChangeDecomposition.ofSums(published, corrected, redefined, merged, now)
                .orElseThrow();

        assertThat(found.total()).isEqualTo(12);
        assertThat(found.areas())
                .containsExactly(
                        new ChangeDecomposition.Parts(1, 0, 4, 0, 2, 0),
                        new ChangeDecomposition.Parts(0, -3, -4, 0, 0, 0),
                        new ChangeDecomposition.Parts(0, 0, 0, 0, 3, 0),
                        new ChangeDecomposition.Parts(0, 0, 0, 9, 0, 0));
        assertThat(found.parts().sum()).isEqualTo(12);
    }

    @Test
    void sumsOfNothingHaveNoDifference() {
        Counts nothing = new Counts(new long[] {0}, new long[] {0});
        Counts zero = new Counts(new long[] {0}, new long[] {1});

        assertThat(ChangeDecomposition.ofSums(nothing, zero, zero, zero, zero)).isEmpty();
        assertThat(ChangeDecomposition.ofSums(zero, zero, zero, zero, nothing)).isEmpty();
        assertThat(ChangeDecomposition.ofSums(zero, nothing, nothing, nothing, zero))
                .hasValueSatisfying(found -> assertThat(found.total()).isZero());
    }

    @Test
    void printedPartsAddToThePrintedTotal() {
        assertThat(ChangeDecomposition.addingUp(0.1, 2, 0.034, 0.033, 0.033))
                .containsExactly(new BigDecimal("0.04"), new BigDecimal("0.03"), new BigDecimal("0.03"));
        assertThat(ChangeDecomposition.addingUp(-0.01, 2, -0.034, 0.024))
                .containsExactly(new BigDecimal("-0.03"), new BigDecimal("0.02"));
    }

    @Test
    void overlappingTownsShareABand() {
        List<Optional<Interval>> towns = List.of(
                Optional.of(new Interval(0.90, 0.94)),
                Optional.of(new Interval(0.97, 0.99)),
                Optional.empty(),
                Optional.of(new Interval(0.93, 0.96)),
                Optional.of(new Interval(0.70, 0.80)));

        assertThat(RankBands.highestFirst(towns))
                .containsExactly(
                        OptionalInt.of(2),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        OptionalInt.of(2),
                        OptionalInt.of(3));
        assertThat(RankBands.lowestFirst(towns))
                .containsExactly(
                        OptionalInt.of(2),
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        OptionalInt.of(2),
                        OptionalInt.of(1));
    }

    @Test
    void shrunkTownsLieBetweenThemselvesAndTheMean() {
        SplittableRandom random = new SplittableRandom(53);
        for (int i = 0; i < 500; i++) {
            Counts counts = counts(random, 2 + random.nextInt(27));
            long[] x = numerators(counts);
            long[] n = denominators(counts);
            Marshall rates = Marshall.of(x, n);
            BetaBinomialShrinkage proportions = BetaBinomialShrinkage.of(x, n);
            for (int town = 0; town < x.length; town++) {
                if (n[town] > 0) {
                    double own = (double) x[town] / n[town];
                    assertBetween(rates.shrunk().get(town), own, rates.mean().orElseThrow());
                    if (proportions.shrunk().isPresent()) {
                        assertBetween(
                                proportions.shrunk().get().get(town),
                                own,
                                proportions.mean().orElseThrow());
                    }
                }
            }
        }
    }

    private static void assertBetween(double value, double one, double other) {
        assertThat(value).isBetween(Math.min(one, other) - 1e-15, Math.max(one, other) + 1e-15);
    }

    @Test
    void withoutAnythingToCompareShrinkageIsUndefined() {
        assertThat(Marshall.of(new long[] {0, 0}, new long[] {0, 0}).mean()).isEmpty();
        BetaBinomialShrinkage all = BetaBinomialShrinkage.of(new long[] {10, 20}, new long[] {10, 20});
        assertThat(all.mean()).hasValue(1);
        assertThat(all.rho()).isEmpty();
        assertThat(all.shrunk()).isEmpty();
    }

    @Test
    void oneSuccessInAreasOfOneSizeTellsNoSpreadBetweenThem() {
        for (int areas = 2; areas <= 28; areas++) {
            for (int trials = 2; trials <= 100; trials++) {
                long[] x = new long[areas];
                long[] n = new long[areas];
                x[areas / 2] = 1;
                Arrays.fill(n, trials);

                BetaBinomialShrinkage one = BetaBinomialShrinkage.of(x, n);

                assertThat(one.rho()).hasValue(0);
                assertThat(one.priorSize()).isEmpty();
                assertThat(one.intervals()).isEmpty();
            }
        }
        // Two of one area are more than chance.
        assertThat(BetaBinomialShrinkage.of(new long[] {2, 0, 0}, new long[] {5, 5, 5})
                        .rho())
                .hasValueCloseTo(0.25, within(1e-12));
    }

    @Test
    void overdispersionIsOneForPureChanceAndUndefinedWithoutAny() {
        Overdispersion certain = Overdispersion.of(new long[] {5, 7}, new long[] {5, 7}, 1, 0.1);
        assertThat(certain.z()).allMatch(OptionalDouble::isEmpty);
        assertThat(certain.phi()).isEmpty();

        SplittableRandom random = new SplittableRandom(54);
        long[] n = new long[1000];
        long[] x = new long[1000];
        for (int town = 0; town < n.length; town++) {
            n[town] = 400;
            x[town] = IntStream.range(0, 400)
                    .filter(person -> random.nextDouble() < 0.9)
                    .count();
        }
        assertThat(Overdispersion.of(x, n, 0.9, 0).phi().orElseThrow()).isCloseTo(1, within(0.15));
    }

    @Test
    void adjustedProbabilitiesKeepTheOrderAndGrowWithStrictness() {
        SplittableRandom random = new SplittableRandom(55);
        for (int i = 0; i < 500; i++) {
            double[] p = random.doubles(1 + random.nextInt(28)).toArray();
            double[] hochberg = AdjustedProbabilities.benjaminiHochberg(p);
            double[] holm = AdjustedProbabilities.holm(p);
            double[] bonferroni = AdjustedProbabilities.bonferroni(p);
            for (int one = 0; one < p.length; one++) {
                assertThat(hochberg[one]).isBetween(p[one], holm[one] + 1e-15);
                assertThat(holm[one]).isBetween(p[one], bonferroni[one]);
                assertThat(bonferroni[one]).isLessThanOrEqualTo(1);
                for (int other = 0; other < p.length; other++) {
                    if (p[one] <= p[other]) {
                        assertThat(hochberg[one]).isLessThanOrEqualTo(hochberg[other]);
                        assertThat(holm[one]).isLessThanOrEqualTo(holm[other]);
                    }
                }
            }
        }
    }

    @Test
    void anOutlierStaysOneInAnyUnit() {
        double[] people = {210, 260, 240, 250, 230, 210, 230, 260, 820, 830};
        double[] tenThousands =
                DoubleStream.of(people).map(value -> value / 10_000).toArray();

        assertThat(Outliers.modifiedZ(people).beyond(3.5))
                .isEqualTo(Outliers.modifiedZ(tenThousands).beyond(3.5))
                .containsExactly(false, false, false, false, false, false, false, false, true, true);
    }

    private static Kitagawa kitagawa(Counts before, Counts after) {
        return Kitagawa.of(numerators(before), denominators(before), numerators(after), denominators(after))
                .orElseThrow();
    }

    private static Counts counts(SplittableRandom random, int towns) {
        long[] n = random.longs(towns, 0, 500).map(size -> size < 50 ? 0 : size).toArray();
        n[0] = 100;
        return new Counts(
                Arrays.stream(n).map(size -> random.nextLong(size + 1)).toArray(), n);
    }

    private static long[] numerators(Counts counts) {
        return IntStream.range(0, counts.size()).mapToLong(counts::numerator).toArray();
    }

    private static long[] denominators(Counts counts) {
        return IntStream.range(0, counts.size()).mapToLong(counts::denominator).toArray();
    }
}
