package io.tuoyu.jobs.schedule;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A run that is due.
 *
 * @param job          name of the job
 * @param period       month that it is about
 * @param scheduledFor moment of the schedule that it answers; goes into its record, so that it never runs again
 */
public record Due(String job, YearMonth period, Instant scheduledFor) {}
