package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FactTest {
    private static final List<Absence> REASONS = Arrays.stream(Absence.values())
            .filter(absence -> absence != Absence.NONE)
            .toList();

    @Test
    void whatIsKnownOfOneCountsEvenIfNothingIsKnownOfTheOthers() {
        Fact known = new Fact(9, 10, 1, 0, 1, 1, 0, 0, 2, Absence.NONE, List.of(new Stratum("12", 50, 10, 9)));
        Fact other = new Fact(4, 5, 0, 0, 1, 0, 0, 0, 0, Absence.NONE, List.of(new Stratum("11", 30, 5, 4)));
        Fact late = new Fact(0, 0, 0, 7, 0, 0, 1, 0, 0, Absence.NOT_RECEIVED, List.of());

        assertThat(Fact.sum(List.of(known, late, other)))
                .isEqualTo(new Fact(
                        13,
                        15,
                        1,
                        7,
                        2,
                        1,
                        1,
                        0,
                        2,
                        Absence.NONE,
                        List.of(new Stratum("11", 30, 5, 4), new Stratum("12", 50, 10, 9))));
    }

    @Test
    void ofSeveralReasonsTheLastOneIsTold() {
        assertThat(Fact.sum(List.of(
                                Fact.absent(Absence.REJECTED),
                                Fact.absent(Absence.NOT_RECEIVED),
                                Fact.absent(Absence.NOT_DUE)))
                        .absence())
                .isEqualTo(Absence.NOT_RECEIVED);
    }

    @Test
    void sumDependsNeitherOnTheOrderNorOnTheGroups() {
        Random random = new Random(20_221_128);
        for (int round = 0; round < 300; round++) {
            List<Fact> towns = new ArrayList<>();
            for (int town = 0; town < 2 + random.nextInt(20); town++) {
                towns.add(fact(random, Integer.toString(100 + town)));
            }
            Fact sum = Fact.sum(towns);
            Collections.shuffle(towns, random);
            int cut = 1 + random.nextInt(towns.size() - 1);
            assertThat(Fact.sum(List.of(Fact.sum(towns.subList(cut, towns.size())), Fact.sum(towns.subList(0, cut)))))
                    .isEqualTo(sum);
        }
    }

    private static Fact fact(Random random, String areaCode) {
        int sampled = random.nextInt(30);
        return random.nextBoolean()
                ? new Fact(
                        sampled,
                        random.nextInt(100),
                        random.nextInt(3),
                        0,
                        1,
                        random.nextInt(2),
                        0,
                        0,
                        random.nextInt(5),
                        Absence.NONE,
                        List.of(new Stratum(areaCode, 100, 30, sampled)))
                : new Fact(
                        0,
                        0,
                        0,
                        random.nextInt(100),
                        0,
                        0,
                        1,
                        random.nextInt(2),
                        0,
                        REASONS.get(random.nextInt(REASONS.size())),
                        List.of());
    }
}
