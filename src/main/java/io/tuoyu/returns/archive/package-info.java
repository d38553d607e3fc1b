/**
 * Received files, unchanged, under their SHA-256, and the log of what was received when.
 *
 * <p>Knows nothing of what the files say. Start at {@link io.tuoyu.returns.archive.Archive}.
 */
package io.tuoyu.returns.archive;
