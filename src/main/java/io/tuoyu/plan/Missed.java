package io.tuoyu.plan;

/** What becomes of scheduled moments at which the machine was off. */
public enum Missed {
    /** The newest is made good, the others are dropped. */
    RUN_ONCE,
    /** All are made good, oldest first. */
    RUN_EACH,
    /** None is made good. */
    SKIP
}
