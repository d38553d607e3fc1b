/**
 * Read models on paper: the monthly report as PDF, by JasperReports. Templates, fonts and words lie in the folder {@code
 * reports/} of the repository.
 *
 * <p>Computes nothing and reads no table. Start at {@link io.tuoyu.reports.ReportPrinter}.
 */
package io.tuoyu.reports;
