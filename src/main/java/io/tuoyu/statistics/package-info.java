/**
 * Numbers in, numbers out: intervals, estimates, tests, forecasts, decomposition, apportionment, disclosure.
 *
 * <p>Knows no town, no file, no Spark and no clock. Start at {@link io.tuoyu.statistics.BinomialInterval} for complete counts,
 * at {@link io.tuoyu.statistics.StratifiedProportion} for surveys, at {@link io.tuoyu.statistics.Attainment} for verdicts.
 *
 * <p>What is undefined is an empty {@code Optional}, value by value: never NaN, never infinite, never an exception. An exception
 * says that the arguments are outside the ranges of the Javadoc. Counts go to 2⁵³. Shares and scores are proportions, 0 to 1. A
 * confidence is two-sided, with half of what is left in each tail.
 */
package io.tuoyu.statistics;
