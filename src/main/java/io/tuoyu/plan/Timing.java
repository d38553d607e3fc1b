package io.tuoyu.plan;

/** How a figure relates to its month. */
public enum Timing {
    /** The state on the last day of the month. */
    STOCK,
    /** What happened inside the month. */
    FLOW,
    /** What happened since 1 January. */
    YEAR_TO_DATE
}
