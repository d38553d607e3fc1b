package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.indicators.Allocation.Reason;
import io.tuoyu.indicators.Allocation.Share;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Settings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AllocationTest {
    private static final Settings SETTINGS = new Settings(
            YearMonth.of(2020, 12), 10_000_000, new BigDecimal("0.9"), new BigDecimal("0.95"), new BigDecimal("0.5"));

    private static final Rule COVERAGE = MadeRule.of(Formula.PROPORTION, 100).rule();

    @Test
    void peopleNotReachedAreSharedOutWithinEachTownsOwn() {
        // 270 of 300 reached, 285 are 95 %: 15 are lacking. The towns left out 24, 6 and 0 people.
        Allocation allocation = allocation(COVERAGE, "95", fact(76, 100), fact(94, 100), fact(100, 100));

        assertThat(allocation.gap()).hasValue(15);
        assertThat(allocation.shares())
                .containsExactly(
                        // By room 24 : 6; by people 5 each, and what the third has no room for goes to the others.
                        new Share("1", 24, 12, 12, 9, 9, true),
                        new Share("2", 6, 3, 3, 6, 6, false),
                        new Share("3", 0, 0, 0, 0, 0, false));
        assertThat(allocation.left()).hasValue(0);
    }

    @Test
    void townWithEnoughSlotsTakesNoneAndOthersOnlyUpToTheirOwnLevel() {
        // 4.7 per 1,000: 47 slots for each 10,000 people. Lacking 7 and 17, over by 4: the district lacks 20.
        Rule slots = MadeRule.of(Formula.RATE, 1000).rule();

        Allocation allocation = allocation(slots, "4.7", fact(40, 10_000), fact(30, 10_000), fact(51, 10_000));

        assertThat(allocation.gap()).hasValue(20);
        assertThat(allocation.shares()).extracting(Share::room).containsExactly(7L, 17L, 0L);
        assertThat(allocation.shares()).extracting(Share::byRoomHamilton).containsExactly(6L, 14L, 0L);
        assertThat(allocation.shares()).extracting(Share::isAmongFewest).containsExactly(true, true, false);
    }

    @Test
    void nothingIsSharedOutWithoutAReason() {
        Fact town = fact(90, 100);

        assertThat(allocation(COVERAGE, "90", town).reason()).contains(Reason.REACHED);
        assertThat(allocation(COVERAGE, "95", Fact.absent(Absence.NOT_RECEIVED)).reason())
                .contains(Reason.NO_DATA);
        assertThat(Allocation.of(COVERAGE, Optional.empty(), measured(COVERAGE, town), new TreeMap<>())
                        .reason())
                .contains(Reason.NO_TARGET);
        for (Rule rule : List.of(
                MadeRule.of(Formula.COUNT, 1).rule(),
                MadeRule.of(Formula.RATE, 1).with(Polarity.LOWER_IS_BETTER).rule(),
                MadeRule.of(Formula.PROPORTION, 100).with(Evidence.SAMPLE).rule())) {
            assertThat(Allocation.of(rule, Optional.of(BigDecimal.ONE), measured(COVERAGE, town), new TreeMap<>())
                            .reason())
                    .contains(Reason.NO_ROOM_BY_AREA);
        }
    }

    @Test
    void sharesAddUpToTheGapAndStayWithinEachTownsRoom() {
        Random random = new Random(20_221_127);
        for (int round = 0; round < 500; round++) {
            Fact[] towns = new Fact[1 + random.nextInt(28)];
            for (int town = 0; town < towns.length; town++) {
                int people = 1 + random.nextInt(300);
                towns[town] = random.nextInt(10) == 0
                        ? Fact.absent(Absence.NOT_RECEIVED)
                        : fact(random.nextInt(people + 1), people);
            }
            Allocation allocation = allocation(COVERAGE, "95", towns);
            if (allocation.reason().isPresent()) {
                continue;
            }
            long gap = allocation.gap().orElseThrow() - allocation.left().orElseThrow();
            assertThat(allocation.left()).hasValue(0);
            List<Share> shares = allocation.shares();
            assertThat(shares.stream().mapToLong(Share::byRoomHamilton).sum()).isEqualTo(gap);
            assertThat(shares.stream().mapToLong(Share::byRoomWebster).sum()).isEqualTo(gap);
            assertThat(shares.stream().mapToLong(Share::byPeopleHamilton).sum()).isEqualTo(gap);
            assertThat(shares.stream().mapToLong(Share::byPeopleWebster).sum()).isEqualTo(gap);
            assertThat(shares.stream()
                            .filter(Share::isAmongFewest)
                            .mapToLong(Share::room)
                            .sum())
                    .isGreaterThanOrEqualTo(gap);
            for (Share share : shares) {
                assertThat(List.of(
                                share.byRoomHamilton(),
                                share.byRoomWebster(),
                                share.byPeopleHamilton(),
                                share.byPeopleWebster()))
                        .allMatch(part -> part >= 0 && part <= share.room());
            }
        }
    }

    private static Allocation allocation(Rule rule, String level, Fact... towns) {
        SortedMap<String, Measured> parts = new TreeMap<>();
        for (int town = 0; town < towns.length; town++) {
            parts.put(Integer.toString(town + 1), measured(rule, towns[town]));
        }
        return Allocation.of(rule, Optional.of(new BigDecimal(level)), measured(rule, Fact.sum(List.of(towns))), parts);
    }

    private static Measured measured(Rule rule, Fact fact) {
        return Measured.of(rule, fact, SETTINGS);
    }

    private static Fact fact(long numerator, long denominator) {
        return new Fact(numerator, denominator, 0, 0, 1, 0, 0, 0, 0, Absence.NONE, List.of());
    }
}
