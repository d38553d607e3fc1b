package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Timing;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final BigDecimal FOUR_POINT_SEVEN = new BigDecimal("4.7");
    private static final BigDecimal NINETY_FIVE = new BigDecimal("95");

    private static Settings settings() {
        return new Settings(
                YearMonth.of(2020, 12),
                10_000_000,
                new BigDecimal("0.8"),
                new BigDecimal("0.95"),
                new BigDecimal("0.5"));
    }

    private static Rule rule(Formula formula, int factor, Polarity polarity) {
        return rule(formula, factor, polarity, "0");
    }

    private static Rule rule(Formula formula, int factor, Polarity polarity, String error) {
        return MadeRule.of(formula, factor).with(polarity).withError(error).rule();
    }

    private static Fact fact(long numerator, long denominator) {
        return new Fact(numerator, denominator, 0, 0, 28, 0, 0, 0, 0, Absence.NONE, List.of());
    }

    private static Fact withMissing(long numerator, long denominator, long unknown) {
        return new Fact(numerator, denominator, 0, unknown, 27, 0, 1, 0, 0, Absence.NONE, List.of());
    }

    private static Measured slots(long slots, long residents, String populationError) {
        return Measured.of(
                rule(Formula.RATE, 1000, Polarity.HIGHER_IS_BETTER, populationError),
                fact(slots, residents),
                settings());
    }

    private static Measured proportion(Fact fact) {
        return Measured.of(rule(Formula.PROPORTION, 100, Polarity.HIGHER_IS_BETTER), fact, settings());
    }

    private static Measured count(Fact fact, Polarity polarity) {
        return Measured.of(rule(Formula.COUNT, 1, polarity), fact, settings());
    }

    @Test
    void oneSlotShortIsNotReached() {
        // 4.7 per 1,000 of 894,853 residents asks for 4,205.8091 slots.
        assertThat(slots(4_205, 894_853, "0").standing(FOUR_POINT_SEVEN)).isEqualTo(Verdict.NOT_ATTAINED);
        assertThat(slots(4_205, 894_853, "0").gap(FOUR_POINT_SEVEN)).hasValue(1);
        assertThat(slots(4_206, 894_853, "0").standing(FOUR_POINT_SEVEN)).isEqualTo(Verdict.ATTAINED);
        assertThat(slots(4_206, 894_853, "0").gap(FOUR_POINT_SEVEN)).hasValue(0);
    }

    @Test
    void aSlotRateInsideTheErrorOfThePopulationIsUncertain() {
        assertThat(slots(4_206, 894_853, "0.01").standing(FOUR_POINT_SEVEN)).isEqualTo(Verdict.ATTAINED_UNCERTAIN);
        assertThat(slots(4_205, 894_853, "0.01").standing(FOUR_POINT_SEVEN)).isEqualTo(Verdict.NOT_ATTAINED_UNCERTAIN);
        assertThat(slots(4_300, 894_853, "0.01").standing(FOUR_POINT_SEVEN)).isEqualTo(Verdict.ATTAINED);
    }

    @Test
    void aRoundedFigureDecidesNothing() {
        // 94.999 % prints as 95.0 % with one decimal, and is not attained.
        Measured almost = proportion(fact(94_999, 100_000));
        assertThat(almost.value()).contains(new BigDecimal("94.999000"));
        assertThat(almost.standing(NINETY_FIVE)).isEqualTo(Verdict.NOT_ATTAINED);
        assertThat(almost.gap(NINETY_FIVE)).hasValue(1);
        assertThat(proportion(fact(95_000, 100_000)).standing(NINETY_FIVE)).isEqualTo(Verdict.ATTAINED);
    }

    @Test
    void missingTownsMakeAProportionUncertainOnlyWhereTheyCouldTurnIt() {
        assertThat(proportion(withMissing(960, 1_000, 20)).standing(NINETY_FIVE))
                .isEqualTo(Verdict.ATTAINED_UNCERTAIN);
        assertThat(proportion(withMissing(940, 1_000, 20)).standing(NINETY_FIVE))
                .isEqualTo(Verdict.NOT_ATTAINED);
        assertThat(proportion(withMissing(940, 1_000, 20)).bounds().orElseThrow())
                .isEqualTo(new IndicatorValue.Bounds(100.0 * 940 / 1_020, 100.0 * 960 / 1_020, "worst_case"));
    }

    @Test
    void tooLittleKnownIsInsufficient() {
        assertThat(proportion(withMissing(790, 799, 201)).standing(NINETY_FIVE)).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(proportion(withMissing(800, 800, 200)).standing(NINETY_FIVE)).isEqualTo(Verdict.ATTAINED_UNCERTAIN);
    }

    @Test
    void pendingCasesKeepAZeroFromBeingCertain() {
        Fact pending = new Fact(0, 0, 1, 0, 28, 0, 0, 0, 0, Absence.NONE, List.of());
        Measured accidents = count(pending, Polarity.LOWER_IS_BETTER);
        assertThat(accidents.state()).isEqualTo(ValueState.REPORTED_ZERO);
        assertThat(accidents.standing(BigDecimal.ZERO)).isEqualTo(Verdict.ATTAINED_UNCERTAIN);
        assertThat(count(fact(0, 0), Polarity.LOWER_IS_BETTER).standing(BigDecimal.ZERO))
                .isEqualTo(Verdict.ATTAINED);
        assertThat(count(fact(1, 0), Polarity.LOWER_IS_BETTER).standing(BigDecimal.ZERO))
                .isEqualTo(Verdict.NOT_ATTAINED);
    }

    @Test
    void aCountThatIsReachedStaysReachedWhateverTheMissingTownsBring() {
        BigDecimal plan = new BigDecimal("400");
        assertThat(count(withMissing(400, 0, 0), Polarity.HIGHER_IS_BETTER).standing(plan))
                .isEqualTo(Verdict.ATTAINED);
        assertThat(count(withMissing(399, 0, 0), Polarity.HIGHER_IS_BETTER).standing(plan))
                .isEqualTo(Verdict.NOT_ATTAINED_UNCERTAIN);
    }

    @Test
    void nothingKnownHasNoValueAndNoGap() {
        Measured absent = proportion(Fact.absent(Absence.NOT_RECEIVED));
        assertThat(absent.value()).isEmpty();
        assertThat(absent.gap(NINETY_FIVE)).isEmpty();
        assertThat(absent.state()).isEqualTo(ValueState.NOT_RECEIVED);
        assertThat(absent.standing(NINETY_FIVE)).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void aValueAboveTheWholeIsShownAndNeverJudged() {
        Fact above = new Fact(103, 100, 0, 100, 0, 0, 1, 0, 0, Absence.OUT_OF_RANGE, List.of());
        assertThat(proportion(above).value()).contains(new BigDecimal("103.000000"));
        assertThat(proportion(above).state()).isEqualTo(ValueState.OUT_OF_RANGE);
        assertThat(proportion(above).standing(NINETY_FIVE)).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void aSampleProvesWhatItsWholeIntervalSays() {
        assertThat(sample(395, 400).standing(NINETY_FIVE)).isEqualTo(Verdict.ATTAINED);
        // 97.0 % of 400 answers may still be less than 95 % of everybody.
        assertThat(sample(388, 400).standing(NINETY_FIVE)).isEqualTo(Verdict.ATTAINED_UNCERTAIN);
        assertThat(sample(372, 400).standing(NINETY_FIVE)).isEqualTo(Verdict.NOT_ATTAINED_UNCERTAIN);
        assertThat(sample(360, 400).standing(NINETY_FIVE)).isEqualTo(Verdict.NOT_ATTAINED);
        // Twelve satisfied families of twelve prove nothing.
        assertThat(sample(12, 12).standing(NINETY_FIVE)).isEqualTo(Verdict.INSUFFICIENT);
    }

    private static Measured sample(long successes, long sampled) {
        Fact fact = new Fact(
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
                List.of(new Fact.Stratum("990101001", 1_000_000, sampled, successes)));
        Rule rule = MadeRule.of(Formula.PROPORTION, 100)
                .with(Timing.FLOW)
                .with(Evidence.SAMPLE)
                .rule();
        return Measured.of(rule, fact, settings());
    }

    @Test
    void areaOfWhichEveryTownIsOutOfRangeHasNoValue() {
        Fact town = new Fact(120, 100, 0, 100, 0, 0, 1, 0, 0, Absence.OUT_OF_RANGE, List.of());
        Rule rule = MadeRule.of(Formula.PROPORTION, 100).rule();

        Measured district = Measured.of(rule, Fact.sum(List.of(town.asPart(), town.asPart())), settings());

        assertThat(Measured.of(rule, town, settings()).value()).contains(new BigDecimal("120.000000"));
        assertThat(district.value()).isEmpty();
        assertThat(district.state()).isEqualTo(ValueState.OUT_OF_RANGE);
        assertThat(district.standing(new BigDecimal("95"))).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void rateWithATownMissingIsNeverFirm() {
        Measured slots = Measured.of(MadeRule.of(Formula.RATE, 1000).rule(), withMissing(47, 10_000, 200), settings());

        assertThat(slots.standing(new BigDecimal("4.7"))).isEqualTo(Verdict.ATTAINED_UNCERTAIN);
        assertThat(slots.standing(new BigDecimal("4.8"))).isEqualTo(Verdict.NOT_ATTAINED_UNCERTAIN);
        assertThat(slots.bounds()).isEmpty();
    }
}
