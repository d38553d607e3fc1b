/**
 * A file's content becomes sheets of cells: which format it is, and what stands in it. No rule of any form.
 *
 * <p>Knows no plan and no data set. A further format is one more {@link io.tuoyu.returns.read.Format}. Start at {@link
 * io.tuoyu.returns.read.Formats}.
 */
package io.tuoyu.returns.read;
