package io.tuoyu.plan;

/** Which month a scheduled run is about. */
public enum PeriodRule {
    PREVIOUS_MONTH,
    CURRENT_MONTH
}
