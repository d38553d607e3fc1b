/**
 * Published results: staged, audited, published by one atomic step, verified, and numbered as editions of a month.
 *
 * <p>Files only ({@code java.nio}): knows no Spark, no plan and no returns. Start at
 * {@link io.tuoyu.release.ReleaseStore}.
 */
package io.tuoyu.release;
