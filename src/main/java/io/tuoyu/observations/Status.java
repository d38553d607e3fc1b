package io.tuoyu.observations;

/** Whether an observation is in use, and if not, why not. */
public enum Status {
    /** In use. */
    COUNTED,
    /** A later submission of the same data set replaces it. */
    SUPERSEDED,
    /** A more trusted source counts, and says the same. */
    CONFIRMS,
    /** A more trusted source counts, and says something else: a question to the town. */
    DIFFERS,
    /** Another row of the same town in the same register was refused, or a correction that was to replace it. */
    WITHHELD
}
