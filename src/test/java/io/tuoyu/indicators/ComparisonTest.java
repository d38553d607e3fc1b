package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.indicators.Comparison.Reason;
import io.tuoyu.indicators.Comparison.Signal;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Settings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Settings SETTINGS = new Settings(
            YearMonth.of(2020, 12), 10_000_000, new BigDecimal("0.8"), new BigDecimal("0.95"), new BigDecimal("0.5"));

    /** Ten towns at one half, one far above and one far below: the two do not make all of them overdispersed. */
    private static final List<Fact> TWELVE = Stream.concat(
                    Stream.of(town(70, 100), town(30, 100)), Collections.nCopies(10, town(50, 100)).stream())
            .toList();

    private static Rule rule(Formula formula, Evidence evidence, Polarity polarity, int factor, String error) {
        return MadeRule.of(formula, factor)
                .with(evidence)
                .with(polarity)
                .withError(error)
                .rule();
    }

    private static Rule proportion() {
        return rule(Formula.PROPORTION, Evidence.CENSUS, Polarity.HIGHER_IS_BETTER, 100, "0");
    }

    private static Rule slots(String error) {
        return rule(Formula.RATE, Evidence.CENSUS, Polarity.HIGHER_IS_BETTER, 1000, error);
    }

    private static Fact town(long numerator, long denominator) {
        return new Fact(numerator, denominator, 0, 0, 1, 0, 0, 0, 0, Absence.NONE, List.of());
    }

    private static Fact surveyed(String code, long size, long sampled, long successes) {
        return new Fact(
                successes,
                sampled,
                0,
                0,
                1,
                0,
                0,
                0,
                0,
                Absence.NONE,
                List.of(new Stratum(code, size, sampled, successes)));
    }

    private static Fact whole(List<Fact> parts) {
        return Fact.sum(parts.stream().map(Fact::asPart).toList());
    }

    private static List<Comparison> compare(Rule rule, List<Fact> parts) {
        return compare(rule, parts, Collections.nCopies(parts.size(), Verdict.NO_TARGET));
    }

    private static List<Comparison> compare(Rule rule, List<Fact> parts, List<Verdict> standings) {
        return Comparison.of(
                rule,
                whole(parts),
                parts.stream().map(part -> Measured.of(rule, part, SETTINGS)).toList(),
                standings);
    }

    private static List<Optional<Signal>> signals(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::signal).toList();
    }

    private static List<OptionalInt> bands(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::band).toList();
    }

    @Test
    void townsOutsideTheLimitsDifferFromTheDistrict() {
        List<Comparison> found = compare(proportion(), TWELVE);
        Comparison best = found.get(0);
        assertThat(best.reference()).hasValue(50);
        // 50 ± 3.0902323 · 100 √(¼ ⁄ 100); z = 4.
        assertThat(best.lower().orElseThrow()).isCloseTo(34.548838, within(1e-6));
        assertThat(best.upper().orElseThrow()).isCloseTo(65.451162, within(1e-6));
        assertThat(best.overdispersion()).isEmpty();
        assertThat(best.probability().orElseThrow()).isCloseTo(6.334248e-5, within(1e-11));
        assertThat(best.signal()).contains(Signal.ABOVE);
        assertThat(best.reason()).isEmpty();
        assertThat(found.get(1).signal()).contains(Signal.BELOW);
        assertThat(found.get(2).signal()).contains(Signal.WITHIN);
        assertThat(found.get(2).probability()).hasValue(1);
    }

    @Test
    void theListKeepsTheShareOfFalseCallsSmall() {
        List<Comparison> found = compare(proportion(), TWELVE);
        // 12 ⁄ 2 · p for the two of equal p.
        assertThat(found.get(0).adjusted().orElseThrow()).isCloseTo(6 * 6.334248e-5, within(1e-10));
        assertThat(found.stream().map(Comparison::isListed).toList())
                .containsExactly(true, true, false, false, false, false, false, false, false, false, false, false);
    }

    @Test
    void bandsFollowTheWilsonIntervalsAndThePolarity() {
        // 60.4 to 78.1, 40.4 to 59.6 and 21.9 to 39.6 %.
        List<Comparison> found = compare(proportion(), TWELVE);
        assertThat(bands(found).subList(0, 3)).containsExactly(OptionalInt.of(1), OptionalInt.of(3), OptionalInt.of(2));
        assertThat(found.get(0).compared()).isEqualTo(12);
        assertThat(bands(compare(rule(Formula.PROPORTION, Evidence.CENSUS, Polarity.LOWER_IS_BETTER, 100, "0"), TWELVE))
                        .subList(0, 3))
                .containsExactly(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void townsThatAllDifferWidenTheLimits() {
        // z = −4, 0, 4, cut to ±3.2: φ = 2 · 3.2² ⁄ 3, and P(χ² with 2 ≥ 20.48) = e^−10.24.
        List<Comparison> found = compare(proportion(), List.of(town(30, 100), town(50, 100), town(70, 100)));
        double phi = 2 * 10.24 / 3;
        assertThat(found.get(0).overdispersion().orElseThrow()).isCloseTo(phi, within(1e-12));
        assertThat(found.get(0).upper().orElseThrow())
                .isCloseTo(50 + 5 * 3.090232306167813 * Math.sqrt(phi), within(1e-9));
        // 2 (1 − Φ(4 ⁄ √φ)).
        assertThat(found.get(0).probability().orElseThrow()).isCloseTo(0.12578642464, within(1e-10));
        assertThat(signals(found)).containsOnly(Optional.of(Signal.WITHIN));
        assertThat(found).noneMatch(Comparison::isListed);
    }

    @Test
    void smallTownsHaveExactLimitsThatNothingWidens() {
        List<Fact> parts = List.of(town(20, 20), town(17, 20), town(16, 20), town(927, 940));
        List<Comparison> found = compare(proportion(), parts);
        assertThat(found.get(0).reference()).hasValue(98);
        assertThat(found.get(2).lower().orElseThrow()).isCloseTo(80.309414288131, within(1e-8));
        assertThat(found.get(2).upper()).hasValue(100);
        assertThat(found.get(2).probability().orElseThrow()).isCloseTo(0.0011993577925, within(1e-11));
        assertThat(signals(found).subList(0, 3))
                .containsExactly(Optional.of(Signal.WITHIN), Optional.of(Signal.WITHIN), Optional.of(Signal.BELOW));
    }

    @Test
    void townsWithoutAUsableFigureNeverRank() {
        Fact above = new Fact(103, 100, 0, 100, 0, 0, 1, 0, 0, Absence.OUT_OF_RANGE, List.of());
        List<Fact> parts = List.of(town(50, 100), Fact.absent(Absence.NOT_RECEIVED), above, town(52, 100), town(0, 0));
        List<Comparison> found = compare(proportion(), parts);
        for (int i : List.of(1, 2, 4)) {
            assertThat(found.get(i).band()).isEmpty();
            assertThat(found.get(i).signal()).isEmpty();
            assertThat(found.get(i).lower()).isEmpty();
            assertThat(found.get(i).adjusted()).isEmpty();
            assertThat(found.get(i).isListed()).isFalse();
            assertThat(found.get(i).reason()).contains(Reason.NO_DATA);
            assertThat(found.get(i).compared()).isEqualTo(2);
            assertThat(found.get(i).reference()).hasValue(51);
        }
        assertThat(found.get(0).signal()).contains(Signal.WITHIN);
    }

    @Test
    void aDistrictOfWhichTooLittleIsKnownIsNotCompared() {
        Fact thin = new Fact(79, 79, 0, 21, 5, 0, 1, 0, 0, Absence.NONE, List.of());
        Fact enough = new Fact(80, 80, 0, 20, 5, 0, 1, 0, 0, Absence.NONE, List.of());
        List<Comparison> found = compare(proportion(), List.of(thin, enough, town(60, 100)));
        assertThat(found.get(0).reason()).contains(Reason.NO_DATA);
        assertThat(found.get(1).reason()).isEmpty();
    }

    @Test
    void oneTownAloneIsComparedWithNothing() {
        List<Comparison> found = compare(proportion(), List.of(town(50, 100), Fact.absent(Absence.NOT_DUE)));
        assertThat(found.get(0).reason()).contains(Reason.FEWER_THAN_TWO);
        assertThat(found.get(0).band()).hasValue(1);
        assertThat(found.get(0).compared()).isEqualTo(1);
        assertThat(compare(proportion(), List.of())).isEmpty();
    }

    @Test
    void whereAllOrNoneCountNothingVaries() {
        for (List<Fact> parts : List.of(List.of(town(0, 100), town(0, 9)), List.of(town(100, 100), town(9, 9)))) {
            for (Comparison found : compare(proportion(), parts)) {
                assertThat(found.reason()).contains(Reason.NO_VARIATION);
                assertThat(found.lower()).isEmpty();
                assertThat(found.probability()).isEmpty();
                assertThat(found.band()).hasValue(1);
            }
        }
    }

    @Test
    void placesAreNoEventsAndRankByTheErrorOfTheirPopulation() {
        List<Fact> parts = List.of(town(470, 100_000), town(475, 100_000), town(500, 100_000), town(0, 100_000));
        List<Comparison> found = compare(slots("0.01"), parts);
        assertThat(found.get(0).reason()).contains(Reason.NOT_EVENTS);
        assertThat(found.get(0).signal()).isEmpty();
        assertThat(found.get(0).reference().orElseThrow()).isCloseTo(3.6125, within(1e-12));
        // 4.653 to 4.747, 4.703 to 4.798, 4.950 to 5.051.
        assertThat(bands(found))
                .containsExactly(OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(3));
    }

    @Test
    void ratesOfWhichNobodyKnowsHowSureTheyAreHaveNoBands() {
        assertThat(bands(compare(slots("0"), List.of(town(1, 2), town(2, 4), town(1, 3)))))
                .allMatch(OptionalInt::isEmpty);
    }

    @Test
    void sharesOfPlacesHaveNoSignalAndNoBand() {
        Rule rule = rule(Formula.PROPORTION, Evidence.INVENTORY, Polarity.HIGHER_IS_BETTER, 100, "0");
        for (Comparison found : compare(rule, List.of(town(0, 403), town(53, 877), town(30, 31)))) {
            assertThat(found.reason()).contains(Reason.NOT_EVENTS);
            assertThat(found.signal()).isEmpty();
            assertThat(found.probability()).isEmpty();
            assertThat(found.isListed()).isFalse();
            assertThat(found.band()).isEmpty();
        }
    }

    @Test
    void equalRatesShareABand() {
        assertThat(bands(compare(slots("0.001"), List.of(town(1, 2), town(2, 4), town(1, 3)))))
                .containsExactly(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void countsAndDerivedIndicatorsAreNotCompared() {
        for (Formula formula : Formula.values()) {
            if (formula == Formula.PROPORTION || formula == Formula.RATE) {
                continue;
            }
            Rule rule = rule(formula, Evidence.CENSUS, Polarity.HIGHER_IS_BETTER, 1, "0");
            Comparison found = compare(rule, List.of(town(5, 10), town(6, 10))).get(0);
            assertThat(found)
                    .isEqualTo(new Comparison(
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            false,
                            OptionalInt.empty(),
                            0,
                            OptionalDouble.empty(),
                            Optional.of(formula == Formula.COUNT ? Reason.NO_DENOMINATOR : Reason.DERIVED)));
        }
    }

    @Test
    void surveyedTownsAreHeldAgainstTheWeightedDistrict() {
        Rule rule = rule(Formula.PROPORTION, Evidence.SAMPLE, Polarity.HIGHER_IS_BETTER, 100, "0");
        List<Fact> parts =
                List.of(surveyed("1", 3000, 100, 90), surveyed("2", 1000, 100, 50), surveyed("3", 1000, 100, 80));
        List<Comparison> found = compare(rule, parts);
        // (3 · 90 + 50 + 80) ⁄ 5 and not 220 of 300.
        assertThat(found.get(0).reference().orElseThrow()).isCloseTo(80, within(1e-12));
        assertThat(bands(found)).containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(1));
        assertThat(found.get(2).probability().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aLonelyAnswerAndATownThatAnsweredWhollyHaveBands() {
        Rule rule = rule(Formula.PROPORTION, Evidence.SAMPLE, Polarity.HIGHER_IS_BETTER, 100, "0");
        List<Fact> parts = List.of(surveyed("1", 300, 1, 1), surveyed("2", 40, 41, 10), surveyed("3", 500, 60, 20));
        List<Comparison> found = compare(rule, parts);
        assertThat(bands(found)).doesNotContain(OptionalInt.empty());
        assertThat(found).allMatch(one -> one.probability().isPresent());
    }

    @Test
    void severalSurveyedTownsTogetherCountAsTheirEffectiveAnswers() {
        Rule rule = rule(Formula.PROPORTION, Evidence.SAMPLE, Polarity.HIGHER_IS_BETTER, 100, "0");
        Fact district = Fact.sum(List.of(surveyed("1", 9000, 100, 95), surveyed("2", 1000, 100, 5)));
        List<Comparison> found = compare(rule, List.of(district, surveyed("3", 10_000, 200, 172)));
        // Both districts are at 86 %, though only 100 of the 200 answers of the first are yes.
        assertThat(found.get(0).reference().orElseThrow()).isCloseTo(86, within(1e-12));
        assertThat(found.get(0).signal()).contains(Signal.WITHIN);
        assertThat(found.get(0).probability().orElseThrow()).isGreaterThan(0.9);
    }

    @Test
    void expectedFalseCallsCountTheTownsThatAreJudged() {
        List<Fact> parts = Collections.nCopies(4, town(50, 100));
        List<Verdict> standings =
                List.of(Verdict.ATTAINED, Verdict.NOT_ATTAINED_UNCERTAIN, Verdict.NO_TARGET, Verdict.INSUFFICIENT);
        assertThat(compare(proportion(), parts, standings).get(3).expectedFalseCalls())
                .hasValue(0.05);
        assertThat(compare(proportion(), parts).get(0).expectedFalseCalls()).isEmpty();
        assertThat(compare(slots("0"), parts, standings).get(0).expectedFalseCalls())
                .isEmpty();
    }

    @Test
    void everyPartHasItsStanding() {
        assertThatIllegalArgumentException().isThrownBy(() -> compare(proportion(), List.of(town(1, 2)), List.of()));
    }

    @Test
    void whateverTheTownsBringTheResultsAgreeWithEachOther() {
        SplittableRandom random = new SplittableRandom(73);
        for (int i = 0; i < 500; i++) {
            List<Fact> parts = towns(random, 1 + random.nextInt(40));
            List<Comparison> found = compare(proportion(), parts);
            assertThat(found).hasSameSizeAs(parts);
            for (int part = 0; part < parts.size(); part++) {
                agrees(found.get(part), parts.get(part));
            }
        }
    }

    private static void agrees(Comparison found, Fact part) {
        assertThat(found.signal().isPresent()).isEqualTo(found.reason().isEmpty());
        assertThat(found.probability().isPresent()).isEqualTo(found.signal().isPresent());
        assertThat(found.band().isPresent()).isEqualTo(part.known() > 0);
        found.overdispersion().ifPresent(phi -> assertThat(phi).isGreaterThan(1));
        if (found.signal().isEmpty()) {
            return;
        }
        double probability = found.probability().orElseThrow();
        assertThat(found.adjusted().orElseThrow()).isBetween(probability, 1.0);
        assertThat(found.lower().orElseThrow()).isBetween(0.0, found.reference().orElseThrow());
        assertThat(found.upper().orElseThrow()).isBetween(found.reference().orElseThrow(), 100.0);
        double value = 100.0 * part.numerator() / part.denominator();
        assertThat(found.signal().get() == Signal.WITHIN).isEqualTo(probability >= 0.002);
        assertThat(found.signal().get() == Signal.ABOVE)
                .isEqualTo(value > found.upper().orElseThrow());
        assertThat(found.signal().get() == Signal.BELOW)
                .isEqualTo(value < found.lower().orElseThrow());
    }

    @Test
    void failuresAreTheMirrorOfSuccesses() {
        SplittableRandom random = new SplittableRandom(74);
        for (int i = 0; i < 200; i++) {
            List<Fact> parts = towns(random, 28);
            List<Fact> failures = parts.stream()
                    .map(part ->
                            part.known() == 0 ? part : town(part.denominator() - part.numerator(), part.denominator()))
                    .toList();
            List<Comparison> found = compare(proportion(), parts);
            List<Comparison> mirrored =
                    compare(rule(Formula.PROPORTION, Evidence.CENSUS, Polarity.LOWER_IS_BETTER, 100, "0"), failures);
            assertThat(bands(mirrored)).isEqualTo(bands(found));
            assertThat(signals(mirrored))
                    .isEqualTo(signals(found).stream()
                            .map(signal -> signal.map(ComparisonTest::mirror))
                            .toList());
        }
    }

    private static Signal mirror(Signal signal) {
        return switch (signal) {
            case ABOVE -> Signal.BELOW;
            case BELOW -> Signal.ABOVE;
            case WITHIN -> Signal.WITHIN;
        };
    }

    private static List<Fact> towns(SplittableRandom random, int count) {
        double share = random.nextDouble();
        List<Fact> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int people = 1 + random.nextInt(random.nextBoolean() ? 30 : 3000);
            double own = Math.min(1, Math.max(0, share + 0.1 * random.nextGaussian()));
            int reached = (int) Math.round(people * own);
            towns.add(random.nextInt(10) == 0 ? Fact.absent(Absence.NOT_RECEIVED) : town(reached, people));
        }
        return towns;
    }
}
