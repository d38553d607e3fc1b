/**
 * The jobs that run by the clock: nightly (returns to release), monthly (release to edition and report), and the Spark
 * session they share. Chains the rooms and decides nothing of its own.
 *
 * <p>Start at {@link io.tuoyu.jobs.NightlyJob}.
 */
package io.tuoyu.jobs;
