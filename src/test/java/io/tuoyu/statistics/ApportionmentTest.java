package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuoyu.statistics.GapClosing.Allocation;
import io.tuoyu.statistics.GapClosing.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void seatsAddUpAndStayWithinTheWeights() {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 500; i++) {
            long[] weights = weights(random);
            long sum = Arrays.stream(weights).sum();
            long seats = random.nextLong(sum + 1);
            long[] hamilton = Apportionment.hamilton(weights, seats).orElseThrow();
            long[] webster = Apportionment.webster(weights, seats).orElseThrow();
            assertThat(Arrays.stream(hamilton).sum()).isEqualTo(seats);
            assertThat(Arrays.stream(webster).sum()).isEqualTo(seats);
            for (int town = 0; town < weights.length; town++) {
                assertThat(hamilton[town]).isBetween(0L, weights[town]);
                assertThat(webster[town]).isBetween(0L, weights[town]);
                if (sum > 0) {
                    long floor = seats * weights[town] / sum;
                    assertThat(hamilton[town]).isBetween(floor, floor + (seats * weights[town] % sum == 0 ? 0 : 1));
                }
                for (int other = 0; other < weights.length; other++) {
                    if (weights[town] >= weights[other]) {
                        assertThat(hamilton[town] - hamilton[other]).isGreaterThanOrEqualTo(town > other ? -1 : 0);
                        assertThat(webster[town] - webster[other]).isGreaterThanOrEqualTo(town > other ? -1 : 0);
                    }
                    if (weights[town] > weights[other]) {
                        assertThat(hamilton[town]).isGreaterThanOrEqualTo(hamilton[other]);
                        assertThat(webster[town]).isGreaterThanOrEqualTo(webster[other]);
                    }
                }
            }
        }
    }

    @Test
    void websterIsSeatAfterSeatToTheLargestQuotient() {
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < 300; i++) {
            long[] weights = weights(random);
            long sum = Arrays.stream(weights).sum();
            long[] given = new long[weights.length];
            for (long seats = 1; seats <= Math.min(sum, 80); seats++) {
                given[largestQuotient(weights, given)]++;
                assertThat(Apportionment.webster(weights, seats).orElseThrow()).isEqualTo(given);
            }
        }
    }

    private static int largestQuotient(long[] weights, long[] given) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            long one = weights[i] * (2 * given[best] + 1);
            long other = weights[best] * (2 * given[i] + 1);
            if (one > other || (one == other && weights[i] > weights[best])) {
                best = i;
            }
        }
        return best;
    }

    @Test
    void theOrderOfTownsDecidesNothingButTies() {
        SplittableRandom random = new SplittableRandom(23);
        for (int i = 0; i < 500; i++) {
            long[] weights = random.longs(12, 1, 100_000).distinct().toArray();
            int[] order = IntStream.range(0, weights.length)
                    .boxed()
                    .sorted((one, other) -> Long.compare(weights[one] % 101, weights[other] % 101))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long[] shuffled =
                    Arrays.stream(order).mapToLong(town -> weights[town]).toArray();
            long seats = random.nextLong(5000);
            long[] hamilton = Apportionment.hamilton(weights, seats).orElseThrow();
            long[] webster = Apportionment.webster(weights, seats).orElseThrow();
            assertThat(Apportionment.hamilton(shuffled, seats).orElseThrow())
                    .isEqualTo(Arrays.stream(order)
                            .mapToLong(town -> hamilton[town])
                            .toArray());
            assertThat(Apportionment.webster(shuffled, seats).orElseThrow())
                    .isEqualTo(Arrays.stream(order)
                            .mapToLong(town -> webster[town])
                            .toArray());
        }
    }

    @Test
    void weightsInAnotherUnitGiveTheSameSeats() {
        SplittableRandom random = new SplittableRandom(24);
        for (int i = 0; i < 500; i++) {
            long[] weights = weights(random);
            long[] tenfold = Arrays.stream(weights).map(weight -> 10 * weight).toArray();
            long seats = random.nextLong(Arrays.stream(weights).sum() + 1);
            assertThat(Apportionment.hamilton(tenfold, seats).orElseThrow())
                    .isEqualTo(Apportionment.hamilton(weights, seats).orElseThrow());
            assertThat(Apportionment.webster(tenfold, seats).orElseThrow())
                    .isEqualTo(Apportionment.webster(weights, seats).orElseThrow());
        }
    }

    @Test
    void hugeNumbersAreSharedExactly() {
        long most = 1L << 53;
        long[] weights = {most, most - 1, most - 2, 3};
        for (long seats : new long[] {most, most - 1, most / 3}) {
            assertThat(LongStream.of(Apportionment.hamilton(weights, seats).orElseThrow())
                            .sum())
                    .isEqualTo(seats);
            assertThat(LongStream.of(Apportionment.webster(weights, seats).orElseThrow())
                            .sum())
                    .isEqualTo(seats);
        }
    }

    @Test
    void oneMoreSeatMayTakeOneFromSomebodyByHamiltonOnly() {
        long[] weights = {6, 6, 2};

        assertThat(Apportionment.hamilton(weights, 10).orElseThrow()).containsExactly(4, 4, 2);
        assertThat(Apportionment.hamilton(weights, 11).orElseThrow()).containsExactly(5, 5, 1);
        assertThat(Apportionment.webster(weights, 10).orElseThrow()).containsExactly(5, 4, 1);
        assertThat(Apportionment.webster(weights, 11).orElseThrow()).containsExactly(5, 5, 1);
    }

    @Test
    void aNegativeWeightIsRefused() {
        assertThatThrownBy(() -> Apportionment.hamilton(new long[] {3, -1}, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullTownLeavesItsShareToTheOthers() {
        // 30 by 3 : 2 : 1 is 15, 10, 5; with room for 4 the first leaves 26 to 2 : 1, by Hamilton 17 and 9.
        Allocation found = GapClosing.allocate(30, new long[] {3, 2, 1}, new long[] {4, 20, 20}, Rule.HAMILTON);

        assertThat(found).isEqualTo(new Allocation(List.of(4L, 17L, 9L), 0));
    }

    @Test
    void whatNobodyHasRoomForIsLeft() {
        assertThat(GapClosing.allocate(30, new long[] {3, 2, 0}, new long[] {4, 5, 20}, Rule.WEBSTER))
                .isEqualTo(new Allocation(List.of(4L, 5L, 0L), 21));
    }

    @Test
    void sharesOfAGapStayWithinTheRoomsAndAddUp() {
        SplittableRandom random = new SplittableRandom(25);
        for (int i = 0; i < 1000; i++) {
            long[] weights = weights(random);
            long[] rooms = random.longs(weights.length, 0, 60).toArray();
            long gap = random.nextLong(1200);
            long open = IntStream.range(0, weights.length)
                    .filter(town -> weights[town] > 0)
                    .mapToLong(town -> rooms[town])
                    .sum();
            for (Rule rule : Rule.values()) {
                Allocation found = GapClosing.allocate(gap, weights, rooms, rule);
                assertThat(found.left()).isEqualTo(Math.max(0, gap - open));
                assertThat(found.shares().stream().mapToLong(Long::longValue).sum() + found.left())
                        .isEqualTo(gap);
                for (int town = 0; town < weights.length; town++) {
                    assertThat(found.shares().get(town)).isBetween(0L, rooms[town]);
                }
            }
        }
    }

    @Test
    void theTownsWithMostRoomCloseAGapFirst() {
        assertThat(GapClosing.fewestAreas(37, 5, 20, 0, 12, 20)).contains(List.of(1, 4));
        assertThat(GapClosing.fewestAreas(41, 5, 20, 0, 12, 20)).contains(List.of(1, 4, 3));
        assertThat(GapClosing.fewestAreas(58, 5, 20, 0, 12, 20)).isEmpty();
        assertThat(GapClosing.fewestAreas(0, 5)).contains(List.of());
    }

    private static long[] weights(SplittableRandom random) {
        return random.longs(1 + random.nextInt(28), 0, 200).toArray();
    }
}
