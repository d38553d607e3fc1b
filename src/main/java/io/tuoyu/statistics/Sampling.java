package io.tuoyu.statistics;

/** Whether the sample eats up its population. */
public enum Sampling {
    /** Who has answered cannot be drawn again: the variance shrinks by 1 − n ⁄ N. */
    WITHOUT_REPLACEMENT,
    /** The population counts as infinite; sizes are weights only. */
    WITH_REPLACEMENT
}
