/**
 * Reads {@code jobs/}: the plan of a district and the schedules, checked as a whole before anything is built of them.
 *
 * <p>Must not know what a return, an indicator's value or a run is. Start at {@link io.tuoyu.plan.load.PlanLoader}.
 */
package io.tuoyu.plan.load;
