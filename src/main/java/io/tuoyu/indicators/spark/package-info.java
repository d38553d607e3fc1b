/** Moves and sums facts, and hands them to the plain Java that judges. Start at {@link io.tuoyu.indicators.spark.IndicatorSteps}. */
package io.tuoyu.indicators.spark;
