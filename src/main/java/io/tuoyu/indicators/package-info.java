/**
 * Numerators, denominators, value states, verdicts, gaps, changes: plain Java that judges. Spark, which moves and sums,
 * stands in {@code indicators.spark}.
 *
 * <p>Knows the plan and the statistics, and nothing of files, returns or releases. Start at
 * {@link io.tuoyu.indicators.Verdict}.
 */
package io.tuoyu.indicators;
