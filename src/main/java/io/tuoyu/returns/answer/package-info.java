/**
 * What goes back to those who sent returns: corrected copies, receipts, and the district's board.
 *
 * <p>Knows readings, the log of returns and questions; figures of indicators are handed in as words. Nothing that tells a
 * person is ever copied. Start at {@link io.tuoyu.returns.answer.Answers}.
 */
package io.tuoyu.returns.answer;
