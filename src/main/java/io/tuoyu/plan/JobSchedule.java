package io.tuoyu.plan;

/**
 * When a job runs.
 *
 * @param job    name of the job
 * @param cron   when, in Quartz's words (seconds first), by the clock of Shanghai
 * @param missed what becomes of missed moments
 * @param period which month a run is about
 */
public record JobSchedule(String job, String cron, Missed missed, PeriodRule period) {}
