/**
 * What towns and bureaus send: archived, read, checked, answered.
 *
 * <p>Knows the plan, and nothing of observations, indicators or Spark. Start at {@link io.tuoyu.returns.FileReading}:
 * it is what {@code tuoyu check} prints and what the nightly job books.
 */
package io.tuoyu.returns;
