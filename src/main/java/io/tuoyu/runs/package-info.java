/**
 * One run: its id, its lock, its stages, its record, the ledger of all runs, and the points where a test may break it.
 *
 * <p>Knows nothing of ours. Start at {@link io.tuoyu.runs.RunRecord}.
 */
package io.tuoyu.runs;
