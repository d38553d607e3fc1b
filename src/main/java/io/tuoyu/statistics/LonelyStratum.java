package io.tuoyu.statistics;

/** What a stratum with a single answer, whose spread cannot be seen, adds to the variance. A stratum of one person adds nothing. */
public enum LonelyStratum {
    /** The square of its distance from the whole: errs on the safe side. */
    ADJUST,
    /** What the other strata add on average; undefined if there are none. */
    AVERAGE,
    /** Nothing, as if it were certain: errs on the wrong side, so it is for comparison only. */
    CERTAINTY
}
