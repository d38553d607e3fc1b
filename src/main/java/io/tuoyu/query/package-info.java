/**
 * Answers on one release, without Spark: the read models of the reports, read from the published tables.
 *
 * <p>Knows no template, no printer and no clock. Every figure comes from Parquet; the plan lends names and open
 * definitions. Start at {@link io.tuoyu.query.MonthlyReports}.
 */
package io.tuoyu.query;
