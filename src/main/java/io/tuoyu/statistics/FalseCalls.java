package io.tuoyu.statistics;

import static java.lang.Math.expm1;
import static java.lang.Math.log1p;

/**
 * How many areas a set of tests calls by chance alone: printed beside every list of calls.
 *
 * @param expected how many
 * @param any      probability of at least one
 */
public record FalseCalls(double expected, double any) {

    /**
     * Of independent tests.
     *
     * @param tests how many, ≥ 0
     * @param tail  probability of a false call in each, 0 to 1: 0.025 on one side of a 95 % interval
     * @return 0.7 and 51 % for 28 towns at 0.025
     * @throws IllegalArgumentException outside these ranges
     */
    public static FalseCalls among(int tests, double tail) {
        Checks.share(tail);
        if (tests < 0) {
            throw new IllegalArgumentException("Not a number of tests: " + tests);
        }
        return new FalseCalls(tests * tail, tests == 0 ? 0 : -expm1(tests * log1p(-tail)));
    }
}
