package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuoyu.statistics.Disclosure.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final int CELLS = 4;
    private static final long MOST_TOTAL = 24;

    private static final int LOW = 1;
    private static final int HIGH = 7;
    private static final int WIDTH = 3;

    /** One step less than the width: the rule hides the first of equal counts, and knowing that may take a step away. */
    private static final long LEAST_STEPS = 2;

    /** What the public sees: which cells are hidden and why, the others, the total. */
    private record Page(Suppression hidden, List<Long> shown) {}

    /** Every table of four cells that add to 24 or less, against somebody who knows the rule and tries all tables, where the total is shown. */
    @Test
    void whoeverTriesEveryTableStillFindsThreeValuesForASmallCount() {
        Map<Page, long[][]> ranges = new HashMap<>();
        long[] counts = new long[CELLS];
        do {
            Suppression hidden = Disclosure.suppress(counts, LOW, HIGH, WIDTH);
            long[][] range = ranges.computeIfAbsent(page(hidden, counts), page -> new long[][] {
                LongStream.generate(() -> Long.MAX_VALUE).limit(CELLS).toArray(), new long[CELLS]
            });
            for (int i = 0; i < CELLS; i++) {
                range[0][i] = Math.min(range[0][i], counts[i]);
                range[1][i] = Math.max(range[1][i], counts[i]);
            }
        } while (next(counts));

        ranges.forEach((page, range) -> {
            for (int cell :
                    page.hidden().total() ? List.<Integer>of() : page.hidden().primary()) {
                assertThat(range[1][cell] - range[0][cell]).as("%s", page).isGreaterThanOrEqualTo(LEAST_STEPS);
            }
        });
    }

    private static Page page(Suppression hidden, long... counts) {
        List<Long> shown = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            boolean isHidden =
                    hidden.primary().contains(i) || hidden.secondary().contains(i);
            shown.add(isHidden ? -1 : counts[i]);
        }
        shown.add(hidden.total() ? -1 : LongStream.of(counts).sum());
        List<Integer> secondary = hidden.secondary().stream().sorted().toList();
        return new Page(new Suppression(hidden.primary(), secondary, hidden.total()), shown);
    }

    private static boolean next(long... counts) {
        for (int i = 0; i < CELLS; i++) {
            if (LongStream.of(counts).sum() < MOST_TOTAL) {
                counts[i]++;
                return true;
            }
            counts[i] = 0;
        }
        return false;
    }

    @Test
    void aSingleSmallCountTakesTheTotalWithItWhereNothingElseCanBeHidden() {
        assertThat(Disclosure.suppress(new long[] {0, 5, 0}, LOW, HIGH, WIDTH))
                .isEqualTo(new Suppression(List.of(1), List.of(), true));
    }

    @Test
    void zerosAndLargeCountsAloneAreShown() {
        assertThat(Disclosure.suppress(new long[] {0, 8, 0, 90}, LOW, HIGH, WIDTH))
                .isEqualTo(new Suppression(List.of(), List.of(), false));
    }

    @Test
    void roundedCountsAreZeroAStarOrAMultipleOfFive() {
        assertThat(LongStream.rangeClosed(0, 13).mapToObj(Disclosure::rounded))
                .containsExactly("0", "*", "*", "*", "*", "*", "*", "*", "10", "10", "10", "10", "10", "15");
        assertThatThrownBy(() -> Disclosure.rounded(-1)).hasMessage("Not a count: -1");
    }
}
