package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Family.Basis;
import io.tuoyu.indicators.Family.Found;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Timing;
import io.tuoyu.plan.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A district "1" with the towns "11" and "12", from December 2020 to January 2021; "12" is merged into "11" in January. */
final class FamilyTest {
    private static final YearMonth DECEMBER = YearMonth.of(2020, 12);
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    @Test
    void whatWasCorrectedAndWhatWasMergedAreToldApart() {
        // Published 40 of 100; today 50 of 100 are known of December, 10 of them and 20 people in the town merged
        // since.
        IssuedCounts issued = new IssuedCounts();
        issued.add(DECEMBER, "X", 1, "11", new Change.Counts(30, 80));
        issued.add(DECEMBER, "X", 1, "12", new Change.Counts(10, 20));
        Rule rule = MadeRule.of(Formula.PROPORTION, 100).rule();

        Change change = changes(
                rule,
                issued,
                new Fact[] {fact(50, 100), fact(60, 100)},
                new Fact[] {fact(40, 80), fact(60, 100)},
                new Fact[] {fact(10, 20), null});

        assertThat(change.previous()).hasValue(40);
        assertThat(change.current()).hasValue(60);
        assertThat(change.whole().revision()).isCloseTo(10, within(1e-12));
        assertThat(change.whole().within()).isCloseTo(10, within(1e-12));
        assertThat(change.whole().boundary()).isCloseTo(0, within(1e-12));
        assertThat(change.whole().reportingSet()).isCloseTo(0, within(1e-12));
        assertThat(change.parts()).extracting(Change.Part::areaCode).containsExactly("11", "12");
    }

    @Test
    void monthPublishedWithoutTheIndicatorHasNothingToCompare() {
        IssuedCounts issued = new IssuedCounts();
        issued.add(DECEMBER, "another", 1, "11", new Change.Counts(1, 1));

        Change change = changes(
                MadeRule.of(Formula.PROPORTION, 100).rule(),
                issued,
                new Fact[] {fact(50, 100), fact(60, 100)},
                new Fact[] {fact(50, 100), fact(60, 100)},
                new Fact[2]);

        assertThat(change.reason()).contains(Change.Reason.NO_DATA);
    }

    @Test
    void bureausOwnFigureIsNotSplitByTowns() {
        Change change = changes(
                MadeRule.of(Formula.COUNT, 1).rule(),
                new IssuedCounts(),
                new Fact[] {fact(7, 0), fact(8, 0)},
                new Fact[] {fact(3, 0), fact(8, 0)},
                new Fact[2]);

        assertThat(change.reason()).contains(Change.Reason.OWN_FIGURE);
    }

    @Test
    void newYearIsNotHeldAgainstDecember() {
        Change change = changes(
                MadeRule.of(Formula.COUNT, 1).with(Timing.YEAR_TO_DATE).rule(),
                new IssuedCounts(),
                new Fact[] {fact(9, 0), fact(1, 0)},
                new Fact[] {fact(9, 0), fact(1, 0)},
                new Fact[2]);

        assertThat(change.reason()).contains(Change.Reason.NEW_YEAR);
    }

    /** The only difference there is: January against December. */
    private static Change changes(Rule rule, IssuedCounts issued, Fact[] district, Fact[] first, Fact[] second) {
        Rules rules = new Rules(
                List.of(rule),
                List.of(rule),
                List.of(),
                List.of(),
                List.of(DECEMBER, JANUARY),
                LocalDate.of(2021, 2, 28),
                Rule.NONE,
                new Settings(DECEMBER, 1_000, new BigDecimal("0.9"), new BigDecimal("0.95"), new BigDecimal("0.5")),
                Map.of(
                        "1", new Rules.Place(AreaLevel.DISTRICT, Validity.ALWAYS, List.of(), List.of()),
                        "11", new Rules.Place(AreaLevel.TOWN, Validity.ALWAYS, List.of("1"), List.of()),
                        "12",
                                new Rules.Place(
                                        AreaLevel.TOWN,
                                        new Validity(LocalDate.MIN, LocalDate.of(2021, 1, 15)),
                                        List.of("1"),
                                        List.of("11"))));
        Family family = new Family(
                rules,
                "1",
                new Fact[][] {district},
                new TreeMap<>(Map.of("11", new Fact[][] {first}, "12", new Fact[][] {second})),
                issued);

        List<Found> found = family.found(0);

        assertThat(found).extracting(Found::period).containsExactly(DECEMBER, JANUARY);
        assertThat(found.get(0).differences()).isEmpty();
        assertThat(found.get(1).differences()).singleElement().satisfies(one -> assertThat(one.basis())
                .isEqualTo(Basis.MONTH));
        return found.get(1).differences().get(0).change();
    }

    private static Fact fact(long numerator, long denominator) {
        return new Fact(numerator, denominator, 0, 0, 1, 0, 0, 0, 0, Absence.NONE, List.of());
    }
}
