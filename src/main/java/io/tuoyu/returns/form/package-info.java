/**
 * The forms that towns fill in: next month's workbook with what is known already.
 *
 * <p>Knows the plan and what the last workbook listed, and reads nothing itself. Start at
 * {@link io.tuoyu.returns.form.TownForm}.
 */
package io.tuoyu.returns.form;
