/**
 * Workbooks that go out to people: cells, looks, drop-downs, comments.
 *
 * <p>Knows nothing of returns. What it writes has the same bytes for the same content. Start at
 * {@link io.tuoyu.returns.write.NewBook}.
 */
package io.tuoyu.returns.write;
