/**
 * Accepted values become one fact: area × period × measure, with the cell each came from. Later submissions supersede
 * earlier ones, a more trusted source counts before a less trusted one, and nothing is dropped.
 *
 * <p>Knows no indicator. Start at {@link io.tuoyu.observations.Observation} and {@link
 * io.tuoyu.observations.Resolution}.
 */
package io.tuoyu.observations;
