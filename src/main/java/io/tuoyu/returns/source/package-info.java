/**
 * Databases that returns are read from: what a table says of a month becomes a file in the archive and is read from
 * there like any other. Nothing here is loaded in a district whose plan declares no database.
 *
 * <p>Knows no figure and no rule. Start at {@link io.tuoyu.returns.source.Databases}.
 */
package io.tuoyu.returns.source;
