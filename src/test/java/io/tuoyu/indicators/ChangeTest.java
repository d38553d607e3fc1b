package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.indicators.Change.Counts;
import io.tuoyu.indicators.Change.Issued;
import io.tuoyu.indicators.Change.Part;
import io.tuoyu.indicators.Change.Reason;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final int VERSION = 2;
    private static final Optional<Issued> NEVER = Optional.empty();

    private static final Rule PROPORTION = rule(Formula.PROPORTION, 100, Evidence.CENSUS);
    private static final Rule RATE = rule(Formula.RATE, 1000, Evidence.CENSUS);
    private static final Rule COUNT = rule(Formula.COUNT, 1, Evidence.CENSUS);

    @Test
    void ownMovementAndWeightAreToldApart() {
        Change change = Change.of(
                PROPORTION,
                Map.of("A", fact(80, 100), "B", fact(40, 100)),
                Map.of("B", fact(60, 300), "A", fact(90, 100)),
                NEVER,
                Map.of());

        assertThat(change.previous()).hasValue(60);
        assertThat(change.current()).hasValue(37.5);
        assertThat(change.difference()).hasValue(-22.5);
        assertThat(change.reason()).isEmpty();
        assertParts(change, new Part("A", 3.75, -9.0625, 0, 0, 0, 0), new Part("B", -12.5, -4.6875, 0, 0, 0, 0));
        assertThat(change.whole().within()).isCloseTo(-8.75, within(1e-12));
        assertThat(change.whole().mix()).isCloseTo(-13.75, within(1e-12));
    }

    @Test
    void aLateReturnIsARevisionOfWhatWasPublished() {
        Map<String, Fact> known = Map.of("A", fact(80, 100), "B", fact(40, 100));

        Change change =
                Change.of(PROPORTION, known, known, issued(VERSION, Map.of("A", new Counts(80, 100))), Map.of());

        assertThat(change.previous()).hasValue(80);
        assertThat(change.current()).hasValue(60);
        assertParts(change, new Part("A", 0, 0, 0, 0, 0, -5), new Part("B", 0, 0, 0, 0, 0, -15));
    }

    @Test
    void underAnotherDefinitionEverythingThatDiffersIsTheDefinitions() {
        Map<String, Fact> known = Map.of("A", fact(80, 100), "B", fact(40, 100));

        Change change =
                Change.of(PROPORTION, known, known, issued(VERSION - 1, Map.of("A", new Counts(80, 100))), Map.of());

        assertThat(change.previous()).hasValue(80);
        assertParts(change, new Part("A", 0, 0, 0, 0, -5, 0), new Part("B", 0, 0, 0, 0, -15, 0));
    }

    @Test
    void whatWasNeverPublishedIsNotRevised() {
        Change change = Change.of(RATE, Map.of("A", fact(3, 1000)), Map.of("A", fact(5, 1000)), NEVER, Map.of());

        assertThat(change.previous()).hasValue(3);
        assertParts(change, new Part("A", 2, 0, 0, 0, 0, 0));
    }

    @Test
    void aMergerMovesFiguresBetweenTownsAndNotTheDistrict() {
        Change change = Change.of(
                PROPORTION,
                Map.of("A", fact(30, 50), "B", fact(20, 50)),
                Map.of("B", fact(60, 100)),
                NEVER,
                Map.of("A", "B"));

        assertThat(change.difference().orElseThrow()).isCloseTo(10, within(1e-12));
        assertParts(change, new Part("A", 0, 0, 0, -5, 0, 0), new Part("B", 10, 0, 0, 5, 0, 0));
    }

    @Test
    void aTownMayTakeOverSeveralAndBeTakenOverItself() {
        Change change = Change.of(
                COUNT,
                Map.of("A", count(1), "B", count(2), "C", count(4), "D", count(8)),
                Map.of("D", count(20)),
                NEVER,
                Map.of("A", "B", "B", "D", "C", "D"));

        assertThat(change.parts())
                .containsExactly(
                        new Part("A", 0, 0, 0, -1, 0, 0),
                        new Part("B", 0, 0, 0, -2, 0, 0),
                        new Part("C", 0, 0, 0, -4, 0, 0),
                        new Part("D", 5, 0, 0, 7, 0, 0));
    }

    @Test
    void aSuccessorThatDoesNotReportLosesWhatItTookOver() {
        Change change = Change.of(
                COUNT, Map.of("A", count(3), "C", count(5)), Map.of("C", count(5)), NEVER, Map.of("A", "B", "X", "Y"));

        assertThat(change.parts())
                .containsExactly(
                        new Part("A", 0, 0, 0, -3, 0, 0),
                        new Part("B", 0, 0, -3, 3, 0, 0),
                        new Part("C", 0, 0, 0, 0, 0, 0));
    }

    @Test
    void successorsInACircleLoseNothing() {
        Change change = Change.of(
                COUNT, Map.of("A", count(3)), Map.of("B", count(4)), NEVER, Map.of("A", "B", "B", "A", "C", "C"));

        assertThat(change.whole().sum()).isEqualTo(1);
        assertThat(change.difference()).hasValue(1);
    }

    @Test
    void aCountIsSplitExactlyAndAReportedZeroIsAFigure() {
        Change change = Change.of(
                COUNT,
                Map.of("A", count(7), "B", count(0), "C", count(4), "E", count(0)),
                Map.of("A", count(9), "B", count(2), "D", count(6), "E", Fact.absent(Absence.NOT_RECEIVED)),
                issued(VERSION, Map.of("A", new Counts(5, 0), "B", new Counts(0, 0))),
                Map.of());

        assertThat(change.previous()).hasValue(5);
        assertThat(change.current()).hasValue(17);
        assertThat(change.parts())
                .containsExactly(
                        new Part("A", 2, 0, 0, 0, 0, 2),
                        new Part("B", 2, 0, 0, 0, 0, 0),
                        new Part("C", 0, 0, -4, 0, 0, 4),
                        new Part("D", 0, 0, 6, 0, 0, 0),
                        new Part("E", 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatCannotBeRightIsNoPartOfASum() {
        Fact outOfRange = new Fact(12, 10, 0, 10, 0, 0, 1, 0, 0, Absence.OUT_OF_RANGE, List.of());

        Change change = Change.of(
                PROPORTION,
                Map.of("A", fact(5, 10), "B", outOfRange),
                Map.of("A", fact(6, 10), "B", outOfRange, "C", Fact.absent(Absence.NOT_APPLICABLE)),
                issued(VERSION, Map.of("A", new Counts(5, 10), "B", new Counts(12, 10), "C", new Counts(1, 0))),
                Map.of());

        assertThat(change.previous()).hasValue(50);
        assertThat(change.current()).hasValue(60);
        assertParts(change, new Part("A", 10, 0, 0, 0, 0, 0));
    }

    @Test
    void aRateMayPassItsDenominator() {
        Change change = Change.of(
                rule(Formula.RATE, 1, Evidence.CENSUS),
                Map.of("A", fact(30, 10)),
                Map.of("A", fact(50, 10)),
                NEVER,
                Map.of());

        assertThat(change.previous()).hasValue(3);
        assertThat(change.whole().within()).isEqualTo(2);
    }

    @Test
    void aMonthOfNothingIsNotCompared() {
        Map<String, Fact> something = Map.of("A", fact(1, 2));
        Map<String, Fact> nothing = Map.of("A", Fact.absent(Absence.NOT_RECEIVED));

        for (Rule rule : List.of(PROPORTION, RATE, COUNT)) {
            Change first = Change.of(rule, Map.of(), something, NEVER, Map.of());
            assertThat(first.reason()).hasValue(Reason.NO_DATA);
            assertThat(first.previous()).isEmpty();
            assertThat(first.current()).isPresent();
            assertThat(first.difference()).isEmpty();
            assertThat(first.parts()).isEmpty();
            assertThat(first.whole().sum()).isZero();
            assertThat(Change.of(rule, something, nothing, NEVER, Map.of()).reason())
                    .hasValue(Reason.NO_DATA);
            assertThat(Change.of(rule, something, something, issued(VERSION, Map.of()), Map.of())
                            .reason())
                    .hasValue(Reason.NO_DATA);
        }
    }

    @Test
    void aPublishedRatioOfWhichNothingIsLeftIsNotSplitButACountIs() {
        Optional<Issued> issued = issued(VERSION, Map.of("A", new Counts(1, 2)));
        Map<String, Fact> present = Map.of("A", fact(2, 2));

        Change ratio = Change.of(PROPORTION, Map.of(), present, issued, Map.of());
        assertThat(ratio.reason()).hasValue(Reason.NO_DATA);
        assertThat(ratio.difference()).hasValue(50);

        Change count = Change.of(COUNT, Map.of(), present, issued, Map.of());
        assertThat(count.parts()).containsExactly(new Part("A", 0, 0, 2, 0, 0, -1));
    }

    @Test
    void surveysAndDerivedFiguresAreNotSplit() {
        Map<String, Fact> facts = Map.of("A", fact(1, 2));
        for (Formula formula : List.of(Formula.COMPLETION, Formula.SHORTFALL, Formula.SHARE_WHERE)) {
            assertThat(Change.of(rule(formula, 100, Evidence.CENSUS), facts, facts, NEVER, Map.of()))
                    .isEqualTo(new Change(
                            OptionalDouble.empty(), OptionalDouble.empty(), List.of(), Optional.of(Reason.DERIVED)));
        }
        assertThat(Change.of(rule(Formula.PROPORTION, 100, Evidence.SAMPLE), facts, facts, NEVER, Map.of())
                        .reason())
                .hasValue(Reason.SAMPLE);
    }

    @Test
    void inAnyDistrictThePartsAddToTheDifference() {
        SplittableRandom random = new SplittableRandom(61);
        int split = 0;
        for (int i = 0; i < 2000; i++) {
            Rule rule = List.of(PROPORTION, RATE, COUNT).get(i % 3);
            District district = new District(random, 1 + random.nextInt(28));

            Change change = district.change(rule, random.nextBoolean() ? VERSION : VERSION - 1);

            Optional<BigDecimal> previous = district.value(rule, district.issued);
            assertThat(change.previous().isPresent()).isEqualTo(previous.isPresent());
            if (change.reason().isEmpty()) {
                split++;
                double difference = change.difference().orElseThrow();
                double tolerance = 1e-9 * Math.abs(difference);
                assertThat(change.previous().getAsDouble())
                        .isCloseTo(previous.get().doubleValue(), within(1e-9));
                assertThat(change.whole().sum()).isCloseTo(difference, within(tolerance));
                assertThat(change.parts().stream().mapToDouble(Part::sum).sum())
                        .isCloseTo(difference, within(tolerance));
                assertThat(change.parts())
                        .isSortedAccordingTo(Comparator.comparing(Part::areaCode))
                        .allMatch(part -> Double.isFinite(part.sum()));
                // Merging keeps the sums.
                assertThat(change.whole().boundary()).isCloseTo(0, within(1e-10));
                if (rule.formula() == Formula.COUNT) {
                    assertThat(change.whole().sum()).isEqualTo(difference);
                }
            } else {
                assertThat(change.reason()).hasValue(Reason.NO_DATA);
                assertThat(change.parts()).isEmpty();
            }
        }
        assertThat(split).isGreaterThan(1500);
    }

    /** Towns of which some did not report, some were corrected, some came late and some were merged. */
    private static final class District {
        private final Map<String, Fact> before = new HashMap<>();
        private final Map<String, Fact> present = new HashMap<>();
        private final Map<String, Counts> issued = new HashMap<>();
        private final Map<String, String> successors = new HashMap<>();

        District(SplittableRandom random, int towns) {
            for (int town = 0; town < towns; town++) {
                String areaCode = "town " + town;
                if (random.nextInt(10) > 0) {
                    before.put(areaCode, figure(random));
                }
                if (random.nextInt(10) == 0 && town > 0) {
                    successors.put(areaCode, "town " + random.nextInt(towns));
                } else if (random.nextInt(10) > 0) {
                    present.put(areaCode, figure(random));
                }
                Fact known = random.nextInt(5) == 0 ? figure(random) : before.get(areaCode);
                if (known != null && random.nextInt(10) > 0) {
                    issued.put(areaCode, new Counts(known.numerator(), known.denominator()));
                }
            }
        }

        Change change(Rule rule, int issuedVersion) {
            return Change.of(rule, before, present, issued(issuedVersion, issued), successors);
        }

        Optional<BigDecimal> value(Rule rule, Map<String, Counts> counts) {
            BigDecimal factor = BigDecimal.valueOf(rule.factor());
            BigDecimal numerator = BigDecimal.valueOf(
                    counts.values().stream().mapToLong(Counts::numerator).sum());
            if (rule.formula() == Formula.COUNT) {
                return counts.isEmpty() ? Optional.empty() : Optional.of(numerator.multiply(factor));
            }
            BigDecimal denominator = BigDecimal.valueOf(
                    counts.values().stream().mapToLong(Counts::denominator).sum());
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(numerator.multiply(factor).divide(denominator, MathContext.DECIMAL128));
        }

        private static Fact figure(SplittableRandom random) {
            long denominator = 1 + random.nextLong(100_000);
            return fact(random.nextLong(denominator + 1), denominator);
        }
    }

    /** Equal but for the last bits. */
    private static void assertParts(Change change, Part... expected) {
        assertThat(change.parts())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) <= 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(List.of(expected));
        assertThat(change.whole().sum()).isCloseTo(change.difference().orElseThrow(), within(1e-12));
    }

    private static Fact fact(long numerator, long denominator) {
        return new Fact(numerator, denominator, 0, 0, 1, 0, 0, 0, 0, Absence.NONE, List.of());
    }

    private static Fact count(long numerator) {
        return fact(numerator, 0);
    }

    private static Optional<Issued> issued(int definitionVersion, Map<String, Counts> counts) {
        return Optional.of(new Issued(definitionVersion, counts));
    }

    private static Rule rule(Formula formula, int factor, Evidence evidence) {
        return MadeRule.of(formula, factor).with(evidence).version(VERSION).rule();
    }
}
