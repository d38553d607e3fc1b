/**
 * The plan as values: areas by validity, measures, indicators, targets, tasks, units, open definitions, calendars.
 *
 * <p>Knows nothing of ours; reading it from files is {@code plan.load}. Start at {@link io.tuoyu.plan.Plan}.
 */
package io.tuoyu.plan;
