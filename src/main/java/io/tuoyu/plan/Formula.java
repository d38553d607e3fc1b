package io.tuoyu.plan;

/** How an indicator is made of its numerator and denominator. */
public enum Formula {
    /** Part of a whole: numerator × factor ÷ denominator, never above the factor if the records are right. */
    PROPORTION,
    /** So many per so many of something else: slots per 1,000 residents. */
    RATE,
    /** The numerator alone. */
    COUNT,
    /** Another indicator's numerator against that indicator's target of the year; may pass 100 %. */
    COMPLETION,
    /** How much another indicator's numerator still lacks to its target level: ⌈level × denominator ÷ factor⌉ − numerator, never below 0. */
    SHORTFALL,
    /** The part of the denominator measure that belongs to towns whose numerator measure is above zero: people in towns that reported. */
    SHARE_WHERE
}
