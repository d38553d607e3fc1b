/**
 * Numbers in, numbers out: estimates and their intervals.
 *
 * <p>Knows no town, no file, no Spark and no clock. Start at {@link io.tuoyu.statistics.StratifiedProportion}.
 */
package io.tuoyu.statistics;
