/**
 * What is due: schedules and the ledger of runs in, due runs out.
 *
 * <p>Knows no clock, no file and no job. Start at {@link io.tuoyu.jobs.schedule.Schedule}.
 */
package io.tuoyu.jobs.schedule;
