/**
 * Reads and checks the plan's files: everything that is wrong is told at once, with file and line.
 *
 * <p>Knows nothing of returns or figures. Start at {@link io.tuoyu.plan.load.PlanLoader}.
 */
package io.tuoyu.plan.load;
