/**
 * From cells to rows: recognises the form, the period and the towns, applies the rules, and says what is wrong.
 *
 * <p>Knows no archive. Start at {@link io.tuoyu.returns.check.ReturnReader}.
 */
package io.tuoyu.returns.check;
